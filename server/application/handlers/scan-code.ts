import { accept, refuse } from '../../domain/result.ts';
import type { Ticket } from '../../domain/ticket.ts';
import type { CommandRequest, CommandResult } from '../../protocol/commands.ts';
import type { Appointment } from '../../storage/appointment-store.ts';
import type { DeviceKey, Scan } from '../../storage/device-store.ts';
import type { Context, Done, Handler } from '../context.ts';

type Scanned = Done<CommandResult<'code:scan'>>;

/** What was held there so lately is being shown; held there once more, it is the same scan. */
const SAME_SCAN_MS = 3_000;

function isNews({ stores, now }: Context, place: string, scanned: Pick<Scan, 'ticketId' | 'appointmentId'>): boolean {
  const last = stores.devices.lastScanAt(place);
  if (!last || Math.abs(now - last.at) >= SAME_SCAN_MS) return true;
  return last.ticketId !== scanned.ticketId || last.appointmentId !== scanned.appointmentId;
}

function scanTicket(context: Context, by: DeviceKey, ticket: Ticket): Scanned {
  const { stores, now } = context;
  const { ticketId, number, serviceId } = ticket;
  const result = { number, ahead: stores.line.aheadOf(ticket) };
  if (!isNews(context, by.name, { ticketId, appointmentId: null })) return { result, events: [] };
  stores.devices.noteScan(by, { ticketId, appointmentId: null, at: now });
  return { result, events: [{ kind: 'code-scanned', ticketId, serviceId, data: { device: by.name } }] };
}

function scanAppointment(context: Context, by: DeviceKey, appointment: Appointment): Scanned {
  const { stores, now } = context;
  const { appointmentId, serviceId } = appointment;
  const ticket = appointment.ticketId ? stores.tickets.byId(appointment.ticketId) : null;
  const result = { number: ticket?.number ?? null, ahead: ticket ? stores.line.aheadOf(ticket) : 0 };
  if (!isNews(context, by.name, { ticketId: null, appointmentId })) return { result, events: [] };
  stores.devices.noteScan(by, { ticketId: null, appointmentId, at: now });
  return { result, events: [{ kind: 'code-scanned', serviceId, data: { device: by.name, appointmentId } }] };
}

/**
 * A ticket or an appointment was held before a kiosk: the kiosk says how things stand. A ticket whose day was ended
 * with an appointment has the code of that appointment, which is what counts from then on ([H9]). A slip that is left
 * before the scanner is no news each time it is read.
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
