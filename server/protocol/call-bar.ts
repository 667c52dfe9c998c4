import { z } from 'zod';
import { Badge } from './catalogue.ts';
import type { ClerkAction } from './clerk-keys.ts';
import { Language } from './vocabulary.ts';

/** The shapes of the clerk's window in the frame: a line above another program, a strip beside it, or the whole terminal. */
export const BAR_FORMS = ['bar', 'strip', 'terminal'] as const;
export const BarForm = z.enum(BAR_FORMS);
export type BarForm = z.infer<typeof BarForm>;

/** What a clerk can do from within another program: the eight that every counter is used to. */
export const BAR_COMMANDS = [
  'next',
  'start-finish',
  'no-show',
  'recall',
  'pause-resume',
  'unhold',
  'hold',
  'transfer',
] as const satisfies readonly ClerkAction[];
export type BarCommand = (typeof BAR_COMMANDS)[number];

/** With what concerns the window itself: to get the keyboard into it, and to go to the whole terminal and back. */
export const BAR_ACTIONS = [...BAR_COMMANDS, 'front', 'terminal'] as const;
export const BarAction = z.enum(BAR_ACTIONS);
export type BarAction = z.infer<typeof BarAction>;

/** A key that is heard in every program, written as `Ctrl+Alt+1`: modifiers in this order, then one letter, digit or function key. */
export const Shortcut = z.string().regex(/^(Ctrl\+)?(Alt\+)?(Shift\+)?([A-Z0-9]|F([1-9]|1\d|2[0-4]))$/);
export type Shortcut = z.infer<typeof Shortcut>;

const key = (usual: Shortcut) => Shortcut.nullable().default(usual);

/**
 * The keys of the bar; null: none. The digits are those of the terminal's function keys, with Ctrl and Alt, which neither
 * the programs of a counter nor the input methods, messengers and screens of its computer use.
 */
export const BarShortcuts = z.strictObject({
  next: key('Ctrl+Alt+1'),
  'start-finish': key('Ctrl+Alt+2'),
  'no-show': key('Ctrl+Alt+3'),
  recall: key('Ctrl+Alt+4'),
  'pause-resume': key('Ctrl+Alt+5'),
  unhold: key('Ctrl+Alt+6'),
  hold: key('Ctrl+Alt+7'),
  transfer: key('Ctrl+Alt+8'),
  front: key('Ctrl+Alt+9'),
  terminal: key('Ctrl+Alt+0'),
} satisfies Record<BarAction, unknown>);
export type BarShortcuts = z.infer<typeof BarShortcuts>;

/** How one clerk likes the bar; kept on the box under the badge. */
export const BarHabits = z.strictObject({
  shortcuts: BarShortcuts.prefault({}),
  /** Lets the mouse through, and fades, while there is nothing to do. */
  passesClicks: z.boolean().default(true),
});
export type BarHabits = z.infer<typeof BarHabits>;

/**
 * Why a key does nothing: another action has it, the programs of a counter need it themselves, or another program on this
 * computer was first.
 */
export const ShortcutFault = z.enum(['twice', 'of-programs', 'taken']);
export type ShortcutFault = z.infer<typeof ShortcutFault>;

/** What the window is now, for the page in it. */
export const BarState = z.object({
  form: BarForm,
  /** The form that the way back from the terminal leads to. */
  small: BarForm,
  /** There was more room above it than below: what is asked stands over the line. */
  growsUp: z.boolean(),
  /** This system can let the mouse through and still notice it. */
  canPassClicks: z.boolean(),
  habits: BarHabits,
  /** What the keys of this box are before a clerk has chosen others. */
  usual: BarShortcuts,
  faults: z.partialRecord(BarAction, ShortcutFault),
});
export type BarState = z.infer<typeof BarState>;

/** Between what heights the line can be, with all that it says. */
export const BAR_HEIGHT = { least: 40, most: 1200 } as const;

/** What the page needs of its window: `idle` and the mouse passes, `asking` and the keyboard may come, `choosing-keys` and no shortcut works. */
export const BarStance = z.strictObject({
  mood: z.enum(['idle', 'at-work', 'asking', 'choosing-keys']),
  /** The question was wished for, and is answered by typing. */
  wantsKeys: z.boolean(),
  /** Of the line and all that it says now. */
  height: z.int().min(BAR_HEIGHT.least).max(BAR_HEIGHT.most),
});
export type BarStance = z.infer<typeof BarStance>;

/** A page that has said nothing yet may be asking for a badge, or be waiting for the hall: it gets room, not the keyboard. */
export const UNTOLD = { mood: 'asking', wantsKeys: false, height: 620 } as const satisfies BarStance;

/** Who is signed in on the page, and in which language; nobody's shortcuts work while nobody is. */
export const BarClerk = z.strictObject({ badge: Badge.nullable(), language: Language });
export type BarClerk = z.infer<typeof BarClerk>;

/** What the frame tells its page without being asked. */
export const BarEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('state'), state: BarState }),
  z.object({ kind: z.literal('command'), command: z.enum(BAR_COMMANDS) }),
  z.object({ kind: z.literal('shortcuts') }),
  z.object({ kind: z.literal('sign-out') }),
]);
export type BarEvent = z.infer<typeof BarEvent>;
