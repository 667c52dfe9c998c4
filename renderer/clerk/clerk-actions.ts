import type { ClerkView } from '#protocol/views';

export const ACTIONS = ['next', 'start-finish', 'no-show', 'recall', 'pause-resume', 'close'] as const;
export type ClerkAction = (typeof ACTIONS)[number];

/** The key that each action's button shows. */
export const KEY_OF: Record<ClerkAction, string> = {
  next: 'F1',
  'start-finish': 'F2',
  'no-show': 'F3',
  recall: 'F4',
  'pause-resume': 'F5',
  close: 'F6',
};

type KeyPress = { key: string; repeat: boolean; altKey: boolean; ctrlKey: boolean; metaKey: boolean };

/**
 * The action a key stands for. A key held down acts once. Space calls the next one, unless the focus is on
 * something that takes Space itself.
 */
export function actionForKey(press: KeyPress, { focusTakesSpace }: { focusTakesSpace: boolean }): ClerkAction | null {
  if (press.repeat || !isClerkKey(press)) return null;
  if (press.key === ' ') return focusTakesSpace ? null : 'next';
  return ACTIONS.find((action) => KEY_OF[action] === press.key) ?? null;
}

/** F1 to F6 and Space without a modifier: the browser must not do its own thing with them, not even on repeat. */
export function isClerkKey({ key, altKey, ctrlKey, metaKey }: KeyPress): boolean {
  return !altKey && !ctrlKey && !metaKey && (key === ' ' || /^F[1-6]$/.test(key));
}

/** What a clerk can do now. Next stays possible with a customer called: the hall's answer says what is in the way. */
export function possibleActions({ counter, current }: Pick<ClerkView, 'counter' | 'current'>): Set<ClerkAction> {
  if (!counter) return new Set();
  const isPaused = counter.state === 'paused';
  const possible: [ClerkAction, boolean][] = [
    ['next', !isPaused],
    ['start-finish', current !== null],
    ['no-show', current?.state === 'called'],
    ['recall', current?.state === 'called'],
    ['pause-resume', true],
    ['close', true],
  ];
  return new Set(possible.filter(([, isPossible]) => isPossible).map(([action]) => action));
}

export type Pace = 'calm' | 'near' | 'over';

/** How far the time for a service has run: near from 80 % of the limit, over from the limit on. */
export function servicePace(elapsedMs: number, limitSeconds: number): { share: number; pace: Pace } {
  const share = Math.max(0, elapsedMs) / (limitSeconds * 1000);
  const pace = share >= 1 ? 'over' : share >= 0.8 ? 'near' : 'calm';
  return { share: Math.min(1, share), pace };
}
