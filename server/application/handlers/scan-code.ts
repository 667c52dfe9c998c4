import { accept, refuse } from '../../domain/result.ts';
import type { Ticket } from '../../domain/ticket.ts';
import type { CommandRequest, CommandResult } from '../../protocol/commands.ts';
import type { Appointment } from '../../storage/appointment-store.ts';
import type { DeviceKey } from '../../storage/device-store.ts';
import type { Context, Done, Handler } from '../context.ts';

type Scanned = Done<CommandResult<'code:scan'>>;

function scanTicket({ stores, now }: Context, by: DeviceKey, ticket: Ticket): Scanned {
  const { ticketId, number, serviceId } = ticket;
  stores.devices.noteScan(by, { ticketId, appointmentId: null, at: now });
  const event = { kind: 'code-scanned', ticketId, serviceId, data: { device: by.name } };
  return { result: { number, ahead: stores.line.aheadOf(ticket) }, events: [event] };
}

function scanAppointment({ stores, now }: Context, by: DeviceKey, appointment: Appointment): Scanned {
  const { appointmentId, serviceId } = appointment;
  stores.devices.noteScan(by, { ticketId: null, appointmentId, at: now });
  const ticket = appointment.ticketId ? stores.tickets.byId(appointment.ticketId) : null;
  const result = { number: ticket?.number ?? null, ahead: ticket ? stores.line.aheadOf(ticket) : 0 };
  return { result, events: [{ kind: 'code-scanned', serviceId, data: { device: by.name, appointmentId } }] };
}

/**
 * A ticket or an appointment was held before a kiosk: the kiosk says how things stand. A ticket whose day was ended
 * with an appointment has the code of that appointment, which is what counts from then on ([H9]).
 */
export const scanCode: Handler<CommandRequest<'code:scan'>, CommandResult<'code:scan'>> = (
  context,
  actor,
  { code },
) => {
  if (actor.role !== 'device' && actor.role !== 'kiosk') return refuse({ code: 'not-allowed' });
  const { stores } = context;
  const ticket = stores.tickets.byCode(code);
  const appointment = stores.appointments.byCode(code);
  const by = { role: actor.role, name: actor.name };
  if (appointment && (!ticket || ticket.status === 'expired')) return accept(scanAppointment(context, by, appointment));
  return ticket ? accept(scanTicket(context, by, ticket)) : refuse({ code: 'ticket-unknown' });
};
