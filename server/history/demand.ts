import type { Random } from '../domain/random.ts';
import { SIMULATED_HALLS, type SimulatedService } from '../domain/simulated-hall.ts';
import type { ServiceRecord } from '../storage/hall-store.ts';

/** Sunday to Saturday. */
const WEEKDAYS = [0.5, 1.3, 1.15, 1.05, 1.05, 1.2, 0.75];
/** January to December: New Year, the hot months with their faults and bills, the collection at the end of the year. */
const MONTHS = [0.95, 0.8, 0.95, 0.95, 0.95, 1.1, 1.2, 1.2, 0.95, 0.9, 1.05, 1.1];
/** In the last days of a month the bills are due. */
const MONTH_END = 1.35;

/** How strong a day is against others of the year. */
export function strengthOf(day: string): number {
  const date = new Date(day);
  const daysLeft =
    new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate() - date.getUTCDate();
  const weekday = WEEKDAYS[date.getUTCDay()] as number;
  const month = MONTHS[date.getUTCMonth()] as number;
  return weekday * month * (daysLeft < 4 ? MONTH_END : 1);
}

/** So many customers on each of these days, with chance, so that the mean is `perDay`. */
export function customersOf(days: readonly string[], perDay: number, random: Random): number[] {
  const strengths = days.map((day) => strengthOf(day) * Math.exp(0.07 * random.normal()));
  const mean = strengths.reduce((sum, strength) => sum + strength, 0) / strengths.length;
  return strengths.map((strength) => Math.round((perDay * strength) / mean));
}

const KNOWN = (SIMULATED_HALLS[0]?.services ?? []) as readonly SimulatedService[];
/** Of a service that nobody has described, so much of its limit is what it usually takes. */
const PART_OF_LIMIT = 0.5;

/** How the services of this hall are asked for: as in a power hall where it has those, else evenly. */
export function servicesOf(services: readonly ServiceRecord[]): SimulatedService[] {
  const found = services.map(({ serviceId, code, limitSeconds }) => {
    const known = KNOWN.find((each) => each.serviceId === code);
    if (known) return { ...known, serviceId, limitSeconds };
    const medianSeconds = limitSeconds * PART_OF_LIMIT;
    const usual = { spread: 0.5, noShowShare: 0.04, handsOn: null };
    return { serviceId, limitSeconds, share: 1 / services.length, medianSeconds, ...usual };
  });
  const total = found.reduce((sum, { share }) => sum + share, 0);
  return found.map((service) => ({ ...service, share: service.share / total }));
}

/** The expected time of a counter for one customer of the service, with calling and walking. */
export const counterSeconds = ({ medianSeconds, spread }: SimulatedService) =>
  medianSeconds * Math.exp((spread * spread) / 2) + 30;
