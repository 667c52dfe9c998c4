import { standstillMs } from '../../domain/outage.ts';
import { invite } from '../../domain/rating.ts';
import type { CurrentTicket, Ticket, Visit } from '../../domain/ticket.ts';
import { finish, finishAndGoOn, isOverLimit, type Done as Outcome } from '../../domain/ticket-at-counter.ts';
import type { InvitationId, ServiceId } from '../../protocol/vocabulary.ts';
import type { HallEvent } from '../../storage/event-store.ts';
import type { Context } from '../context.ts';

const LONGEST_LIMIT_SECONDS = 1_200;

/** Where and by whom a visit was, as events name it. */
export const visitPlace = ({ ticketId, serviceId, counterId, clerkId }: Visit) => ({
  ticketId,
  serviceId,
  counterId,
  clerkId,
});

/** The figures of a visit, as events carry them; times in ms, less what an outage took ([H8]). */
export function visitFigures({ stores, businessDay, settings }: Context, visit: Visit) {
  const { queuedAt, begunAt, servedMs, quantity, items, outcome, limitSeconds, overLimitReason } = visit;
  const { isStartImplicit, isEndAssumed } = visit;
  const stoodStillMs = standstillMs(stores.day.outages(businessDay), { from: queuedAt, to: begunAt });
  const waitedMs = Math.max(0, begunAt - queuedAt - stoodStillMs);
  const done = { quantity, items, outcome };
  const limit = { limitSeconds, isOverLimit: isOverLimit(visit), overLimitReason };
  const isShort = !isEndAssumed && servedMs < settings.thresholds.shortServiceSeconds * 1000;
  return { visit: visit.visit, waitedMs, servedMs, ...done, ...limit, isShort, isStartImplicit, isEndAssumed };
}

/** What is known of a visit that ended without a word of its clerk. */
export const nothingSaid = ({ stores }: Pick<Context, 'stores'>, serviceId: ServiceId): Outcome => ({
  outcome: null,
  quantity: 1,
  items: [],
  overLimitReason: null,
  limitSeconds: limitOf({ stores }, serviceId),
});

/** The limit of a service as it is now; one that the hall has lost had the longest. */
export const limitOf = ({ stores }: Pick<Context, 'stores'>, serviceId: ServiceId): number =>
  stores.hall.service(serviceId)?.limitSeconds ?? LONGEST_LIMIT_SECONDS;

/** [R1] Asks the customer how this counter has served; what is still open there ends ([R4]). */
function inviteRating(
  { stores, settings, now, newId }: Context,
  visit: Visit,
  number: string,
): { invitationId: InvitationId; event: HallEvent } {
  const invitationId = newId() as InvitationId;
  const invitation = invite(visit, { invitationId, number }, now, settings.ratingSeconds * 1000);
  stores.ratings.endOpenAt(visit.counterId, now);
  stores.ratings.invite(invitation);
  return { invitationId, event: { kind: 'rating-invited', ...visitPlace(visit), data: { invitationId } } };
}

/** Stores a visit that is over together with its ticket as it is now. */
export function endVisit({ stores, businessDay }: Context, { ticket, visit }: { ticket: Ticket; visit: Visit }): void {
  stores.tickets.save(ticket);
  stores.visits.add(visit, businessDay);
}

/** What ended, and where the customer goes on; `goesOn` null: the ticket is finished. */
export type Ended = {
  invitationId: InvitationId;
  goesOn: { serviceId: ServiceId; ahead: number } | null;
  events: HallEvent[];
};

/**
 * Ends the service that is going on ([Q2], [R1]). With more businesses on the ticket the customer waits for the next
 * one ([T9]), also when it was Next that ended this one.
 */
export function endService(
  context: Context,
  current: CurrentTicket,
  { isImplicit, ...outcome }: Outcome & { isImplicit: boolean },
): Ended {
  const [next] = current.agenda;
  const ended =
    next === undefined
      ? finish(current, context.now, outcome)
      : finishAndGoOn(current, context.now, { ...outcome, next });
  endVisit(context, ended);
  const { invitationId, event } = inviteRating(context, ended.visit, current.number);
  const place = visitPlace(ended.visit);
  const figures = { ...visitFigures(context, ended.visit), isImplicit };
  if (next === undefined)
    return { invitationId, goesOn: null, events: [{ kind: 'ticket-finished', ...place, data: figures }, event] };
  const goesOn = { serviceId: next, ahead: context.stores.line.aheadOf(ended.ticket) };
  const data = { ...figures, goesOn: next, since: ended.ticket.since };
  return { invitationId, goesOn, events: [{ kind: 'visit-finished', ...place, data }, event] };
}
