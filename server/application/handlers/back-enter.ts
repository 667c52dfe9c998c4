import { instantOnDay } from '../../domain/hall-day.ts';
import { accept, type Result, refuse } from '../../domain/result.ts';
import { firstStanding, type WaitingTicket } from '../../domain/ticket.ts';
import { finishByDay, serveWalkIn } from '../../domain/ticket-at-counter.ts';
import { NO_CLASS } from '../../domain/ticket-in-line.ts';
import type { CommandRequest, CommandResult } from '../../protocol/commands.ts';
import type { CounterId, EpochMs, StaffId, TicketId } from '../../protocol/vocabulary.ts';
import type { HallEvent } from '../../storage/event-store.ts';
import type { Context, Handler } from '../context.ts';
import { isDayEnded } from '../service-access.ts';
import { limitOf, visitFigures, visitPlace } from './end-service.ts';

type PaperTicket = CommandRequest<'ticket:back-enter'>['tickets'][number];
type Service = { counterId: CounterId; clerkId: StaffId; startedAt: EpochMs; endedAt: EpochMs };
type Entry = { given: PaperTicket; takenAt: EpochMs; service: Service | null };

const CHANNEL = 'paper';

function readService(context: Context, { served, number }: PaperTicket, takenAt: EpochMs): Result<Service | null> {
  if (!served) return accept(null);
  const { stores, settings, businessDay, now } = context;
  const { counterId } = served;
  if (!stores.counters.byId(counterId)) return refuse({ code: 'counter-unknown' });
  const clerk = stores.staff.byBadge(served.badge)?.member;
  if (clerk?.role !== 'clerk') return refuse({ code: 'clerk-unknown' });
  const startedAt = instantOnDay(businessDay, served.startedAt, settings);
  const endedAt = instantOnDay(businessDay, served.endedAt, settings);
  const isInOrder = takenAt <= startedAt && startedAt <= endedAt && endedAt <= now;
  return isInOrder
    ? accept({ counterId, clerkId: clerk.staffId, startedAt, endedAt })
    : refuse({ code: 'paper-times', number });
}

/** [O5] Paper numbers have prefixes of their own, so that no service can ever give the same. */
function read(context: Context, given: PaperTicket, before: ReadonlySet<string>): Result<Entry> {
  const { stores, settings, businessDay, now } = context;
  const { number, serviceId } = given;
  if (!stores.hall.service(serviceId)) return refuse({ code: 'service-unknown' });
  const prefix = number.replace(/\d+$/, '');
  const isAService = stores.hall.services().some(({ code }) => code === prefix);
  if (isAService || before.has(number) || stores.tickets.byNumber(businessDay, number))
    return refuse({ code: 'number-taken', number });
  if (!given.served && isDayEnded(stores, businessDay))
    return refuse({ code: 'service-closed', cause: 'day-closed', reason: null, opensAt: null });
  const takenAt = instantOnDay(businessDay, given.takenAt, settings);
  if (takenAt > now) return refuse({ code: 'paper-times', number });
  const service = readService(context, given, takenAt);
  return service.ok ? accept({ given, takenAt, service: service.value }) : service;
}

function enter(context: Context, { given, takenAt, service }: Entry): HallEvent[] {
  const { stores, businessDay } = context;
  const { number, serviceId } = given;
  const ticketId = context.newId() as TicketId;
  const place = { ...NO_CLASS, care: null, agenda: [], appointmentAt: null };
  const facts = {
    ticketId,
    code: context.newCode(),
    number,
    businessDay,
    firstServiceId: serviceId,
    itemCode: null,
    takenAt,
  };
  const standing = firstStanding(serviceId, takenAt, place);
  const ticket = { ...facts, language: 'zh' as const, channel: CHANNEL, appointmentAt: null, ...standing };
  const arrival = stores.tickets.insert({ ...ticket, status: 'waiting' });
  const said = { number, ahead: null, wait: null, mid: null, channel: CHANNEL, status: 'waiting' };
  const data = { ...said, ...place, since: takenAt, takenAt };
  const taken: HallEvent = { kind: 'ticket-taken', ticketId, serviceId, data };
  return service ? [taken, ...finish(context, { ...ticket, arrival, status: 'waiting' }, service)] : [taken];
}

/** It counts, and nobody learns from how long it took: the times are what somebody remembered. */
function finish(context: Context, waiting: WaitingTicket, { counterId, clerkId, startedAt, endedAt }: Service) {
  const { stores, businessDay } = context;
  const serving = serveWalkIn(waiting, { counterId, clerkId }, startedAt);
  const ended = finishByDay(serving, endedAt, limitOf(context, serving.serviceId));
  stores.tickets.save(ended.ticket);
  stores.visits.add(ended.visit, businessDay);
  const place = visitPlace(ended.visit);
  const figures = { ...visitFigures(context, ended.visit), isImplicit: false };
  return [
    { kind: 'ticket-called', ...place, data: { reason: serving.reason, was: CHANNEL } },
    { kind: 'ticket-started', ...place },
    { kind: 'ticket-finished', ...place, data: figures },
  ];
}

/** [O5] Numbers that were given out on paper, as somebody wrote them down: all of them or none. */
export const backEnter: Handler<CommandRequest<'ticket:back-enter'>, CommandResult<'ticket:back-enter'>> = (
  context,
  _actor,
  { tickets },
) => {
  const entries: Entry[] = [];
  const before = new Set<string>();
  for (const given of tickets) {
    const entry = read(context, given, before);
    if (!entry.ok) return entry;
    before.add(given.number);
    entries.push(entry.value);
  }
  const events = entries.flatMap((entry) => enter(context, entry));
  return accept({ result: { entered: entries.length }, events });
};
