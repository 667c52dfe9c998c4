import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Comer, type Course, type HallPlan, knownFortune } from '../../../server/domain/hall-plan.ts';
import { playHall } from '../../../server/domain/hall-simulation.ts';
import { chooseNext, type InLine } from '../../../server/domain/queue-order.ts';
import type { EpochMs } from '../../../server/protocol/vocabulary.ts';
import { counter, EVER, inLine, MINUTE, RULES, service, TEN } from './hall-of-tests.ts';

const later = (minutes: number) => (TEN + minutes * MINUTE) as EpochMs;
const plan = (more: Partial<HallPlan>): HallPlan => ({
  ...{ rules: RULES, counters: [counter('1', 'A', '')], comers: [], noShowMs: MINUTE, from: TEN, until: later(600) },
  ...more,
});
const comer = (ticket: InLine): Comer => ({ at: TEN, ticket, transfers: [], leavesAt: null });
const serves = (minutes: number): Course => [{ comes: true, serviceMs: minutes * MINUTE }];

type Called = { arrival: number; visit: number; counterId: string; startedAt: number; finishedAt: number };

/** The slowest way to play a hall: minute by minute, everybody who waits is looked at, in no order. */
function playSlowly(
  { rules, counters, comers, noShowMs, from, until }: HallPlan,
  courses: readonly Course[],
): Called[] {
  const calls: Called[] = [];
  const seats = counters.map((at) => ({ at: { ...at }, freeAt: from as number }));
  const steps = comers.map(({ at, ticket, leavesAt }) => ({ at: at as number, leavesAt, ticket, visit: 0 }));
  for (let now: number = from; now <= until; now += MINUTE) {
    for (const step of steps) {
      if (step.leavesAt === null || step.leavesAt > now) continue;
      if (step.at < now) step.at = Number.POSITIVE_INFINITY;
      step.leavesAt = null;
    }
    for (const seat of seats) {
      if (seat.freeAt > now || !seat.at.windows.some((window) => window.from <= now && now < window.to)) continue;
      const waiting = steps.filter(({ at }) => at <= now);
      const choice = chooseNext(waiting.map(({ ticket }) => ticket).reverse(), seat.at, rules, now as EpochMs);
      if (!choice) continue;
      const index = steps.findIndex(({ ticket }) => ticket === choice.ticket);
      const step = steps[index] as (typeof steps)[number];
      const course = courses[index]?.[step.visit];
      const next = comers[index]?.transfers[step.visit];
      seat.freeAt = now + (course?.comes ? course.serviceMs : noShowMs);
      seat.at.favouredInARow = choice.favouredInARow;
      const { arrival } = choice.ticket;
      calls.push({
        ...{ arrival, visit: step.visit, counterId: seat.at.counterId, startedAt: now, finishedAt: seat.freeAt },
      });
      const isHandedOn = next && course?.comes;
      step.at = isHandedOn ? seat.freeAt : Number.POSITIVE_INFINITY;
      if (isHandedOn) step.ticket = { ...step.ticket, ...next };
      step.visit++;
    }
  }
  return calls;
}

const bound = fc.option(
  fc.oneof(
    fc.constantFrom('1', '2').map((name) => ({ counterId: counter(name, '', '').counterId })),
    fc.constantFrom('1', '2').map((name) => ({ clerkId: counter(name, '', '').clerkId })),
  ),
  { nil: null, freq: 6 },
);
const serviceId = fc.constantFrom(...['A', 'B', 'C'].map(service));
const visit = fc.record({
  comes: fc.constantFrom(true, true, true, false),
  serviceMs: fc.integer({ min: 1, max: 9 }).map((m) => m * MINUTE),
});
const person = fc.record({
  at: fc.integer({ min: -20, max: 40 }),
  serviceId,
  creditMinutes: fc.constantFrom(0, 0, 5, 30),
  boundTo: bound,
  leavesAt: fc.option(fc.integer({ min: 41, max: 90 }).map(later), { freq: 3 }),
  transfers: fc.array(fc.record({ serviceId, boundTo: bound }), { maxLength: 2 }),
  course: fc.array(visit, { minLength: 3, maxLength: 3 }),
});
const offers = fc.constantFrom(['A', ''], ['AB', ''], ['B', 'A'], ['ABC', ''], ['C', 'AB']);
const windows = fc.constantFrom(EVER, [
  { from: later(3), to: later(20) },
  { from: later(31), to: later(300) },
]);
const hall = fc.record({
  people: fc.array(person, { maxLength: 40 }),
  counters: fc.array(fc.record({ offers, windows }), { minLength: 1, maxLength: 4 }),
  favouredInARow: fc.integer({ min: 1, max: 3 }),
  limits: fc.record({ A: fc.constantFrom(15, 600), B: fc.constantFrom(20, 600), C: fc.constantFrom(25, 600) }),
});

