import { expect, it } from 'vitest';
import { type FrameKey, keepKey, readKey } from '../../renderer/common/kept-key.ts';

const SLOT = 'hallcall.key.kiosk.kiosk-1';

function places(frame: FrameKey | null) {
  const kept = new Map<string, string>();
  const memory = {
    getItem: (slot: string) => kept.get(slot) ?? null,
    setItem: (slot: string, key: string) => void kept.set(slot, key),
    removeItem: (slot: string) => void kept.delete(slot),
  };
  return { frame, memory, kept };
}

/** A frame that keeps a key, or one whose disk is full. */
function frameWith({ isFull, before }: { isFull: boolean; before: string | null }): FrameKey {
  let kept = before;
  return {
    read: async () => kept,
    keep: async (key) => {
      if (isFull) throw new Error('not kept');
      kept = key;
      return null;
    },
  };
}

it('in an ordinary browser a key is kept by the browser', async () => {
  const browser = places(null);
  await keepKey(SLOT, 'fedcba9876543210', browser);
  expect(browser.kept.get(SLOT)).toBe('fedcba9876543210');
  expect(await readKey(SLOT, browser)).toBe('fedcba9876543210');
});

it('in a frame it is kept by the frame alone, also one from before', async () => {
  const framed = places(frameWith({ isFull: false, before: null }));
  expect(await readKey(SLOT, framed)).toBeNull();
  framed.kept.set(SLOT, 'fedcba9876543210');
  expect(await readKey(SLOT, framed)).toBe('fedcba9876543210');
  expect(framed.kept.size).toBe(0);
  await keepKey(SLOT, '0123456789abcdef', framed);
  expect(await readKey(SLOT, framed)).toBe('0123456789abcdef');
});

it('in a frame whose disk is full, a new key is not lost, nor an old one used in its place', async () => {
  const framed = places(frameWith({ isFull: true, before: '0123456789abcdef' }));
  await keepKey(SLOT, 'fedcba9876543210', framed);
  expect(await readKey(SLOT, framed)).toBe('fedcba9876543210');
});
