import { z } from 'zod';
import { BusinessDay, CounterId, type EpochMs, type LocalizedText, ServiceId, StaffId } from './vocabulary.ts';

/** Two years would be read for minutes; a year and its leap day is what people compare. */
export const REPORT_DAYS_AT_MOST = 366;

/** Everything that can be asked for. */
export const ReportName = z.enum([
  'day',
  'days',
  'months',
  'services',
  'clerks',
  'counters',
  'attendance',
  'heat',
  'waits',
  'ratings',
  'devices',
  'fairness',
  'tickets',
]);
export type ReportName = z.infer<typeof ReportName>;

/** Which tickets stand behind a figure. */
export const TicketFilter = z.enum([
  'all',
  'issued',
  'finished',
  'missed',
  'cancelled',
  'expired',
  'voided',
  'gone',
  'missed-once',
  'served',
  'waited-long',
  'over-limit',
  'over-limit-unexplained',
  'end-assumed',
  'ended-by-next',
  'after-closing',
  'transferred',
  'to-and-fro',
  'invited',
  'rated',
  'bad',
  'forecast',
  'forecast-wrong',
  'slip-failed',
]);
export type TicketFilter = z.infer<typeof TicketFilter>;

const daysFrom = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** A period of business days, both ends included, and whose part of it. */
const period = {
  from: BusinessDay,
  to: BusinessDay,
  serviceId: ServiceId.optional(),
  clerkId: StaffId.optional(),
  counterId: CounterId.optional(),
  hour: z.coerce.number().int().min(0).max(23).optional(),
  /** 1 is Monday, 7 is Sunday. */
  weekday: z.coerce.number().int().min(1).max(7).optional(),
  what: TicketFilter.default('all'),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
};

export const ReportQuery = z
  .object({ ...period, format: z.enum(['json', 'csv', 'xlsx']).default('json') })
  .refine(({ from, to }) => daysFrom(from, to) >= 0, 'from comes after to')
  .refine(({ from, to }) => daysFrom(from, to) < REPORT_DAYS_AT_MOST, `at most ${REPORT_DAYS_AT_MOST} days at once`);
export type ReportQuery = z.infer<typeof ReportQuery>;

/** The days whose figures are to be read once more. */
export const RecomputeRequest = z
  .object({ from: BusinessDay, to: BusinessDay })
  .refine(({ from, to }) => daysFrom(from, to) >= 0, 'from comes after to')
  .refine(({ from, to }) => daysFrom(from, to) < REPORT_DAYS_AT_MOST, `at most ${REPORT_DAYS_AT_MOST} days at once`);

/** How a value is written: shares from 0 to 1, times in seconds, instants in ms. */
export type Unit = 'count' | 'share' | 'seconds' | 'text' | 'instant' | 'day';
/**
 * `what`: the tickets behind the figures of this column; null where there are none. `days`: of another period than the
 * report's. A figure may be written as its row says, or be the signed change of one: of a share in points, else as a share.
 */
export type Column = {
  id: string;
  unit: Unit | 'row' | 'change';
  what: TicketFilter | null;
  days: { from: string; to: string } | null;
};
export type Cell = number | string | null;
/** Narrows the tickets behind a row down to it. */
export type Drill = Partial<
  Pick<ReportQuery, 'from' | 'to' | 'serviceId' | 'clerkId' | 'counterId' | 'hour' | 'weekday' | 'what'>
>;
/** What a row is about: a name of the hall's, or a code that the page has a word for. */
export type RowLabel = { name: LocalizedText } | { code: string };
export type Row = {
  key: string;
  label: RowLabel;
  cells: Cell[];
  drill: Drill | null;
  ticketId: string | null;
  /** How its figures are written, where each row has its own. */
  unit: Unit | null;
};
export type Table = { id: string; columns: Column[]; rows: Row[]; total: Row | null };

/** What is the same in each language. */
export type Definition = {
  id: string;
  name: LocalizedText;
  formula: LocalizedText;
  leftOut: LocalizedText | null;
  rule: string;
};

export type CheckOfDay = { day: string; findings: { code: string; about: string; counted: number; found: number }[] };
/** A figure of a day that is over, as it was told and as it was read later. */
export type Difference = {
  day: string;
  toldAt: EpochMs;
  readAt: EpochMs;
  because: 'definition' | 'later-events';
  changes: { figure: string; told: Cell; read: Cell }[];
};

/** What the figures rest on. */
export type Basis = {
  definition: number;
  /** Days of the period on which something happened. */
  days: number;
  /** Of those, how many are told and do not change any more. */
  told: number;
  /** The running day is among them. */
  isRunning: boolean;
  /** Days of which there are later events than were read. */
  late: string[];
  checked: number;
  failed: CheckOfDay[];
  differences: Difference[];
  /** Taken off all waits. */
  outageSeconds: number;
  /** Services that nobody ended: they count, their length does not. */
  endAssumed: number;
  /** Days of which nobody knows what was worked after closing, or who was idle while people waited. */
  withoutOvertime: number;
  withoutIdle: number;
  /** Periods that lie before the hall's first day, at least in part. */
  notCompared: { from: string; to: string; first: string }[];
};

export type Report = {
  report: ReportName;
  from: string;
  to: string;
  tables: Table[];
  definitions: Definition[];
  basis: Basis;
  /** Of the tickets that were found, where they are listed page by page. */
  pages: { page: number; of: number; tickets: number } | null;
};

/** One line of a ticket's life. */
export type StoryLine = { at: EpochMs; kind: string; by: string; data: Record<string, unknown> };
export type Story = { ticketId: string; number: string; day: string; service: LocalizedText; lines: StoryLine[] };
