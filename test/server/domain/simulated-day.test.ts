import { describe, expect, it } from 'vitest';
import { forecastDay } from '../../../server/domain/day-forecasts.ts';
import { judgeForecasts } from '../../../server/domain/forecast-quality.ts';
import { type SimulatedDay, simulateDay } from '../../../server/domain/simulated-day.ts';
import { SIMULATED_HALLS, type SimulatedHall } from '../../../server/domain/simulated-hall.ts';
import type { EpochMs } from '../../../server/protocol/vocabulary.ts';

const HOUR = 3_600_000;
const hall = SIMULATED_HALLS[1] as SimulatedHall;
const dayOf = (seed: number, day: number) => simulateDay(hall, seed, (day * 24 * HOUR) as EpochMs);
const hourOf = ({ midnight }: SimulatedDay, at: number) => Math.floor((at - midnight) / HOUR);

describe('a day that was made up', () => {
  const day = dayOf(3, 1);

  it('[W5] is the same for the same seed, and another for another', () => {
    expect(dayOf(3, 1)).toEqual(day);
    expect(dayOf(4, 1).plan.comers.length).not.toBe(day.plan.comers.length);
  });

  it('[W5] has its peak between ten and eleven, and nobody at night', () => {
    const hours = day.plan.comers.map(({ at }) => hourOf(day, at));
    const inHour = (hour: number) => hours.filter((each) => each === hour).length;
    expect(inHour(10)).toBeGreaterThan(1.2 * inHour(9));
    expect(inHour(10)).toBeGreaterThan(2 * inHour(12));
    expect(Math.min(...hours)).toBe(8);
    expect(Math.max(...hours)).toBeLessThanOrEqual(16);
  });

  it('[W5] has customers who do not come, transfers, classes and counters that go to lunch', () => {
    expect(day.calls.some(({ comes }) => !comes)).toBe(true);
    expect(day.calls.some(({ visit }) => visit === 1)).toBe(true);
    expect(day.calls.some(({ reason }) => reason.code === 'class-credit')).toBe(true);
    expect(day.plan.counters.every(({ windows }) => windows.length >= 3)).toBe(true);
  });
});

describe('how often the range was right', () => {
  it('[W5] is counted: in at least eight of ten cases, with little more than half the error of the common formula', () => {
    const past = [dayOf(100, 0)];
    const waits = [101, 102].flatMap((seed, index) => {
      const day = dayOf(seed, index + 1);
      const told = forecastDay(day, past);
      past.push(day);
      return told;
    });
    const quality = judgeForecasts(waits);
    expect(quality.inRange).toBeGreaterThanOrEqual(0.8);
    expect(quality.quotient).toBeLessThanOrEqual(0.7);
    expect(quality.notShown / quality.arrivals).toBeLessThan(0.15);
  });

  it('[W5] a forecast knows nothing of what comes later: the day that is cut off gives the same', () => {
    const day = dayOf(101, 1);
    const noon = day.midnight + 11 * HOUR;
    const isBefore = ({ at }: { at: number }) => at <= noon;
    const short: SimulatedDay = { ...day, plan: { ...day.plan, comers: day.plan.comers.filter(isBefore) } };
    const past = [dayOf(100, 0)];
    const cut = { ...short, calls: day.calls.filter(({ comer }) => comer < short.plan.comers.length) };
    const told = forecastDay(cut, past).map((each) => each.told);
    expect(told.length).toBeGreaterThan(50);
    expect(told).toEqual(
      forecastDay(day, past)
        .slice(0, told.length)
        .map((each) => each.told),
    );
  });

  it('[W5] counts ranges that held, those that were too short, and those that were not shown', () => {
    const told = { low: 5, mid: 8, high: 15 };
    const quality = judgeForecasts([
      { told, common: 20, waited: 10 },
      { told, common: 20, waited: 16 },
      { told: null, common: 3, waited: 9 },
      { told: { low: 0, mid: 0, high: 5 }, common: null, waited: 0 },
    ]);
    expect(quality).toMatchObject({ arrivals: 4, notShown: 1, inRange: 2 / 3, above: 1 / 3, inRangeOfQueued: 0.5 });
    expect(quality).toMatchObject({ midError: 5, commonError: 7, quotient: 5 / 7 });
    expect(quality.meanWidth).toBeCloseTo(25 / 3);
  });
});
