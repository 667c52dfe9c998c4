import { instantOnDay } from '../../domain/hall-day.ts';
import { accept, refuse } from '../../domain/result.ts';
import { firstStanding, type GoneTicket, type ReservedTicket, type WaitingTicket } from '../../domain/ticket.ts';
import { expire, giveWay, NO_CLASS, wishForClass } from '../../domain/ticket-in-line.ts';
import type { OfflineTicket } from '../../protocol/commands/device-commands.ts';
import type { CommandRequest, CommandResult } from '../../protocol/commands.ts';
import { itemsOf } from '../../protocol/service-guidance.ts';
import { formatNumber } from '../../protocol/ticket-number.ts';
import type { EndReason, EpochMs, TicketId } from '../../protocol/vocabulary.ts';
import type { HallEvent } from '../../storage/event-store.ts';
import { actorLabel } from '../actor.ts';
import type { Context, Handler } from '../context.ts';
import { isDayEnded } from '../service-access.ts';
import { openFault } from './faults.ts';
import { kioskOf } from './lease-numbers.ts';
import { dropSlip } from './settle-ticket.ts';

type Outcome = CommandResult<'ticket:merge'>['tickets'][number];
type Refused = NonNullable<Outcome['code']>;

/** [O3] Why a number cannot be taken in; null: it can. */
function objection({ stores, ...context }: Context, device: string, given: OfflineTicket): Refused | null {
  const { businessDay, number, serviceId, code } = given;
  if (!stores.hall.service(serviceId)) return 'service-unknown';
  if (businessDay > context.businessDay) return 'day-not-begun';
  if (stores.tickets.byNumber(businessDay, number) || stores.tickets.byCode(code)) return 'number-taken';
  const [, prefix = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(number) ?? [];
  const sequence = Number(digits);
  if (number !== formatNumber(prefix, sequence)) return 'number-not-leased';
  const lease = stores.leases.covering(businessDay, prefix, sequence);
  return lease && kioskOf(lease.device) === device && lease.serviceId === serviceId ? null : 'number-not-leased';
}

/** By the kiosk's word, but within its business day and not later than now. */
function takenAtOf({ now, settings }: Context, { takenAt, businessDay }: OfflineTicket): EpochMs {
  const dayBegan = instantOnDay(businessDay, `${String(settings.rollOverHour).padStart(2, '0')}:00`, settings);
  return Math.min(now, Math.max(takenAt, dayBegan)) as EpochMs;
}

/** The class as the kiosk could have given it: asked for, or granted where the hall lets kiosks grant. */
function wishOf({ settings }: Context, { classId }: OfflineTicket) {
  const wanted = settings.rules.classes.find((each) => each.classId === classId);
  const wish = wanted ? wishForClass(wanted, 'kiosk') : accept(NO_CLASS);
  return wish.ok ? wish.value : NO_CLASS;
}

/** [T11] As the kiosk knew it; where the hall has changed its items since, the number counts all the same. */
function itemOf({ settings }: Context, { serviceId, itemCode }: OfflineTicket): string | null {
  return itemsOf(settings.guidance[serviceId]).some(({ code }) => code === itemCode) ? itemCode : null;
}

/** Why somebody who holds the number does not wait any more; null: the ticket waits. */
function endOf({ stores, businessDay }: Context, given: OfflineTicket): [GoneTicket['status'], EndReason] | null {
  if (given.status === 'cancelled') return ['cancelled', 'customer'];
  if (given.status === 'voided') return ['voided', 'not-confirmed'];
  if (given.businessDay !== businessDay) return ['expired', 'day-over'];
  return isDayEnded(stores, businessDay) ? ['expired', 'closed'] : null;
}

/**
 * [O3] A ticket that the hall gave for the same wish, and that nobody holds, gives way, and its slip is not wanted any
 * more. While its slip may still come out it stays: printed it is held, and else it is void then.
 */
function withdrawTwin({ stores, now }: Context, given: OfflineTicket): HallEvent[] {
  const reply = stores.commands.find(given.wish)?.reply as { ok?: boolean; ticketId?: TicketId } | undefined;
  const twin = reply?.ok && reply.ticketId ? stores.tickets.byId(reply.ticketId) : null;
  const job = twin && stores.prints.ofTicket(twin.ticketId);
  if (!twin || job?.state === 'printed') return [];
  if (job?.state === 'sending') {
    stores.prints.markGivesWay(job.jobId);
    return [];
  }
  const withdrawn = giveWay(twin, now);
  if (!withdrawn.ok) return [];
  stores.tickets.save(withdrawn.value);
  const { ticketId, serviceId } = twin;
  const voided = { kind: 'ticket-voided', ticketId, serviceId, data: { gaveWayTo: given.ticketId } };
  return job?.state === 'queued' ? [voided, dropSlip({ stores, now }, ticketId, job.jobId)] : [voided];
}

/** [O3] [T4] The wish has been answered at the kiosk: when it reaches the hall late, it gets the same number and no other. */
function answerWish({ stores, now }: Context, device: string, { wish, ticketId, code, number }: OfflineTicket): void {
  if (stores.commands.find(wish)) return;
  const taken = { ticketId, code, number, ahead: 0, wait: null, slip: null };
  const reply = { ok: true, revision: stores.hall.revision(), ...taken };
  stores.commands.add({
    commandId: wish,
    name: 'ticket:take',
    by: actorLabel({ role: 'kiosk', name: device }),
    reply,
    at: now,
  });
}

function takeIn(context: Context, device: string, given: OfflineTicket): HallEvent[] {
  const { stores, now } = context;
  const { ticketId, code, number, businessDay, serviceId, alsoServiceIds, care, language, status } = given;
  const takenAt = takenAtOf(context, given);
  const agenda = alsoServiceIds.filter((id) => stores.hall.service(id) && id !== serviceId);
  const place = { ...wishOf(context, given), care, agenda, appointmentAt: null };
  const itemCode = itemOf(context, given);
  const facts = { ticketId, code, number, businessDay, firstServiceId: serviceId, itemCode, takenAt, language };
  const ticket = { ...facts, channel: device, appointmentAt: null, ...firstStanding(serviceId, takenAt, place) };
  const arrival = stores.tickets.insert({ ...ticket, status: 'waiting' });
  const end = endOf(context, given);
  const stands = { ...ticket, arrival, status: 'waiting' } as WaitingTicket | ReservedTicket;
  if (end) stores.tickets.save({ ...expire(stands, end[1], now), status: end[0] });
  const twin = withdrawTwin(context, given);
  if (given.isPrinted) stores.devices.countSlip(device);
  answerWish(context, device, given);
  const about = { businessDay, ticketId, serviceId };
  const said = { number, itemCode, ahead: null, wait: null, mid: null, channel: device, status: 'waiting' };
  const taken = { ...said, ...place, since: takenAt, takenAt, isOffline: true };
  return [
    { kind: 'ticket-taken', ...about, data: taken },
    ...(end ? [{ kind: `ticket-${end[0]}`, ...about, data: { was: status, reason: end[1] } }] : []),
    ...twin,
  ];
}

/** [O3] Numbers that a kiosk gave out alone: each is taken in once, where it stands by the time it was taken. */
export const mergeTickets: Handler<CommandRequest<'ticket:merge'>, CommandResult<'ticket:merge'>> = (
  context,
  actor,
  { tickets },
) => {
  if (actor.role !== 'device') return refuse({ code: 'not-allowed' });
  const events: HallEvent[] = [];
  const outcomes = tickets.map((given): Outcome => {
    const { ticketId } = given;
    if (context.stores.tickets.byId(ticketId)) return { ticketId, outcome: 'known', code: null };
    const code = objection(context, actor.name, given);
    if (code === 'day-not-begun') return { ticketId, outcome: 'refused', code }; // it will be told again
    if (code) {
      const fault = { problem: 'offline-refused', text: null, by: 'hall' } as const;
      events.push(...openFault(context, { role: 'device', name: actor.name }, fault).events);
      return { ticketId, outcome: 'refused', code };
    }
    events.push(...takeIn(context, actor.name, given));
    return { ticketId, outcome: 'merged', code: null };
  });
  return accept({ result: { tickets: outcomes }, events });
};
