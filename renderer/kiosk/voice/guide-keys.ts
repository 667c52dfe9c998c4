/** What a key of the kiosk's keypad, or of a keyboard, asks of the voice guidance. */
export type GuideMove = 'toggle' | 'next' | 'before' | 'choose' | 'help';

const BY_KEY: Record<string, GuideMove> = {
  ...{ F1: 'toggle', '*': 'toggle' },
  ...{ ArrowDown: 'next', ArrowRight: 'next', '8': 'next' },
  ...{ ArrowUp: 'before', ArrowLeft: 'before', '2': 'before' },
  ...{ Enter: 'choose', '5': 'choose' },
  '0': 'help',
};

/** The keypad of a kiosk is laid out like a telephone's: 8 is below 5, and 2 above it. */
export function moveOf({ key }: { key: string }): GuideMove | null {
  return BY_KEY[key] ?? null;
}

/** A scanner may begin with this key as well: it is a finger's only when nothing follows at once. */
export function mayBeScanner({ key }: { key: string }): boolean {
  return key.length === 1;
}
