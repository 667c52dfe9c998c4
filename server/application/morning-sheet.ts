import type { DayFigures } from '../domain/metrics.ts';
import { overLimit, waitsKept } from '../domain/wait-promise.ts';
import { AlertCode } from '../protocol/alerts.ts';
import type { MorningSheet } from '../protocol/morning.ts';
import type { EpochMs, ServiceId } from '../protocol/vocabulary.ts';
import type { Stores } from '../storage/stores.ts';
import { createBadRatings } from './bad-ratings.ts';
import { countedEventsOf, figuresOfDay } from './day-figures.ts';
import { faultsOf } from './fault-list.ts';
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

/** [I7] Yesterday on one page, from its events and records. */
export function morningSheet(stores: Stores, day: string, now: EpochMs): MorningSheet {
  const settings = stores.hall.settings();
  const { name: hall, timeZone, thresholds } = settings;
  const services = stores.hall.services();
  const limits = new Map(services.map(({ serviceId, limitSeconds }) => [serviceId, limitSeconds]));
  const events = countedEventsOf(stores, day);
  const over = overLimit(events, (serviceId: ServiceId) => limits.get(serviceId) ?? Number.POSITIVE_INFINITY);
  const { waits, within } = waitsKept(events, thresholds.longWaitMinutes * 60);
  const { figures, services: lines } = figuresOfDay(stores, day);
  const { cancelled, expired, invited, rated, badRatings } = figures;
  const made = stores.duty.roundsOf(day);
  const codes = new Map(services.map(({ code, serviceId }) => [code, serviceId]));
  return {
    ...{ day, hall, timeZone },
    total: {
      ...{ ...shown(figures), cancelled, expired, invited, rated, badRatings, overLimit: over.length },
      ...{ withinPromise: within, waits, promiseMinutes: thresholds.longWaitMinutes },
    },
    services: lines.map(({ code, name, figures: own }) => {
      const overOwn = over.filter(({ serviceId }) => serviceId === codes.get(code));
      return { code, name, ...shown(own), overLimit: overOwn.length };
    }),
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
