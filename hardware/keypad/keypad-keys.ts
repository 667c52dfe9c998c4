import type { KeypadKey } from '../ports.ts';

export type KeyMap = ReadonlyMap<string, KeypadKey>;

export const keypadKeys = [
  ...(['next', 'recall', 'start', 'no-show', 'finish'] as const),
  ...(['hold', 'undo', 'pause', 'resume'] as const),
] satisfies readonly KeypadKey[];

/** Digits 1 to 9 in the order of `keypadKeys`, and the keys' own names. */
export const usualKeys: KeyMap = new Map<string, KeypadKey>([
  ...keypadKeys.map((key, index) => [String(index + 1), key] as const),
  ...keypadKeys.map((key) => [key, key] as const),
]);

export const KEYPAD_BOUNCE = { withinMs: 250, of: 'same' } as const;
