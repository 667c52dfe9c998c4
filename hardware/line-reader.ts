/**
 * Cuts bytes into lines that end with CR or LF, however they arrive; empty lines are ignored.
 * A line longer than the cap, or with bytes outside printable ASCII, is dropped whole and counted.
 */
export function createLineReader(capBytes: number) {
  let line: number[] = [];
  let isSpoilt = false;
  let dropped = 0;

  const endLine = (): string | null => {
    const text = isSpoilt ? null : String.fromCharCode(...line).trim();
    if (isSpoilt) dropped += 1;
    line = [];
    isSpoilt = false;
    return text === '' ? null : text;
  };

  const read = (byte: number): string | null => {
    if (byte === 0x0d || byte === 0x0a) return endLine();
    if (byte < 0x20 || byte > 0x7e || line.length >= capBytes) {
      isSpoilt = true;
      line = [];
    } else if (!isSpoilt) line.push(byte);
    return null;
  };

  return {
    push: (bytes: Uint8Array): string[] => Array.from(bytes, read).filter((text) => text !== null),
    get dropped() {
      return dropped;
    },
  };
}
