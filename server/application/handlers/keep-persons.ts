import type { HallSettings } from '../../protocol/hall-settings.ts';
import type { AppointmentId, CallBackId, EpochMs, ServiceId } from '../../protocol/vocabulary.ts';
import type { CallBack } from '../../storage/call-back-store.ts';
import type { Stores } from '../../storage/stores.ts';
import type { Context } from '../context.ts';
import { done, type InternalHandler } from './internal-handler.ts';

/** One line of an import, read and found good. */
export type ImportedAppointment = {
  externalId: string | null;
  code: string | null;
  serviceId: ServiceId;
  day: string;
  time: string;
  label: string | null;
};

/** What a program or a file brought: an appointment known by its id is changed while nobody has come for it. */
export const importAppointments: InternalHandler<{
  by: string;
  appointments: readonly ImportedAppointment[];
  onResult: (result: { added: number; changed: number; codes: string[] }) => void;
}> = (context, { by, appointments, onResult }) => {
  const codes: string[] = [];
  const counts = { added: 0, changed: 0 };
  for (const appointment of appointments) {
    const outcome = bring(context, appointment);
    counts[outcome.what] += 1;
    codes.push(outcome.code);
  }
  onResult({ ...counts, codes });
  if (appointments.length === 0) return done();
  return done({ kind: 'appointments-imported', data: { by, ...counts } });
};

function bring({ stores, newId, newCode }: Context, given: ImportedAppointment) {
  const { externalId, serviceId, day, time, label } = given;
  const known = externalId === null ? null : stores.appointments.byExternalId(externalId);
  if (known?.status === 'booked') {
    stores.appointments.save({ ...known, serviceId, day, time, label });
    return { what: 'changed' as const, code: known.code };
  }
  if (known) return { what: 'changed' as const, code: known.code };
  const code = given.code ?? newCode();
  const appointmentId = newId() as AppointmentId;
  const booking = { appointmentId, code, externalId, serviceId, day, time, label };
  stores.appointments.add({ ...booking, status: 'booked', ticketId: null });
  return { what: 'added' as const, code };
}

/** [A5] Shows a phone number to somebody who is going to call, that of a case to the manager alone ([R12]); that it was shown is an event. */
export const revealCallBack: InternalHandler<{
  by: string;
  callBackId: CallBackId;
  mayCases: boolean;
  onPhone: (phone: string) => void;
}> = ({ stores, sealer }, { by, callBackId, mayCases, onPhone }) => {
  const callBack = stores.callBacks.openById(callBackId);
  if (!callBack || !(mayCases || stores.cases.byId(callBackId) === null)) return done();
  onPhone(sealer.open(callBack.phoneSealed));
  return done({ kind: 'call-back-shown', serviceId: callBack.serviceId, data: { callBackId, by } });
};

const DAY_MS = 86_400_000;

/** [A5] [R12] The phone numbers whose time is over. */
export function lapsedCallBacks(stores: Stores, { caseDue, retention }: HallSettings, now: EpochMs): CallBack[] {
  const addedBefore = now - retention.callBackDays * DAY_MS;
  return stores.callBacks.lapsed({ addedBefore, closedBefore: now - caseDue.phoneKeptDays * DAY_MS });
}

/** [A4] [A5] What is known of persons is forgotten in time, and the event says how much it was. */
export const forgetPersons: InternalHandler<object> = ({ stores, settings, businessDay, now }) => {
  const labels = stores.appointments.forgetLabelsBefore(businessDay);
  const lapsed = lapsedCallBacks(stores, settings, now);
  for (const { callBackId } of lapsed) stores.callBacks.close(callBackId, 'lapsed', now);
  if (labels + lapsed.length === 0) return done();
  return done({ kind: 'persons-forgotten', data: { labels, callBacks: lapsed.length } });
};
