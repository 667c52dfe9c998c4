import type { Comer, SimulatedCall } from '../../server/domain/hall-plan.ts';
import type { RulesInForce } from '../../server/domain/hall-rules.ts';
import type { PastEvent } from '../../server/domain/history.ts';
import type { SimulatedDay } from '../../server/domain/simulated-day.ts';
import type { SimulatedHall } from '../../server/domain/simulated-hall.ts';
import { QueueRules } from '../../server/protocol/queue-rules.ts';
import type { EpochMs } from '../../server/protocol/vocabulary.ts';

type Told = Partial<PastEvent> & Pick<PastEvent, 'kind' | 'at'>;

/** The rules by which simulated days are played. */
export function rulesOf({ desks }: SimulatedHall): RulesInForce {
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

function countersOf({ plan }: SimulatedDay): Told[] {
  return plan.counters.flatMap(({ counterId, clerkId, windows }) =>
    windows.flatMap(({ from, to }, place): Told[] => [
      { kind: place === 0 ? 'counter-opened' : 'counter-resumed', at: from, counterId, clerkId },
      { kind: place === windows.length - 1 ? 'counter-closed' : 'counter-paused', at: to, counterId, clerkId },
    ]),
  );
}

/** The events that a simulated day would have left, in the order in which they happen. */
export function tellDay(day: SimulatedDay): PastEvent[] {
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
