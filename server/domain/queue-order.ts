import type { CallReason } from '../protocol/commands.ts';
import type { CounterId, EpochMs, StaffId } from '../protocol/vocabulary.ts';
import { accept, type Result, refuse } from './result.ts';
import { type CalledTicket, type CurrentTicket, call, type WaitingTicket } from './ticket.ts';

/** A second press of Next within this time is taken for a slip of the finger, not for a finished service ([Q4]). */
export const DOUBLE_NEXT_MS = 5_000;

/**
 * [Q1] Who is next: the one who came first among the heads of the queues that this counter offers.
 * `heads` holds at most one ticket per offered service, each the first of its own queue.
 */
export function chooseNext(
  heads: readonly WaitingTicket[],
  now: EpochMs,
): { ticket: WaitingTicket; reason: CallReason } | null {
  const [first, ...rest] = heads;
  if (!first) return null;
  const ticket = rest.reduce((earliest, other) => (other.arrival < earliest.arrival ? other : earliest), first);
  const waitedMinutes = Math.max(0, Math.floor((now - ticket.takenAt) / 60_000));
  return { ticket, reason: { code: 'arrival-order', waitedMinutes } };
}

/** [Q2] Calls the next ticket to a counter that has none; refuses with `queue-empty` when nobody waits. */
export function callNext(
  heads: readonly WaitingTicket[],
  at: { counterId: CounterId; clerkId: StaffId },
  now: EpochMs,
): Result<CalledTicket> {
  const next = chooseNext(heads, now);
  if (!next) return refuse({ code: 'queue-empty' });
  return accept(call(next.ticket, { ...at, calledAt: now, reason: next.reason }));
}

/**
 * [Q4] Whether Next may end the current service by itself: yes once it was started, or once the call is old
 * enough that the press cannot be the second half of a double press. A call from the future is not fresh: the clock
 * was set back ([D4]).
 */
export function mayNextFinish(current: CurrentTicket, now: EpochMs): Result<CurrentTicket> {
  const isDoublePress = current.status === 'called' && Math.abs(now - current.calledAt) < DOUBLE_NEXT_MS;
  return isDoublePress ? refuse({ code: 'counter-busy', number: current.number }) : accept(current);
}
