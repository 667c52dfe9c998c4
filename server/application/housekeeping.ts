import { hallDayAt } from '../domain/hall-day.ts';
import { isGivenUp } from '../domain/ticket-at-counter.ts';
import type { EpochMs } from '../protocol/vocabulary.ts';
import type { Stores } from '../storage/stores.ts';
import { createAlertWatch } from './alert-watch.ts';
import type { Clock, Desk } from './desk.ts';
import { isExpected } from './device-expectation.ts';
import { lapsedCallBacks } from './handlers/keep-persons.ts';

type Deps = { desk: Desk; stores: Stores; clock: Clock; republish: () => void };

const MINUTE = 60_000;
/** Longer than a page or a box needs to come back. */
const AWAY_MS = 60_000;

/** Days that were told before are looked at again for so long: a kiosk may bring numbers of one later. */
const LATE_EVENTS_DAYS = 7;
const DAY_MS = 86_400_000;

/**
 * What a clock asks for, as commands like everybody's: void numbers that nobody confirmed, give up customers who do not
 * come, miss devices that do not come back, raise and clear alerts, forget old replies and what is known of persons (every command begins a new day by itself). What only time
 * changes (an invitation that ran out, a reminder, an opening hour, a forecast) is shown again. Call `tick` about once
 * a second; it does nothing that a late tick could get wrong.
 */
export function createHousekeeping({ desk, stores, clock, republish }: Deps) {
  const alerts = createAlertWatch({ desk, stores });
  let forgotOn = '';
  let readUpTo = '';
  let lastTick = clock.now();
  const startedAt = clock.now();

  function voidUnconfirmed(now: number, confirmSeconds: number): void {
    const lapsed = now - confirmSeconds * 1000;
    for (const { ticketId } of stores.line.reserved(stores.hall.businessDay())) {
      const job = stores.prints.ofTicket(ticketId);
      if (job?.settledAt && job.settledAt < lapsed) desk.act('ticket:void', { ticketId });
    }
  }

  /** [G2] Who has not come back; after a start everybody gets the time to do so. */
  function missAbsent(now: EpochMs): void {
    if (now - startedAt < AWAY_MS) return;
    for (const device of stores.devices.awaySince((now - AWAY_MS) as EpochMs)) {
      const isMissed = isExpected(stores, device) && !stores.faults.hasStoodAfter(device, 'away', device.since);
      if (isMissed) desk.act('device:miss', { role: device.role, name: device.name });
    }
  }

  /** [M7] One day whose figures nobody has read yet; the others follow at the next ticks. */
  function closeFigures(today: string): void {
    const newest = stores.reports.newest()?.day ?? '';
    const unread = stores.events.nextDay(newest > readUpTo ? newest : readUpTo);
    if (unread === null || unread >= today) return;
    readUpTo = unread; // one that cannot be read is not tried again and again
    desk.act('figures:close', { day: unread, by: 'hall' });
  }

  /** [M7] Later events of a day that was told already. */
  function readLateEvents(today: string): void {
    const since = new Date(Date.parse(today) - LATE_EVENTS_DAYS * DAY_MS).toISOString().slice(0, 10);
    const late = stores.reports
      .editions(since, today)
      .find(
        ({ day, lastSeq }) =>
          stores.reports.latestOf(day)?.lastSeq === lastSeq && stores.events.lastSeqOf(day) > lastSeq,
      );
    if (late) desk.act('figures:close', { day: late.day, by: 'hall' });
  }

  return {
    tick(): void {
      const now = clock.now();
      const settings = stores.hall.settings();
      const { day } = hallDayAt(now, settings);
      const isNewDay = forgotOn !== day;
      if (isNewDay) desk.act('replies:forget', {});
      const isDue = isNewDay || lapsedCallBacks(stores, settings, now).length > 0;
      if (isDue && desk.act('persons:forget', {})) forgotOn = day; // where the disk refuses, the next tick tries again
      voidUnconfirmed(now, settings.confirmSeconds);
      missAbsent(now);
      const when = { rules: settings.rules, outages: stores.day.outages(stores.hall.businessDay()) };
      for (const ticket of stores.tickets.allCurrent())
        if (isGivenUp(ticket, now, when)) desk.act('ticket:give-up', { ticketId: ticket.ticketId });
      alerts.look(now);
      const isNewMinute = Math.floor(now / MINUTE) !== Math.floor(lastTick / MINUTE);
      const hasRunOut = stores.ratings.hasExpiredBetween(lastTick, now);
      if (isNewMinute || hasRunOut || stores.tickets.hasReminderBetween(lastTick, now)) republish();
      closeFigures(stores.hall.businessDay());
      if (isNewMinute) readLateEvents(stores.hall.businessDay());
      lastTick = now;
    },
  };
}
