import type { AppointmentId, ServiceId, TicketId } from '../protocol/vocabulary.ts';
import type { Database } from './database.ts';

export type Appointment = {
  appointmentId: AppointmentId;
  code: string;
  /** Its id in the program that brought it; bringing it again changes it. */
  externalId: string | null;
  serviceId: ServiceId;
  /** Hall date and hall time of day. */
  day: string;
  time: string;
  /** At most a masked name, e.g. `张*`; gone the day after ([A4]). */
  label: string | null;
  status: 'booked' | 'arrived' | 'cancelled';
  ticketId: TicketId | null;
};

const COLUMNS = `appointment_id AS appointmentId, code, external_id AS externalId, service_id AS serviceId, day, time,
  label, status, ticket_id AS ticketId`;

/** Who is expected when. */
export function createAppointmentStore(db: Database) {
  const select = `SELECT ${COLUMNS} FROM appointment`;
  const insert = db.prepare(
    `INSERT INTO appointment (appointment_id, code, external_id, service_id, day, time, label, status, ticket_id)
     VALUES (@appointmentId, @code, @externalId, @serviceId, @day, @time, @label, @status, @ticketId)`,
  );
  const save = db.prepare(
    `UPDATE appointment SET service_id = @serviceId, day = @day, time = @time, label = @label, status = @status,
       ticket_id = @ticketId WHERE appointment_id = @appointmentId`,
  );
  const byId = db.prepare<[string], Appointment>(`${select} WHERE appointment_id = ?`);
  const byCode = db.prepare<[string], Appointment>(`${select} WHERE code = ?`);
  const byExternalId = db.prepare<[string], Appointment>(`${select} WHERE external_id = ?`);
  const ofDay = db.prepare<[string], Appointment>(`${select} WHERE day = ? ORDER BY time, code`);
  const isAny = db.prepare<[string], { found: number }>(
    'SELECT EXISTS (SELECT 1 FROM appointment WHERE day = ?) AS found',
  );
  const labelsHeld = db.prepare<[], { n: number }>('SELECT count(*) AS n FROM appointment WHERE label IS NOT NULL');
  const forgetLabels = db.prepare('UPDATE appointment SET label = NULL WHERE label IS NOT NULL AND day < ?');

  return {
    add: (appointment: Appointment) => insert.run(appointment),
    save: (appointment: Appointment) => save.run(appointment),
    byId: (appointmentId: string) => byId.get(appointmentId) ?? null,
    byCode: (code: string) => byCode.get(code) ?? null,
    byExternalId: (externalId: string) => byExternalId.get(externalId) ?? null,
    ofDay: (day: string) => ofDay.all(day),
    isAnyOn: (day: string) => isAny.get(day)?.found === 1,
    labelsHeld: () => labelsHeld.get()?.n ?? 0,
    /** How many labels were forgotten. */
    forgetLabelsBefore: (day: string) => forgetLabels.run(day).changes,
  };
}
