import type { Ticket } from '../../domain/ticket.ts';
import { finishByDay, isGivenUp, miss } from '../../domain/ticket-at-counter.ts';
import { expire } from '../../domain/ticket-in-line.ts';
import type { EpochMs, TicketId } from '../../protocol/vocabulary.ts';
import type { HallEvent } from '../../storage/event-store.ts';
import type { Context } from '../context.ts';
import { promisedNow } from '../reports/facts-of-day.ts';
import { rulesInForce } from '../rules-in-force.ts';
import { beginPeak, endAlerts, turnAlerts } from './alerts.ts';
import { settleBackup } from './backups.ts';
import { openMissingCases } from './cases.ts';
import { closeFigures } from './close-figures.ts';
import {
  deviceJoins,
  deviceLeaves,
  deviceMissed,
  devicesClash,
  screenJoins,
  screenLeaves,
  screenLookedAt,
} from './device-register.ts';
import { endSlowDay } from './duty-day.ts';
import { limitOf, visitFigures, visitPlace } from './end-service.ts';
import { hallRestored } from './hall-restored.ts';
import { done, type InternalHandler } from './internal-handler.ts';
import { forgetPersons, importAppointments, revealCallBack } from './keep-persons.ts';
import { endReassignments } from './manage-counter.ts';
import { collectPairing, requestPairing } from './pairing.ts';
import { addProgramKey, addWebhook, noteProgramUse, settleWebhook } from './programs.ts';
import { beginFactor, dropFactor, setFactor } from './second-factor.ts';
import { answerSelfTest, endCutShort, endSelfTest, printTestSheet } from './self-test.ts';
import { endIdle, signIn, signOut, takeOver } from './sessions.ts';
import { sendSlip, settleSlip, voidUnconfirmed } from './slips.ts';
import { setStaffPin } from './staff.ts';

/** [D3] What a ticket that the day left open becomes: a service counts although nobody ended it, the rest expires. */
function endByDay(context: Context, ticket: Ticket): HallEvent {
  const { stores, now } = context;
  const { ticketId, serviceId, businessDay, status } = ticket;
  const thatDay = { ...context, businessDay };
  if (ticket.status === 'serving' || ticket.status === 'held') {
    const ended = finishByDay(ticket, now, limitOf(context, ticket.serviceId));
    stores.tickets.save(ended.ticket);
    stores.visits.add(ended.visit, businessDay);
    const data = { ...visitFigures(thatDay, ended.visit), isImplicit: true, was: status };
    return { kind: 'ticket-finished', businessDay, ...visitPlace(ended.visit), data };
  }
  stores.tickets.save(expire(ticket, 'day-over', now));
  return { kind: 'ticket-expired', businessDay, ticketId, serviceId, data: { was: status, reason: 'day-over' } };
}

/**
 * [D3] Closes the day before: open tickets end, counters close, what was decided for that day is over. Numbers start
 * again by themselves. What ended belongs to the day that ended, so that its figures are complete ([M2]). On a day
 * that has begun it changes nothing.
 */
const rollDay: InternalHandler<object> = (context) => {
  const { stores, settings, businessDay, now } = context;
  const before = stores.hall.businessDay();
  if (before === businessDay) return done();
  const events: HallEvent[] = stores.tickets.leftFromBefore(businessDay).map((ticket) => endByDay(context, ticket));
  for (const { counter } of stores.counters.all()) {
    const { counterId } = counter;
    stores.counters.setFavoured(counterId, 0);
    if (counter.state === 'closed') continue;
    stores.counters.save({ counterId, state: 'closed', since: now });
    const { clerkId } = counter;
    events.push({ kind: 'counter-closed', businessDay: before, counterId, clerkId, data: { reason: 'day-over' } });
  }
  const running = stores.day.currentOutage();
  if (running) {
    stores.day.endOutage(now);
    const data = { grade: 'none', was: running.grade, since: running.since, frozenMs: now - running.since };
    events.push({ kind: 'outage', businessDay: before, data: { ...data, reason: 'day-over' } });
  }
  events.push(...endSlowDay(context, before), ...endReassignments(context, before), ...endAlerts(context, before));
  stores.hall.clearLastTickets();
  stores.ratings.endAllOpen(now);
  stores.undo.forgetAll();
  stores.tickets.forgetNotesOf(before);
  stores.messages.forgetAll();
  stores.hall.setBusinessDay(businessDay);
  return done(...events, {
    kind: 'day-began',
    data: { after: before, rulesInForce: rulesInForce(stores, settings), promised: promisedNow(stores, businessDay) },
  });
};

