import iconv from 'iconv-lite';
import { DEVICE_ENCODING } from '../printer/slip-text.ts';
import type { TwinStream } from './printer-twin.ts';

/** Longer than any frame: a strip that lost its place starts over. */
const BUFFER_BYTES = 512;

/**
 * All strips of one bus: remembers what each address shows; frames with a wrong sum are dropped, as strips do.
 * They say nothing until they are told how to answer.
 */
export function createSignTwin() {
  let answer: Uint8Array | null = null;
  let stream: TwinStream | null = null;
  const shown = new Map<number, string>();
  let bytes: number[] = [];
  let frames = 0;

  const takeAddressed = (): boolean => {
    const [, , address = 0, length = 0] = bytes;
    const end = 5 + length;
    if (bytes.length < 4 || bytes.length < end) return false;
    const frame = bytes.splice(0, end);
    const total = frame.slice(2, -1).reduce((sum, byte) => (sum + byte) & 0xff, 0);
    if (total === frame.at(-1)) show(address, frame.slice(4, -1));
    return true;
  };

  const takeLine = (): boolean => {
    const end = bytes.indexOf(0x0a);
    if (end < 0) return false;
    const line = bytes.splice(0, end + 1);
    show(
      1,
      line.filter((byte) => byte !== 0x0d && byte !== 0x0a),
    );
    return true;
  };

  const show = (address: number, text: number[]) => {
    shown.set(address, iconv.decode(Buffer.from(text), DEVICE_ENCODING));
    frames += 1;
    if (answer) stream?.write(answer);
  };

  return {
    attach(line: TwinStream): void {
      bytes = [];
      stream = line;
      line.on('data', (chunk) => {
        bytes.push(...chunk);
        bytes = bytes.slice(-BUFFER_BYTES);
        while (bytes.length > 0 && (bytes[0] === 0xaa ? takeAddressed() : takeLine()));
      });
    },
    shownAt: (address: number) => shown.get(address) ?? null,
    frames: () => frames,
    /** What every strip sends back for a frame it took; null: nothing. */
    answerWith(bytes: Uint8Array | null): void {
      answer = bytes;
    },
  };
}
