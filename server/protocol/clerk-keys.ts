import { z } from 'zod';
import { LocalizedText } from './vocabulary.ts';

/** What a key of the clerk's terminal can be for. */
export const CLERK_ACTIONS = [
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
  'promise',
  'incident',
] as const;
export type ClerkAction = (typeof CLERK_ACTIONS)[number];

/** A key by the name that browsers give it: a function key, a letter, or one of those beside them. */
export const ClerkKey = z.string().regex(/^(F([1-9]|1[0-2])|[A-Z]|Insert|Home|End|PageUp|PageDown|Pause)$/);
export type ClerkKey = z.infer<typeof ClerkKey>;

const key = (usual: string | null) => ClerkKey.nullable().default(usual);

/** Which key does what on the terminal; null: only its button does. Space always calls, Ctrl+Z always takes back. */
export const ClerkKeys = z.object({
  next: key('F1'),
  'start-finish': key('F2'),
  'no-show': key('F3'),
  recall: key('F4'),
  'pause-resume': key('F5'),
  close: key('F6'),
  hold: key('F7'),
  transfer: key('F8'),
  another: key('F9'),
  list: key('F10'),
  unhold: key('F12'),
  result: key('R'),
  message: key('M'),
  help: key('H'),
  promise: key('C'),
  incident: key('I'),
} satisfies Record<ClerkAction, unknown>);
export type ClerkKeys = z.infer<typeof ClerkKeys>;

export const OverLimitCode = z.string().regex(/^[\w-]{1,40}$/);

/** Why a service took longer than its limit: the code is what reports count, the name is what the clerk reads. */
export const OverLimitReason = z.object({ code: OverLimitCode, name: LocalizedText });
export type OverLimitReason = z.infer<typeof OverLimitReason>;

const USUAL_REASONS: OverLimitReason[] = [
  { code: 'complex', name: { zh: '业务复杂', en: 'Complex case' } },
  { code: 'several', name: { zh: '一客多件', en: 'Several cases at once' } },
  { code: 'papers', name: { zh: '补材料、填表', en: 'Papers or forms were missing' } },
  { code: 'explaining', name: { zh: '解释、安抚', en: 'Much to explain' } },
  { code: 'system', name: { zh: '系统慢或中断', en: 'A system was slow or down' } },
  { code: 'late-finish', name: { zh: '忘按结束', en: 'Finish was pressed late' } },
];

/** What a clerk may choose from when a service was over its limit; none: nobody is asked. */
export const OverLimitReasons = z
  .array(OverLimitReason)
  .max(9)
  .default(() => USUAL_REASONS.map((each) => ({ ...each })));
