import { createKeyReader, type KeyFormat } from '../key-reader.ts';
import { createLineReader } from '../line-reader.ts';

/** Held down, or pressed again in impatience, it is the same call. */
const BOUNCE = { withinMs: 2_000, of: 'any' } as const;
const LONGEST_LINE = 32;

/** What a line carries by itself when a plug is moved: breaks and idle levels, never a press. */
const isNoise = (byte: number) => byte === 0x00 || byte === 0xff;

/** For a button that says anything at all: every byte that is no noise, or every line. */
function createAnyReader(format: KeyFormat) {
  const lines = format === 'lines' ? createLineReader(LONGEST_LINE) : null;
  let noise = 0;
  let lastAtMs = Number.NEGATIVE_INFINITY;
  return {
    push: (bytes: Uint8Array, nowMs: number): 'help'[] => {
      const said = lines ? lines.push(bytes).length : bytes.filter((byte) => !isNoise(byte)).length;
      if (!lines) noise += bytes.length - said;
      if (said === 0) return [];
      const isBounce = nowMs - lastAtMs < BOUNCE.withinMs;
      lastAtMs = nowMs;
      return isBounce ? [] : ['help'];
    },
    get dropped() {
      return (lines?.dropped ?? 0) + noise;
    },
  };
}

/** Calls from the bytes of a button; `press` is what it sends, or null where whatever it sends is a call. */
export function createButtonReader(format: KeyFormat, press: string | null) {
  return press === null
    ? createAnyReader(format)
    : createKeyReader(format, new Map([[press, 'help' as const]]), BOUNCE);
}
