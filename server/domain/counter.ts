import type { CounterId, CounterState, EpochMs, StaffId } from '../protocol/vocabulary.ts';
import { accept, type Result, refuse } from './result.ts';
import type { CurrentTicket } from './ticket.ts';

type Place = { counterId: CounterId; since: EpochMs };
export type ClosedCounter = Place & { state: 'closed' };
export type OpenCounter = Place & { state: 'open'; clerkId: StaffId };
export type PausedCounter = Place & { state: 'paused'; clerkId: StaffId; reason: string | null; until: EpochMs | null };
export type Counter = ClosedCounter | OpenCounter | PausedCounter;
export type StaffedCounter = OpenCounter | PausedCounter;

/** [C1] One clerk per counter and one counter per clerk. Opening the counter one already has changes nothing. */
export function openCounter(
  counter: Counter,
  clerk: { clerkId: StaffId; at: StaffedCounter | null },
  now: EpochMs,
): Result<StaffedCounter> {
  if (clerk.at && clerk.at.counterId !== counter.counterId)
    return refuse({ code: 'at-another-counter', counterId: clerk.at.counterId });
  if (counter.state === 'closed')
    return accept({ counterId: counter.counterId, state: 'open', clerkId: clerk.clerkId, since: now });
  if (counter.clerkId !== clerk.clerkId) return refuse({ code: 'counter-taken', clerk: counter.clerkId });
  return accept(counter);
}

/** [C2] A counter may be left only when nobody stands at it. */
export function pauseCounter(
  counter: StaffedCounter,
  current: CurrentTicket | null,
  reason: string | null,
  now: EpochMs,
): Result<PausedCounter> {
  if (counter.state === 'paused') return refuse({ code: 'counter-paused' });
  if (current) return refuse({ code: 'counter-busy', number: current.number });
  return accept({ counterId: counter.counterId, state: 'paused', clerkId: counter.clerkId, reason, since: now });
}

export function resumeCounter(counter: StaffedCounter, now: EpochMs): Result<OpenCounter> {
  if (counter.state === 'open') return refuse({ code: 'counter-not-paused' });
  return accept({ counterId: counter.counterId, state: 'open', clerkId: counter.clerkId, since: now });
}

export function closeCounter(
  counter: StaffedCounter,
  current: CurrentTicket | null,
  now: EpochMs,
): Result<ClosedCounter> {
  if (current) return refuse({ code: 'counter-busy', number: current.number });
  return accept({ counterId: counter.counterId, state: 'closed', since: now });
}

/** What people in the hall see: an open counter with a ticket is calling or serving. */
export function visibleState(counter: Counter, current: CurrentTicket | null): CounterState {
  if (current) return current.status === 'called' ? 'calling' : 'serving';
  return counter.state;
}
