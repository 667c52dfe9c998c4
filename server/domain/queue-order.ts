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

type Standing<Ticket> = { ticket: Ticket; place: number };

function isBefore(place: number, arrival: number, best: Standing<InLine> | null): boolean {
  return best === null || place < best.place || (place === best.place && arrival < best.ticket.arrival);
}

/** The first by arrival, the first by arrival and credit, and the first of those that have waited too long. */
function leaders<Ticket extends InLine>(
  candidates: readonly Ticket[],
  at: CallingCounter,
  rules: OrderRules,
  now: EpochMs,
) {
  let plain: Standing<Ticket> | null = null;
  let credited: Standing<Ticket> | null = null;
  let overdue: Standing<Ticket> | null = null;
  for (const ticket of candidates) {
    if (!mayCall(ticket, at)) continue;
    const place = placeAt(ticket, at, rules);
    if (isBefore(place, ticket.arrival, plain)) plain = { ticket, place };
    const creditedPlace = place - ticket.creditMinutes * MINUTE;
    if (isBefore(creditedPlace, ticket.arrival, credited)) credited = { ticket, place: creditedPlace };
    const waitedMs = now - place - rules.standstillMs(ticket.since, now);
    if (waitedMs < rules.longestWaitMinutes(ticket.serviceId) * MINUTE) continue;
    if (isBefore(place, ticket.arrival, overdue)) overdue = { ticket, place };
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
  const { plain, credited, overdue } = leaders(candidates, at, rules, now);
  if (!plain || !credited) return null;
  if (overdue) {
    const limitMinutes = rules.longestWaitMinutes(overdue.serviceId);
    const reason = { code: 'longest-wait' as const, waitedMinutes: waitedMinutes(overdue, rules, now), limitMinutes };
    return { ticket: overdue, reason, favouredInARow: 0 };
  }
  if (plain === credited) return { ticket: plain, reason: plainReason(plain, at, rules, now), favouredInARow: 0 };
  if (at.favouredInARow >= rules.favouredInARow) {
    const waited = waitedMinutes(plain, rules, now);
    const reason = { code: 'ratio' as const, waitedMinutes: waited, favouredInARow: at.favouredInARow };
    return { ticket: plain, reason, favouredInARow: 0 };
  }
  return { ticket: credited, reason: creditReason(credited, rules, now), favouredInARow: at.favouredInARow + 1 };
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

/** The first `limit` in the order in which this counter would call them if nobody else called or came. */
export function lineUp<Ticket extends InLine>(
  candidates: readonly Ticket[],
  at: CallingCounter,
  rules: OrderRules,
  { now, limit }: { now: EpochMs; limit: number },
): Ticket[] {
  const left = candidates.filter((ticket) => mayCall(ticket, at));
  const line: Ticket[] = [];
  let { favouredInARow } = at;
  while (line.length < limit) {
    const choice = chooseNext(left, { ...at, favouredInARow }, rules, now);
    if (!choice) break;
    favouredInARow = choice.favouredInARow;
    line.push(choice.ticket);
    left.splice(left.indexOf(choice.ticket), 1);
  }
  return line;
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
