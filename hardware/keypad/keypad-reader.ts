import { createLineReader } from '../line-reader.ts';
import type { KeypadKey } from '../ports.ts';

export type KeypadFormat = 'bytes' | 'lines';
export type KeyMap = ReadonlyMap<string, KeypadKey>;

export const keypadKeys = ['next', 'recall', 'start', 'no-show', 'finish'] as const satisfies readonly KeypadKey[];

/** Digits 1 to 5 in the order of `keypadKeys`, and the keys' own names. */
export const usualKeys: KeyMap = new Map<string, KeypadKey>([
  ...keypadKeys.map((key, index) => [String(index + 1), key] as const),
  ...keypadKeys.map((key) => [key, key] as const),
]);

const LONGEST_LINE = 32;
const BOUNCE_MS = 250;

function createByteSplitter() {
  return {
    push: (bytes: Uint8Array) => Array.from(bytes, (byte) => String.fromCharCode(byte)),
    dropped: 0,
  };
}

/**
 * Key presses from the bytes of a keypad, one key to a byte or to a line; what is no key is dropped and counted.
 * The same key again within 250 ms is contact bounce (`nowMs` from a monotonic clock).
 */
export function createKeypadReader(format: KeypadFormat, keys: KeyMap) {
  const frames = format === 'lines' ? createLineReader(LONGEST_LINE) : createByteSplitter();
  let strangers = 0;
  let last: { key: KeypadKey; atMs: number } | null = null;

  const press = (frame: string, nowMs: number): KeypadKey[] => {
    const key = keys.get(frame.toLowerCase());
    if (!key) {
      if (frame.trim() !== '') strangers += 1;
      return [];
    }
    const isBounce = last?.key === key && nowMs - last.atMs < BOUNCE_MS;
    last = { key, atMs: nowMs };
    return isBounce ? [] : [key];
  };

  return {
    push: (bytes: Uint8Array, nowMs: number): KeypadKey[] => frames.push(bytes).flatMap((frame) => press(frame, nowMs)),
    get dropped() {
      return frames.dropped + strangers;
    },
  };
}
