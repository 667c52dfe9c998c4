import type { DayFacts } from '../../domain/reports/day-facts.ts';
import { createTallies, type Figures, type Keys } from '../../domain/reports/tally.ts';
import type { LocalizedText } from '../../protocol/vocabulary.ts';
import type { Stores } from '../../storage/stores.ts';
import { createFactsReader, factsOfDay } from './read-facts.ts';
import { BY_SERVICE, WHOLE } from './tables.ts';

/** A day's figures in the names that other programs, the day sheet and the morning page know. */
export type DayFigures = {
  issued: number;
  voided: number;
  finished: number;
  missed: number;
  cancelled: number;
  expired: number;
  averageWaitSeconds: number | null;
  p90WaitSeconds: number | null;
  averageServiceSeconds: number | null;
  invited: number;
  rated: number;
  satisfied: number;
  badRatings: number;
  /** Waits that were forecast and are over, and how many of them lay in the range that was shown ([M4]). */
  forecasts: number;
  forecastsRight: number;
};
export type FiguresLine = { code: string; name: LocalizedText; figures: DayFigures };
export type FiguresOfDays = { from: string; to: string; total: DayFigures; services: FiguresLine[] };

/** A ticket ends with the service where it stood last. */
const BY_LAST_SERVICE: Keys = {
  ticket: ({ lastServiceId }) => lastServiceId,
  visit: () => null,
  rating: () => null,
  sitting: () => null,
};

/** `taken`: of the service that was asked for; `ended`: of the one where it ended. */
export function dayFiguresOf(taken: Figures, ended: Figures): DayFigures {
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
    satisfied: taken.rated - taken.badRatings,
    badRatings: taken.badRatings,
    forecasts: taken.forecasts,
    forecastsRight: taken.forecastsRight,
  };
}

/** Gathers the whole hall and each of its services; one that is gone is there where it was asked for. */
export function createDayFigures(stores: Stores, { from, to }: { from: string; to: string }) {
  const [whole, taken, ended] = [createTallies(WHOLE), createTallies(BY_SERVICE), createTallies(BY_LAST_SERVICE)];
  return {
    addDay({ facts }: { facts: DayFacts }): void {
      for (const tallies of [whole, taken, ended]) tallies.addDay(facts);
    },
    figures(): FiguresOfDays {
      const had = new Set([...taken.all(), ...ended.all()].map(({ key }) => key));
      const services = stores.hall
        .serviceList()
        .filter(({ serviceId, isArchived }) => !isArchived || had.has(serviceId))
        .map(({ serviceId, code, name }) => {
          return { code, name, figures: dayFiguresOf(taken.of(serviceId), ended.of(serviceId)) };
        });
      return { from, to, total: dayFiguresOf(whole.of(''), whole.of('')), services };
    },
  };
}

/** [M1] Figures of business days, both included: the whole hall and each service. Lets the hall work between two days. */
export async function figuresOfDays(stores: Stores, from: string, to: string): Promise<FiguresOfDays> {
  const gathered = createDayFigures(stores, { from, to });
  await createFactsReader(stores)(from, to, (day) => gathered.addDay(day));
  return gathered.figures();
}

/** Figures of one business day, at once: a day is small. */
export function figuresOfDay(stores: Stores, day: string): FiguresOfDays {
  const gathered = createDayFigures(stores, { from: day, to: day });
  gathered.addDay({ facts: factsOfDay(stores, day) });
  return gathered.figures();
}
