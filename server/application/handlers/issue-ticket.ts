import { hallTime } from '../../domain/hall-day.ts';
import { firstStanding, type ReservedTicket, type Standing, type WaitingTicket } from '../../domain/ticket.ts';
import type { ClassWish } from '../../domain/ticket-in-line.ts';
import type { WaitForecast } from '../../domain/wait-estimate.ts';
import type { CommandResult } from '../../protocol/commands.ts';
import { formatNumber } from '../../protocol/ticket-number.ts';
import type { EpochMs, JobId, Language, TicketId, WaitRange } from '../../protocol/vocabulary.ts';
import type { HallEvent } from '../../storage/event-store.ts';
import type { ServiceRecord } from '../../storage/hall-store.ts';
import type { Actor } from '../actor.ts';
import type { Context } from '../context.ts';
import { printerOf } from '../printer-choice.ts';

export type Order = Pick<Standing, 'care' | 'agenda'> & {
  service: ServiceRecord;
  itemCode: string | null;
  wish: ClassWish;
  language: Language;
  channel: string;
  appointmentAt: EpochMs | null;
  wantsSlip: boolean;
};

/** The command that asks for the ticket. */
export type Wish = { commandId: string };

export type Issued = { ticket: ReservedTicket | WaitingTicket; ahead: number; wait: WaitRange; events: HallEvent[] };

export const channelOf = (actor: Actor) => (actor.role === 'kiosk' ? actor.name : actor.role);

/** [O1] The next number that the hall may give out: those that kiosks hold are passed over. */
function nextNumber({ stores, businessDay }: Context, prefix: string): string {
  for (;;) {
    const sequence = stores.series.next(businessDay, prefix);
    const lease = stores.leases.covering(businessDay, prefix, sequence);
    if (!lease) return formatNumber(prefix, sequence);
    stores.series.goOnBehind(businessDay, prefix, lease.last);
  }
}

/** [T1] Number, ticket and event come into being together or not at all. `told`: the wait that the customer is told. */
export function issueTicket(context: Context, order: Order, told: WaitForecast | null): Issued {
  const { stores, businessDay, now } = context;
  const { service, itemCode, wish, care, agenda, appointmentAt, language, channel, wantsSlip } = order;
  const { serviceId } = service;
  const ticket = {
    ticketId: context.newId() as TicketId,
    code: context.newCode(),
    businessDay,
    number: nextNumber(context, service.code),
    firstServiceId: serviceId,
    itemCode,
    takenAt: now,
    language,
    channel,
    appointmentAt,
    ...firstStanding(serviceId, now, { ...wish, care, agenda, appointmentAt }),
    status: wantsSlip ? ('reserved' as const) : ('waiting' as const),
  };
  const arrival = stores.tickets.insert(ticket);
  const issued = { ...ticket, arrival };
  const ahead = stores.line.aheadOf(issued);
  const wait = told && { low: told.low, high: told.high };
  const { ticketId, number, classId, creditMinutes, askedClassId, since, code } = issued;
  const place = { since, classId, creditMinutes, askedClassId, care, agenda, appointmentAt };
  const data = { number, itemCode, ahead, wait, mid: told?.mid ?? null, channel, status: ticket.status, ...place };
  return {
    ticket: { ...issued, code } as ReservedTicket | WaitingTicket,
    ahead,
    wait,
    events: [{ kind: 'ticket-taken', ticketId, serviceId, data }],
  };
}

/** Queues the slip of a ticket that was just issued. */
function queueSlip(context: Context, { ticket, ahead, wait, events }: Issued, service: ServiceRecord, by: Wish) {
  const { stores, settings, now } = context;
  const takenAt = hallTime(now, settings.timeZone);
  const composed = context.composeSlip({ hall: settings, ticket, service, ahead, wait, takenAt, isReprint: false });
  const slip = { ...composed, wish: by.commandId };
  const jobId = context.newId() as JobId;
  const device = printerOf(stores, settings, ticket.channel)?.name ?? settings.fallbackPrinter ?? ticket.channel;
  stores.prints.queue({ jobId, ticketId: ticket.ticketId, purpose: 'first', device, slip, at: now });
  events.push({ kind: 'slip-queued', ticketId: ticket.ticketId, data: { jobId, device } });
  return slip;
}

/** A ticket with its slip, as the customer gets it. */
export function handOut(
  context: Context,
  order: Order,
  by: Wish,
): { result: CommandResult<'ticket:take'>; issued: Issued } {
  const isOrdinary = order.wish.creditMinutes === 0 && order.appointmentAt === null;
  const told = isOrdinary ? context.forecast().newcomer(order.service.serviceId) : null;
  const issued = issueTicket(context, order, told);
  const slip = order.wantsSlip ? queueSlip(context, issued, order.service, by) : null;
  const { ticketId, code, number } = issued.ticket;
  return { issued, result: { ticketId, code, number, ahead: issued.ahead, wait: issued.wait, slip } };
}
