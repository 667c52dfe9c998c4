import type { Forecast, WaitForecast } from '../domain/wait-estimate.ts';
import type { EpochMs } from '../protocol/vocabulary.ts';
import { counterSeconds } from './demand.ts';
import type { House } from './house.ts';

const STEP = 5;

/**
 * What the hall tells those who come, reckoned from who is there instead of played: playing the hall forward for every
 * customer of a year would take days.
 */
export function roughForecast(house: House): Forecast {
  return {
    newcomer(serviceId): WaitForecast | null {
      const desks = [...house.open.values()].filter((offers) => offers.has(serviceId));
      if (desks.length === 0) return null;
      const shared = new Set(desks.flatMap((offers) => [...offers]));
      const work = [...shared].reduce((sum, each) => {
        const doing = [...house.open.values()].filter((offers) => offers.has(each)).length;
        const seconds = house.waitingFor(each).size * counterSeconds(house.serviceOf(each));
        return sum + seconds / Math.max(1, doing / desks.length);
      }, 0);
      const busy = house.hasWork(shared) ? counterSeconds(house.serviceOf(serviceId)) / 2 / desks.length : 0;
      const mid = (work / desks.length + busy) / 60;
      const low = Math.floor((mid * 0.8) / STEP) * STEP;
      return { low, mid, high: Math.max(low + STEP, Math.ceil((mid * 1.15 + 0.5) / STEP) * STEP) };
    },
    ofTicket: () => null,
    workEndsAt: () => null,
    allServedAt: () => null as EpochMs | null,
  };
}