/** After a start nobody is connected yet. What was being sent stays so: its host may still know what became of it ([P2]). */
const recover: InternalHandler<object> = (context) => {
  const { stores, settings, now, businessDay } = context;
  stores.stays.endAll();
  stores.devices.allGone(Math.min(stores.events.latestAt() ?? now, now) as EpochMs);
  const cutShort = endCutShort(context);
  const told = { rulesInForce: rulesInForce(stores, settings), promised: promisedNow(stores, businessDay) };
  return done({ kind: 'hall-started', data: told }, ...cutShort, ...openMissingCases(context));
};

/** [C4] Called as often as the hall calls, and nobody came for so long: missed without anybody pressing. */
const giveUp: InternalHandler<{ ticketId: TicketId }> = ({ stores, now, settings, businessDay }, { ticketId }) => {
  const ticket = stores.tickets.byId(ticketId);
  const when = { rules: settings.rules, outages: stores.day.outages(businessDay) };
  if (ticket?.status !== 'called' || !isGivenUp(ticket, now, when)) return done();
  const missed = miss(ticket, now);
  if (!missed.ok) return done();
  stores.tickets.save(missed.value);
  const { serviceId, counterId, clerkId, calls } = missed.value;
  return done({ kind: 'ticket-missed', ticketId, serviceId, counterId, clerkId, data: { calls, by: 'hall' } });
};

/** Replies older than the hall keeps them have no client left that could ask for them. */
const forgetReplies: InternalHandler<object> = ({ stores, settings, now }) => {
  stores.commands.forgetBefore(now - settings.retention.replyDays * 86_400_000);
  return done();
};

/** Commands that the hall gives itself. They take the same door as everybody's. */
export const internalHandlers = {
  'day:roll': rollDay,
  'hall:recover': recover,
  'hall:restored': hallRestored,
  'slip:send': sendSlip,
  'slip:settle': settleSlip,
  'ticket:void': voidUnconfirmed,
  'ticket:give-up': giveUp,
  'appointments:import': importAppointments,
  'call-back:reveal': revealCallBack,
  'persons:forget': forgetPersons,
  'device:join': deviceJoins,
  'device:leave': deviceLeaves,
  'device:same-name': devicesClash,
  'device:miss': deviceMissed,
  'screen:join': screenJoins,
  'screen:leave': screenLeaves,
  'screen:look-at': screenLookedAt,
  'pairing:request': requestPairing,
  'pairing:collect': collectPairing,
  'program:add': addProgramKey,
  'program:used': noteProgramUse,
  'webhook:add': addWebhook,
  'webhook:settle': settleWebhook,
  'self-test:print': printTestSheet,
  'self-test:answer': answerSelfTest,
  'self-test:end': endSelfTest,
  'backup:settle': settleBackup,
  'alerts:turn': turnAlerts,
  'peak:begin': beginPeak,
  'staff:sign-in': signIn,
  'staff:set-pin': setStaffPin,
  'staff:sign-out': signOut,
  'staff:take-over': takeOver,
  'staff:end-idle': endIdle,
  'second-factor:begin': beginFactor,
  'second-factor:set': setFactor,
  'second-factor:drop': dropFactor,
  'replies:forget': forgetReplies,
  'figures:close': closeFigures,
};

export type { InternalHandler };
export type InternalName = keyof typeof internalHandlers;
export type InternalRequest<Name extends InternalName> = Parameters<(typeof internalHandlers)[Name]>[1];
