import type { CommandName, Reply } from '../../server/protocol/commands.ts';
import { TicketStatus as States, type TicketStatus } from '../../server/protocol/vocabulary.ts';
import { openDesk, type TestDesk } from './desk.ts';

/**
 * A hall with one ticket of service A in a given state. Clerk 1001 sits at counter 1, where it was called if it was;
 * clerk 1002 at counter 2 has nothing to do, and there is a printer.
 */
export function hallWithTicket(state: TicketStatus) {
  const hall = openDesk();
  hall.act('device:join', { name: 'kiosk-1' });
  const clerk = hall.as.clerk('1001');
  hall.openCounter('1001', '1');
  hall.openCounter('1002', '2');
  const isSlipWanted = state === 'reserved' || state === 'voided';
  const { ticketId, code } = isSlipWanted ? hall.takeReserved('A') : hall.takeWaiting('A');
  const call = () => hall.done(clerk, 'counter:next', {});
  const start = () => hall.done(clerk, 'counter:start', {});
  const becomes: Record<TicketStatus, () => void> = {
    reserved: () => undefined,
    waiting: () => undefined,
    called: call,
    serving: () => [call(), start()],
    held: () => [call(), start(), hall.done(clerk, 'counter:hold', {})],
    missed: () => [call(), hall.done(clerk, 'counter:no-show', {})],
    finished: () => [call(), hall.done(clerk, 'counter:finish', {})],
    cancelled: () => hall.done(hall.as.kiosk(), 'ticket:cancel', { ticketId }),
    voided: () => hall.act('ticket:void', { ticketId }),
    expired: () => hall.done(hall.as.manager(), 'hall:close-day', { decision: 'end', reason: 'storm' }),
  };
  becomes[state]();
  if (hall.statusOf(ticketId) !== state) throw new Error(`the ticket is not ${state}`);
  return { hall, ticketId, code };
}

export type Situation = 'closed' | 'free' | 'calling' | 'serving' | 'paused' | 'outage' | 'serving in an outage';

/** Clerk 1001 at counter 1 in a given situation; one more waits for A, and counter 4 is open with clerk 1004. */
export function hallWithCounter(situation: Situation) {
  const hall = openDesk();
  const clerk = hall.as.clerk('1001');
  hall.openCounter('1004', '4');
  const isOpen = situation !== 'closed';
  const hasCustomer = ['calling', 'serving', 'serving in an outage'].includes(situation);
  if (isOpen) hall.openCounter('1001', '1');
  hall.takeWaiting('A');
  if (hasCustomer) hall.takeWaiting('A');
  if (hasCustomer) hall.done(clerk, 'counter:next', {});
  if (hasCustomer && situation !== 'calling') hall.done(clerk, 'counter:start', {});
  if (situation === 'paused') hall.done(clerk, 'counter:pause', {});
  if (situation.endsWith('outage'))
    hall.done(hall.as.manager(), 'hall:outage', { grade: 'short', reason: 'system down' });
  const waiting = hall.stores.line.all(hall.stores.hall.businessDay())[0];
  if (!waiting) throw new Error('nobody waits');
  return { hall, clerk, waitingId: waiting.ticketId };
}

/** Asks; says *accepted*, *nothing new*, or the code of the refusal, and fails where a refusal has changed anything. */
export function outcomeOf(hall: TestDesk, ask: () => Reply<CommandName>): string {
  const before = { everything: hall.everything(), revision: hall.stores.hall.revision() };
  const reply = ask();
  if (reply.ok) return reply.revision === before.revision ? 'nothing new' : 'accepted';
  const isSame = JSON.stringify(hall.everything()) === JSON.stringify(before.everything);
  return isSame ? reply.refusal.code : `${reply.refusal.code}, but something has changed`;
}

export const TICKET_STATES = States.options;
export const SITUATIONS = [
  'closed',
  'free',
  'calling',
  'serving',
  'paused',
  'outage',
  'serving in an outage',
] as const satisfies Situation[];
