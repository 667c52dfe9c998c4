import { z } from 'zod';

/** Milliseconds since 1970-01-01T00:00Z on the hall server's clock. */
export const EpochMs = z.int().nonnegative().brand<'EpochMs'>();
export type EpochMs = z.infer<typeof EpochMs>;

const id = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[\w.-]+$/);

export const TicketId = id.brand<'TicketId'>();
export type TicketId = z.infer<typeof TicketId>;
export const ServiceId = id.brand<'ServiceId'>();
export type ServiceId = z.infer<typeof ServiceId>;
export const CounterId = id.brand<'CounterId'>();
export type CounterId = z.infer<typeof CounterId>;
export const StaffId = id.brand<'StaffId'>();
export type StaffId = z.infer<typeof StaffId>;
export const InvitationId = id.brand<'InvitationId'>();
export type InvitationId = z.infer<typeof InvitationId>;
export const JobId = id.brand<'JobId'>();
export type JobId = z.infer<typeof JobId>;

/** Made by the client, one per wish: the same id always gets the same reply. */
export const CommandId = z.uuid();

/** What a customer reads and hears, e.g. `A001`. Unique within one business day; the identity is the ticket id. */
export const TicketNumber = z.string().regex(/^[A-Z]{1,3}\d{3,6}$/);

/** The ten characters on the slip that open the ticket's page: 50 random bits, not derived from the number. */
export const TicketCode = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{10}$/);

/**
 * The hall's own date of a ticket (`YYYY-MM-DD`), by its time zone and roll-over hour. A day at the end of the calendar
 * has no morning after.
 */
export const BusinessDay = z.iso
  .date({ abort: true })
  .refine((day) => day >= '1970-01-01' && day < '3000-01-01', 'is no day of a hall: 1970 to 2999');

export const LocalizedText = z.object({ zh: z.string().max(200), en: z.string().max(200) });
export type LocalizedText = z.infer<typeof LocalizedText>;

export const Language = z.enum(['zh', 'en']);
export type Language = z.infer<typeof Language>;

export const SCREEN_ROLES = ['kiosk', 'display', 'window', 'pad'] as const;
export const STAFF_ROLES = ['clerk', 'guide', 'manager'] as const;
export const Role = z.enum([...SCREEN_ROLES, 'device', ...STAFF_ROLES, 'phone']);
export type Role = z.infer<typeof Role>;
export const StaffRole = z.enum(STAFF_ROLES);
export type StaffRole = z.infer<typeof StaffRole>;

/** A counter as people in the hall see it; `calling` and `serving` follow from its ticket. */
export const CounterState = z.enum(['closed', 'open', 'paused', 'calling', 'serving']);
export type CounterState = z.infer<typeof CounterState>;

export const TicketStatus = z.enum([
  'reserved',
  'waiting',
  'called',
  'serving',
  'held',
  'missed',
  'finished',
  'cancelled',
  'voided',
  'expired',
]);
export type TicketStatus = z.infer<typeof TicketStatus>;

/** What became of a slip. `unknown` is never printed again unasked; `none` means that no slip was wanted. */
export const SlipState = z.enum(['none', 'queued', 'sending', 'printed', 'not-started', 'unknown']);
export type SlipState = z.infer<typeof SlipState>;

/** Why a slip did not come out, or why a printer cannot print now. */
export const PrinterFault = z.enum([
  'paper-out',
  'cover-open',
  'cutter',
  'overheated',
  'printer-error',
  'offline',
  'no-reply',
  'disconnected',
  'no-printer',
  'expired',
  'restarted',
]);
export type PrinterFault = z.infer<typeof PrinterFault>;

/** Why a device needs somebody, in one word. Everything but `reported` is noticed, and noticed again when it is over. */
export const DeviceProblem = z.enum([
  ...PrinterFault.options,
  /** Not connected. */
  'away',
  /** A wall that cannot speak. */
  'sound-blocked',
  /** Its page is covered or its screen is off. */
  'not-visible',
  /** Its clock is more than a minute off. */
  'clock-drift',
  /** A sign, keypad or scanner of a box cannot be reached. */
  'part-unreachable',
  /** Its box does not take the version that it should run, or has given it back. */
  'update-refused',
  /** Numbers that a kiosk gave while the hall was away cannot be taken in. */
  'offline-refused',
  /** Two boxes say that they are this one: slips come out of whichever came last. */
  'same-name',
  /** Somebody of the staff has said so. */
  'reported',
]);
export type DeviceProblem = z.infer<typeof DeviceProblem>;

