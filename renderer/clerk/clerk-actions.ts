import type { ClerkKeys, ClerkAction as KeyedAction } from '#protocol/clerk-keys';
import type { ClerkView } from '#protocol/views';

export type ClerkAction = KeyedAction | 'undo';

/** In the order of the buttons. */
export const ACTIONS = [
  'next',
  'start-finish',
  'no-show',
  'recall',
  'pause-resume',
  'close',
  'hold',
  'unhold',
  'transfer',
  'another',
  'result',
  'list',
  'message',
  'help',
  'incident',
  'promise',
  'undo',
] as const satisfies readonly ClerkAction[];

/** The key that an action's button shows; null: it has none. */
export function keyOf(keys: ClerkKeys, action: ClerkAction): string | null {
  return action === 'undo' ? 'Ctrl+Z' : keys[action];
}

export type KeyPress = { key: string; repeat: boolean; altKey: boolean; ctrlKey: boolean; metaKey: boolean };
/** What the focus does with keys of its own: a button is pressed by Space, a field takes everything but function keys. */
export type FocusTakes = 'nothing' | 'space' | 'text';

/** The action a key stands for, whether or not it is held down. Space calls the next one where nothing takes it. */
export function actionOfKey(press: KeyPress, keys: ClerkKeys, takes: FocusTakes): ClerkAction | null {
  const { key, altKey, ctrlKey, metaKey } = press;
  if (key.toLowerCase() === 'z' && ctrlKey !== metaKey && !altKey) return takes === 'text' ? null : 'undo';
  if (altKey || ctrlKey || metaKey) return null;
  if (takes === 'text' && !/^F\d+$/.test(key)) return null;
  if (key === ' ') return takes === 'nothing' ? 'next' : null;
  const name = key.length === 1 ? key.toUpperCase() : key;
  return ACTIONS.find((action) => action !== 'undo' && keys[action] === name) ?? null;
}

type Situation = Pick<ClerkView, 'counter' | 'current' | 'undo' | 'held'>;

/**
 * What a clerk can do now. Next stays possible with a customer called, and during an outage: the hall's answer says
 * what is in the way. Without a customer, *another* is one who came without a ticket.
 */
export function possibleActions({ counter, current, undo, held }: Situation, now: number): Set<ClerkAction> {
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
    unhold: held.length > 0 && current === null && !isPaused,
    transfer: current !== null,
    another: current === null ? !isPaused : isServing,
    result: isServing,
    list: true,
    message: true,
    help: true,
    incident: true,
    promise: current !== null,
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

/** Whether the service has taken longer than so many cases may. */
export function isOverLimit(visit: Visit, quantity: number, now: number): boolean {
  return visit.state === 'serving' && elapsedOf(visit, now) > visit.limitSeconds * quantity * 1000;
}

/** Twice the limit gone: most likely the customer has left and nobody pressed Finish. */
export function isFinishForgotten(visit: Visit, quantity: number, now: number): boolean {
  return isOverLimit(visit, 2 * quantity, now);
}
