import type { EpochMs, ServiceId } from '../protocol/vocabulary.ts';
import type { HallNow, UsualTransfer } from './hall-now.ts';
import type { Comer, Fortune, Transfer } from './hall-plan.ts';
import type { InLine } from './queue-order.ts';
import { chanceOf } from './random.ts';
import { usuallyOpenAt } from './usual-day.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How far the pace of a whole hall strays from what was learned: other clerks, a computer that is slow today. */
const PACE_SPREAD = 0.15;

/** Which of several draws for one ticket or counter. */
const DRAWS = { comes: 0, goesOn: 1, service: 2, current: 4 };

/** A half, a quarter, three quarters, …: however many are taken, they lie evenly between 0 and 1. */
function evenly(run: number): number {
  let value = 0;
  for (let left = run + 1, part = 0.5; left > 0; left >>= 1, part /= 2) value += (left & 1) * part;
  return value;
}

/** Normal, nearly: the logistic quantile scaled to a deviation of 1. */
function paceOf(run: number): number {
  const share = evenly(run);
  return Math.exp((PACE_SPREAD * Math.log(share / (1 - share)) * Math.sqrt(3)) / Math.PI);
}

const QUARTER = 15 * MINUTE;

/** A hall is never expected to become slower or quicker by more than this. */
const MOST_SCARCE = 2;

/**
 * How much longer the hall takes at a later time, because usually more or fewer counters are open then: lunch, evening.
 * What the windows say already, as of a pause with an end, is not counted again.
 */
function scarcity({ now, midnight, usuallyOpen, counters }: HallNow): (at: EpochMs) => number {
  const usualAt = (at: number) => usuallyOpenAt(usuallyOpen, midnight, at);
  const openAt = (at: number) =>
    counters.filter(({ windows }) => windows.some(({ from, to }) => from <= at && at < to)).length;
  const usualNow = usualAt(now);
  const openNow = openAt(now);
  if (usualNow === 0 || openNow === 0) return () => 1;
  const factors = new Map<number, number>();
  const factorIn = (quarter: number) => {
    const middle = Math.max(now, midnight + (quarter + 0.5) * QUARTER);
    const said = (openAt(middle) || openNow) / openNow;
    return Math.min(MOST_SCARCE, Math.max(1 / MOST_SCARCE, (usualNow / usualAt(middle)) * said));
  };
  return (at) => {
    const quarter = Math.floor((at - midnight) / QUARTER);
    const factor = factors.get(quarter) ?? factorIn(quarter);
    factors.set(quarter, factor);
    return factor;
  };
}

const transfersFrom = ({ transfers }: HallNow, serviceId: ServiceId) =>
  transfers.filter(({ from }) => from === serviceId);

const shareOf = (transfers: readonly UsualTransfer[]) => transfers.reduce((sum, { share }) => sum + share, 0);

/** Where a ticket goes on to, if it does. */
export function possibleTransfers(hall: HallNow, { serviceId, arrival }: InLine): Transfer[] {
  const usual = transfersFrom(hall, serviceId);
  let left = shareOf(usual) * chanceOf(arrival, -1);
  for (const { to, share } of usual) {
    left -= share;
    if (left < 0) return [{ serviceId: to, boundTo: null }];
  }
  return [];
}

/** The chance of one run. A ticket draws the same in the same run, whoever else waits: so forecasts do not flicker. */
export function fortuneOf(hall: HallNow, comers: readonly Comer[], run: number): Fortune & { seconds: ServiceSeconds } {
  const { now, midnight, counters, waiting, services, times } = hall;
  const pace = paceOf(run);
  const shareHandedOn = new Map(services.map((serviceId) => [serviceId, shareOf(transfersFrom(hall, serviceId))]));
  const isNewcomer = (comer: number) => comer >= waiting.length && comer < waiting.length + services.length;
  const hourAt = (at: EpochMs) => Math.floor((at - midnight) / HOUR) % 24;
  const draw = (key: number, which: number) => chanceOf(key, run * 8 + which);
  const scarcityAt = scarcity(hall);
  const seconds: ServiceSeconds = ({ serviceId, number }, at, key) =>
    pace * scarcityAt(at) * times.seconds(serviceId, hourAt(at), draw(key, DRAWS.service + Math.min(number, 1)));
  return {
    seconds,
    freeAt(counter) {
      const current = counters[counter]?.current;
      if (!current) return now;
      const elapsedSeconds = Math.max(0, now - current.calledAt) / 1000;
      const of = { serviceId: current.serviceId, hour: hourAt(current.calledAt), elapsedSeconds };
      return (now + 1000 * pace * times.secondsLeft(of, draw(counter, DRAWS.current))) as EpochMs;
    },
    comes(comer) {
      if (isNewcomer(comer)) return true;
      const { serviceId, arrival } = (comers[comer] as Comer).ticket;
      return draw(arrival, DRAWS.comes) >= times.noShowShare(serviceId);
    },
    goesOn(comer) {
      const { serviceId, arrival } = (comers[comer] as Comer).ticket;
      return draw(arrival, DRAWS.goesOn) < (shareHandedOn.get(serviceId) ?? 0);
    },
    serviceMs(comer, visit, startsAt) {
      return isNewcomer(comer) ? 0 : 1000 * seconds(visit, startsAt, (comers[comer] as Comer).ticket.arrival);
    },
  };
}

type ServiceSeconds = (visit: { serviceId: ServiceId; number: number }, at: EpochMs, key: number) => number;
