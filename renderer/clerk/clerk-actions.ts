import type { ClerkView } from '#protocol/views';

export const ACTIONS = [
  'next',
  'start-finish',
  'no-show',
  'recall',
  'pause-resume',
  'close',
  'hold',
  'transfer',
  'another',
  'list',
  'undo',
] as const;
export type ClerkAction = (typeof ACTIONS)[number];

/** The key that each action's button shows. */
export const KEY_OF: Record<ClerkAction, string> = {
  next: 'F1',
  'start-finish': 'F2',
  'no-show': 'F3',
  recall: 'F4',
  'pause-resume': 'F5',
  close: 'F6',
  hold: 'F7',
  transfer: 'F8',
  another: 'F9',
  list: 'F10',
  undo: 'Ctrl+Z',
};

export type KeyPress = { key: string; repeat: boolean; altKey: boolean; ctrlKey: boolean; metaKey: boolean };

/**
 * The action a key stands for. A key held down acts once. Space calls the next one, unless the focus is on
 * something that takes Space itself.
 */
export function actionForKey(press: KeyPress, { focusTakesSpace }: { focusTakesSpace: boolean }): ClerkAction | null {
  if (press.repeat || !isClerkKey(press)) return null;
  if (press.key === ' ') return focusTakesSpace ? null : 'next';
  if (isUndoKey(press)) return 'undo';
  return ACTIONS.find((action) => KEY_OF[action] === press.key) ?? null;
}

/** F1 to F10 and Space without a modifier, and Ctrl+Z: the browser must not do its own thing with them, not even on repeat. */
export function isClerkKey(press: KeyPress): boolean {
  if (isUndoKey(press)) return true;
  const { key, altKey, ctrlKey, metaKey } = press;
  return !altKey && !ctrlKey && !metaKey && (key === ' ' || /^F([1-9]|10)$/.test(key));
}

function isUndoKey({ key, altKey, ctrlKey, metaKey }: KeyPress): boolean {
  return key.toLowerCase() === 'z' && ctrlKey !== metaKey && !altKey;
}

type Situation = Pick<ClerkView, 'counter' | 'current' | 'undo'>;

/**
 * What a clerk can do now. Next stays possible with a customer called, and during an outage: the hall's answer says
 * what is in the way. Without a customer, *another* is one who came without a ticket.
 */
export function possibleActions({ counter, current, undo }: Situation, now: number): Set<ClerkAction> {
  if (!counter) return new Set();
  const isPaused = counter.state === 'paused';
  const isServing = current?.state === 'serving';
  const possible: Record<ClerkAction, boolean> = {
    next: !isPaused,
    'start-finish': current !== null,
    'no-show': current?.state === 'called',
    recall: current?.state === 'called' && current.recallFrom !== null && now >= current.recallFrom,
    'pause-resume': true,
    close: true,
    hold: isServing,
    transfer: current !== null,
    another: current === null ? !isPaused : isServing,
    list: true,
    undo: undo !== null && now < undo.until,
  };
  return new Set(ACTIONS.filter((action) => possible[action]));
}

export type Pace = 'calm' | 'near' | 'over';

/** How far the time for a service has run: near from 80 % of the limit, over from the limit on. */
export function servicePace(elapsedMs: number, limitSeconds: number): { share: number; pace: Pace } {
  const share = Math.max(0, elapsedMs) / (limitSeconds * 1000);
  const pace = share >= 1 ? 'over' : share >= 0.8 ? 'near' : 'calm';
  return { share: Math.min(1, share), pace };
}

type Visit = Pick<NonNullable<ClerkView['current']>, 'state' | 'calledAt' | 'startedAt' | 'servedMs' | 'limitSeconds'>;

/** Time at the counter: since the call until somebody starts, then all the service there was, also before a hold. */
export function elapsedOf({ state, calledAt, startedAt, servedMs }: Visit, now: number): number {
  if (state === 'called') return Math.max(0, now - calledAt);
  return servedMs + Math.max(0, now - (startedAt ?? calledAt));
}

/** Twice the limit gone: most likely the customer has left and nobody pressed Finish. */
export function isFinishForgotten(visit: Visit, now: number): boolean {
  return visit.state === 'serving' && elapsedOf(visit, now) > 2 * visit.limitSeconds * 1000;
}
