import type { WatchedHall } from '../domain/alerts.ts';
import { offersOf } from '../domain/counter.ts';
import { missedRounds } from '../domain/inspection-rounds.ts';
import { standstillMs } from '../domain/outage.ts';
import { mayCall } from '../domain/queue-order.ts';
import type { HallSettings } from '../protocol/hall-settings.ts';
import type { CounterId, EpochMs } from '../protocol/vocabulary.ts';
import type { CounterRecord } from '../storage/counter-store.ts';
import type { Stores } from '../storage/stores.ts';
import { backupCards } from './backup-cards.ts';
import { BAD_RATING_FRESH_MS, type BadRating } from './bad-ratings.ts';
import { callingCounter } from './calling-order.ts';
import { roundsOfDay } from './rounds.ts';
import { type DayStanding, dayStanding } from './service-access.ts';

type Moment = { now: EpochMs; day: string; settings: HallSettings };
type Remembered = {
  bad: readonly BadRating[];
  /** Since when a counter that is free now has been so while somebody waited; asked of every counter, every time. */
  idleSince: (counterId: CounterId, isIdle: boolean) => EpochMs;
};

/** Somebody waits who is this counter's to call: of its own services, or sent to it. */
function hasSomebodyToCall(stores: Stores, day: string, record: CounterRecord): boolean {
  const { counter } = record;
  if (counter.state !== 'open') return false;
  const at = callingCounter(stores, record, counter.clerkId);
  const own = [...at.offers].flatMap(([serviceId, offer]) => (offer === 'own' ? [serviceId] : []));
  return stores.line
    .heads(day, own)
    .some((ticket) => mayCall(ticket, at) && (ticket.boundTo !== null || own.includes(ticket.serviceId)));
}

function watchedCounters(stores: Stores, { day, now }: Moment, { idleSince }: Remembered): WatchedHall['counters'] {
  const currents = new Map(stores.tickets.allCurrent().map((ticket) => [ticket.counterId, ticket]));
  const limits = new Map(stores.hall.services().map((service) => [service.serviceId, service.limitSeconds * 1000]));
  return stores.counters.all().map((record): WatchedHall['counters'][number] => {
    const { counter } = record;
    const { counterId } = counter;
    const current = currents.get(counterId);
    const isIdle = !current && hasSomebodyToCall(stores, day, record);
    const since = idleSince(counterId, isIdle);
    if (counter.state === 'paused') return { counterId, state: 'paused', since: counter.since, until: counter.until };
    if (isIdle) return { counterId, state: 'idle', since };
    if (current?.status !== 'serving') return { counterId, state: 'quiet' };
    const servedMs = current.servedMs + Math.max(0, now - current.startedAt);
    return {
      counterId,
      state: 'serving',
      servedMs,
      limitMs: limits.get(current.serviceId) ?? Number.POSITIVE_INFINITY,
    };
  });
}

function watchedQueues(stores: Stores, { day, now }: Moment): WatchedHall['queues'] {
  const outages = stores.day.outages(day);
  const staffed = stores.counters.all().flatMap((record) => {
    const { counter } = record;
    return counter.state === 'open' ? [offersOf(record, stores.staff.skillsOf(counter.clerkId))] : [];
  });
  return stores.line.queues(day).map(({ serviceId, waiting, oldestSince }) => ({
    serviceId,
    waiting,
    openCounters: staffed.filter((offers) => offers.has(serviceId)).length,
    oldestWaitMs: Math.max(0, now - oldestSince - standstillMs(outages, { from: oldestSince, to: now })),
  }));
}

function watchedBackup(stores: Stores, settings: HallSettings, now: EpochMs): WatchedHall['backup'] {
  const cards = backupCards(stores, settings);
  const made = cards.flatMap(({ newest }) => newest?.madeAt ?? []);
  const since = stores.backups.of('here')?.since ?? now;
  return {
    newestAt: made.length === 0 ? since : (Math.max(...made) as EpochMs),
    failing: cards.flatMap(({ place, trouble }) =>
      trouble === null ? [] : [{ place, isDamage: trouble.problem === 'damaged', since: trouble.since }],
    ),
  };
}

const isForBusiness = ({ phase }: DayStanding) => phase.state === 'open' || phase.state === 'always';

/** Reads what the alerts rest on. */
export function readWatchedHall(stores: Stores, moment: Moment, remembered: Remembered): WatchedHall {
  const { now, day, settings } = moment;
  const standing = dayStanding(stores, settings, day, now);
  const queues = watchedQueues(stores, moment);
  const waiting = queues.reduce((sum, queue) => sum + queue.waiting, 0);
  const isUndecided = standing.phase.state === 'after-hours' && waiting > 0 && standing.record.decided === null;
  const made = stores.duty.roundsOf(day).map(({ point }) => point);
  const isBadStill = ({ invitationId, arrivedAt }: BadRating) =>
    now - arrivedAt < BAD_RATING_FRESH_MS || stores.callBacks.openById(invitationId) !== null;
  return {
    now,
    thresholds: settings.thresholds,
    isOpen: isForBusiness(standing),
    isStandstill: standing.outage !== null,
    queues,
    counters: watchedCounters(stores, moment, remembered),
    badRatings: remembered.bad
      .filter(isBadStill)
      .map(({ invitationId, arrivedAt: since }) => ({ invitationId, since })),
    faults: stores.faults.allOpen().map(({ role, name, problem, openedAt: since }) => ({ role, name, problem, since })),
    undecided: isUndecided ? { waiting, since: standing.phase.closesAt ?? now } : null,
    helpCalls: stores.help.open().map(({ helpCallId, calledAt: since }) => ({ helpCallId, since })),
    incidents: stores.incidents
      .open()
      .filter(({ isAcknowledged }) => !isAcknowledged)
      .map(({ incidentId, level, levelSince: since }) => ({ incidentId, level, since })),
    backup: watchedBackup(stores, settings, now),
    missedRounds: missedRounds(roundsOfDay(stores, settings, { day, now }), made, now),
  };
}
