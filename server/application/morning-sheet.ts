import { createTallies } from '../domain/reports/tally.ts';
import { AlertCode } from '../protocol/alerts.ts';
import type { MorningSheet } from '../protocol/morning.ts';
import type { EpochMs } from '../protocol/vocabulary.ts';
import type { Stores } from '../storage/stores.ts';
import { createBadRatings } from './bad-ratings.ts';
import { faultsOf } from './fault-list.ts';
import { createDayFigures, type DayFigures } from './reports/day-figures.ts';
import { factsOfDay } from './reports/read-facts.ts';
import { BY_SERVICE, WHOLE } from './reports/tables.ts';
import { roundsOfDay } from './rounds.ts';

const DAY_MS = 86_400_000;
/** A hall that was closed for longer has no day before. */
const LOOK_BACK_DAYS = 40;

/** The newest day before the running one on which somebody took a ticket; null where there is none. */
export function dayBefore(stores: Stores): string | null {
  const today = stores.hall.businessDay();
  const from = new Date(Date.parse(today) - LOOK_BACK_DAYS * DAY_MS).toISOString().slice(0, 10);
  const days = stores.events.days(from, today).filter((day) => day < today);
  return days.findLast((day) => stores.events.ofDayAfter(day, 0, ['ticket-taken']).length > 0) ?? null;
}

const shown = ({
  issued,
  finished,
  missed,
  averageWaitSeconds,
  p90WaitSeconds,
  averageServiceSeconds,
}: DayFigures) => ({
  ...{ issued, finished, missed, averageWaitSeconds, p90WaitSeconds, averageServiceSeconds },
});

function badRatingsOf(stores: Stores, day: string): MorningSheet['badRatings'] {
  const counters = new Map(stores.counters.all().map(({ counter, name }) => [counter.counterId as string, name]));
  const named = (id: string) => ({ zh: id, en: id });
  return createBadRatings(stores)(day).flatMap(({ invitationId }) => {
    const invitation = stores.ratings.byId(invitationId);
    if (!invitation?.rating) return [];
    const { number, counterId, serviceId, rating } = invitation;
    const { score, reasons, comment } = rating;
    const counter = counters.get(counterId) ?? named(counterId);
    const service = stores.hall.service(serviceId)?.name ?? named(serviceId);
    return [{ number: number as never, counter, service, score, reasons, comment }];
  });
}

function alertsOf(stores: Stores, day: string): MorningSheet['alerts'] {
  const raised = stores.events.ofDayAfter(day, 0, ['alert-raised']).map(({ data }) => String(data.code));
  const counted = AlertCode.options.map((code) => ({ code, times: raised.filter((each) => each === code).length }));
  return counted.filter(({ times }) => times > 0);
}

/** The day's figures, as the reports have them. */
function figuresOf(stores: Stores, day: string): Pick<MorningSheet, 'total' | 'services'> {
  const facts = factsOfDay(stores, day);
  const [whole, services, named] = [
    createTallies(WHOLE),
    createTallies(BY_SERVICE),
    createDayFigures(stores, { from: day, to: day }),
  ];
  for (const tallies of [whole, services]) tallies.addDay(facts);
  named.addDay({ facts });
  const { total, services: lines } = named.figures();
  const { cancelled, expired, invited, rated, badRatings } = total;
  const { overLimit, keptWaits, promisedWaits } = whole.of('');
  const ids = new Map(stores.hall.serviceList().map(({ code, serviceId }) => [code, serviceId]));
  return {
    total: {
      ...{ ...shown(total), cancelled, expired, invited, rated, badRatings, overLimit },
      ...{ withinPromise: keptWaits, waits: promisedWaits, promiseMinutes: facts.promised.longWaitMinutes },
    },
    services: lines.map(({ code, name, figures }) => {
      return { code, name, ...shown(figures), overLimit: services.of(ids.get(code) ?? '').overLimit };
    }),
  };
}

/** [I7] Yesterday on one page, from its events and records. */
export function morningSheet(stores: Stores, day: string, now: EpochMs): MorningSheet {
  const settings = stores.hall.settings();
  const { name: hall, timeZone } = settings;
  const made = stores.duty.roundsOf(day);
  return {
    ...{ day, hall, timeZone },
    ...figuresOf(stores, day),
    badRatings: badRatingsOf(stores, day),
    faults: [...faultsOf(stores, day, day).faults],
    incidents: stores.incidents.reportedBetween(day, day),
    rounds: roundsOfDay(stores, settings, { day, now }).map((round) => {
      const found = made.find(({ point }) => point === round.point);
      return { ...round, made: found ? { at: found.at, by: found.by, lines: found.lines } : null };
    }),
    alerts: alertsOf(stores, day),
    outages: stores.day.outages(day),
    slow: stores.duty.slowOf(day),
    signOff: stores.duty.of(day).signOff,
  };
}
