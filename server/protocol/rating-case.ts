import { z } from 'zod';
import type { CallBackId, EpochMs, LocalizedText, RatingReason, TicketId } from './vocabulary.ts';

/** A case has the id of the rating that opened it, and so has the call-back of the same customer. */
export const CaseId = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[\w.-]+$/)
  .brand<'CaseId'>();
export type CaseId = z.infer<typeof CaseId>;

/** How far the follow-up of a bad rating has come (`domain.md` R8). */
export const CaseState = z.enum(['received', 'handled', 'fed-back', 'revisited', 'closed']);
export type CaseState = z.infer<typeof CaseState>;

/** How much there is to do decides until when it is due. */
export const CaseSize = z.enum(['simple', 'complex']);
export type CaseSize = z.infer<typeof CaseSize>;

/** What a case was turned into: 投诉 complaint, 举报 report; each has a term of its own. */
export const Complaint = z.enum(['complaint', 'report']);
export type Complaint = z.infer<typeof Complaint>;

/** What came of trying to reach the customer. */
export const ContactOutcome = z.enum(['reached', 'not-reached']);
export type ContactOutcome = z.infer<typeof ContactOutcome>;

/** What the customer says when asked again. */
export const RevisitOutcome = z.enum(['content', 'not-content', 'not-reached']);
export type RevisitOutcome = z.infer<typeof RevisitOutcome>;

/** With what a case is closed; `not-reachable`: the customer could not be asked. */
export const CaseResult = z.enum(['solved', 'explained', 'not-solved', 'not-reachable']);
export type CaseResult = z.infer<typeof CaseResult>;

/** What somebody did about a case, each with who, when and a note; none is ever changed. */
export const CaseStepKind = z.enum([
  'received',
  'contacted',
  'handled',
  'fed-back',
  'revisited',
  'closed',
  'classified',
  'noted',
]);
export type CaseStepKind = z.infer<typeof CaseStepKind>;

const days = z.int().min(1).max(90);

/** Until when a case is due, in working days of the hall after the one on which it was opened. */
export const CaseDue = z.object({
  contactDays: days.default(1),
  simpleDays: days.default(5),
  complexDays: days.default(15),
  complaintDays: days.default(5),
  reportDays: days.default(10),
  /** Calendar days after closing at which the customer's phone number is removed. */
  phoneKeptDays: z.int().min(0).max(90).default(30),
});
export type CaseDue = z.infer<typeof CaseDue>;

export type CaseStep = {
  kind: CaseStepKind;
  at: EpochMs;
  /** Who acted, as events name it. */
  by: string;
  outcome: ContactOutcome | RevisitOutcome | CaseResult | CaseSize | Complaint | null;
  note: string | null;
};

/** One case with all that was done about it. */
export type CaseCard = {
  caseId: CaseId;
  ticketId: TicketId;
  number: string;
  ratedAt: EpochMs;
  openedAt: EpochMs;
  openedDay: string;
  score: number;
  reasons: RatingReason[];
  comment: string | null;
  service: LocalizedText;
  counter: LocalizedText;
  clerk: { badge: string; name: string } | null;
  state: CaseState;
  size: CaseSize;
  complaint: Complaint | null;
  /** The last day on which the customer has to be contacted; null where nobody can be. */
  contactDue: string | null;
  contactedAt: EpochMs | null;
  /** The last day on which the customer has to have an answer. */
  answerDue: string;
  answeredAt: EpochMs | null;
  closedAt: EpochMs | null;
  result: CaseResult | null;
  isOverdue: boolean;
  /** A phone number is kept: its last digits, and by which call-back it is shown. */
  phone: { callBackId: CallBackId; tail: string } | null;
  steps: CaseStep[];
};

/** How completely bad ratings are followed up; all of them were rated on days of the span. */
export type CaseTracking = {
  badRatings: number;
  cases: number;
  open: number;
  overdue: number;
  closed: number;
  /** Of the closed ones: how many customers were asked again. */
  revisited: number;
};

/** `GET /api/cases`. */
export type CaseList = { from: string; to: string; tracking: CaseTracking; cases: CaseCard[] };
