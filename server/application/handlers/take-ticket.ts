import { hallTime } from '../../domain/hall-day.ts';
import { formatNumber } from '../../domain/numbering.ts';
import { accept, refuse } from '../../domain/result.ts';
import type { CommandRequest, CommandResult } from '../../protocol/commands.ts';
import type { JobId, TicketId } from '../../protocol/vocabulary.ts';
import type { HallEvent } from '../../storage/event-store.ts';
import type { Actor } from '../actor.ts';
import type { Handler } from '../context.ts';
import { printerOf } from '../printer-choice.ts';
import { forecastWait } from '../wait-forecast.ts';

type Take = Handler<CommandRequest<'ticket:take'>, CommandResult<'ticket:take'>>;

const channelOf = (actor: Actor) => (actor.role === 'kiosk' ? actor.name : actor.role);

/** [T1] Number, ticket, event and print job come into being together or not at all. */
export const takeTicket: Take = (context, actor, request) => {
  const { stores, settings, businessDay, now } = context;
  const service = stores.hall.service(request.serviceId);
  if (!service) return refuse({ code: 'service-unknown' });
  if (!service.isOpen) return refuse({ code: 'service-closed', reason: service.closedReason });

  const wantsSlip = request.slip ?? true;
  const facts = {
    ticketId: context.newId() as TicketId,
    code: context.newCode(),
    businessDay,
    number: formatNumber(service.code, stores.tickets.nextInSeries(businessDay, service.code)),
    serviceId: service.serviceId,
    takenAt: now,
    language: request.language ?? 'zh',
    classId: request.classId ?? null,
    care: request.care ?? null,
    channel: channelOf(actor),
  };
  const arrival = stores.tickets.insert({ ...facts, status: wantsSlip ? 'reserved' : 'waiting' });
  const ahead = stores.tickets.aheadOf({ ...facts, arrival, status: 'waiting' });
  const wait = forecastWait(stores, service, { ahead, openCounters: stores.counters.openFor(service.serviceId) });
  const { ticketId, code, number, serviceId } = facts;
  const events: HallEvent[] = [
    {
      kind: 'ticket-taken',
      ticketId,
      serviceId,
      data: { number, ahead, wait, channel: facts.channel, care: facts.care },
    },
  ];
  if (!wantsSlip) return accept({ result: { ticketId, code, number, ahead, wait, slip: null }, events });

  const slip = context.composeSlip({
    hall: settings,
    ticket: facts,
    service,
    ahead,
    wait,
    takenAt: hallTime(now, settings.timeZone),
  });
  const jobId = context.newId() as JobId;
  const device = printerOf(stores, settings, facts.channel)?.name ?? settings.fallbackPrinter ?? facts.channel;
  stores.prints.queue({ jobId, ticketId, device, slip, at: now });
  events.push({ kind: 'slip-queued', ticketId, data: { jobId, device } });
  return accept({ result: { ticketId, code, number, ahead, wait, slip }, events });
};
