import { hallDayAt } from '../domain/hall-day.ts';
import type { HallSettings } from '../protocol/hall-settings.ts';
import type { Stores } from '../storage/stores.ts';
import type { Clock, Desk } from './desk.ts';

type Deps = { desk: Desk; stores: Stores; settings: HallSettings; clock: Clock; republish: () => void };

/**
 * What a clock asks for, as commands like everybody's: void numbers that nobody confirmed, forget old replies (every
 * command begins a new day by itself). An
 * invitation that ran out changes nothing that is stored, so it is only shown again. Call `tick` about once a second;
 * it does nothing that a late tick could get wrong.
 */
export function createHousekeeping({ desk, stores, settings, clock, republish }: Deps) {
  let forgotOn = '';
  let lastTick = clock.now();

  return {
    tick(): void {
      const now = clock.now();
      const { day } = hallDayAt(now, settings);
      if (forgotOn !== day) desk.act('replies:forget', {});
      forgotOn = day;
      const lapsed = now - settings.confirmSeconds * 1000;
      for (const { ticketId } of stores.tickets.reserved(stores.hall.businessDay())) {
        const job = stores.prints.ofTicket(ticketId);
        if (job?.settledAt && job.settledAt < lapsed) desk.act('ticket:void', { ticketId });
      }
      if (stores.ratings.hasExpiredBetween(lastTick, now)) republish();
      lastTick = now;
    },
  };
}
