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

/** What somebody says about a service. */
export type Opinion = { score: number; reasons: RatingReason[]; comment: string | null };
export type Rating = Opinion & { ratedAt: EpochMs };

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

/** Whoever rates so or lower may ask to be called back ([R7]). */
const CALL_BACK_SCORE = 3;

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

/** When an opinion arrives, and when it was given by the word of whoever brings it; null: just now. */
export type Arrival = {
  now: EpochMs;
  ratedAt: EpochMs | null;
  /** The business day on which the service was invited to be rated is still running. */
  isSameDay: boolean;
};

/** [R5] A time that has not come yet gains nothing: the rating was given when it arrived. */
const givenAt = ({ now, ratedAt }: Arrival): EpochMs => (ratedAt === null || ratedAt > now ? now : ratedAt);

/** [R5] In time is what was given between the invitation and its end, and arrives on the same business day. */
function isInTime({ invitedAt, expiresAt }: Invitation, arrival: Arrival): boolean {
  const at = givenAt(arrival);
  return at >= invitedAt && at < expiresAt && arrival.isSameDay;
}

/** One rating for one service ([R2]). */
function take(invitation: Invitation, opinion: Opinion, at: EpochMs | null): Result<Invitation> {
  if (invitation.rating) return refuse({ code: 'already-rated' });
  if (at === null) return refuse({ code: 'invitation-expired' });
  return accept({ ...invitation, rating: { ...opinion, ratedAt: at } });
}

/** [R2] A bad rating needs a reason where the device can ask for one. */
function explained(taken: Result<Invitation>, { score, reasons }: Opinion): Result<Invitation> {
  return taken.ok && score <= BAD_SCORE && reasons.length === 0 ? refuse({ code: 'reason-needed' }) : taken;
}

/** [R2] [R5] At a pad: of its own counter, and given in time. */
export function rateAtPad(
  invitation: Invitation | null,
  at: CounterId,
  opinion: Opinion,
  arrival: Arrival,
): Result<Invitation> {
  if (invitation?.counterId !== at) return refuse({ code: 'invitation-unknown' });
  return explained(take(invitation, opinion, isInTime(invitation, arrival) ? givenAt(arrival) : null), opinion);
}

/** [R2] A keypad of five keys cannot ask for a reason. */
export function rateByKeypad(
  invitation: Invitation | null,
  at: CounterId,
  score: number,
  arrival: Omit<Arrival, 'ratedAt'>,
): Result<Invitation> {
  if (invitation?.counterId !== at) return refuse({ code: 'invitation-unknown' });
  const isOpen = isInTime(invitation, { ...arrival, ratedAt: null });
  return take(invitation, { score, reasons: [], comment: null }, isOpen ? arrival.now : null);
}

/** [R6] The phone that holds the ticket's code may rate its services until the business day is over. */
export function rateByPhone(
  invitation: Invitation | null,
  ticketId: TicketId,
  opinion: Opinion,
  { now, isSameDay }: Arrival,
): Result<Invitation> {
  if (invitation?.ticketId !== ticketId) return refuse({ code: 'invitation-unknown' });
  return explained(take(invitation, opinion, isSameDay ? now : null), opinion);
}

/** [R7] Whoever was satisfied is not called, and leaves no number. */
export const mayAskForCall = (score: number) => score <= CALL_BACK_SCORE;