/** What belongs to a device host beside its printer. */
export const PartKind = z.enum(['sign', 'keypad', 'rating-keypad', 'scanner', 'help-button']);
export type PartKind = z.infer<typeof PartKind>;

/** `none`: has no sound, and needs none. */
export const SoundState = z.enum(['ok', 'blocked', 'none']);
export type SoundState = z.infer<typeof SoundState>;

/** Special care a member of staff or the customer asked for; said on the clerk's screen, never on the wall. */
export const CareFlag = z.enum(['hearing', 'sight', 'mobility', 'slow']);
export type CareFlag = z.infer<typeof CareFlag>;

/** 5 非常满意 very satisfied … 1 非常不满意 very dissatisfied; 1 and 2 are bad ratings. */
export const Score = z.int().min(1).max(5);

/** Why a rating is what it is; the two families (hall, clerk) are told apart in reports. */
export const RatingReason = z.enum([
  'waited-long',
  'served-slowly',
  'attitude',
  'not-told-at-once',
  'not-solved',
  'charges-unclear',
  'surroundings',
  'other',
]);
export type RatingReason = z.infer<typeof RatingReason>;

/** By which way a rating came. One scale for all: figures count them together. */
export const RatingChannel = z.enum(['pad', 'keypad', 'phone']);
export type RatingChannel = z.infer<typeof RatingChannel>;

export const PhoneNumber = z.string().regex(/^\+?[\d -]{5,20}$/, 'is no phone number');

/** A range in minutes, rounded up to five; null where nobody could honestly say. */
export const WaitRange = z.object({ low: z.int().nonnegative(), high: z.int().positive() }).nullable();
export type WaitRange = z.infer<typeof WaitRange>;

/** What came of a visit to a counter. */
export const Outcome = z.enum(['done', 'partly', 'documents-missing', 'not-possible']);
export type Outcome = z.infer<typeof Outcome>;

/** Short text that staff write: a reason, a note. Control characters are no text. */
export const ShortText = z.string().trim().max(60);
export const Note = z.string().trim().max(200);

/** Why a ticket cannot be taken for a service just now. */
export const ClosedCause = z.enum([
  'by-hand',
  'hours',
  'break',
  'holiday',
  'last-ticket',
  'quota',
  'outage',
  'day-closed',
]);
export type ClosedCause = z.infer<typeof ClosedCause>;

/** What the hall's day has come to. `draining`: closed, but people are still inside. */
export const HallState = z.enum(['open', 'pre-open', 'break', 'last-ticket', 'draining', 'closed']);
export type HallState = z.infer<typeof HallState>;

/** What the duty manager decides about people who still wait at closing time. */
export const ClosingDecision = z.enum(['overtime', 'appointments', 'other-counter', 'end']);
export type ClosingDecision = z.infer<typeof ClosingDecision>;

/** Why a ticket went without being served. */
export const EndReason = z.enum([
  'customer',
  'not-confirmed',
  'day-over',
  'closed',
  'service-closed',
  'appointment-offered',
]);
export type EndReason = z.infer<typeof EndReason>;

/** What undo can take back. */
export const UndoKind = z.enum(['next', 'no-show', 'finish', 'transfer']);
export type UndoKind = z.infer<typeof UndoKind>;

export const AppointmentCode = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{6,12}$/, 'is no appointment code');
export const CallBackId = id.brand<'CallBackId'>();
export type CallBackId = z.infer<typeof CallBackId>;
export const AppointmentId = id.brand<'AppointmentId'>();
export type AppointmentId = z.infer<typeof AppointmentId>;
export const FaultId = id.brand<'FaultId'>();
export type FaultId = z.infer<typeof FaultId>;
export const HelpCallId = id.brand<'HelpCallId'>();
export type HelpCallId = z.infer<typeof HelpCallId>;
export const MessageId = id.brand<'MessageId'>();
export type MessageId = z.infer<typeof MessageId>;
export const SelfTestId = id.brand<'SelfTestId'>();
export type SelfTestId = z.infer<typeof SelfTestId>;
export const LeaseId = id.brand<'LeaseId'>();
export type LeaseId = z.infer<typeof LeaseId>;
export const NoticeId = z.string().regex(/^[\w.-]{1,40}$/);

/** A screen or a device host. */
export const DeviceRole = z.enum([...SCREEN_ROLES, 'device']);
export type DeviceRole = z.infer<typeof DeviceRole>;
