import { describe, expect, it } from 'vitest';
import type { RulesInForce } from '../../../server/domain/hall-rules.ts';
import { recordDay } from '../../../server/domain/record-day.ts';
import { measuredDay, NO_CHANGE, replayDay } from '../../../server/domain/replay.ts';
import type { ReplayFigures, ReplayOfDay } from '../../../server/domain/replay-figures.ts';
import type { ReplayChange } from '../../../server/domain/replay-plan.ts';
import { type SimulatedDay, simulateDay } from '../../../server/domain/simulated-day.ts';
import { SIMULATED_HALLS, type SimulatedHall } from '../../../server/domain/simulated-hall.ts';
import type { SettingsChange } from '../../../server/protocol/hall-settings.ts';
import type { CounterId, EpochMs, ServiceId } from '../../../server/protocol/vocabulary.ts';
import { rulesOf, type SmallCustomer, smallDay, tellDay } from '../../support/told-day.ts';

const HOUR = 3_600_000;
const hall = SIMULATED_HALLS[1] as SimulatedHall;
const spare = '99' as CounterId;
const ids = (text: string) => [...text] as ServiceId[];

/** A closed counter more than the day had, which could do everything. */
const rules: RulesInForce = {
  ...rulesOf(hall),
  counters: { ...rulesOf(hall).counters, [spare]: { services: ids('ABCDE'), helps: [] } },
};

const recordOf = (day: SimulatedDay) => recordDay(tellDay(day), { rules, badges: new Map() });
const day = simulateDay(hall, 1, 0 as EpochMs);
const record = recordOf(day);
const before = replayDay(record, NO_CHANGE);

const withSettings = (settings: SettingsChange): ReplayChange => ({ settings, counterTimes: new Map() });
const openAt = (counterId: CounterId, from: number, to: number): ReplayChange => ({
  settings: {},
  counterTimes: new Map([[counterId, [{ from: (from * HOUR) as EpochMs, to: (to * HOUR) as EpochMs }]]]),
});
const withRules = (changed: Partial<RulesInForce['rules']>) => withSettings({ rules: { ...rules.rules, ...changed } });
const withCredit = (credited: string, creditMinutes: number) =>
  withRules({
    classes: rules.rules.classes.map((each) => (each.classId === credited ? { ...each, creditMinutes } : each)),
  });

const p90 = ({ p90WaitSeconds }: ReplayFigures) => p90WaitSeconds ?? Number.NaN;
const lineOf = ({ services }: ReplayOfDay, serviceId: string, classId: string | null): ReplayFigures => {
  const found = services.find((line) => line.serviceId === serviceId && line.classId === classId);
  if (!found) throw new Error(`nobody of ${classId} came for ${serviceId}`);
  return found;
};

