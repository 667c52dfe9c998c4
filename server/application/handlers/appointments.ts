import { standingOf } from '../../domain/appointment.ts';
import { accept, type Result, refuse } from '../../domain/result.ts';
import { NO_CLASS } from '../../domain/ticket-in-line.ts';
import type { CommandRequest, CommandResult } from '../../protocol/commands.ts';
import type { ServiceId } from '../../protocol/vocabulary.ts';
import type { ServiceRecord } from '../../storage/hall-store.ts';
import type { Context, Handler } from '../context.ts';
import { channelOf, handOut } from './issue-ticket.ts';
import { openService } from './take-ticket.ts';

/** An appointment is kept whatever the clock or a quota says, but not where nothing is done any more; who is late comes as everybody does. */
function serviceFor(context: Context, serviceId: ServiceId, isLate: boolean): Result<ServiceRecord> {
  const access = openService(context, serviceId);
  if (access.ok || isLate || access.refusal.code !== 'service-closed') return access;
  if (['by-hand', 'outage', 'day-closed', 'holiday'].includes(access.refusal.cause)) return access;
  const service = context.stores.hall.service(serviceId);
  return service ? accept(service) : refuse({ code: 'service-unknown' });
}

/** [A1] [A2] Somebody with an appointment is here: gets a ticket that stands where the appointment is. */
export const checkIn: Handler<CommandRequest<'appointment:check-in'>, CommandResult<'appointment:check-in'>> = (
  context,
  actor,
  request,
) => {
  const { stores, settings, now, businessDay } = context;
  const appointment = stores.appointments.byCode(request.code);
  if (!appointment) return refuse({ code: 'appointment-unknown' });
  if (appointment.status !== 'booked') {
    const ticket = appointment.ticketId ? stores.tickets.byId(appointment.ticketId) : null;
    return refuse({ code: 'appointment-over', status: appointment.status, number: ticket?.number ?? null });
  }
  const { appointments: rule, timeZone, rollOverHour, rules } = settings;
  const standing = standingOf(appointment, { today: businessDay, timeZone, rollOverHour, rule }, now);
  if (!standing.ok) return standing;
  const { at, isLate } = standing.value;
  const service = serviceFor(context, appointment.serviceId, isLate);
  if (!service.ok) return service;
  const own = rules.classes.find(({ classId }) => classId === rule.classId);
  const credit = own ? { classId: own.classId, creditMinutes: own.creditMinutes, askedClassId: null } : NO_CLASS;
  const { result, issued } = handOut(
    context,
    {
      service: service.value,
      itemCode: null,
      wish: isLate ? NO_CLASS : credit,
      care: null,
      agenda: [],
      language: request.language ?? 'zh',
      channel: channelOf(actor),
      appointmentAt: isLate ? null : at,
      wantsSlip: request.slip ?? true,
    },
    request,
  );
  const { ticketId, serviceId } = issued.ticket;
  stores.appointments.save({ ...appointment, status: 'arrived', ticketId });
  const data = { appointmentId: appointment.appointmentId, at, isLate, lateMs: now - at };
  const events = [...issued.events, { kind: 'appointment-arrived', ticketId, serviceId, data }];
  return accept({ result: { ...result, isLate, at }, events });
};

export const cancelAppointment: Handler<CommandRequest<'appointment:cancel'>, CommandResult<'appointment:cancel'>> = (
  { stores },
  _actor,
  { appointmentId },
) => {
  const appointment = stores.appointments.byId(appointmentId);
  if (!appointment) return refuse({ code: 'appointment-unknown' });
  if (appointment.status !== 'booked')
    return refuse({ code: 'appointment-over', status: appointment.status, number: null });
  stores.appointments.save({ ...appointment, status: 'cancelled', label: null });
  const { code, serviceId } = appointment;
  return accept({
    result: { code },
    events: [{ kind: 'appointment-cancelled', serviceId, data: { appointmentId } }],
  });
};
