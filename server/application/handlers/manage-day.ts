import { accept, refuse } from '../../domain/result.ts';
import type { Ticket, WaitingTicket } from '../../domain/ticket.ts';
import { expire, redirect } from '../../domain/ticket-in-line.ts';
import type { CommandRequest, CommandResult } from '../../protocol/commands.ts';
import { EXCEPTIONS_AT_MOST, type Timetable } from '../../protocol/timetable.ts';
import type { AppointmentId, CounterId, EndReason, ServiceId } from '../../protocol/vocabulary.ts';
import type { HallEvent } from '../../storage/event-store.ts';
import { actorLabel } from '../actor.ts';
import type { Context, Handler } from '../context.ts';
import { mayBook } from '../service-access.ts';
import { changed, findingsOf } from '../settings-findings.ts';
import { openByHand } from './serve-customer.ts';

/** Ends tickets that wait; each says why. */
function endWaiting({ stores, now }: Context, tickets: readonly Ticket[], reason: EndReason): HallEvent[] {
  return tickets.map((ticket) => {
    stores.tickets.save(expire(ticket, reason, now));
    const { ticketId, serviceId } = ticket;
    return { kind: 'ticket-expired', ticketId, serviceId, data: { was: ticket.status, reason } };
  });
}

/** Sends tickets that wait elsewhere; their place in line stays. */
function moveWaiting(
  { stores, now }: Context,
  tickets: readonly WaitingTicket[],
  to: { serviceId: ServiceId | null; counterId: CounterId | null },
  reason: string,
): HallEvent[] {
  return tickets.flatMap((ticket) => {
    const boundTo = to.counterId === null ? ticket.boundTo : { counterId: to.counterId };
    const moved = redirect(ticket, { serviceId: to.serviceId ?? ticket.serviceId, boundTo }, now);
    if (!moved.ok) return [];
    stores.tickets.save(moved.value);
    const { ticketId, serviceId, since, transfers } = moved.value;
    const data = { from: ticket.serviceId, to: { serviceId, boundTo: moved.value.boundTo }, since, transfers, reason };
    return [{ kind: 'ticket-redirected', ticketId, serviceId, data }];
  });
}

/** [H6] No tickets of this service any more, with a reason, and a decision about those who wait for it. */
export const closeService: Handler<CommandRequest<'service:close'>, CommandResult<'service:close'>> = (
  context,
  _actor,
  { serviceId, reason, waiting, toServiceId },
) => {
  const { stores, businessDay } = context;
  if (!stores.hall.service(serviceId)) return refuse({ code: 'service-unknown' });
  const isMove = waiting === 'move';
  if (isMove && (!toServiceId || toServiceId === serviceId)) return refuse({ code: 'destination-unknown' });
  const target = isMove && toServiceId ? openByHand(stores, toServiceId) : null;
  if (target && !target.ok) return target;
  const affected = stores.line.all(businessDay).filter((ticket) => ticket.serviceId === serviceId);
  stores.hall.closeService(serviceId, reason);
  const events: HallEvent[] = [
    { kind: 'service-closed', serviceId, data: { reason, waiting, count: affected.length } },
  ];
  if (isMove)
    events.push(...moveWaiting(context, affected, { serviceId: toServiceId ?? null, counterId: null }, reason));
  const printing = stores.line.reserved(businessDay).filter((ticket) => ticket.serviceId === serviceId);
  if (waiting === 'end') events.push(...endWaiting(context, [...affected, ...printing], 'service-closed'));
  return accept({ result: { waiting: affected.length }, events });
};

export const reopenService: Handler<CommandRequest<'service:open'>, CommandResult<'service:open'>> = (
  { stores },
  _actor,
  { serviceId },
) => {
  const service = stores.hall.service(serviceId);
  if (!service) return refuse({ code: 'service-unknown' });
  if (service.isOpen) return refuse({ code: 'service-open' });
  stores.hall.openService(serviceId);
  return accept({ result: {}, events: [{ kind: 'service-opened', serviceId }] });
};

/** [H4] By hand, for the hall or one service, for today. */
export const lastTicket: Handler<CommandRequest<'hall:last-ticket'>, CommandResult<'hall:last-ticket'>> = (
  { stores, businessDay, now },
  _actor,
  { serviceId, isOn },
) => {
  const service = serviceId ? stores.hall.service(serviceId) : null;
  if (serviceId && !service) return refuse({ code: 'service-unknown' });
  const before = service ? service.lastTicketAt : stores.day.of(businessDay).lastTicketAt;
  const at = isOn ? (before ?? now) : null;
  const queues = stores.line.queues(businessDay);
  const waiting = queues
    .filter((queue) => !serviceId || queue.serviceId === serviceId)
    .reduce((sum, queue) => sum + queue.waiting, 0);
  if (at === before) return accept({ result: { waiting }, events: [] });
  if (serviceId) stores.hall.setLastTicketAt(serviceId, at);
  else stores.day.setLastTicketAt(businessDay, at);
  const event: HallEvent = { kind: 'last-ticket', data: { isOn, waiting } };
  return accept({ result: { waiting }, events: [serviceId ? { ...event, serviceId } : event] });
};