describe('a day that is played again', () => {
  /**
   * Which of several counters with nothing to do calls a newcomer is all that the events do not tell; from there the
   * same services meet other counters, and medians move by a minute or a tenth.
   */
  it.each(SIMULATED_HALLS.flatMap((of) => [1, 2, 3].map((seed) => ({ of, seed, name: of.name }))))(
    '[M6] unchanged has the waits that were measured: $name, seed $seed',
    ({ of, seed }) => {
      const events = tellDay(simulateDay(of, seed, 0 as EpochMs));
      const told = recordDay(events, { rules: rulesOf(of), badges: new Map() });
      const measured = measuredDay(told).total;
      const replayed = replayDay(told, NO_CHANGE).total;
      for (const field of ['p50WaitSeconds', 'p90WaitSeconds', 'maxWaitSeconds'] as const) {
        const was = measured[field] ?? Number.NaN;
        expect(Math.abs((replayed[field] ?? Number.NaN) - was)).toBeLessThanOrEqual(Math.max(60, 0.1 * was));
      }
      expect(Math.abs(replayed.finished - measured.finished)).toBeLessThanOrEqual(0.01 * measured.finished);
      expect(measured.leftOver - replayed.leftOver).toBeLessThanOrEqual(0.01 * measured.finished);
    },
  );

  it('[M6] gives the same answer each time, and leaves the record as it was', () => {
    const copy = structuredClone(record);
    expect(replayDay(record, openAt(spare, 10, 12))).toEqual(replayDay(record, openAt(spare, 10, 12)));
    expect(replayDay(record, NO_CHANGE)).toEqual(before);
    expect(record).toEqual(copy);
  });

  it('[M6] gives each service and class its own waits, and all of them together the whole', () => {
    const finished = before.services.reduce((sum, line) => sum + line.finished, 0);
    expect(finished).toBe(before.total.finished);
    expect(Math.max(...before.services.map((line) => line.maxWaitSeconds ?? 0))).toBe(before.total.maxWaitSeconds);
    const keys = before.services.map(({ serviceId, classId }) => `${serviceId} ${classId ?? ''}`);
    expect(keys).toEqual([...new Set(keys)].sort());
  });

  it('[M6] is empty where nobody came', () => {
    const nobody = recordDay([], { rules, badges: new Map() });
    const total = { finished: 0, p50WaitSeconds: null, p90WaitSeconds: null, maxWaitSeconds: null, leftOver: 0 };
    expect(measuredDay(nobody)).toEqual({ total, services: [] });
    expect(replayDay(nobody, openAt(spare, 10, 12))).toEqual({ total, services: [] });
  });
});

describe('a change that is tried on a day', () => {
  it('[M6] one more counter from ten to twelve shortens the waits', () => {
    const after = replayDay(record, openAt(spare, 10, 12));
    expect(p90(after.total)).toBeLessThan(0.9 * p90(before.total));
    expect(after.total.finished).toBe(before.total.finished);
  });

  it('[M6] a counter that stays closed makes them longer', () => {
    const after = replayDay(record, { settings: {}, counterTimes: new Map([['1' as CounterId, []]]) });
    expect(p90(after.total)).toBeGreaterThan(p90(before.total));
  });

  it('[M6] a counter has the times that are given instead of those it had', () => {
    const whole = openAt('1' as CounterId, 8, 18);
    expect(p90(replayDay(record, whole).total)).toBeLessThan(p90(before.total));
    expect(p90(replayDay(record, openAt('1' as CounterId, 9, 10)).total)).toBeGreaterThan(p90(before.total));
  });

  it('[M6] a class that the rules do not have any more gives nothing', () => {
    const without = withRules({ classes: rules.rules.classes.filter(({ classId }) => classId !== 'elder') });
    expect(replayDay(record, without)).toEqual(replayDay(record, withCredit('elder', 0)));
  });

  it('[M6] a service that nobody does any more leaves its customers over', () => {
    const none = Object.fromEntries(['4', '5', '6'].map((id) => [id, { services: ids('CDE'), helps: [] }]));
    const after = replayDay(record, withSettings({ counters: none as SettingsChange['counters'] }));
    expect(lineOf(after, 'B', null).finished).toBe(0);
    expect(lineOf(after, 'B', null).leftOver).toBeGreaterThan(0);
  });
});

