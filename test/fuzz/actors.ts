import { CARETAKER, SCREENS } from './hall-template.ts';

/** Who sends commands; staff have a badge. How each is named in events is `by`. */
export type Actor = { who: string; role: string; badge?: string };

/** Everybody who is fuzzed: somebody of every role, and two of those who could do what is the other's. */
export const ACTORS: readonly Actor[] = [
  { who: 'kiosk', role: 'kiosk' },
  { who: 'display', role: 'display' },
  { who: 'device', role: 'device' },
  { who: 'window-1', role: 'window' },
  { who: 'pad-1', role: 'pad' },
  { who: 'pad-2', role: 'pad' },
  { who: 'phone', role: 'phone' },
  { who: 'clerk-1', role: 'clerk', badge: '1001' },
  { who: 'clerk-2', role: 'clerk', badge: '1002' },
  { who: 'guide', role: 'guide', badge: '8001' },
  { who: 'manager', role: 'manager', badge: '9001' },
];

export type Screen = (typeof SCREENS)[number];

/** What somebody who is a screen or a box is called in the hall; null for people. */
export const screenOf = ({ who, role }: Actor): Screen | null =>
  SCREENS.find(
    (screen) => screen.name !== CARETAKER.kiosk && screen.role === role && (who === role || who === screen.name),
  ) ?? null;
