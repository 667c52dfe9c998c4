import { AppointmentLine, type ImportReport } from '../protocol/appointment-import.ts';
import type { Stores } from '../storage/stores.ts';
import type { Desk } from './desk.ts';
import type { ImportedAppointment } from './handlers/keep-persons.ts';
import { mayBook } from './service-access.ts';

type Read = { line: number; appointment: ImportedAppointment } | { line: number; message: string };

/** [A3] Reads one line: its shape, and that the service and the code make sense here. */
function readLine(stores: Stores, today: string, { line, record }: { line: number; record: unknown }): Read {
  const parsed = AppointmentLine.safeParse(record);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return { line, message: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}` };
  }
  const { id, service, day, time, label, code } = parsed.data;
  const known = stores.hall.services().find(({ serviceId, code }) => serviceId === service || code === service);
  if (!known) return { line, message: `service: there is no ${service}` };
  if (day < today) return { line, message: `day: ${day} is past` };
  if (!mayBook(stores.hall.settings(), known.serviceId, { day, time }).ok)
    return { line, message: `time: closed on ${day} at ${time}` };
  const earlier = id ? stores.appointments.byExternalId(id) : null;
  if (earlier && earlier.status !== 'booked')
    return { line, message: `id: ${id} has ${earlier.status === 'arrived' ? 'arrived' : 'been cancelled'}` };
  const holder = code ? stores.appointments.byCode(code) : null;
  if (holder && (!id || holder.externalId !== id)) return { line, message: `code: ${code} is taken` };
  const appointment = { serviceId: known.serviceId, day, time, label: label || null, code: code ?? null };
  return { line, appointment: { ...appointment, externalId: id ?? null } };
}

/** [A3] Takes what can be read, in one command, and names what cannot. */
export function createAppointmentImport({ desk, stores }: { desk: Desk; stores: Stores }) {
  return function importAppointments(
    records: readonly { line: number; record: unknown }[],
    by: string,
  ): ImportReport | null {
    const today = stores.hall.businessDay();
    const read = dropDoubles(records.map((record) => readLine(stores, today, record)));
    const good = read.filter((each) => 'appointment' in each);
    let counts = { added: 0, changed: 0, codes: [] as string[] };
    const isDone = desk.act('appointments:import', {
      by,
      appointments: good.map(({ appointment }) => appointment),
      onResult: (result) => {
        counts = result;
      },
    });
    if (!isDone) return null;
    const problems = read.flatMap((each) => ('message' in each ? [{ line: each.line, message: each.message }] : []));
    const appointments = good.map(({ line, appointment }, place) => {
      return { line, id: appointment.externalId, code: counts.codes[place] ?? '' };
    });
    return { added: counts.added, changed: counts.changed, problems, appointments };
  };
}
export type AppointmentImport = ReturnType<typeof createAppointmentImport>;

/** The same id or code twice in one file: the second is named, the first is taken. */
function dropDoubles(read: readonly Read[]): Read[] {
  const seen = new Set<string>();
  return read.map((each) => {
    if (!('appointment' in each)) return each;
    const { externalId, code } = each.appointment;
    const keys = [externalId && `id ${externalId}`, code && `code ${code}`].filter((key) => key !== null && key !== '');
    const double = keys.find((key) => seen.has(key as string));
    for (const key of keys) seen.add(key as string);
    return double ? { line: each.line, message: `${double} is there twice` } : each;
  });
}
