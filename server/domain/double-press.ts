import type { EpochMs } from '../protocol/vocabulary.ts';
import { accept, type Result, refuse } from './result.ts';
import type { CurrentTicket } from './ticket.ts';

/** A second press of Next within this time is taken for a slip of the finger, not for a finished service ([Q4]). */
export const DOUBLE_NEXT_MS = 5_000;

/**
 * [Q4] Whether calling somebody else may end the current service by itself: yes once it was started, or once the call
 * is old enough that the press cannot be the second half of a double press. A call from the future is not fresh: the
 * clock was set back ([D4]).
 */
export function mayNextFinish(current: CurrentTicket, now: EpochMs): Result<CurrentTicket> {
  const isDoublePress = current.status === 'called' && Math.abs(now - current.lastCallAt) < DOUBLE_NEXT_MS;
  return isDoublePress ? refuse({ code: 'counter-busy', number: current.number }) : accept(current);
}
