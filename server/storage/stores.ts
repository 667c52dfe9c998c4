import { createAppointmentStore } from './appointment-store.ts';
import { createAuditStore } from './audit-store.ts';
import { createCallBackStore } from './call-back-store.ts';
import { createCallStore } from './call-store.ts';
import { createCommandLog } from './command-log.ts';
import { createCounterStore } from './counter-store.ts';
import type { Database } from './database.ts';
import { createDeviceStore } from './device-store.ts';
import { createEventStore } from './event-store.ts';
import { createFaultStore } from './fault-store.ts';
import { createHallDayStore } from './hall-day-store.ts';
import { createHallStore } from './hall-store.ts';
import { createHelpStore } from './help-store.ts';
import { createLeaseStore } from './lease-store.ts';
import { createLineStore } from './line-store.ts';
import { createPrintStore } from './print-store.ts';
import { createRatingStore } from './rating-store.ts';
import { createSelfTestStore } from './self-test-store.ts';
import { createStaffStore } from './staff-store.ts';
import { createTicketStore } from './ticket-store.ts';
import { createUndoStore } from './undo-store.ts';
import { createVisitStore } from './visit-store.ts';

/** One store per family of tables, statements prepared once. */
export function createStores(db: Database) {
  return {
    hall: createHallStore(db),
    day: createHallDayStore(db),
    tickets: createTicketStore(db),
    line: createLineStore(db),
    visits: createVisitStore(db),
    undo: createUndoStore(db),
    appointments: createAppointmentStore(db),
    callBacks: createCallBackStore(db),
    counters: createCounterStore(db),
    calls: createCallStore(db),
    ratings: createRatingStore(db),
    prints: createPrintStore(db),
    devices: createDeviceStore(db),
    faults: createFaultStore(db),
    help: createHelpStore(db),
    selfTests: createSelfTestStore(db),
    leases: createLeaseStore(db),
    staff: createStaffStore(db),
    events: createEventStore(db),
    audit: createAuditStore(db),
    commands: createCommandLog(db),
  };
}
export type Stores = ReturnType<typeof createStores>;
