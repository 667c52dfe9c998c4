import { plusDays } from '../../domain/hall-day.ts';
import { accept, refuse } from '../../domain/result.ts';
import type { CommandRequest, CommandResult } from '../../protocol/commands.ts';
import type { AppointmentId, CallBackId } from '../../protocol/vocabulary.ts';
import type { CallBack } from '../../storage/call-back-store.ts';
import type { HallEvent } from '../../storage/event-store.ts';
import type { Context, Handler } from '../context.ts';
import { mayBook } from '../service-access.ts';

type Wanted = Omit<CallBack, 'phoneSealed' | 'phoneTail' | 'addedAt'> & { phone: string };

/** [A5] Keeps who is to be called; the number itself only encrypted. */
export function keepCallBack({ stores, sealer, now }: Context, { phone, ...wanted }: Wanted): void {
  const phoneTail = phone.replace(/\D/g, '').slice(-4);
  stores.callBacks.add({ ...wanted, phoneSealed: sealer.seal(phone), phoneTail, addedAt: now });
}

/**
 * [A5] [A6] Somebody to be called back, with the day until which it was promised, and a new appointment where one was
 * agreed. The number is kept encrypted.
 */
export const addCallBack: Handler<CommandRequest<'call-back:add'>, CommandResult<'call-back:add'>> = (
  context,
  _actor,
  { phone, label, serviceId, number, appointment, dueDay, workOrder },
) => {
  const { stores, settings, businessDay } = context;
  if (!stores.hall.service(serviceId)) return refuse({ code: 'service-unknown' });
  if (appointment && appointment.day < businessDay) return refuse({ code: 'appointment-in-the-past' });
  const latest = plusDays(businessDay, settings.retention.callBackDays - 1);
  if (dueDay && (dueDay < businessDay || dueDay > latest)) return refuse({ code: 'promise-out-of-range', latest });
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
  keepCallBack(context, {
    ...{ callBackId, serviceId, appointmentId, phone },
    ...{ number: number ?? null, label: label || null, dueDay: dueDay ?? null, workOrder: workOrder || null },
  });
  events.push({ kind: 'call-back-added', serviceId, data: { callBackId, appointmentId, dueDay: dueDay ?? null } });
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
  if (stores.cases.byId(callBackId)) return refuse({ code: 'call-back-of-case' });
  stores.callBacks.close(callBack.callBackId, result, now);
  const { serviceId } = callBack;
  return accept({ result: {}, events: [{ kind: 'call-back-done', serviceId, data: { callBackId, result } }] });
};
