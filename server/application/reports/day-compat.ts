import type { DayFigures } from '../../domain/metrics.ts';
import { createTallies, type Figures, type Keys } from '../../domain/reports/tally.ts';
import type { FiguresOfDays } from '../day-figures.ts';
import type { ReportDeps } from './gatherer.ts';
import type { DayRead } from './read-facts.ts';
import { BY_SERVICE, WHOLE } from './tables.ts';

/** As the day's figures of other programs have it: a ticket ends with the service where it stood last. */
const BY_LAST_SERVICE: Keys = {
  ticket: ({ lastServiceId }) => lastServiceId,
  visit: () => null,
  rating: () => null,
  sitting: () => null,
};

function dayFiguresOf(taken: Figures, ended: Figures): DayFigures {
  const satisfied = taken.rated - taken.badRatings;
  return {
    issued: taken.issued,
    voided: taken.voided,
    finished: ended.finished,
    missed: ended.missed,
    cancelled: ended.cancelled,
    expired: ended.expired,
    averageWaitSeconds: taken.waitMean,
    p90WaitSeconds: taken.waitP90,
    averageServiceSeconds: taken.serviceMean,
    invited: taken.invited,
    rated: taken.rated,
    satisfied,
    badRatings: taken.badRatings,
    forecasts: taken.forecasts,
    forecastsRight: taken.forecastsRight,
  };
}

/** The figures of `GET /api/reports/day` in the names that other programs rely on. */
export function dayCompat({ stores, query: { from, to } }: ReportDeps) {
  const [whole, taken, ended] = [createTallies(WHOLE), createTallies(BY_SERVICE), createTallies(BY_LAST_SERVICE)];
  return {
    addDay({ facts }: DayRead): void {
      for (const tallies of [whole, taken, ended]) tallies.addDay(facts);
    },
    figures(): FiguresOfDays {
      const services = stores.hall.services().map(({ serviceId, code, name }) => {
        return { code, name, figures: dayFiguresOf(taken.of(serviceId), ended.of(serviceId)) };
      });
      return { from, to, total: dayFiguresOf(whole.of(''), whole.of('')), services };
    },
  };
}
