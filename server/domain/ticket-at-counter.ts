import type { QueueRules } from '../protocol/queue-rules.ts';
import type { CounterId, EpochMs, Outcome, ServiceId, StaffId } from '../protocol/vocabulary.ts';
import { standstillMs } from './outage.ts';
import type { Binding } from './queue-order.ts';
import { accept, type Result, refuse } from './result.ts';
import {
  type Call,
  type CalledTicket,
  type CurrentTicket,
  type FinishedTicket,
  type HeldTicket,
  issuedPart,
  type MissedTicket,
  type ServingTicket,
  type Visit,
  type WaitingTicket,
} from './ticket.ts';

/** [D4] A clock that was set back in between does not make a time negative. */
function notBefore(earlier: EpochMs, now: EpochMs): EpochMs {
  return now < earlier ? earlier : now;
}

const spent = (from: EpochMs, until: EpochMs) => Math.max(0, until - from);

/** Who calls, and why. */
export type Caller = Pick<Call, 'counterId' | 'clerkId' | 'reason'>;

/** Calls somebody to a counter; whoever was asked first stays responsible ([C8]). */
export function call(ticket: WaitingTicket | MissedTicket | HeldTicket, by: Caller, now: EpochMs): CalledTicket {
  const { counterId, clerkId, reason } = by;
  const firstClerkId = ticket.firstClerkId ?? clerkId;
  const called = { counterId, clerkId, reason, calledAt: now, lastCallAt: now, calls: 1 };
  return { ...issuedPart(ticket), ...called, firstClerkId, status: 'called' };
}

/** [C5] Calls again, not sooner than the gap allows and not more often than the limit. */
export function recall(ticket: CurrentTicket, now: EpochMs, rules: QueueRules): Result<CalledTicket> {
  if (ticket.status === 'serving') return refuse({ code: 'already-serving', number: ticket.number });
  if (ticket.calls >= rules.callsAtMost) return refuse({ code: 'recall-limit', calls: ticket.calls });
  const gapMs = rules.recallGapSeconds * 1000;
  const passedMs = now - ticket.lastCallAt;
  if (passedMs >= 0 && passedMs < gapMs) return refuse({ code: 'recall-too-soon', waitMs: gapMs - passedMs });
  return accept({ ...ticket, calls: ticket.calls + 1, lastCallAt: now });
}

/** [C4] Whether a call has been out so long, and so often, that the hall itself gives the customer up; not in an outage ([H8]). */
export function isGivenUp(
  ticket: CurrentTicket,
  now: EpochMs,
  { rules, outages }: { rules: QueueRules; outages: Parameters<typeof standstillMs>[0] },
): boolean {
  if (ticket.status !== 'called' || rules.missedAfterSeconds === null) return false;
  const stoodStillMs = standstillMs(outages, { from: ticket.lastCallAt, to: now });
  const passedMs = now - ticket.lastCallAt - stoodStillMs;
  return ticket.calls >= rules.callsAtMost && passedMs >= rules.missedAfterSeconds * 1000;
}

export function start(ticket: CurrentTicket, now: EpochMs): Result<ServingTicket> {
  if (ticket.status === 'serving') return refuse({ code: 'already-serving', number: ticket.number });
  const startedAt = notBefore(ticket.calledAt, now);
  const begunAt = ticket.begunAt ?? startedAt;
  return accept({ ...ticket, status: 'serving', begunAt, startedAt, isStartImplicit: false });
}

/** [C4] Nobody came: the number may join the line again by the rules. */
export function miss(ticket: CurrentTicket, now: EpochMs): Result<MissedTicket> {
  if (ticket.status === 'serving') return refuse({ code: 'already-serving', number: ticket.number });
  return accept({ ...ticket, status: 'missed', endedAt: now });
}

/** [C7] Sent away to fill in forms or fetch something: the counter is free, the service is not over. */
export function hold(
  ticket: CurrentTicket,
  now: EpochMs,
  { note, minutes }: { note: string | null; minutes: number },
): Result<HeldTicket> {
  if (ticket.status === 'called') return refuse({ code: 'not-started', number: ticket.number });
  const servedMs = ticket.servedMs + spent(ticket.startedAt, now);
  const remindAt = (now + minutes * 60_000) as EpochMs;
  return accept({ ...ticket, servedMs, note: note ?? ticket.note, status: 'held', heldAt: now, remindAt });
}

/** [C2] Nobody was served yet: the customer stands at the head again, where the call had found them. */
export function returnToLine(ticket: CalledTicket | HeldTicket): WaitingTicket {
  return { ...issuedPart(ticket), status: 'waiting' };
}

/** [C3] A clerk who never pressed start is taken to have started when he called; the ticket says that it was so. */
function served(ticket: CurrentTicket): ServingTicket {
  if (ticket.status === 'serving') return ticket;
  const begunAt = ticket.begunAt ?? ticket.calledAt;
  return { ...ticket, status: 'serving', begunAt, startedAt: ticket.calledAt, isStartImplicit: true };
}

export type Done = { outcome: Outcome | null; quantity: number };