/** Where the manager names no time. */
const MORNING = '09:00';

const ALWAYS_OPEN: Timetable = { weekly: null, exceptions: [], lastTicket: { minutesBefore: 0, byWork: true } };

/** [H3] Today's hours differ: an exception of the timetable for today. */
export const todaysHours: Handler<CommandRequest<'hall:hours'>, CommandResult<'hall:hours'>> = (
  { stores, settings, businessDay },
  _actor,
  { hours, reason },
) => {
  const timetable = settings.timetable ?? ALWAYS_OPEN;
  const others = timetable.exceptions.filter(({ date }) => date !== businessDay);
  const byDate = [...others, { date: businessDay, hours, reason }].sort((one, other) =>
    one.date < other.date ? -1 : 1,
  );
  const exceptions = byDate.slice(-EXCEPTIONS_AT_MOST); // the earliest makes room in a timetable that is full
  const change = { timetable: { ...timetable, exceptions } };
  const errors = findingsOf(stores, settings, change).filter(({ level }) => level === 'error');
  if (errors.length > 0) return refuse({ code: 'settings-contradict', findings: errors });
  stores.hall.saveSettings(changed(settings, change));
  return accept({ result: { day: businessDay }, events: [{ kind: 'hours-changed', data: { hours, reason } }] });
};

/** [H9] People who wait at closing time: the decision is kept, whatever it is. */
export const closeDay: Handler<CommandRequest<'hall:close-day'>, CommandResult<'hall:close-day'>> = (
  context,
  actor,
  { decision, reason, day, time, counterId },
) => {
  const { stores, businessDay, now } = context;
  if (decision === 'appointments') {
    if (!day || day <= businessDay) return refuse({ code: 'appointment-in-the-past' });
    const services = new Set(stores.line.all(businessDay).map(({ serviceId }) => serviceId));
    for (const serviceId of services) {
      const kept = mayBook(context.settings, serviceId, { day, time: time ?? MORNING });
      if (!kept.ok) return kept;
    }
  }
  if (decision === 'other-counter') {
    const found = counterId ? stores.counters.byId(counterId) : null;
    if (!found) return refuse({ code: 'counter-unknown' });
    if (found.counter.state === 'closed') return refuse({ code: 'destination-closed', counterId: counterId ?? '' });
  }
  const waiting = stores.line.all(businessDay);
  const by = actorLabel(actor);
  stores.day.decide(businessDay, { decision, at: now, by, reason });
  const events: HallEvent[] = [
    { kind: 'closing-decided', data: { decision, reason, waiting: waiting.length, day, time, counterId } },
  ];
  const printing = stores.line.reserved(businessDay);
  if (decision === 'end') events.push(...endWaiting(context, [...waiting, ...printing], 'closed'));
  if (decision === 'appointments') events.push(...endWaiting(context, printing, 'closed'));
  if (decision === 'other-counter')
    events.push(...moveWaiting(context, waiting, { serviceId: null, counterId: counterId ?? null }, reason));
  if (decision === 'appointments' && day) events.push(...rebook(context, waiting, { day, time: time ?? MORNING }));
  return accept({ result: { waiting: waiting.length }, events });
};

/** [H9] Each gets an appointment under the code that is on the slip already, so that the same paper lets them in. */
function rebook(context: Context, waiting: readonly WaitingTicket[], at: { day: string; time: string }): HallEvent[] {
  const { stores } = context;
  const booked = waiting.map(({ ticketId, serviceId, code }): HallEvent => {
    const appointmentId = context.newId() as AppointmentId;
    const booking = { appointmentId, code, serviceId, ...at, label: null, externalId: null };
    stores.appointments.add({ ...booking, status: 'booked', ticketId: null });
    return { kind: 'appointment-added', ticketId, serviceId, data: { appointmentId, ...at } };
  });
  return [...endWaiting(context, waiting, 'appointment-offered'), ...booked];
}

/** [H8] Everything stands still for a while (short), or nothing goes any more (long); none: it is over. */
export const outage: Handler<CommandRequest<'hall:outage'>, CommandResult<'hall:outage'>> = (
  { stores, businessDay, now },
  _actor,
  { grade, reason },
) => {
  const running = stores.day.currentOutage();
  if (grade === 'none' && !running) return refuse({ code: 'no-outage' });
  if (running?.grade === grade) return refuse({ code: 'outage', grade: running.grade });
  if (running) stores.day.endOutage(now);
  if (grade !== 'none') stores.day.beginOutage(businessDay, grade, reason, now);
  const frozenMs = running ? Math.max(0, now - running.since) : 0;
  const was = running?.grade ?? null;
  const since = running?.since ?? null;
  return accept({ result: { frozenMs }, events: [{ kind: 'outage', data: { grade, was, since, frozenMs, reason } }] });
};
