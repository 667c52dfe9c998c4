import { describe, expect, it } from 'vitest';
import { countCalls, type PastDay, usualDay, usuallyOpenAt } from '../../../server/domain/usual-day.ts';
import { forecastHall } from '../../../server/domain/wait-estimate.ts';
import type { EpochMs } from '../../../server/protocol/vocabulary.ts';
import { counter, hallAtTen, learned, MINUTE, people, service, TEN } from './hall-of-tests.ts';

const HOUR = 60 * MINUTE;
const A = service('A');
const B = service('B');

const midnightOf = (day: number) => (day * 24 * HOUR) as EpochMs;
const at = (day: number, hours: number) => (midnightOf(day) + hours * HOUR) as EpochMs;
const pastDay = (day: number, more: Partial<PastDay>): PastDay => ({
  ...{ midnight: midnightOf(day), comers: [], visits: [], calls: [], open: [], ...more },
});
const comer = (day: number, hours: number, more: Partial<PastDay['comers'][number]> = {}) => ({
  ...{ at: at(day, hours), serviceId: A, classId: null, creditMinutes: 0, ...more },
});

describe('what past days let expect', () => {
  it('[W1] is nothing without past days', () => {
    expect(usualDay([])).toEqual({ expected: [], transfers: [], usuallyOpen: [], calls: [] });
  });

  it('[W1] so many customers of each service and class in an hour, on the average of the days', () => {
    const elder = { classId: 'elder', creditMinutes: 30 };
    const { expected } = usualDay([
      pastDay(0, { comers: [comer(0, 9.1), comer(0, 9.9), comer(0, 9.2, elder), comer(0, 10, { serviceId: B })] }),
      pastDay(1, { comers: [comer(1, 9.5)] }),
    ]);
    expect(expected).toHaveLength(24);
    expect(expected[9]).toEqual([
      { serviceId: A, classId: null, creditMinutes: 0, perHour: 1.5 },
      { serviceId: A, ...elder, perHour: 0.5 },
    ]);
    expect(expected[10]).toEqual([{ serviceId: B, classId: null, creditMinutes: 0, perHour: 0.5 }]);
    expect(expected[8]).toEqual([]);
  });

  it('[W1] a class has the credit that it had last', () => {
    const elder = (day: number, creditMinutes: number) => comer(day, 9, { classId: 'elder', creditMinutes });
    const { expected } = usualDay([pastDay(0, { comers: [elder(0, 60)] }), pastDay(1, { comers: [elder(1, 20)] })]);
    expect(expected[9]).toEqual([{ serviceId: A, classId: 'elder', creditMinutes: 20, perHour: 1 }]);
  });

  it('[W1] what share goes on, for each service and where to', () => {
    const visits = [B, null, null, A].map((goesOn) => ({ serviceId: A, goesOn }));
    const { transfers } = usualDay([pastDay(0, { visits }), pastDay(1, { visits: [{ serviceId: B, goesOn: null }] })]);
    expect(transfers).toEqual([
      { from: A, to: B, share: 0.25 },
      { from: A, to: A, share: 0.25 },
    ]);
  });

  it('[W1] how many counters are open in each quarter of an hour, also past midnight', () => {
    const { usuallyOpen } = usualDay([
      pastDay(0, {
        open: [
          { from: at(0, 9), to: at(0, 12) },
          { from: at(0, 10), to: at(0, 11) },
        ],
      }),
      pastDay(1, { open: [{ from: at(1, 22), to: at(2, 1) }] }),
    ]);
    const openAt = (hours: number) => usuallyOpenAt(usuallyOpen, midnightOf(5), at(5, hours));
    expect(usuallyOpen).toHaveLength(96);
    expect([8.9, 9.5, 10.5, 12, 23.5, 24.5, 25].map(openAt)).toEqual([0, 0.5, 1, 0, 0.5, 0.5, 0]);
  });

  it('[W1] how many were called and did not come', () => {
    const calls = [true, false, true].map((comes) => ({ serviceId: A, comes }));
    expect(usualDay([pastDay(0, { calls }), pastDay(1, { calls })]).calls).toEqual([
      { serviceId: A, called: 6, missed: 2 },
    ]);
    expect(countCalls([])).toEqual([]);
  });
});

describe('a forecast that knows the usual day', () => {
  const steady = learned({ A: Array<number>(20).fill(5) });
  const usuallyOpen = Array.from({ length: 96 }, (_, quarter) => (quarter < 42 ? 2 : 1));
  const mid = (counters: readonly ReturnType<typeof counter>[]) =>
    forecastHall(hallAtTen({ counters, waiting: people(24, 'A'), times: steady, usuallyOpen })).newcomer(A)?.mid ?? 0;

  it('[W1] expects fewer counters where there are usually fewer', () => {
    const usual = mid([counter('1', 'A', ''), counter('2', 'A', '')]);
    expect(usual).toBeGreaterThan(80);
    expect(usual).toBeLessThan(100);
  });

  it('[W1] does not count twice that a counter stops then', () => {
    const halfPastTen = (TEN + 30 * MINUTE) as EpochMs;
    const leaving = { ...counter('2', 'A', ''), windows: [{ from: TEN, to: halfPastTen }] };
    const said = mid([counter('1', 'A', ''), leaving]);
    expect(said).toBeGreaterThan(80);
    expect(said).toBeLessThan(100);
  });
});
