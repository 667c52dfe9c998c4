import { type Comer, type HallPlan, knownFortune, type SimulatedCall } from '../../server/domain/hall-plan.ts';
import { orderRules, type RulesInForce } from '../../server/domain/hall-rules.ts';
import { playHall } from '../../server/domain/hall-simulation.ts';
import type { PastEvent } from '../../server/domain/history.ts';
import type { SimulatedDay } from '../../server/domain/simulated-day.ts';
import type { SimulatedHall } from '../../server/domain/simulated-hall.ts';
import { QueueRules } from '../../server/protocol/queue-rules.ts';
import type { CounterId, EpochMs, ServiceId, StaffId, TicketId } from '../../server/protocol/vocabulary.ts';
import type { Stores } from '../../server/storage/stores.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

type Told = Partial<PastEvent> & Pick<PastEvent, 'kind' | 'at'>;

type PlayedDay = Pick<SimulatedDay, 'plan' | 'calls'>;

/** The rules by which simulated days are played. */
export function rulesOf({
  desks,
}: {
  desks: readonly Pick<SimulatedHall['desks'][number], 'counterId' | 'offers'>[];
}): RulesInForce {
  const counters = desks.map(({ counterId, offers }) => {
    const of = (kind: 'own' | 'helped') => [...offers].filter(([, offer]) => offer === kind).map(([id]) => id);
    return [counterId, { services: of('own'), helps: of('helped') }] as const;
  });
  return { rules: QueueRules.parse({}), services: {}, counters: Object.fromEntries(counters), staff: {} };
}

function takenOf({ at, ticket, leavesAt }: Comer, calls: readonly SimulatedCall[]): Told[] {
  const { ticketId, serviceId, since, classId, creditMinutes, appointmentAt } = ticket;
  const data = { status: 'waiting', since, classId, creditMinutes, appointmentAt, number: String(ticketId) };
  const taken: Told = { kind: 'ticket-taken', at, ticketId, serviceId, data };
  const isServed = calls.length > 0;
  return leavesAt === null || isServed
    ? [taken]
    : [taken, { kind: 'ticket-cancelled', at: leavesAt, ticketId, serviceId }];
}

function servedOf({ at, ticket, transfers }: Comer, calls: readonly SimulatedCall[]): Told[] {
  const { ticketId } = ticket;
  return calls.flatMap(({ visit, serviceId, counterId, startedAt, finishedAt, comes }, place) => {
    const about = { ticketId, serviceId, counterId };
    const called: Told = { kind: 'ticket-called', at: startedAt, ...about, data: { was: 'waiting' } };
    if (!comes) return [called, { kind: 'ticket-missed', at: finishedAt, ...about }];
    const queuedAt = calls[place - 1]?.finishedAt ?? at;
    const figures = { waitedMs: startedAt - queuedAt, servedMs: finishedAt - startedAt };
    const started: Told = { kind: 'ticket-started', at: startedAt, ...about };
    const to = transfers[visit];
    const isSentOn = to && calls[place + 1] !== undefined;
    const end: Told = isSentOn
      ? { kind: 'ticket-transferred', at: finishedAt, ...about, data: { ...figures, to } }
      : { kind: 'ticket-finished', at: finishedAt, ...about, data: figures };
    return [called, started, end];
  });
}

function countersOf({ plan }: PlayedDay): Told[] {
  return plan.counters.flatMap(({ counterId, clerkId, windows }) =>
    windows.flatMap(({ from, to }, place): Told[] => [
      { kind: place === 0 ? 'counter-opened' : 'counter-resumed', at: from, counterId, clerkId },
      { kind: place === windows.length - 1 ? 'counter-closed' : 'counter-paused', at: to, counterId, clerkId },
    ]),
  );
}

/** The events that a simulated day would have left, in the order in which they happen. */
export function tellDay(day: PlayedDay): PastEvent[] {
  const callsOf = Map.groupBy(day.calls, ({ comer }) => comer);
  const people = day.plan.comers.flatMap((comer, place) => {
    const calls = callsOf.get(place) ?? [];
    return [...takenOf(comer, calls), ...servedOf(comer, calls)];
  });
  const blank = { ticketId: null, serviceId: null, counterId: null, clerkId: null, data: {} };
  return [...countersOf(day), ...people]
    .toSorted((one, other) => one.at - other.at)
    .map((told, place) => ({ ...blank, ...told, at: told.at as EpochMs, revision: place + 1 }));
}

/** Puts a day that was told into the events of a hall. */
export function writeDay(stores: Stores, businessDay: string, events: readonly PastEvent[]): void {
  for (const { revision, at, kind, ticketId, serviceId, counterId, clerkId, data } of events) {
    const about = Object.entries({ ticketId, serviceId, counterId, clerkId }).filter(([, id]) => id !== null);
    const event = { kind, data, ...Object.fromEntries(about) };
    stores.events.append(event, { revision, now: at, businessDay, by: 'test' });
  }
}

/** Who comes so many minutes after ten, and how many his service takes. */
export type SmallCustomer = {
  at: number;
  serviceId: string;
  classId: string | null;
  minutes: number;
  leavesAt: number | null;
};

/** A small day, from ten to two, with whole minutes; `offers` are what each counter does. */
export function smallDay(offers: readonly string[], customers: readonly SmallCustomer[]) {
  const tenPlus = (minutes: number) => (10 * HOUR + minutes * MINUTE) as EpochMs;
  const desks = offers.map((own, place) => {
    return {
      counterId: String(place + 1) as CounterId,
      offers: new Map([...own].map((id) => [id as ServiceId, 'own' as const])),
    };
  });
  const place = { clerkId: 'clerk' as StaffId, favouredInARow: 0, windows: [{ from: tenPlus(0), to: tenPlus(240) }] };
  const comers = customers.map(({ at, serviceId, classId, leavesAt }, arrival): Comer => {
    const who = { ticketId: `t${arrival}` as TicketId, arrival, serviceId: serviceId as ServiceId, classId };
    const ticket = { ...who, since: tenPlus(at), creditMinutes: 0, appointmentAt: null, boundTo: null };
    return { at: tenPlus(at), ticket, transfers: [], leavesAt: leavesAt === null ? null : tenPlus(leavesAt) };
  });
  const plan: HallPlan = {
    rules: orderRules(rulesOf({ desks }), []),
    counters: desks.map((desk) => ({ ...desk, ...place })),
    comers,
    noShowMs: MINUTE,
    from: tenPlus(0),
    until: tenPlus(240),
  };
  const courses = customers.map(({ minutes }) => [{ comes: true, serviceMs: minutes * MINUTE }]);
  return { desks, plan, calls: playHall(plan, knownFortune([], courses)) };
}
