import { mayNextFinish } from '../../domain/double-press.ts';
import { accept, type Result, refuse } from '../../domain/result.ts';
import { serveWalkIn } from '../../domain/ticket-at-counter.ts';
import { type ClassWish, NO_CLASS, wishForClass } from '../../domain/ticket-in-line.ts';
import type { CommandRequest, CommandResult } from '../../protocol/commands.ts';
import type { HallSettings } from '../../protocol/hall-settings.ts';
import { itemsOf } from '../../protocol/service-guidance.ts';
import type { ServiceId } from '../../protocol/vocabulary.ts';
import type { ServiceRecord } from '../../storage/hall-store.ts';
import type { Actor } from '../actor.ts';
import { callingCounter } from '../calling-order.ts';
import type { Context, Handler } from '../context.ts';
import { dayStanding, serviceAccess } from '../service-access.ts';
import { callingClerk } from './at-counter.ts';
import { endService, nothingSaid } from './end-service.ts';
import { channelOf, handOut, issueTicket } from './issue-ticket.ts';
import { openByHand } from './serve-customer.ts';

/** The service, if a ticket of it can be taken now. */
export function openService(context: Context, serviceId: ServiceId): Result<ServiceRecord> {
  const { stores, settings, now, businessDay } = context;
  const service = stores.hall.service(serviceId);
  if (!service) return refuse({ code: 'service-unknown' });
  const day = dayStanding(stores, settings, businessDay, now);
  const workEndsAt = (id: ServiceId) => context.forecast().workEndsAt(id);
  const access = serviceAccess({ stores, settings, day, now, workEndsAt }, service);
  if (access.isOpen) return accept(service);
  const { cause, reason, opensAt } = access;
  return refuse({ code: 'service-closed', cause, reason, opensAt });
}

/** [Q7] What becomes of the class that was named: asked for, granted, or nothing of the kind. */
function wishOf(
  { settings }: Context,
  actor: Actor,
  { classId, grant }: Pick<CommandRequest<'ticket:take'>, 'classId' | 'grant'>,
): Result<ClassWish> {
  const isByCustomer = actor.role === 'kiosk' || actor.role === 'integration';
  if (grant && isByCustomer) return refuse({ code: 'not-allowed' });
  if (classId === undefined) return grant ? refuse({ code: 'class-unknown' }) : accept(NO_CLASS);
  const wanted = settings.rules.classes.find((each) => each.classId === classId);
  if (!wanted) return refuse({ code: 'class-unknown' });
  return wishForClass(wanted, isByCustomer ? 'kiosk' : (grant ?? null));
}

/** [T11] What was chosen within the service, where the hall knows it. */
function itemWanted(
  { guidance }: HallSettings,
  { serviceId, itemCode }: CommandRequest<'ticket:take'>,
): Result<string | null> {
  if (itemCode === undefined) return accept(null);
  const isThere = itemsOf(guidance[serviceId]).some(({ code }) => code === itemCode);
  return isThere ? accept(itemCode) : refuse({ code: 'item-unknown' });
}

/** [T1] [T9] One ticket for one business or for several, at a kiosk or from the guide. */
export const takeTicket: Handler<CommandRequest<'ticket:take'>, CommandResult<'ticket:take'>> = (
  context,
  actor,
  request,
) => {
  const service = openService(context, request.serviceId);
  if (!service.ok) return service;
  const agenda = (request.alsoServiceIds ?? []).filter(
    (id, at, all) => id !== request.serviceId && all.indexOf(id) === at,
  );
  for (const serviceId of agenda) {
    const further = openService(context, serviceId);
    if (!further.ok) return further;
  }
  const item = itemWanted(context.settings, request);
  if (!item.ok) return item;
  const wish = wishOf(context, actor, request);
  if (!wish.ok) return wish;
  const { result, issued } = handOut(
    context,
    {
      service: service.value,
      itemCode: item.value,
      wish: wish.value,
      care: request.care ?? null,
      agenda,
      language: request.language ?? 'zh',
      channel: channelOf(actor),
      appointmentAt: null,
      wantsSlip: request.slip ?? true,
    },
    request,
  );
  if (request.grant && issued.ticket.classId !== null) {
    const { ticketId, serviceId, classId, creditMinutes } = issued.ticket;
    const data = { classId, creditMinutes, ...request.grant };
    issued.events.push({ kind: 'ticket-granted', ticketId, serviceId, data });
  }
  return accept({ result, events: issued.events });
};

/** [C11] Somebody stands at the counter without a ticket: gets a number, and is served at once. */
export const counterWalkIn: Handler<CommandRequest<'counter:walk-in'>, CommandResult<'counter:walk-in'>> = (
  context,
  actor,
  { serviceId, care },
) => {
  const at = callingClerk(context, actor);
  if (!at.ok) return at;
  const { stores, now } = context;
  if (!stores.hall.service(serviceId)) return refuse({ code: 'service-unknown' });
  const open = openByHand(stores, serviceId);
  if (!open.ok) return open;
  const service = open.value;
  const { counterId } = at.value.counter;
  const { clerkId, current } = at.value;
  if (!callingCounter(stores, at.value.record, clerkId).offers.has(serviceId))
    return refuse({ code: 'service-not-offered', counterId });
  const mayCall = current ? mayNextFinish(current, now) : accept(null);
  if (!mayCall.ok) return mayCall;
  const ended = current
    ? endService(context, current, { ...nothingSaid(context, current.serviceId), isImplicit: true }).events
    : [];
  const channel = `counter:${counterId}`;
  const wish = { wish: NO_CLASS, care: care ?? null, agenda: [], appointmentAt: null };
  const order = { service, itemCode: null, ...wish, language: 'zh' as const, channel, wantsSlip: false };
  const issued = issueTicket(context, order, null);
  const serving = serveWalkIn({ ...issued.ticket, status: 'waiting' }, { counterId, clerkId }, now);
  stores.tickets.save(serving);
  stores.ratings.endOpenAt(counterId, now);
  stores.undo.forget(counterId);
  const { ticketId, number } = serving;
  const called = { ticketId, serviceId, counterId, clerkId };
  const events = [
    ...ended,
    ...issued.events,
    { kind: 'ticket-called', ...called, data: { reason: serving.reason, was: 'walk-in' } },
    { kind: 'ticket-started', ...called },
  ];
  return accept({ result: { ticketId, number, startedAt: now }, events });
};
