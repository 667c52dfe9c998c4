import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayFigures, type MetricEvent, withoutUndone } from '../../../server/domain/metrics.ts';
import type { EpochMs, ServiceId, TicketId } from '../../../server/protocol/vocabulary.ts';
import { TEN } from './tickets.ts';

const about = { serviceId: 'A' as ServiceId, at: TEN as EpochMs, ticketId: null };
const common = {
  serviceId: fc.constant(about.serviceId),
  at: fc.constant(about.at),
  ticketId: fc.constant(null),
  revision: fc.integer({ min: 1, max: 20 }),
};
const served = ['ticket-finished', 'visit-finished', 'ticket-transferred'] as const;
const event: fc.Arbitrary<MetricEvent> = fc.oneof(
  fc.record({ kind: fc.constant('ticket-taken' as const), wait: fc.constant(null), ...common }),
  fc.record({
    kind: fc.constantFrom('ticket-missed', 'ticket-rejoined', 'ticket-voided', 'rating-invited'),
    ...common,
  }),
  fc.record({
    kind: fc.constantFrom('ticket-called', 'ticket-cancelled', 'ticket-expired'),
    was: fc.constantFrom('waiting', 'missed'),
    ...common,
  }),
  fc.record({ kind: fc.constant('rating-given' as const), ...common, score: fc.integer({ min: 1, max: 5 }) }),
  fc.record({
    kind: fc.constantFrom(...served),
    ...common,
    isEndAssumed: fc.boolean(),
    waitedMs: fc.integer({ min: 0, max: 7_200_000 }),
    servedMs: fc.integer({ min: 0, max: 3_600_000 }),
    quantity: fc.integer({ min: 1, max: 9 }),
  }),
);

/** The same figures, counted one by one. */
function countedByHand(events: readonly MetricEvent[]) {
  const count = new Map<string, number>();
  const waits: number[] = [];
  let [servedMs, cases, satisfied, bad, cameBack] = [0, 0, 0, 0, 0];
  for (const one of events) {
    count.set(one.kind, (count.get(one.kind) ?? 0) + 1);
    if ('servedMs' in one) {
      waits.push(Math.round(one.waitedMs / 1000));
      servedMs += one.isEndAssumed ? 0 : one.servedMs;
      cases += one.isEndAssumed ? 0 : one.quantity;
    }
    if ('was' in one && one.was === 'missed') cameBack += 1;
    if (one.kind === 'rating-given' && one.score > 2) satisfied += 1;
    if (one.kind === 'rating-given' && one.score <= 2) bad += 1;
  }
  const of = (kind: string) => count.get(kind) ?? 0;
  /** The smallest wait that at least nine in ten do not exceed. */
  const p90 = waits
    .toSorted((a, b) => a - b)
    .find((wait) => waits.filter((other) => other <= wait).length * 10 >= waits.length * 9);
  return {
    issued: of('ticket-taken') - of('ticket-voided'),
    voided: of('ticket-voided'),
    finished: of('ticket-finished'),
    missed: of('ticket-missed') - of('ticket-rejoined') - cameBack,
    cancelled: of('ticket-cancelled'),
    expired: of('ticket-expired'),
    averageWaitSeconds: waits.length ? Math.round(waits.reduce((a, b) => a + b, 0) / waits.length) : null,
    p90WaitSeconds: p90 ?? null,
    averageServiceSeconds: cases ? Math.round(servedMs / cases / 1000) : null,
    invited: of('rating-invited'),
    rated: of('rating-given'),
    satisfied,
    badRatings: bad,
    forecasts: 0,
    forecastsRight: 0,
  };
}

describe('figures of a day', () => {
  it('[M1] are what counting by hand gives', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 80 }), (events) => {
        expect(dayFigures(events)).toEqual(countedByHand(events));
      }),
    );
  });

  it('[M1] of an empty day are zeros, and nothing where there is nothing to average', () => {
    expect(dayFigures([])).toEqual({
      issued: 0,
      voided: 0,
      finished: 0,
      missed: 0,
      cancelled: 0,
      expired: 0,
      averageWaitSeconds: null,
      p90WaitSeconds: null,
      averageServiceSeconds: null,
      invited: 0,
      rated: 0,
      satisfied: 0,
      badRatings: 0,
      forecasts: 0,
      forecastsRight: 0,
    });
  });

  it('[M1] service time is per case: one customer with four cases in eight minutes needs two for each', () => {
    const finished = { kind: 'ticket-finished', ...about, revision: 1, waitedMs: 0 } as const;
    expect(dayFigures([{ ...finished, servedMs: 480_000, quantity: 4 }]).averageServiceSeconds).toBe(120);
  });

  it('[R3] who was invited and did not rate is neither satisfied nor dissatisfied', () => {
    const invited: MetricEvent = { kind: 'rating-invited', ...about, revision: 1 };
    expect(dayFigures([invited, invited])).toMatchObject({ invited: 2, rated: 0, satisfied: 0, badRatings: 0 });
  });

  it('[M4] a forecast was right when the first call came within the range that was shown', () => {
    const took = (id: string, wait: { low: number; high: number } | null) =>
      ({ kind: 'ticket-taken', ...about, ticketId: id as TicketId, revision: 1, wait }) as const;
    const called = (id: string, minutes: number) => {
      const at = (TEN + minutes * 60_000) as EpochMs;
      return { kind: 'ticket-called', ...about, ticketId: id as TicketId, revision: 2, at } as const;
    };
    const wait = { low: 5, high: 10 };
    const taken = ['early', 'first', 'last', 'late', 'still-waits'].map((id) => took(id, wait));
    const calls = [called('early', 4), called('first', 5), called('last', 10), called('late', 11), called('first', 60)];
    const figures = dayFigures([...taken, took('not-told', null), ...calls, called('not-told', 1)]);
    expect(figures).toMatchObject({ forecasts: 4, forecastsRight: 2 });
  });

  it('[M3] what was undone has not happened: all events of that revision are left out', () => {
    const event = (kind: 'rating-invited' | 'ticket-missed', revision: number): MetricEvent => ({
      kind,
      ...about,
      revision,
    });
    const undone = { kind: 'step-undone', revision: 9, undoneRevision: 7 } as const;
    const kept = [event('ticket-missed', 6), event('rating-invited', 8)];
    const all = [event('rating-invited', 7), ...kept, event('ticket-missed', 7), undone];
    expect(withoutUndone(all)).toEqual(kept);
  });
});
