import type { Database } from '../../server/storage/database.ts';

/** What a row is called, for every table that a command may change; the log of replies is not the hall. */
const KEYS: Record<string, string> = {
  hall: `'hall'`,
  hall_settings: `'settings'`,
  service: 'service_id',
  counter: 'counter_id',
  counter_service: 'counter_id',
  staff_service: 'staff_id',
  ticket: 'ticket_id',
  visit: `ticket_id || ' ' || visit`,
  call: 'seq',
  invitation: 'invitation_id',
  rating: 'invitation_id',
  undo_step: 'counter_id',
  number_series: `business_day || ' ' || prefix`,
  print_job: 'job_id',
  device: `role || ' ' || name`,
  hall_day: 'business_day',
  outage: 'outage_id',
  appointment: 'appointment_id',
  call_back: 'call_back_id',
  kiosk_stay: 'kiosk',
  rating_case: 'case_id',
  case_step: 'seq',
  number_lease: 'lease_id',
  fault: 'fault_id',
  help_call: 'help_call_id',
  self_test: 'test_id',
  settings_version: 'version',
  settings_part: `version || ' ' || part`,
  event: 'seq',
};
const QUALIFIED = /\b(ticket_id|visit|business_day|prefix|[a-z_]+_id|seq|role|name|kiosk|version|part)\b/g;

export type Change = { table: string; how: 'INSERT' | 'UPDATE' | 'DELETE'; id: string };

/** Notes every row that is written from now on, so that a test need look at nothing else. */
export function watchChanges(db: Database) {
  let noted: Change[] = [];
  db.function('noted', (table, how, id) => {
    noted.push({ table, how, id: String(id) } as Change);
    return null;
  });
  for (const [table, key] of Object.entries(KEYS))
    for (const how of ['INSERT', 'UPDATE', 'DELETE'] as const) {
      const row = key.startsWith(`'`) ? key : key.replace(QUALIFIED, `${how === 'DELETE' ? 'OLD' : 'NEW'}.$1`);
      db.exec(`CREATE TEMP TRIGGER noted_${table}_${how} AFTER ${how} ON main.${table}
        BEGIN SELECT noted('${table}', '${how}', ${row}); END`);
    }
  return {
    /** Everything since the last time that somebody asked. */
    take(): Change[] {
      const taken = noted;
      noted = [];
      return taken;
    },
  };
}
