import { z } from 'zod';
import { CareFlag, CommandId, Language, LocalizedText, TicketCode, TicketNumber, WaitRange } from './vocabulary.ts';

/** Everything a ticket slip says, as text: the device host lays it out and knows nothing of the queue. */
export const TicketSlip = z.object({
  kind: z.literal('ticket'),
  hallName: LocalizedText,
  number: TicketNumber,
  service: LocalizedText,
  /** The class whose credit the ticket has; null for most. */
  className: LocalizedText.nullable().default(null),
  care: CareFlag.nullable().default(null),
  ahead: z.int().nonnegative(),
  wait: WaitRange,
  /** Hall time, `YYYY-MM-DD HH:mm`. */
  takenAt: z.string().max(20),
  /** What happens when the call is missed. */
  missedHint: LocalizedText,
  hotline: z.string().max(60),
  code: TicketCode,
  /** What the QR holds: the ticket's page where the hall has an address for phones, else the bare code. */
  qr: z.string().min(1).max(200),
  language: Language,
  /** A second slip of a number that was printed, or may have been printed, before: it says so. */
  isReprint: z.boolean().default(false),
  /** Given by the kiosk alone while the hall was away: it says so. */
  isOffline: z.boolean().default(false),
  /** The wish that it answers: a kiosk's box that has answered the same wish itself meanwhile does not print it. */
  wish: CommandId.nullable().default(null),
});
export type TicketSlip = z.infer<typeof TicketSlip>;

const line = z.string().max(300);

/** One thing on a sheet, from top to bottom. */
export const SheetLine = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), text: line }),
  z.object({ kind: z.literal('text'), text: line }),
  /** One of several; `mark` stands before it (`1.`, `□`), further lines are indented by it. */
  z.object({ kind: z.literal('item'), mark: z.string().max(6), text: line }),
  z.object({ kind: z.literal('pair'), left: line, right: line }),
  /** Shown as large as it fits. */
  z.object({ kind: z.literal('large'), text: z.string().max(40) }),
  z.object({ kind: z.literal('qr'), text: z.string().min(1).max(200) }),
  z.object({ kind: z.literal('rule') }),
]);
export type SheetLine = z.infer<typeof SheetLine>;

/** Whatever else comes out of a printer of the hall. */
export const SheetSlip = z.object({
  kind: z.literal('sheet'),
  about: z.enum(['notice', 'appointment', 'call-back', 'day', 'self-test', 'test']),
  hallName: LocalizedText,
  title: LocalizedText,
  lines: z.array(SheetLine).max(150),
  /** Hall time, `YYYY-MM-DD HH:mm`. */
  printedAt: z.string().max(20),
  hotline: z.string().max(60),
  language: Language,
});
export type SheetSlip = z.infer<typeof SheetSlip>;

export const Slip = z.discriminatedUnion('kind', [TicketSlip, SheetSlip]);
export type Slip = z.infer<typeof Slip>;

export const SlipField = z.enum([
  'logo',
  'hall',
  'number',
  'service',
  'class',
  'care',
  'ahead',
  'wait',
  'taken',
  'missed',
  'hotline',
  'qr',
  'code',
  'rule',
  'text',
]);
export type SlipField = z.infer<typeof SlipField>;

/** One field of the slip, in its place. */
export const SlipRow = z
  .object({
    field: SlipField,
    /** Magnification; what does not fit at it is made smaller. 8: as large as the paper allows. */
    size: z.int().min(1).max(8).default(1),
    /** Both languages, the customer's first; or the customer's alone. */
    languages: z.enum(['both', 'own']).default('both'),
    /** The hall's own words, for the field `text`. */
    text: LocalizedText.nullable().default(null),
  })
  .refine(({ field, text }) => (field === 'text') === (text !== null), 'only the field "text" has words of its own');
export type SlipRow = z.infer<typeof SlipRow>;

/** Dots of one bit, rows from the top, each padded to whole bytes, most significant bit left, 1 is black; as base64. */
const LogoDots = z
  .object({
    kind: z.literal('dots'),
    width: z.int().min(8).max(576),
    height: z.int().min(8).max(240),
    dots: z.base64().max(24_000),
  })
  .refine(
    ({ width, height, dots }) => Math.floor((dots.replace(/=+$/, '').length * 3) / 4) === Math.ceil(width / 8) * height,
    'the dots are not as many as width and height say',
  );

/** A picture at the head of the slip: stored in the printer under a number (quick), or sent each time (slow below 38,400 baud). */
export const SlipLogo = z.union([z.object({ kind: z.literal('stored'), place: z.int().min(1).max(255) }), LogoDots]);
export type SlipLogo = z.infer<typeof SlipLogo>;

const USUAL_ROWS: z.input<typeof SlipRow>[] = [
  { field: 'hall', size: 2 },
  { field: 'number', size: 8 },
  { field: 'service' },
  { field: 'class' },
  { field: 'rule' },
  { field: 'ahead' },
  { field: 'wait' },
  { field: 'taken' },
  { field: 'rule' },
  { field: 'missed' },
  { field: 'hotline' },
  { field: 'qr' },
  { field: 'code' },
];

/** How the hall wants its ticket slips: which fields, in which order, how large. */
export const SlipTemplate = z.object({
  rows: z
    .array(SlipRow)
    .max(30)
    .refine(
      (rows) => rows.filter(({ field }) => field === 'number').length === 1,
      'the number stands on it exactly once',
    )
    .default(() => USUAL_ROWS.map((row) => SlipRow.parse(row))),
  logo: SlipLogo.nullable().default(null),
});
export type SlipTemplate = z.infer<typeof SlipTemplate>;
