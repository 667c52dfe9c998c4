import { createCallStore } from './call-store.ts';
import { createCommandLog } from './command-log.ts';
import { createCounterStore } from './counter-store.ts';
import type { Database } from './database.ts';
import { createDeviceStore } from './device-store.ts';
import { createEventStore } from './event-store.ts';
import { createHallStore } from './hall-store.ts';
import { createPrintStore } from './print-store.ts';
import { createRatingStore } from './rating-store.ts';
import { createStaffStore } from './staff-store.ts';
import { createTicketStore } from './ticket-store.ts';

/** One store per family of tables, statements prepared once. */
export function createStores(db: Database) {
  return {
    hall: createHallStore(db),
    tickets: createTicketStore(db),
    counters: createCounterStore(db),
    calls: createCallStore(db),
    ratings: createRatingStore(db),
    prints: createPrintStore(db),
    devices: createDeviceStore(db),
    staff: createStaffStore(db),
    events: createEventStore(db),
    commands: createCommandLog(db),
  };
}
export type Stores = ReturnType<typeof createStores>;
