import { hallTime } from '../../domain/hall-day.ts';
import { accept, type Result, refuse } from '../../domain/result.ts';
import type { Ticket } from '../../domain/ticket.ts';
import { giveWay, isReprintable, joinQueue, voidTicket } from '../../domain/ticket-in-line.ts';
import type { CommandRequest, CommandResult } from '../../protocol/commands.ts';
import type { JobId, PrinterFault, TicketId } from '../../protocol/vocabulary.ts';
import type { HallEvent } from '../../storage/event-store.ts';
import type { Context, Handler } from '../context.ts';
import { paperPrinter, printerOf } from '../printer-choice.ts';
import { done, type InternalHandler } from './internal-handler.ts';
import { meantTicket } from './settle-ticket.ts';

/** [P1] On disk before the first byte leaves. */
export const sendSlip: InternalHandler<{ jobId: JobId; hostId: string | null }> = ({ stores }, { jobId, hostId }) => {
  const job = stores.prints.byId(jobId);
  if (job?.state !== 'queued') return done();
  stores.prints.markSending(jobId, hostId);
  return done({ kind: 'slip-sending', ...(job.ticketId && { ticketId: job.ticketId }), data: { jobId } });
};

/** [P3] The slip came out: its ticket waits. It did not, or nobody knows: the kiosk asks the customer. A sheet moves nobody ([P8]). */
export const settleSlip: InternalHandler<{
  jobId: JobId;
  outcome: 'printed' | 'not-started' | 'unknown';
  fault: PrinterFault | null;
}> = ({ stores, now }, { jobId, outcome, fault }) => {
  const job = stores.prints.byId(jobId);
  if (!job || job.settledAt !== null) return done();
  stores.prints.settle(jobId, outcome, fault, now);
  if (outcome === 'printed') stores.devices.countSlip(job.device);
  const { ticketId } = job;
  const data = { jobId, purpose: job.purpose, device: job.device, outcome, fault };
  if (ticketId === null) return done({ kind: 'slip-settled', data });
  const events: HallEvent[] = [{ kind: 'slip-settled', ticketId, data }];
  const ticket = stores.tickets.byId(ticketId);
  const given = ticket && job.givesWay && outcome !== 'printed' ? giveWay(ticket, now) : null;
  if (given?.ok) {
    stores.tickets.save(given.value);
    events.push({ kind: 'ticket-voided', ticketId, serviceId: given.value.serviceId });
    return done(...events);
  }
  const joined = ticket && outcome === 'printed' ? joinQueue(ticket) : null;
  if (joined?.ok) {
    stores.tickets.save(joined.value);
    events.push({ kind: 'ticket-waiting', ticketId, serviceId: joined.value.serviceId, data: { how: 'printed' } });
  }
  return done(...events);
};

/** [T6] No slip, and nobody confirmed in time. */
export const voidUnconfirmed: InternalHandler<{ ticketId: TicketId }> = ({ stores, now }, { ticketId }) => {
  const ticket = stores.tickets.byId(ticketId);
  const voided = ticket ? voidTicket(ticket, now) : null;
  if (!voided?.ok) return done();
  stores.tickets.save(voided.value);
  return done({ kind: 'ticket-voided', ticketId, serviceId: voided.value.serviceId });
};

/** The named host; else the one that prints for the place where the ticket was taken; else any that is here. */
function printerFor({ stores, settings }: Context, ticket: Ticket, named: string | undefined): Result<string> {
  const usual = named ?? printerOf(stores, settings, ticket.channel)?.name ?? null;
  const chosen = paperPrinter(stores, settings, named === undefined ? { usual } : { only: named });
  return chosen ? accept(chosen) : refuse({ code: 'no-printer', device: usual });
}

/** [P7] Another slip of the same number, by an act of the staff; what it says of the line is as it is now. */
export const reprintTicket: Handler<CommandRequest<'ticket:reprint'>, CommandResult<'ticket:reprint'>> = (
  context,
  actor,
  request,
) => {
  const found = meantTicket(context, actor, request);
  if (!found.ok) return found;
  const { stores, settings } = context;
  const ticket = found.value;
  const { ticketId } = ticket;
  if (!isReprintable(ticket)) return refuse({ code: 'ticket-not-reprintable', status: ticket.status });
  const last = stores.prints.ofTicket(ticketId);
  if (last && last.settledAt === null) return refuse({ code: 'slip-on-its-way' });
  const service = stores.hall.service(ticket.serviceId);
  if (!service) return refuse({ code: 'service-unknown' });
  const printer = printerFor(context, ticket, request.device);
  if (!printer.ok) return printer;
  const slip = context.composeSlip({
    hall: settings,
    ticket,
    service,
    ahead: stores.line.aheadOf(ticket),
    wait: null,
    takenAt: hallTime(ticket.takenAt, settings.timeZone),
    isReprint: true,
  });
  const jobId = context.newId() as JobId;
  stores.prints.queue({ jobId, ticketId, purpose: 'reprint', device: printer.value, slip, at: context.now });
  const data = {
    jobId,
    device: printer.value,
    purpose: 'reprint',
    after: last?.state ?? 'none',
    reason: request.reason || null,
  };
  return accept({ result: { jobId }, events: [{ kind: 'slip-queued', ticketId, serviceId: ticket.serviceId, data }] });
};
