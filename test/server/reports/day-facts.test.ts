import { describe, expect, it } from 'vitest';
import { figuresOfDay } from '../../../server/application/reports/day-figures.ts';
import { factsFrom } from '../../../server/application/reports/facts-of-day.ts';
import { createReports } from '../../../server/application/reports/index.ts';
import { factsOfDay } from '../../../server/application/reports/read-facts.ts';
import { WHOLE } from '../../../server/application/reports/tables.ts';
import { HallTemplate } from '../../../server/catalogue/hall-template.ts';
import { powerHall } from '../../../server/catalogue/power-hall.ts';
import type { DayFacts } from '../../../server/domain/reports/day-facts.ts';
import { createTallies } from '../../../server/domain/reports/tally.ts';
import { ReportQuery } from '../../../server/protocol/reports.ts';
import { definitionsOf } from '../../../server/reports/definitions.ts';
import { openDesk, type TestDesk } from '../../support/desk.ts';

const DAY = '2026-03-02';
const MINUTE = 60_000;
/** The desk's clock stands at ten; these hours end at half past ten. */
const hallWith = (hours: object | null) => {
  const weekly = Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [day, hours]));
  return HallTemplate.parse({ ...powerHall, hall: { ...powerHall.hall, timetable: { weekly } } });
};
const UNTIL_HALF_PAST = { from: '08:00', to: '10:30' };

function figuresOf(facts: DayFacts) {
  const tallies = createTallies(WHOLE);
  tallies.addDay(facts);
  return tallies.of('');
}
const factsNow = ({ stores }: TestDesk) => factsFrom(stores, DAY, stores.events.ofDay(DAY));

/** Somebody waits from ten on, is called after two minutes and served for as many as are said. */
function servedFor(hall: TestDesk, minutes: number): void {
  hall.openCounter('1001', '1');
  hall.takeWaiting('A');
  hall.clock.advance(2 * MINUTE);
  hall.next('1001');
  hall.done(hall.as.clerk(), 'counter:start', {});
  hall.clock.advance(minutes * MINUTE);
  hall.done(hall.as.clerk(), 'counter:finish', { outcome: 'done' });
}

describe('what was worked after closing', () => {
  it('[M10] is the part of a service that lies after the closing of the day', () => {
    const hall = openDesk({ template: hallWith(UNTIL_HALF_PAST) });
    servedFor(hall, 38);
    expect(figuresOf(factsNow(hall))).toMatchObject({ overtime: 10 * 60, overtimeServices: 1 });
  });

  it('[M10] is nothing where the hall has no hours, and all of it on a day without', () => {
    const always = openDesk();
    servedFor(always, 38);
    const closesAt = factsNow(always).promised.closesAt;
    expect(figuresOf(factsNow(always)).overtime).toBe(closesAt === null ? 0 : expect.anything());
  });

  it('[M10] is not known of a day that did not say its hours', () => {
    const hall = openDesk();
    servedFor(hall, 5);
    const { closesAt: _, ...before } = factsNow(hall).promised;
    const events = hall.stores.events.ofDay(DAY).map((event) => {
      return 'promised' in event.data ? { ...event, data: { ...event.data, promised: before } } : event;
    });
    expect(figuresOf(factsFrom(hall.stores, DAY, events))).toMatchObject({ overtime: null, overtimeServices: null });
  });
});
