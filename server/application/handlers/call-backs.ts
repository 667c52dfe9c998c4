import { accept, refuse } from '../../domain/result.ts';
import type { CommandRequest, CommandResult } from '../../protocol/commands.ts';
import type { AppointmentId, CallBackId } from '../../protocol/vocabulary.ts';
import type { HallEvent } from '../../storage/event-store.ts';
import type { Handler } from '../context.ts';
import { mayBook } from '../service-access.ts';

/** [A5] Somebody to be called back, with a new appointment where one was agreed. The number is kept encrypted. */
export const addCallBack: Handler<CommandRequest<'call-back:add'>, CommandResult<'call-back:add'>> = (
  context,
  _actor,
  { phone, label, serviceId, number, appointment },
) => {
  const { stores, settings, now, businessDay, sealer } = context;
  if (!stores.hall.service(serviceId)) return refuse({ code: 'service-unknown' });
  if (appointment && appointment.day < businessDay) return refuse({ code: 'appointment-in-the-past' });
  const kept = appointment ? mayBook(settings, serviceId, appointment) : null;
  if (kept && !kept.ok) return kept;
  const events: HallEvent[] = [];
  const callBackId = context.newId() as CallBackId;
  const appointmentId = appointment ? (context.newId() as AppointmentId) : null;
  const code = appointment ? context.newCode() : null;
  if (appointment && appointmentId && code) {
    const { day, time } = appointment;
    const booking = { appointmentId, code, serviceId, day, time, label: label ?? null, externalId: null };
    stores.appointments.add({ ...booking, status: 'booked', ticketId: null });
    events.push({ kind: 'appointment-added', serviceId, data: { appointmentId, day, time } });
  }
  const digits = phone.replace(/\D/g, '');
  stores.callBacks.add({
    callBackId,
    serviceId,
    number: number ?? null,
    label: label || null,
    phoneSealed: sealer.seal(phone),
    phoneTail: digits.slice(-4),
    addedAt: now,
    appointmentId,
  });
  events.push({ kind: 'call-back-added', serviceId, data: { callBackId, appointmentId } });
  return accept({ result: { callBackId, appointmentCode: code }, events });
};

/** [A5] Called, or given up: the number is gone in the same moment. */
export const finishCallBack: Handler<CommandRequest<'call-back:done'>, CommandResult<'call-back:done'>> = (
  { stores, now },
  _actor,
  { callBackId, result },
) => {
  const callBack = stores.callBacks.openById(callBackId);
  if (!callBack) return refuse({ code: 'call-back-unknown' });
  stores.callBacks.close(callBack.callBackId, result, now);
  const { serviceId } = callBack;
  return accept({ result: {}, events: [{ kind: 'call-back-done', serviceId, data: { callBackId, result } }] });
};
