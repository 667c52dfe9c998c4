import type { SettingsChange } from '../protocol/hall-settings.ts';
import type { CounterId, EpochMs, ServiceId, StaffId } from '../protocol/vocabulary.ts';
import { offersOf } from './counter.ts';
import type { DayRecord, RecordedComer, RecordedCounter, RecordedVisit } from './day-record.ts';
import type { Comer, Course, HallPlan, SimulatedCounter, Span } from './hall-plan.ts';
import { orderRules, type RulesInForce, withChange } from './hall-rules.ts';
import type { Outage } from './outage.ts';
import type { Binding } from './queue-order.ts';
import { shareOf } from './rank.ts';
import { without } from './recorded-counters.ts';

/** What is tried out: settings, and counters with the times at which they are open instead of those they had. */
export type ReplayChange = { settings: SettingsChange; counterTimes: ReadonlyMap<CounterId, readonly Span[]> };

/** What a customer does at one counter without standing in line again. */
export type Errand = { visits: readonly RecordedVisit[]; walkMs: number; servedMs: number };

/** A day that can be played: `errands` are those of each comer, `courses` how long they take their counters. */
export type DayPlan = { plan: HallPlan; errands: readonly (readonly Errand[])[]; courses: readonly Course[] };

const MINUTE = 60_000;
/** Where a day has seen no service at all. */
const UNSEEN_MS = 5 * MINUTE;
/** Nobody stays longer than this to serve those who still wait. */
const LONGEST_OVERTIME_MS = 6 * 60 * MINUTE;

const median = (values: readonly number[]) => shareOf(values, 0.5);
const known = (values: readonly (number | null)[]) => values.filter((value) => value !== null);

/** What is usual on this day, for everything that it does not tell of a ticket. */
function usualOf({ comers }: DayRecord) {
  const visits = comers.flatMap((comer) => comer.visits);
  const served = visits.filter(({ comes }) => comes);
  const hall = median(known(served.map(({ counterMs }) => counterMs))) ?? UNSEEN_MS;
  const services = new Map(
    [...new Set(visits.map(({ serviceId }) => serviceId))].map((serviceId) => {
      const own = served.filter((visit) => visit.serviceId === serviceId);
      return [serviceId, median(known(own.map(({ counterMs }) => counterMs))) ?? hall];
    }),
  );
  return {
    serviceMs: (serviceId: ServiceId) => services.get(serviceId) ?? hall,
    walkMs: median(known(served.map(({ walkMs }) => walkMs))) ?? 0,
    gapMs: median(known(visits.map(({ afterMs }) => afterMs))) ?? 0,
    noShowMs: median(known(visits.filter(({ comes }) => !comes).map(({ counterMs }) => counterMs))) ?? 0,
  };
}
type Usual = ReturnType<typeof usualOf>;

function errandsOf({ visits }: RecordedComer, usual: Usual): Errand[] {
  const groups: RecordedVisit[][] = [];
  for (const visit of visits) {
    if (visit.staysHere) groups.at(-1)?.push(visit);
    else groups.push([visit]);
  }
  return groups.map((group) => ({
    visits: group,
    walkMs: group[0]?.walkMs ?? usual.walkMs,
    servedMs: group.reduce((sum, { counterMs, serviceId }) => sum + (counterMs ?? usual.serviceMs(serviceId)), 0),
  }));
}

function courseOf(errands: readonly Errand[], usual: Usual): Course {
  return errands.map(({ visits, servedMs }) => {
    const last = visits.at(-1) as RecordedVisit;
    return { comes: last.comes, serviceMs: servedMs + (last.afterMs ?? usual.gapMs) };
  });
}

/** A class has the credit that it was granted with, unless the change gives the class another. */
function creditOf({ classId, creditMinutes }: RecordedComer, before: RulesInForce, now: RulesInForce): number {
  const inClass = ({ rules }: RulesInForce) => rules.classes.find((each) => each.classId === classId)?.creditMinutes;
  return classId === null || inClass(before) === inClass(now) ? creditMinutes : (inClass(now) ?? 0);
}

type People = { counters: readonly SimulatedCounter[]; creditOf: (comer: RecordedComer) => number };

