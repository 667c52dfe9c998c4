import type { CounterId, CounterState, EpochMs, ServiceId, StaffId } from '../protocol/vocabulary.ts';
import type { Offer } from './queue-order.ts';
import { accept, type Result, refuse } from './result.ts';
import type { CurrentTicket } from './ticket.ts';

type Place = { counterId: CounterId; since: EpochMs };
export type ClosedCounter = Place & { state: 'closed' };
export type OpenCounter = Place & { state: 'open'; clerkId: StaffId };
/** `until`: when the clerk said to be back; nothing happens by itself then. */
export type PausedCounter = Place & {
  state: 'paused';
  clerkId: StaffId;
  reason: string | null;
  until: EpochMs | null;
};
export type Counter = ClosedCounter | OpenCounter | PausedCounter;
export type StaffedCounter = OpenCounter | PausedCounter;

export type Seating = {
  /** Where the clerk sits now, and whether somebody is being served there. */
  at: { counter: StaffedCounter; current: CurrentTicket | null } | null;
  isConfirmed: boolean;
};

/**
 * [C1] One clerk per counter and one counter per clerk. Taking over from somebody, or leaving the counter one sits at,
 * happens only when it was confirmed. Opening the counter one already has changes nothing.
 */
export function openCounter(
  counter: Counter,
  clerkId: StaffId,
  { at, isConfirmed }: Seating,
  now: EpochMs,
): Result<StaffedCounter> {
  const opened: OpenCounter = { counterId: counter.counterId, state: 'open', clerkId, since: now };
  if (counter.state !== 'closed' && counter.clerkId === clerkId) return accept(counter);
  if (at && !isConfirmed) return refuse({ code: 'at-another-counter', counterId: at.counter.counterId });
  if (at?.current) return refuse({ code: 'counter-busy', number: at.current.number });
  if (counter.state !== 'closed' && !isConfirmed) return refuse({ code: 'counter-taken', clerk: counter.clerkId });
  return accept(opened);
}

/** [C2] Nobody may be left in the middle of a service; who was only called can go back to the line. */
function mayLeave(current: CurrentTicket | null): Result<null> {
  return current?.status === 'serving' ? refuse({ code: 'counter-busy', number: current.number }) : accept(null);
}

/** [C2] `minutes`: how long the clerk says it will take. */
export function pauseCounter(
  counter: StaffedCounter,
  current: CurrentTicket | null,
  { reason, minutes }: { reason: string | null; minutes: number | null },
  now: EpochMs,
): Result<PausedCounter> {
  if (counter.state === 'paused') return refuse({ code: 'counter-paused' });
  const leaves = mayLeave(current);
  if (!leaves.ok) return leaves;
  const until = minutes === null ? null : ((now + minutes * 60_000) as EpochMs);
  return accept({ counterId: counter.counterId, state: 'paused', clerkId: counter.clerkId, reason, until, since: now });
}

export function resumeCounter(counter: StaffedCounter, now: EpochMs): Result<OpenCounter> {
  if (counter.state === 'open') return refuse({ code: 'counter-not-paused' });
  return accept({ counterId: counter.counterId, state: 'open', clerkId: counter.clerkId, since: now });
}

/** [C9] People who belong to this counter must not be forgotten: they are released, or the counter stays open. */
export function closeCounter(
  counter: StaffedCounter,
  current: CurrentTicket | null,
  belonging: { held: number; bound: number; isReleased: boolean },
  now: EpochMs,
): Result<ClosedCounter> {
  const leaves = mayLeave(current);
  if (!leaves.ok) return leaves;
  const { held, bound, isReleased } = belonging;
  if (held + bound > 0 && !isReleased) return refuse({ code: 'counter-has-bound', held, bound });
  return accept({ counterId: counter.counterId, state: 'closed', since: now });
}

/** What people in the hall see: an open counter with a ticket is calling or serving. */
export function visibleState(counter: Counter, current: CurrentTicket | null): CounterState {
  if (current) return current.status === 'called' ? 'calling' : 'serving';
  return counter.state;
}

type Services = { own: readonly ServiceId[]; helped: readonly ServiceId[] };

/** [C8] What a clerk does at a counter: what both do, and only helped where one of the two only helps. */
export function offersOf(counter: Services, clerk: Services | null): Map<ServiceId, Offer> {
  const offers = new Map<ServiceId, Offer>();
  for (const serviceId of [...counter.own, ...counter.helped]) {
    const canHelp = clerk === null || clerk.own.includes(serviceId) || clerk.helped.includes(serviceId);
    if (!canHelp) continue;
    const isOwn = counter.own.includes(serviceId) && (clerk === null || clerk.own.includes(serviceId));
    offers.set(serviceId, isOwn ? 'own' : 'helped');
  }
  return offers;
}
