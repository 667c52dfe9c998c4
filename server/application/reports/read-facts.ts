import { addKnown, type DayFacts } from '../../domain/reports/day-facts.ts';
import type { ReportDay } from '../../storage/report-store.ts';
import type { Stores } from '../../storage/stores.ts';
import { factsFrom } from './facts-of-day.ts';

/**
 * A day's facts as a report uses them; `told` is null as long as they may still change. `later`: as they were read once
 * more, where that is not what was told.
 */
export type DayRead = { facts: DayFacts; told: ReportDay | null; latest: ReportDay | null; later: DayFacts | null };

const letOthersIn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** A day's facts as they were told, else as its events tell it now. */
export function factsOfDay(stores: Stores, day: string): DayFacts {
  const [told] = stores.reports.editions(day, day);
  const kept = told && stores.reports.facts(day, told.edition);
  return kept ?? factsFrom(stores, day, stores.events.ofDay(day));
}

/** The running day is read again only when something has happened since. */
function createRunningDay(stores: Stores) {
  let last: { day: string; seq: number; facts: DayFacts } | null = null;
  return (day: string): DayFacts => {
    const seq = stores.events.lastSeqOf(day);
    if (last?.day !== day || last.seq !== seq)
      last = { day, seq, facts: factsFrom(stores, day, stores.events.ofDay(day)) };
    return last.facts;
  };
}

/**
 * The days of a period one after the other, as they were told first ([M7]); a day that nobody has told yet is read from
 * its events. The hall works on between two days, so that a report of a year holds nobody up.
 */
export function createFactsReader(stores: Stores) {
  const running = createRunningDay(stores);
  return async function eachDay(from: string, to: string, take: (day: DayRead) => void): Promise<void> {
    const editions = Map.groupBy(stores.reports.editions(from, to), ({ day }) => day);
    for (const day of stores.events.daysBetween(from, to)) {
      const [told = null] = editions.get(day) ?? [];
      const latest = editions.get(day)?.at(-1) ?? null;
      const kept = told && stores.reports.facts(day, told.edition);
      const isReadAgain = told !== null && latest !== null && told.digest !== latest.digest;
      const later = isReadAgain ? stores.reports.facts(day, latest.edition) : null;
      if (kept && later) addKnown(kept, later);
      take({ facts: kept ?? running(day), told, latest, later });
      await letOthersIn();
    }
  };
}
export type FactsReader = ReturnType<typeof createFactsReader>;