describe('a small day, where every minute can be counted', () => {
  const MINUTE = 60;
  const customer = (at: number, given: Partial<SmallCustomer>): SmallCustomer => {
    return { at, serviceId: 'A', classId: null, minutes: 10, leavesAt: null, ...given };
  };
  const recordSmall = (offers: readonly string[], customers: readonly SmallCustomer[]) => {
    const small = smallDay(offers, customers);
    return recordDay(tellDay(small), { rules: withElders(rulesOf(small), 0), badges: new Map() });
  };
  const withElders = (of: RulesInForce, creditMinutes: number): RulesInForce => {
    const classes = of.rules.classes.map((each) => (each.classId === 'elder' ? { ...each, creditMinutes } : each));
    return { ...of, rules: { ...of.rules, classes } };
  };
  const five = [0, 1, 2, 3, 4].map((at) => customer(at, {}));

  it('[M6] [Q1] a credit helps its class and costs the others', () => {
    const small = recordSmall(['A'], [...five, customer(5, { classId: 'elder' })]);
    const asItWas = replayDay(small, NO_CHANGE);
    expect(lineOf(asItWas, 'A', 'elder').maxWaitSeconds).toBe(45 * MINUTE);
    expect(lineOf(asItWas, 'A', null).p50WaitSeconds).toBe(18 * MINUTE);
    const credited = replayDay(small, withSettings({ rules: withElders(small.rules, 30).rules }));
    expect(lineOf(credited, 'A', 'elder').maxWaitSeconds).toBe(5 * MINUTE);
    expect(lineOf(credited, 'A', null).p50WaitSeconds).toBe(28 * MINUTE);
  });

  it('[M6] [Q6] a counter that helps takes some of the waits away', () => {
    const small = recordSmall(['A', 'B'], five);
    expect(replayDay(small, NO_CHANGE).total.maxWaitSeconds).toBe(36 * MINUTE);
    const helping = { '2': { services: ids('B'), helps: ids('A') } } as SettingsChange['counters'];
    expect(replayDay(small, withSettings({ counters: helping })).total.maxWaitSeconds).toBe(16 * MINUTE);
  });

  it('[M6] [Q5] whoever has waited too long goes first', () => {
    const small = recordSmall(['AB'], [...five, customer(5, { serviceId: 'B' })]);
    expect(lineOf(replayDay(small, NO_CHANGE), 'B', null).maxWaitSeconds).toBe(45 * MINUTE);
    const limit = { longestWaitMinutes: 5, quotas: [], timetable: null };
    const after = replayDay(small, withSettings({ services: { B: limit } as SettingsChange['services'] }));
    expect(lineOf(after, 'B', null).maxWaitSeconds).toBe(5 * MINUTE);
    expect(lineOf(after, 'A', null).maxWaitSeconds).toBe(46 * MINUTE);
  });

  it('[M6] who cancels does so at the same time, unless called before', () => {
    const small = recordSmall(['A', ''], [...five, customer(5, { leavesAt: 20 }), customer(6, {})]);
    const asItWas = replayDay(small, NO_CHANGE).total;
    expect(asItWas).toMatchObject({ finished: 6, leftOver: 0, maxWaitSeconds: 44 * MINUTE });
    const second = new Map([['2' as CounterId, [{ from: (10 * HOUR) as EpochMs, to: (14 * HOUR) as EpochMs }]]]);
    const both = { counters: { '2': { services: ids('A'), helps: [] } } as SettingsChange['counters'] };
    const quick = replayDay(small, { settings: both, counterTimes: second }).total;
    expect(quick).toMatchObject({ finished: 6, leftOver: 0 });
    const early = {
      ...small,
      comers: small.comers.map((comer) => ({ ...comer, leavesAt: comer.leavesAt && tenPlus(50) })),
    };
    expect(replayDay(early, { settings: both, counterTimes: second }).total).toMatchObject({
      finished: 7,
      leftOver: 0,
    });
  });

  const tenPlus = (minutes: number) => (10 * HOUR + minutes * 60_000) as EpochMs;

  it('[M6] a day that left nobody over keeps its last clerks until nobody waits', () => {
    const small = recordSmall(
      ['A', 'A'],
      [...five, ...[233, 234, 235, 236].map((at) => customer(at, { minutes: 20 }))],
    );
    const alone = replayDay(small, { settings: {}, counterTimes: new Map([['2' as CounterId, []]]) });
    expect(measuredDay(small).total).toMatchObject({ finished: 7, leftOver: 2 });
    expect(alone.total.leftOver).toBeGreaterThan(2);
    const served = recordSmall(
      ['A', 'A'],
      [...five, ...[200, 201, 218, 219].map((at) => customer(at, { minutes: 20 }))],
    );
    expect(measuredDay(served).total).toMatchObject({ finished: 9, leftOver: 0 });
    const late = replayDay(served, { settings: {}, counterTimes: new Map([['2' as CounterId, []]]) });
    expect(late.total).toMatchObject({ finished: 9, leftOver: 0 });
  });
});
