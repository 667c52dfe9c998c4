import type { CallReason } from '../protocol/call-reason.ts';
import type { CounterId, EpochMs, ServiceId, StaffId, TicketId } from '../protocol/vocabulary.ts';

/** A ticket that was sent to one counter or to one clerk. */
export type Binding = { counterId: CounterId } | { clerkId: StaffId };

/** All that the order looks at. `since` is where the ticket stands: an instant, usually when it was taken. */
export type InLine = {
  ticketId: TicketId;
  arrival: number;
  serviceId: ServiceId;
  since: EpochMs;
  classId: string | null;
  creditMinutes: number;
  appointmentAt: EpochMs | null;
  boundTo: Binding | null;
};

/** A service that a counter does itself, or one that it only helps with. */
export type Offer = 'own' | 'helped';

/** Who presses Next. `favouredInARow` counts the latest calls here that passed somebody by class. */
export type CallingCounter = {
  counterId: CounterId;
  clerkId: StaffId;
  offers: ReadonlyMap<ServiceId, Offer>;
  favouredInARow: number;
};

export type OrderRules = {
  helpAfterMinutes: number;
  favouredInARow: number;
  longestWaitMinutes: (serviceId: ServiceId) => number;
  /** How much of that time everybody stood still ([H8]): it is nobody's waiting. */
  standstillMs: (since: EpochMs, until: EpochMs) => number;
};

export type Choice<Ticket extends InLine> = { ticket: Ticket; reason: CallReason; favouredInARow: number };

const MINUTE = 60_000;

/** [Q6] Whether this counter may call this ticket at all: it offers the service, and nobody else was named. */
export function mayCall(ticket: InLine, at: CallingCounter): boolean {
  if (ticket.boundTo === null) return at.offers.has(ticket.serviceId);
  return 'counterId' in ticket.boundTo
    ? ticket.boundTo.counterId === at.counterId
    : ticket.boundTo.clerkId === at.clerkId;
}

/** Where a ticket stands at this counter by arrival alone: a helped service stands so much further back. */
function placeAt(ticket: InLine, at: CallingCounter, rules: OrderRules): number {
  const isHelped = ticket.boundTo === null && at.offers.get(ticket.serviceId) === 'helped';
  return ticket.since + (isHelped ? rules.helpAfterMinutes * MINUTE : 0);
}

/** Where a ticket stands at a counter: by arrival alone, with its credit, and whether it has waited too long. */
export type Standing<Ticket extends InLine> = { ticket: Ticket; place: number; credited: number; isOverdue: boolean };

/** Where a ticket stands at a counter that may call it. */
export function standingAt<Ticket extends InLine>(
  ticket: Ticket,
  at: CallingCounter,
  rules: OrderRules,
  now: EpochMs,
): Standing<Ticket> {
  const place = placeAt(ticket, at, rules);
  const waitedMs = now - place - rules.standstillMs(ticket.since, now);
  return {
    ticket,
    place,
    credited: place - ticket.creditMinutes * MINUTE,
    isOverdue: waitedMs >= rules.longestWaitMinutes(ticket.serviceId) * MINUTE,
  };
}

type By = 'place' | 'credited';

/** Below zero where one stands before the other; of those at one place whoever came first. */
export const compareBy =
  (by: By) =>
  (one: Standing<InLine>, other: Standing<InLine>): number =>
    one[by] - other[by] || one.ticket.arrival - other.ticket.arrival;
const byPlace = compareBy('place');
const byCredit = compareBy('credited');

/** The first by arrival, the first by arrival and credit, and the first of those that have waited too long. */
export type Leaders<Ticket extends InLine> = Record<'plain' | 'credited' | 'overdue', Ticket | null>;

function leaders<Ticket extends InLine>(
  candidates: readonly Ticket[],
  at: CallingCounter,
  rules: OrderRules,
  now: EpochMs,
): Leaders<Ticket> {
  let plain: Standing<Ticket> | null = null;
  let credited: Standing<Ticket> | null = null;
  let overdue: Standing<Ticket> | null = null;
  for (const ticket of candidates) {
    if (!mayCall(ticket, at)) continue;
    const standing = standingAt(ticket, at, rules, now);
    if (!plain || byPlace(standing, plain) < 0) plain = standing;
    if (!credited || byCredit(standing, credited) < 0) credited = standing;
    if (standing.isOverdue && (!overdue || byPlace(standing, overdue) < 0)) overdue = standing;
  }
  return { plain: plain?.ticket ?? null, credited: credited?.ticket ?? null, overdue: overdue?.ticket ?? null };
}

/** Whole minutes that a ticket has waited in line, less what an outage took ([H8]); never negative ([D4]). */
export function waitedMinutes(
  { since }: Pick<InLine, 'since'>,
  { standstillMs }: Pick<OrderRules, 'standstillMs'>,
  now: EpochMs,
): number {
  return Math.max(0, Math.floor((now - since - standstillMs(since, now)) / MINUTE));
}