/** Whoever was sent to a counter or a clerk that is not there now may be called by all who offer the service. */
function standingBinding(boundTo: Binding | null, counters: People['counters']): Binding | null {
  const isThere = counters.some(({ counterId, clerkId }) =>
    boundTo && 'counterId' in boundTo ? boundTo.counterId === counterId : boundTo?.clerkId === clerkId,
  );
  return isThere ? boundTo : null;
}

function planComer(comer: RecordedComer, errands: readonly Errand[], { counters, creditOf }: People): Comer {
  const { ticketId, arrival, at, classId, appointmentAt, isWalkIn, leavesAt } = comer;
  const stops = errands.map(({ visits: [first] }) => {
    const { serviceId, boundTo } = first as RecordedVisit;
    return { serviceId, boundTo: standingBinding(boundTo, counters) };
  });
  const [first, ...transfers] = stops as [(typeof stops)[number], ...typeof stops];
  const since = isWalkIn ? (0 as EpochMs) : comer.since;
  const place = { ticketId, arrival, since, classId, creditMinutes: creditOf(comer), appointmentAt };
  return { at, ticket: { ...place, ...first }, transfers, leavesAt };
}

/** Who stays until nobody waits: on a day that left nobody over, whoever was there when the last was called. */
function withOvertime(record: DayRecord): readonly RecordedCounter[] {
  if (record.comers.some(({ ending }) => ending === 'waiting')) return record.counters;
  return record.counters.map((counter) => {
    const last = counter.windows.at(-1);
    if (!last || last.to < record.lastCallAt) return counter;
    const to = (last.to + LONGEST_OVERTIME_MS) as EpochMs;
    return { ...counter, windows: [...counter.windows.slice(0, -1), { ...last, to }] };
  });
}

/** The day's outages as the order reads them. */
export const outagesOf = ({ outages }: DayRecord): Outage[] =>
  outages.map(({ from, to }) => ({ since: from, until: to }));

const lengthOf = ({ windows }: RecordedCounter) => windows.reduce((sum, { from, to }) => sum + to - from, 0);

/** At a counter with new times sits whoever sat there longest, else somebody who does all that it offers. */
function countersOf(record: DayRecord, { counterTimes }: ReplayChange): RecordedCounter[] {
  const kept = withOvertime(record).filter(({ counterId }) => !counterTimes.has(counterId));
  const changed = [...counterTimes].map(([counterId, spans]) => {
    const there = record.counters.filter((counter) => counter.counterId === counterId);
    const [longest] = there.toSorted((one, other) => lengthOf(other) - lengthOf(one));
    const clerkId = longest?.clerkId ?? (`somebody at ${counterId}` as StaffId);
    return { counterId, clerkId, windows: without(spans, record.outages) };
  });
  return [...kept, ...changed];
}

function staffed({ counterId, clerkId, windows }: RecordedCounter, { badges }: DayRecord, rules: RulesInForce) {
  const counter = rules.counters[counterId] ?? { services: [], helps: [] };
  const skills = rules.staff[badges.get(clerkId) ?? ''] ?? null;
  const offers = offersOf(
    { own: counter.services, helped: counter.helps },
    skills && { own: skills.services, helped: skills.helps },
  );
  return { counterId, clerkId, offers, favouredInARow: 0, windows };
}

/** The same customers, with the same services, at other counters or by other rules. */
export function planDay(record: DayRecord, change: ReplayChange): DayPlan {
  const usual = usualOf(record);
  const rules = withChange(record.rules, change.settings);
  const counters = countersOf(record, change).map((counter) => staffed(counter, record, rules));
  const errands = record.comers.map((comer) => errandsOf(comer, usual));
  const people: People = { counters, creditOf: (comer) => creditOf(comer, record.rules, rules) };
  const comers = record.comers.map((comer, place) => planComer(comer, errands[place] ?? [], people));
  const windows = counters.flatMap((counter) => counter.windows);
  const from = [...windows.map((window) => window.from), ...comers.map(({ at }) => at)];
  return {
    plan: {
      rules: orderRules(rules, outagesOf(record)),
      counters,
      comers,
      noShowMs: usual.noShowMs + usual.gapMs,
      from: from.reduce((first, at) => (at < first ? at : first), from[0] ?? (0 as EpochMs)),
      until: windows.reduce<EpochMs>((last, { to }) => (to > last ? to : last), 0 as EpochMs),
    },
    errands,
    courses: errands.map((each) => courseOf(each, usual)),
  };
}
