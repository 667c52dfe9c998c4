import { createLineReader } from './line-reader.ts';

export type KeyFormat = 'bytes' | 'lines';

/** `of`: whether only the same key counts as a bounce, or any. */
export type Bounce = { withinMs: number; of: 'same' | 'any' };

const LONGEST_LINE = 32;

function createByteSplitter() {
  return {
    push: (bytes: Uint8Array) => Array.from(bytes, (byte) => String.fromCharCode(byte)),
    dropped: 0,
  };
}

/** Large and small letters are one key; bytes beyond ASCII are what they are. */
export const keyName = (sent: string) => sent.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

/**
 * Presses from the bytes of a keypad, one key to a byte or to a line; what is no key is dropped and counted.
 * A press so soon after one is contact bounce (`nowMs` from a monotonic clock).
 */
export function createKeyReader<Key>(format: KeyFormat, keys: ReadonlyMap<string, Key>, bounce: Bounce) {
  const frames = format === 'lines' ? createLineReader(LONGEST_LINE) : createByteSplitter();
  let strangers = 0;
  let last: { key: Key; atMs: number } | null = null;

  const press = (frame: string, nowMs: number): Key[] => {
    const key = keys.get(keyName(frame));
    if (key === undefined) {
      if (frame.trim() !== '') strangers += 1;
      return [];
    }
    const isAlike = last?.key === key || bounce.of === 'any';
    const isBounce = last !== null && isAlike && nowMs - last.atMs < bounce.withinMs;
    last = { key, atMs: nowMs };
    return isBounce ? [] : [key];
  };

  return {
    push: (bytes: Uint8Array, nowMs: number): Key[] => frames.push(bytes).flatMap((frame) => press(frame, nowMs)),
    get dropped() {
      return frames.dropped + strangers;
    },
  };
}
export type KeyReader<Key> = ReturnType<typeof createKeyReader<Key>>;
