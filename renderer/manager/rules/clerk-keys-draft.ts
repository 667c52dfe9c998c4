import type { ClerkAction, ClerkKeys } from '#protocol/clerk-keys';

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** Every key that a hall may choose. F11 and F12 belong to the browser where the page has no frame of its own. */
export const CLERK_KEYS: readonly string[] = [
  ...Array.from({ length: 12 }, (_, index) => `F${index + 1}`),
  ...['Insert', 'Home', 'End', 'PageUp', 'PageDown', 'Pause'],
  ...LETTERS,
];

/** The other action that has this key; null: it is free. */
export function usedBy(keys: ClerkKeys, key: string, action: ClerkAction): ClerkAction | null {
  const others = Object.entries(keys) as [ClerkAction, string | null][];
  return others.find(([other, used]) => used === key && other !== action)?.[0] ?? null;
}