function plainReason(ticket: InLine, at: CallingCounter, rules: OrderRules, now: EpochMs): CallReason {
  const waited = { waitedMinutes: waitedMinutes(ticket, rules, now) };
  const { boundTo, appointmentAt } = ticket;
  if (boundTo) return { code: 'bound', ...waited, to: 'counterId' in boundTo ? 'counter' : 'clerk' };
  if (appointmentAt !== null) return { code: 'appointment', ...waited, at: appointmentAt };
  if (at.offers.get(ticket.serviceId) === 'helped')
    return { code: 'helped', ...waited, helpAfterMinutes: rules.helpAfterMinutes };
  return { code: 'arrival-order', ...waited };
}

/** `favouredInARow`: with this call. */
type Picked<Ticket extends InLine = InLine> = {
  by: 'longest-wait' | 'arrival' | 'ratio' | 'credit';
  ticket: Ticket;
  favouredInARow: number;
};

/** Which of the leaders goes, after so many favoured calls in a row. Null when there is none. */
export function pick<Ticket extends InLine>(
  { plain, credited, overdue }: Leaders<Ticket>,
  favouredInARow: number,
  rules: OrderRules,
): Picked<Ticket> | null {
  if (!plain || !credited) return null;
  if (overdue) return { by: 'longest-wait', ticket: overdue, favouredInARow: 0 };
  if (plain === credited) return { by: 'arrival', ticket: plain, favouredInARow: 0 };
  return favouredInARow >= rules.favouredInARow
    ? { by: 'ratio', ticket: plain, favouredInARow: 0 }
    : { by: 'credit', ticket: credited, favouredInARow: favouredInARow + 1 };
}

/**
 * [Q1] Who is next: whoever has waited longest, where a class adds its credit to the time waited and a helped service
 * gives its delay away; but whoever has waited too long goes first, and after so many favoured calls in a row one goes
 * by arrival alone. `candidates` may be everybody who waits, or for each service its first by `since` and its first by
 * `since` less credit, together with all bound tickets: the answer is the same. Null when nobody may be called here.
 */
export function chooseNext<Ticket extends InLine>(
  candidates: readonly Ticket[],
  at: CallingCounter,
  rules: OrderRules,
  now: EpochMs,
): Choice<Ticket> | null {
  const picked = pick(leaders(candidates, at, rules, now), at.favouredInARow, rules);
  if (!picked) return null;
  const { by, ticket, favouredInARow } = picked;
  return { ticket, reason: reasonOf(by, ticket, { at, rules, now }), favouredInARow };
}

type Moment = { at: CallingCounter; rules: OrderRules; now: EpochMs };

function reasonOf(by: Picked['by'], ticket: InLine, { at, rules, now }: Moment): CallReason {
  if (by === 'arrival') return plainReason(ticket, at, rules, now);
  if (by === 'credit') return creditReason(ticket, rules, now);
  const waited = { waitedMinutes: waitedMinutes(ticket, rules, now) };
  return by === 'ratio'
    ? { code: 'ratio', ...waited, favouredInARow: at.favouredInARow }
    : { code: 'longest-wait', ...waited, limitMinutes: rules.longestWaitMinutes(ticket.serviceId) };
}

function creditReason(
  { classId, creditMinutes, appointmentAt, since }: InLine,
  rules: OrderRules,
  now: EpochMs,
): CallReason {
  const waited = { waitedMinutes: waitedMinutes({ since }, rules, now) };
  if (appointmentAt !== null) return { code: 'appointment', ...waited, at: appointmentAt };
  return { code: 'class-credit', ...waited, classId: classId ?? 'none', creditMinutes };
}

/** [T12] Where a ticket stands that is to be called before all of these, whatever their credit; never further back than it was. */
export function placeBefore(line: readonly Pick<InLine, 'since' | 'creditMinutes'>[], own: EpochMs): EpochMs {
  const places = line.map(({ since, creditMinutes }) => since - creditMinutes * MINUTE - 1);
  return Math.min(own, ...places) as EpochMs;
}

/**
 * [Q9] Where a ticket stands that comes back `places` behind the head of its queue: just behind that ticket, or behind
 * everybody where fewer wait. `queue` is sorted by `since` less credit, as the queue is called.
 */
export function placeBehind(
  queue: readonly Pick<InLine, 'since' | 'creditMinutes'>[],
  places: number,
  own: { creditMinutes: number; now: EpochMs },
): EpochMs {
  const ahead = queue[Math.min(places, queue.length) - 1];
  if (!ahead) {
    const first = queue[0];
    const front = first ? first.since - first.creditMinutes * MINUTE - 1 : own.now;
    return Math.min(own.now, front + own.creditMinutes * MINUTE) as EpochMs;
  }
  return (ahead.since - ahead.creditMinutes * MINUTE + own.creditMinutes * MINUTE + 1) as EpochMs;
}
