import { alertKey, isNews, turnsOf } from '../domain/alert-turns.ts';
import { alertsOf, type WatchedHall } from '../domain/alerts.ts';
import { isPeak } from '../domain/inspection-rounds.ts';
import type { CounterId, EpochMs } from '../protocol/vocabulary.ts';
import type { Stores } from '../storage/stores.ts';
import { createBadRatings } from './bad-ratings.ts';
import type { Desk } from './desk.ts';
import { readWatchedHall } from './watched-hall.ts';

/** With nothing happening, time alone raises alerts: a pause, a wait. */
const LOOK_EVERY_MS = 5_000;

/** What has been so since when; whatever is not so any more is forgotten. */
function createSince<Key>() {
  const since = new Map<Key, EpochMs>();
  return (key: Key, isSo: boolean, now: EpochMs): EpochMs => {
    if (!isSo) {
      since.delete(key);
      return now;
    }
    const known = Math.min(since.get(key) ?? now, now) as EpochMs;
    since.set(key, known);
    return known;
  };
}

/**
 * [I2] Looks at the hall whenever it has changed, and every few seconds, and says what is news to the desk. A look that
 * comes late changes nothing but the time; where the disk refuses, the next one tries again.
 */
export function createAlertWatch({ desk, stores }: { desk: Desk; stores: Stores }) {
  const badRatings = createBadRatings(stores);
  const idleSince = createSince<CounterId>();
  const goneSince = createSince<string>();
  let looked = { revision: -1, at: 0 };

  function tellPeak({ queues, counters, isOpen }: WatchedHall, day: string): void {
    const waiting = queues.reduce((sum, queue) => sum + queue.waiting, 0);
    const openCounters = stores.counters.all().filter(({ counter }) => counter.state === 'open').length;
    if (!isOpen || counters.length === 0 || !isPeak(waiting, openCounters)) return;
    if (stores.duty.of(day).peakAt === null) desk.act('peak:begin', { waiting, openCounters });
  }

  function look(now: EpochMs): void {
    const settings = stores.hall.settings();
    const day = stores.hall.businessDay();
    const hall = readWatchedHall(
      stores,
      { now, day, settings },
      { bad: badRatings(day), idleSince: (counterId, isIdle) => idleSince(counterId, isIdle, now) },
    );
    const found = alertsOf(hall);
    const here = new Set(found.map(alertKey));
    const standing = stores.alerts.all();
    const goneFor = new Map(
      standing.map(alertKey).map((key) => [key, now - goneSince(key, !here.has(key), now)] as const),
    );
    const turns = turnsOf(standing, found, (key) => goneFor.get(key) ?? 0);
    if (isNews(turns)) desk.act('alerts:turn', turns);
    tellPeak(hall, day);
  }

  return {
    look(now: EpochMs): void {
      const revision = stores.hall.revision();
      if (looked.revision === revision && Math.abs(now - looked.at) < LOOK_EVERY_MS) return;
      look(now);
      looked = { revision: stores.hall.revision(), at: now };
    },
  };
}
export type AlertWatch = ReturnType<typeof createAlertWatch>;