function visitOf(ticket: ServingTicket | HeldTicket, now: EpochMs, ending: Visit['ending'], done: Done): Visit {
  const { ticketId, visit, serviceId, counterId, clerkId, queuedAt, calledAt, calls, begunAt, isStartImplicit } =
    ticket;
  const call = { ticketId, visit, serviceId, counterId, clerkId, queuedAt, calledAt, calls, begunAt, isStartImplicit };
  const servedMs = ticket.servedMs + (ticket.status === 'serving' ? spent(ticket.startedAt, now) : 0);
  return { ...call, servedMs, endedAt: notBefore(ticket.startedAt, now), ending, ...done, isEndAssumed: false };
}

/** Ends the visit and the ticket with it. */
export function finish(ticket: CurrentTicket, now: EpochMs, done: Done): { ticket: FinishedTicket; visit: Visit } {
  const service = served(ticket);
  const visit = visitOf(service, now, 'finished', done);
  const { endedAt, servedMs } = visit;
  return { visit, ticket: { ...service, ...done, servedMs, status: 'finished', endedAt, isEndAssumed: false } };
}

/** [D3] A service that nobody finished: it counts, but nobody knows how long it took. */
export function finishByDay(
  ticket: ServingTicket | HeldTicket,
  now: EpochMs,
): { ticket: FinishedTicket; visit: Visit } {
  const visit = { ...visitOf(ticket, now, 'finished', { outcome: null, quantity: 1 }), isEndAssumed: true };
  const { endedAt, servedMs } = visit;
  const ended = { endedAt, servedMs, outcome: null, quantity: 1, isEndAssumed: true };
  return { visit, ticket: { ...issuedPart(ticket), ...callPart(ticket), ...ended, status: 'finished' } };
}

function callPart(ticket: ServingTicket | HeldTicket) {
  const { counterId, clerkId, calledAt, lastCallAt, calls, reason, begunAt, startedAt, isStartImplicit } = ticket;
  return { counterId, clerkId, calledAt, lastCallAt, calls, reason, begunAt, startedAt, isStartImplicit };
}

/** The next visit of the same ticket: the place in line stays, the waiting is measured anew ([T9]). */
function nextVisit(ticket: CurrentTicket | HeldTicket, serviceId: ServiceId, now: EpochMs): WaitingTicket {
  const agenda = without(ticket.agenda, serviceId);
  const fresh = { visit: ticket.visit + 1, serviceId, queuedAt: now, begunAt: null, servedMs: 0, agenda };
  return { ...issuedPart(ticket), ...fresh, fromCounterId: ticket.counterId, boundTo: null, status: 'waiting' };
}

function without(agenda: readonly ServiceId[], serviceId: ServiceId): ServiceId[] {
  const at = agenda.indexOf(serviceId);
  return at < 0 ? [...agenda] : agenda.toSpliced(at, 1);
}

/** [T9] Ends the visit; the customer waits for the next business on the ticket, where its place in line puts it. */
export function finishAndGoOn(
  ticket: CurrentTicket,
  now: EpochMs,
  done: Done & { next: ServiceId },
): { ticket: WaitingTicket; visit: Visit } {
  const { next, ...outcome } = done;
  return { visit: visitOf(served(ticket), now, 'finished', outcome), ticket: nextVisit(ticket, next, now) };
}

/** [T9] The customer stays at the counter for another business. */
export function goOnHere(
  ticket: CurrentTicket,
  now: EpochMs,
  done: Done & { next: ServiceId },
): { ticket: ServingTicket; visit: Visit } {
  const { ticket: waiting, visit } = finishAndGoOn(ticket, now, done);
  const { counterId, clerkId, reason } = ticket;
  const called = call(waiting, { counterId, clerkId, reason }, now);
  return { visit, ticket: { ...called, status: 'serving', begunAt: now, startedAt: now, isStartImplicit: false } };
}

export type Destination = { serviceId: ServiceId; boundTo: Binding | null };

/**
 * [T8] Sends a customer on: the same number, the same place in line, the note goes along. `earlier` are the counters
 * of the visits before this one, to notice people who are sent to and fro.
 */
export function transfer(
  ticket: CurrentTicket | HeldTicket,
  to: Destination & { note: string | null },
  { now, earlier, done }: { now: EpochMs; earlier: readonly CounterId[]; done: Done },
): { ticket: WaitingTicket; visit: Visit } {
  const transfers = ticket.transfers + 1;
  const goesBack = to.boundTo !== null && 'counterId' in to.boundTo && earlier.includes(to.boundTo.counterId);
  const moved = { boundTo: to.boundTo, note: to.note ?? ticket.note, transfers };
  return {
    visit: visitOf(ticket.status === 'held' ? ticket : served(ticket), now, 'transferred', done),
    ticket: {
      ...nextVisit(ticket, to.serviceId, now),
      ...moved,
      isPingPong: ticket.isPingPong || transfers >= 2 || goesBack,
    },
  };
}

/** Somebody who came to the counter without a ticket is served at once. */
export function serveWalkIn(
  ticket: WaitingTicket,
  by: { counterId: CounterId; clerkId: StaffId },
  now: EpochMs,
): ServingTicket {
  const called = call(ticket, { ...by, reason: { code: 'walk-in', waitedMinutes: 0 } }, now);
  return { ...called, status: 'serving', begunAt: now, startedAt: now, isStartImplicit: false };
}
