import { createAccessStore } from './access-store.ts';
import { createAlertStore } from './alert-store.ts';
import { createAppointmentStore } from './appointment-store.ts';
import { createAuditStore } from './audit-store.ts';
import { createBackupStore } from './backup-store.ts';
import { createBoxReleaseStore } from './box-release-store.ts';
import { createCallBackStore } from './call-back-store.ts';
import { createCallStore } from './call-store.ts';
import { createCaseStore } from './case-store.ts';
import { createCommandLog } from './command-log.ts';
import { createCounterStore } from './counter-store.ts';
import type { Database } from './database.ts';
import { createDeviceStore } from './device-store.ts';
import { createDutyStore } from './duty-store.ts';
import { createEventStore } from './event-store.ts';
import { createFactorStore } from './factor-store.ts';
import { createFaultStore } from './fault-store.ts';
import { createHallDayStore } from './hall-day-store.ts';
import { createHallStore } from './hall-store.ts';
import { createHelpStore } from './help-store.ts';
import { createInUseStore } from './in-use-store.ts';
import { createIncidentStore } from './incident-store.ts';
import { createLeaseStore } from './lease-store.ts';
import { lineLengthsOf } from './line-lengths.ts';
import { createLineStore } from './line-store.ts';
import { createMessageStore } from './message-store.ts';
import { createPrintStore } from './print-store.ts';
import { createProgramStore } from './program-store.ts';
import { createRatingStore } from './rating-store.ts';
import { createReportStore } from './report-store.ts';
import { createSelfTestStore } from './self-test-store.ts';
import { createSeriesStore } from './series-store.ts';
import { createSettingsVersionStore } from './settings-version-store.ts';
import { createStaffStore } from './staff-store.ts';
import { createStayStore } from './stay-store.ts';
import { takenTodayOf } from './taken-today.ts';
import { createTicketStore } from './ticket-store.ts';
import { createUndoStore } from './undo-store.ts';
import { createVisitStore } from './visit-store.ts';

/** One store per family of tables, statements prepared once. */
export function createStores(db: Database) {
  const lengths = lineLengthsOf(db);
  return {
    hall: createHallStore(db),
    day: createHallDayStore(db),
    tickets: createTicketStore(db, lengths, takenTodayOf(db)),
    series: createSeriesStore(db),
    line: createLineStore(db, lengths),
    visits: createVisitStore(db),
    undo: createUndoStore(db),
    appointments: createAppointmentStore(db),
    callBacks: createCallBackStore(db),
    cases: createCaseStore(db),
    counters: createCounterStore(db),
    calls: createCallStore(db),
    ratings: createRatingStore(db),
    prints: createPrintStore(db),
    devices: createDeviceStore(db),
    faults: createFaultStore(db),
    help: createHelpStore(db),
    alerts: createAlertStore(db),
    incidents: createIncidentStore(db),
    duty: createDutyStore(db),
    stays: createStayStore(db),
    selfTests: createSelfTestStore(db),
    backups: createBackupStore(db),
    boxReleases: createBoxReleaseStore(db),
    messages: createMessageStore(db),
    leases: createLeaseStore(db),
    staff: createStaffStore(db),
    factors: createFactorStore(db),
    versions: createSettingsVersionStore(db),
    inUse: createInUseStore(db),
    access: createAccessStore(db),
    programs: createProgramStore(db),
    events: createEventStore(db),
    audit: createAuditStore(db),
    commands: createCommandLog(db),
    reports: createReportStore(db),
  };
}
export type Stores = ReturnType<typeof createStores>;
