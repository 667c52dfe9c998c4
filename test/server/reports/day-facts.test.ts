import { describe, expect, it } from 'vitest';
import { factsFrom } from '../../../server/application/reports/facts-of-day.ts';
import { WHOLE } from '../../../server/application/reports/tables.ts';
import { HallTemplate } from '../../../server/catalogue/hall-template.ts';
import { powerHall } from '../../../server/catalogue/power-hall.ts';
import { comparedPeriods } from '../../../server/domain/reports/compared-periods.ts';
import { addKnown, type DayFacts } from '../../../server/domain/reports/day-facts.ts';
import { createTallies } from '../../../server/domain/reports/tally.ts';
import { openDesk, type TestDesk } from '../../support/desk.ts';

const DAY = '2026-03-02';
const MINUTE = 60_000;

/** A hall with these hours on every day, at ten, that has said so; counter 1 is open. */
function hallOpen(hours: object | null): TestDesk {
  const weekly = Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [day, hours]));
  const template = HallTemplate.parse({ ...powerHall, hall: { ...powerHall.hall, timetable: { weekly } } });
  const hall = openDesk({ template });
  hall.act('hall:recover', {});
  hall.openCounter('1001', '1');
  return hall;
}

/** Is called at once and served for so long. */
function serve(hall: TestDesk, minutes: number): void {
  hall.next('1001');
  hall.done(hall.as.clerk(), 'counter:start', {});
  hall.clock.advance(minutes * MINUTE);
  hall.done(hall.as.clerk(), 'counter:finish', { outcome: 'done' });
}

function figuresOf(facts: DayFacts) {
  const tallies = createTallies(WHOLE);
  tallies.addDay(facts);
  return tallies.of('');
}
const factsNow = ({ stores }: TestDesk) => factsFrom(stores, DAY, stores.events.ofDay(DAY));

/** As a day tells it that knew less when it began. */
function factsWithout({ stores }: TestDesk, left: 'rulesInForce' | 'closesAt'): DayFacts {
  const events = stores.events.ofDay(DAY).map((event) => {
    const { rulesInForce, promised, ...rest } = event.data as Record<string, object>;
    const { closesAt: _, ...promisedBefore } = (promised ?? {}) as Record<string, unknown>;
    const data = left === 'closesAt' ? { ...rest, rulesInForce, promised: promisedBefore } : { ...rest, promised };
    return promised ? { ...event, data } : event;
  });
  return factsFrom(stores, DAY, events);
}

describe('what was worked after closing', () => {
  it('[M10] is the part of a service that lies after the closing with which the day began', () => {
    const hall = hallOpen({ from: '08:00', to: '10:30' });
    hall.takeWaiting('A');
    serve(hall, 38);
    expect(figuresOf(factsNow(hall))).toMatchObject({ overtime: 8 * 60, overtimeServices: 1 });
  });

  it('[M10] is nothing before it, and not known of a day that did not say its hours', () => {
    const hall = hallOpen({ from: '08:00', to: '17:00' });
    hall.takeWaiting('A');
    serve(hall, 5);
    expect(figuresOf(factsNow(hall))).toMatchObject({ overtime: 0, overtimeServices: 0 });
    expect(figuresOf(factsWithout(hall, 'closesAt'))).toMatchObject({ overtime: null, overtimeServices: null });
  });
});

describe('a counter that is free while people wait', () => {
  it('[M10] is idle from the one who came to the call, and from the end of a service to the next call', () => {
    const hall = hallOpen({ from: '08:00', to: '17:00' });
    hall.clock.advance(3 * MINUTE);
    hall.takeWaiting('A');
    hall.takeWaiting('A');
    hall.clock.advance(2 * MINUTE);
    serve(hall, 4);
    hall.clock.advance(1 * MINUTE);
    serve(hall, 4);
    hall.clock.advance(9 * MINUTE);
    const { idleWaiting, idleShare } = figuresOf(factsNow(hall));
    expect(idleWaiting).toBe(3 * 60);
    expect(idleShare).toBeCloseTo(3 / 14, 5);
  });

  it('[M10] is not while it is paused, in an outage, or where nobody waits for what is its own', () => {
    const hall = hallOpen({ from: '08:00', to: '17:00' });
    const clerk = hall.as.clerk();
    hall.takeWaiting('B');
    hall.clock.advance(2 * MINUTE);
    hall.done(clerk, 'counter:pause', { reason: 'lunch' });
    hall.takeWaiting('A');
    hall.clock.advance(2 * MINUTE);
    hall.done(hall.as.manager(), 'hall:outage', { grade: 'short', reason: 'system down' });
    hall.done(clerk, 'counter:resume', {});
    hall.clock.advance(2 * MINUTE);
    hall.done(hall.as.manager(), 'hall:outage', { grade: 'none', reason: 'back' });
    hall.clock.advance(1 * MINUTE);
    serve(hall, 1);
    expect(figuresOf(factsNow(hall)).idleWaiting).toBe(60);
  });

  it('[M10] is not known of a day that did not say what its counters did; a later reading adds what it knows', () => {
    const hall = hallOpen({ from: '08:00', to: '10:30' });
    hall.takeWaiting('A');
    hall.clock.advance(1 * MINUTE);
    serve(hall, 33);
    const told = factsWithout(hall, 'rulesInForce');
    for (const visit of told.visits) visit.overtimeMs = null;
    expect(figuresOf(told)).toMatchObject({ idleWaiting: null, idleShare: null, overtime: null });
    addKnown(told, factsNow(hall));
    expect(figuresOf(told)).toMatchObject({ idleWaiting: 60, overtime: 4 * 60 });
  });
});

describe('what a period is compared with', () => {
  const compared = (from: string, to: string, lastOver = '2026-11-28') => {
    const periods = comparedPeriods({ from, to }, lastOver);
    return periods && Object.values(periods).map((days) => `${days.from} ${days.to}`);
  };

  it('[M11] is as many months before where it begins with one, up to the same day', () => {
    const [november, october, before] = ['2026-11-01 2026-11-28', '2026-10-01 2026-10-28', '2025-11-01 2025-11-28'];
    expect(compared('2026-11-01', '2026-11-29')).toEqual([november, october, before]);
    expect(compared('2026-02-01', '2026-02-28')).toEqual([
      ...['2026-02-01 2026-02-28', '2026-01-01 2026-01-31', '2025-02-01 2025-02-28'],
    ]);
    expect(compared('2025-01-01', '2025-12-31')?.slice(1)).toEqual(['2024-01-01 2024-12-31', '2024-01-01 2024-12-31']);
    expect(compared('2024-03-01', '2024-03-30')?.[1]).toBe('2024-02-01 2024-02-29');
  });

  it('[M11] is else so many weeks before, and nothing for a day that is not over', () => {
    expect(compared('2026-11-27', '2026-11-27')).toEqual([
      ...['2026-11-27 2026-11-27', '2026-11-20 2026-11-20', '2025-11-28 2025-11-28'],
    ]);
    expect(compared('2026-11-05', '2026-11-14')?.[1]).toBe('2026-10-22 2026-10-31');
    expect(compared('2026-11-29', '2026-11-29')).toBeNull();
  });
});
