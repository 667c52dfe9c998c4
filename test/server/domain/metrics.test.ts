import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayFigures, type MetricEvent } from '../../../server/domain/metrics.ts';
import type { EpochMs, ServiceId } from '../../../server/protocol/vocabulary.ts';
import { TEN } from './tickets.ts';

const common = { serviceId: fc.constant('A' as ServiceId), at: fc.constant(TEN as EpochMs) };
const plainKinds = ['ticket-taken', 'ticket-missed', 'ticket-cancelled', 'ticket-voided', 'ticket-expired'] as const;
const event: fc.Arbitrary<MetricEvent> = fc.oneof(
  fc.record({ kind: fc.constantFrom(...plainKinds, 'rating-invited' as const), ...common }),
  fc.record({ kind: fc.constant('rating-given' as const), ...common, score: fc.integer({ min: 1, max: 5 }) }),
  fc.record({
    kind: fc.constant('ticket-finished' as const),
    ...common,
    waitedMs: fc.integer({ min: 0, max: 7_200_000 }),
    servedMs: fc.integer({ min: 0, max: 3_600_000 }),
    quantity: fc.integer({ min: 1, max: 9 }),
  }),
);

/** The same figures, counted one by one. */
function countedByHand(events: readonly MetricEvent[]) {
  const count = new Map<string, number>();
  const waits: number[] = [];
  let [servedMs, cases, satisfied, bad] = [0, 0, 0, 0];
  for (const one of events) {
    count.set(one.kind, (count.get(one.kind) ?? 0) + 1);
    if (one.kind === 'ticket-finished') {
      waits.push(Math.round(one.waitedMs / 1000));
      servedMs += one.servedMs;
      cases += one.quantity;
    }
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
    missed: of('ticket-missed'),
    cancelled: of('ticket-cancelled'),
    expired: of('ticket-expired'),
    averageWaitSeconds: waits.length ? Math.round(waits.reduce((a, b) => a + b, 0) / waits.length) : null,
    p90WaitSeconds: p90 ?? null,
    averageServiceSeconds: cases ? Math.round(servedMs / cases / 1000) : null,
    invited: of('rating-invited'),
    rated: of('rating-given'),
    satisfied,
    badRatings: bad,
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
    });
  });

  it('[M1] service time is per case: one customer with four cases in eight minutes needs two for each', () => {
    const finished = { kind: 'ticket-finished', serviceId: 'A' as ServiceId, at: TEN, waitedMs: 0 } as const;
    expect(dayFigures([{ ...finished, servedMs: 480_000, quantity: 4 }]).averageServiceSeconds).toBe(120);
  });

  it('[R3] who was invited and did not rate is neither satisfied nor dissatisfied', () => {
    const invited: MetricEvent = { kind: 'rating-invited', serviceId: 'A' as ServiceId, at: TEN };
    expect(dayFigures([invited, invited])).toMatchObject({ invited: 2, rated: 0, satisfied: 0, badRatings: 0 });
  });
});