describe('playing a hall forward', () => {
  it('[W1] looking at the heads of the lines gives the history that looking at everybody gives', () => {
    fc.assert(
      fc.property(hall, ({ people, counters, favouredInARow, limits }) => {
        const given = plan({
          rules: { ...RULES, favouredInARow, longestWaitMinutes: (code) => limits[code as unknown as 'A'] },
          counters: counters.map(({ offers: [own = '', helped = ''], windows: open }, index) => ({
            ...{ ...counter(String(index + 1), own, helped), windows: open },
          })),
          comers: people.map(({ at, transfers, leavesAt, course: _, ...ticket }, index) => ({
            ...{ at: later(at), ticket: inLine(index, -at, ticket), transfers, leavesAt },
          })),
          until: later(300),
        });
        const courses = people.map(({ course, transfers }) => course.slice(0, transfers.length + 1));
        const calls = playHall(given, knownFortune([], courses));
        expect(
          calls.map(({ comer: arrival, visit: number, counterId, startedAt, finishedAt }) => ({
            ...{ arrival, visit: number, counterId, startedAt, finishedAt },
          })),
        ).toEqual(playSlowly(given, courses));
      }),
      { numRuns: 150 },
    );
  });

  it('[W1] a call says who, where, when, why and until when', () => {
    const calls = playHall(plan({ comers: [comer(inLine(1, 3, {}))] }), knownFortune([], [serves(4)]));
    expect(calls).toEqual([
      {
        ...{ comer: 0, visit: 0, serviceId: 'A', counterId: '1', favouredInARow: 0, comes: true },
        ...{ startedAt: TEN, finishedAt: later(4), reason: { code: 'arrival-order', waitedMinutes: 3 } },
      },
    ]);
  });

  it('[W1] a counter calls only in its windows, finishes what it has begun, and not before it is free', () => {
    const open = [
      { from: TEN, to: later(10) },
      { from: later(30), to: later(90) },
    ];
    const comers = [1, 2, 3].map((arrival) => comer(inLine(arrival, 10 - arrival, {})));
    const given = plan({ counters: [{ ...counter('1', 'A', ''), windows: open }], comers });
    const calls = playHall(given, knownFortune([later(2)], [serves(6), serves(15), serves(5)]));
    expect(calls.map(({ startedAt }) => (startedAt - TEN) / MINUTE)).toEqual([2, 8, 30]);
  });

  it('[W1] whoever does not come takes the time that the hall waits for him, and is not handed on', () => {
    const transfers = [{ serviceId: service('A'), boundTo: null }];
    const comers = [{ ...comer(inLine(1, 9, {})), transfers }, comer(inLine(2, 5, {}))];
    const calls = playHall(plan({ comers }), knownFortune([], [[{ comes: false, serviceMs: 0 }], serves(5)]));
    expect(calls.map(({ comer: who, startedAt }) => [who, startedAt])).toEqual([
      [0, TEN],
      [1, later(1)],
    ]);
  });

  it('[W1] whoever leaves is not called from that moment on, and a service that is on goes on', () => {
    const leaving = (arrival: number, minutes: number) => ({
      ...comer(inLine(arrival, 10 - arrival, {})),
      leavesAt: later(minutes),
    });
    const comers = [leaving(1, 3), leaving(2, 5), leaving(3, 6)];
    const calls = playHall(plan({ comers }), knownFortune([], [serves(5), serves(5), serves(5)]));
    expect(calls.map(({ comer: who, finishedAt }) => [who, finishedAt])).toEqual([
      [0, later(5)],
      [2, later(10)],
    ]);
  });

  it('[W1] a ticket that is handed on keeps its place: it goes before those who came after it', () => {
    const transfers = [{ serviceId: service('B'), boundTo: null }];
    const comers = [
      { ...comer(inLine(1, 9, {})), transfers },
      comer(inLine(2, 5, { serviceId: service('B') })),
      comer(inLine(3, 4, { serviceId: service('B') })),
    ];
    const counters = [counter('1', 'A', ''), counter('2', 'B', '')];
    const courses = [[...serves(2), ...serves(2)], serves(5), serves(5)];
    const calls = playHall(plan({ counters, comers }), knownFortune([], courses));
    expect(calls.map(({ comer: who, visit: number }) => [who, number])).toEqual([
      [0, 0],
      [1, 0],
      [0, 1],
      [2, 0],
    ]);
  });
});
