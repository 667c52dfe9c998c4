import type { CallReason } from '../../server/protocol/call-reason.ts';
import type { TicketRow } from '../../server/storage/ticket-row.ts';

/** What the rule of Next looks at, read from the tables by the test itself. */
export type CallingSeat = {
  counterId: string;
  clerkId: string;
  does: ReadonlySet<string>;
  helpsWith: ReadonlySet<string>;
  favouredInARow: number;
};
export type CallingRules = {
  helpAfterMinutes: number;
  favouredInARow: number;
  longestWaitMinutes: (serviceId: string) => number;
  /** Ms of outages since then. */
  standstill: (since: number) => number;
};
export type Due = { ticket: TicketRow; code: CallReason['code']; passed: TicketRow | null };

const MINUTE = 60_000;

/** How much of a stretch lies in at least one of the spans: piece by piece, from one end of a span to the next. */
export function lengthOfUnion(
  spans: readonly { since: number; until: number | null }[],
  from: number,
  to: number,
): number {
  const ends = spans.flatMap(({ since, until }) => [since, until ?? to]).filter((at) => at > from && at < to);
  const cuts = [from, ...ends.toSorted((one, other) => one - other), to];
  return cuts.slice(1).reduce((sum, end, place) => {
    const start = cuts[place] ?? end;
    const isCovered = spans.some(({ since, until }) => since <= start && end <= (until ?? to));
    return isCovered ? sum + Math.max(0, end - start) : sum;
  }, 0);
}
const isBound = (ticket: TicketRow) => ticket.bound_counter_id !== null || ticket.bound_clerk_id !== null;

/** [Q6] Sent to this counter or its clerk; or sent nowhere, and of a service that is done here or helped with. */
function mayBeCalled(ticket: TicketRow, seat: CallingSeat): boolean {
  if (ticket.bound_counter_id !== null) return ticket.bound_counter_id === seat.counterId;
  if (ticket.bound_clerk_id !== null) return ticket.bound_clerk_id === seat.clerkId;
  return seat.does.has(ticket.service_id) || seat.helpsWith.has(ticket.service_id);
}

/** The first of these: the longest wait, and of equals whoever came first. */
function longest(tickets: readonly TicketRow[], waited: (ticket: TicketRow) => number): TicketRow | null {
  const [first] = tickets.toSorted((one, other) => waited(other) - waited(one) || one.arrival - other.arrival);
  return first ?? null;
}

/** [Q1] [Q5] [Q6] [Q8] Who is next of all who wait, and by which rule; `passed`: who has waited longer. */
export function whoIsNext(
  waiting: readonly TicketRow[],
  seat: CallingSeat,
  rules: CallingRules,
  now: number,
): Due | null {
  const line = waiting.filter((ticket) => mayBeCalled(ticket, seat));
  const isHelped = (ticket: TicketRow) => !isBound(ticket) && seat.helpsWith.has(ticket.service_id);
  const waited = (ticket: TicketRow) => now - ticket.since - (isHelped(ticket) ? rules.helpAfterMinutes * MINUTE : 0);
  const byArrival = longest(line, waited);
  if (!byArrival) return null;
  const tooLong = line.filter((ticket) => {
    const own = waited(ticket) - rules.standstill(ticket.since);
    return own >= rules.longestWaitMinutes(ticket.service_id) * MINUTE;
  });
  const overdue = longest(tooLong, waited);
  if (overdue) return { ticket: overdue, code: 'longest-wait', passed: null };
  const byCredit = longest(line, (ticket) => waited(ticket) + ticket.credit_minutes * MINUTE);
  if (byCredit === null || byCredit === byArrival)
    return { ticket: byArrival, code: plainly(byArrival, isHelped), passed: null };
  if (seat.favouredInARow >= rules.favouredInARow) return { ticket: byArrival, code: 'ratio', passed: null };
  const code = byCredit.appointment_at === null ? 'class-credit' : 'appointment';
  return { ticket: byCredit, code, passed: byArrival };
}

function plainly(ticket: TicketRow, isHelped: (ticket: TicketRow) => boolean): CallReason['code'] {
  if (isBound(ticket)) return 'bound';
  if (ticket.appointment_at !== null) return 'appointment';
  return isHelped(ticket) ? 'helped' : 'arrival-order';
}

/** The figures that the reason of such a call must have. */
export function figuresOf({ ticket, code }: Due, seat: CallingSeat, rules: CallingRules, now: number): CallReason {
  const waitedMinutes = Math.max(0, Math.floor((now - ticket.since - rules.standstill(ticket.since)) / MINUTE));
  const all = {
    code,
    waitedMinutes,
    limitMinutes: rules.longestWaitMinutes(ticket.service_id),
    classId: ticket.class_id,
    creditMinutes: ticket.credit_minutes,
    favouredInARow: seat.favouredInARow,
    helpAfterMinutes: rules.helpAfterMinutes,
    to: ticket.bound_counter_id === null ? 'clerk' : 'counter',
    at: ticket.appointment_at,
  };
  const FIGURES: Record<string, (keyof typeof all)[]> = {
    'arrival-order': [],
    'class-credit': ['classId', 'creditMinutes'],
    'longest-wait': ['limitMinutes'],
    ratio: ['favouredInARow'],
    helped: ['helpAfterMinutes'],
    bound: ['to'],
    appointment: ['at'],
  };
  const names: (keyof typeof all)[] = ['code', 'waitedMinutes', ...(FIGURES[code] ?? [])];
  return Object.fromEntries(names.map((name) => [name, all[name]])) as CallReason;
}
