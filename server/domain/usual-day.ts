import type { EpochMs, ServiceId } from '../protocol/vocabulary.ts';
import type { ExpectedArrivals } from './expected-arrivals.ts';
import type { UsualTransfer } from './hall-now.ts';
import type { Span } from './hall-plan.ts';
import type { CallCount } from './service-times.ts';

/** A day that is over, as far as later days learn from it; one that was lived and one that was made up look the same. */
export type PastDay = {
  midnight: EpochMs;
  /** Who came to stand in line, and for what. */
  comers: readonly { at: EpochMs; serviceId: ServiceId; classId: string | null; creditMinutes: number }[];
  /** What was done, and where the customer went on to. */
  visits: readonly { serviceId: ServiceId; goesOn: ServiceId | null }[];
  /** Each call that somebody answered or missed. */
  calls: readonly { serviceId: ServiceId; comes: boolean }[];
  /** When a counter was open and not paused; one span for each counter and stretch. */
  open: readonly Span[];
};

/** What days like this one have in common. */
export type UsualDay = {
  /** Who comes, for each hour of the clock. */
  expected: readonly (readonly ExpectedArrivals[])[];
  transfers: readonly UsualTransfer[];
  /** How many counters are open in each quarter of an hour of the clock. */
  usuallyOpen: readonly number[];
  calls: readonly CallCount[];
};

const HOUR = 3_600_000;
const QUARTER = HOUR / 4;
const DAY = 24 * HOUR;

/** Hours and quarters are those of the clock; what happens past midnight stands at the beginning. */
const placeOf = (after: number, part: number) => Math.floor((((after % DAY) + DAY) % DAY) / part);

/** How many counters are usually open at an instant; 0 where nobody knows. */
export function usuallyOpenAt(usuallyOpen: readonly number[], midnight: EpochMs, at: number): number {
  return usuallyOpen[placeOf(at - midnight, QUARTER)] ?? 0;
}

function usualArrivals(days: readonly PastDay[]): ExpectedArrivals[][] {
  const hours = Array.from({ length: 24 }, () => new Map<string, ExpectedArrivals>());
  for (const { midnight, comers } of days) {
    for (const { at, serviceId, classId, creditMinutes } of comers) {
      const kinds = hours[placeOf(at - midnight, HOUR)];
      const key = `${serviceId} ${classId}`;
      const perHour = (kinds?.get(key)?.perHour ?? 0) + 1;
      kinds?.set(key, { serviceId, classId, creditMinutes, perHour });
    }
  }
  return hours.map((kinds) => [...kinds.values()].map((kind) => ({ ...kind, perHour: kind.perHour / days.length })));
}

/** What share of those who were served went on to another queue, for each service and where to. */
function usualTransfers(days: readonly PastDay[]): UsualTransfer[] {
  const served = new Map<ServiceId, number>();
  const goneOn = new Map<ServiceId, Map<ServiceId, number>>();
  for (const { serviceId, goesOn } of days.flatMap(({ visits }) => visits)) {
    served.set(serviceId, (served.get(serviceId) ?? 0) + 1);
    if (goesOn === null) continue;
    const to = goneOn.get(serviceId) ?? new Map<ServiceId, number>();
    goneOn.set(serviceId, to.set(goesOn, (to.get(goesOn) ?? 0) + 1));
  }
  return [...goneOn].flatMap(([from, destinations]) =>
    [...destinations].map(([to, count]) => ({ from, to, share: count / (served.get(from) ?? count) })),
  );
}

/** Looked up in the middle of each quarter, of the date itself and past its midnight. */
function usualCounters(days: readonly PastDay[]): number[] {
  return Array.from({ length: 96 }, (_, quarter) => {
    const isOpen = ({ from, to }: Span, at: number) => from <= at && at < to;
    const open = days.flatMap(({ open, midnight }) => {
      const at = midnight + (quarter + 0.5) * QUARTER;
      return open.filter((span) => isOpen(span, at) || isOpen(span, at + DAY));
    });
    return open.length / days.length;
  });
}

/** How many of each service were called, and how many of them did not come. */
export function countCalls(calls: readonly { serviceId: ServiceId; comes: boolean }[]): CallCount[] {
  const counts = new Map<ServiceId, CallCount>();
  for (const { serviceId, comes } of calls) {
    const { called, missed } = counts.get(serviceId) ?? { called: 0, missed: 0 };
    counts.set(serviceId, { serviceId, called: called + 1, missed: missed + Number(!comes) });
  }
  return [...counts.values()];
}

/** [W1] What these days, the earliest first, let expect of one like them. Without any, nothing: the forecast guesses nobody. */
export function usualDay(days: readonly PastDay[]): UsualDay {
  if (days.length === 0) return { expected: [], transfers: [], usuallyOpen: [], calls: [] };
  return {
    expected: usualArrivals(days),
    transfers: usualTransfers(days),
    usuallyOpen: usualCounters(days),
    calls: countCalls(days.flatMap(({ calls }) => calls)),
  };
}
