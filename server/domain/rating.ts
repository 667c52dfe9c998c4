import type {
  CounterId,
  EpochMs,
  InvitationId,
  RatingReason,
  ServiceId,
  StaffId,
  TicketId,
} from '../protocol/vocabulary.ts';
import { accept, type Result, refuse } from './result.ts';
import type { Visit } from './ticket.ts';

export type Rating = { score: number; reasons: RatingReason[]; comment: string | null; ratedAt: EpochMs };

/** One finished service may be rated once, at the pad of its own counter, until it expires ([R1]). */
export type Invitation = {
  invitationId: InvitationId;
  ticketId: TicketId;
  visit: number;
  number: string;
  counterId: CounterId;
  clerkId: StaffId;
  serviceId: ServiceId;
  invitedAt: EpochMs;
  expiresAt: EpochMs;
  /** Null is *not rated*: nothing ever turns it into a score ([R3]). */
  rating: Rating | null;
};

/** 1 and 2 are bad ratings. */
export const BAD_SCORE = 2;

/** [R1] What one counter has done for a customer may be rated once. */
export function invite(
  visit: Visit,
  { invitationId, number }: { invitationId: InvitationId; number: string },
  now: EpochMs,
  validMs: number,
): Invitation {
  const { ticketId, counterId, clerkId, serviceId } = visit;
  const expiresAt = (now + validMs) as EpochMs;
  const of = { invitationId, ticketId, visit: visit.visit, number, counterId, clerkId, serviceId };
  return { ...of, invitedAt: now, expiresAt, rating: null };
}

/** Takes a rating once and in time. An invitation of another counter is unknown here. */
function take(
  invitation: Invitation | null,
  at: CounterId,
  given: Omit<Rating, 'ratedAt'>,
  now: EpochMs,
): Result<Invitation> {
  if (!invitation || invitation.counterId !== at) return refuse({ code: 'invitation-unknown' });
  if (invitation.rating) return refuse({ code: 'already-rated' });
  if (now >= invitation.expiresAt) return refuse({ code: 'invitation-expired' });
  return accept({ ...invitation, rating: { ...given, ratedAt: now } });
}

/** [R2] At a pad, a bad rating needs a reason. */
export function rate(
  invitation: Invitation | null,
  at: CounterId,
  given: Omit<Rating, 'ratedAt'>,
  now: EpochMs,
): Result<Invitation> {
  const taken = take(invitation, at, given, now);
  const isUnexplained = given.score <= BAD_SCORE && given.reasons.length === 0;
  return taken.ok && isUnexplained ? refuse({ code: 'reason-needed' }) : taken;
}

/** [R2] A keypad of five keys cannot ask for a reason. */
export function rateByKeypad(
  invitation: Invitation | null,
  at: CounterId,
  score: number,
  now: EpochMs,
): Result<Invitation> {
  return take(invitation, at, { score, reasons: [], comment: null }, now);
}
