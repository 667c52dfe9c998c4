import type { CounterId, EpochMs, StaffId } from '../../protocol/vocabulary.ts';
import type { PastEvent } from '../history.ts';
import type { SittingFact } from './day-facts.ts';
import type { IdleSpan } from './read-idle.ts';

type Seat = { clerkId: StaffId; from: EpochMs; pausedMs: number; pausedSince: EpochMs | null };

function idleMs(idle: readonly IdleSpan[], { counterId, from, to }: Pick<SittingFact, 'counterId' | 'from' | 'to'>) {
  return idle.reduce(
    (sum, span) =>
      span.counterId === counterId ? sum + Math.max(0, Math.min(span.to, to) - Math.max(span.from, from)) : sum,
    0,
  );
}

/** Who sat where and how long it was paused or idle; who still sits there when the events end, sat until the last of them. */
export function readSittings(events: readonly PastEvent[], idle: readonly IdleSpan[] | null): SittingFact[] {
  const seats = new Map<CounterId, Seat>();
  const sittings: SittingFact[] = [];
  const resume = (seat: Seat, at: EpochMs) => {
    if (seat.pausedSince !== null) seat.pausedMs += Math.max(0, at - seat.pausedSince);
    seat.pausedSince = null;
  };
  const leave = (counterId: CounterId, at: EpochMs) => {
    const seat = seats.get(counterId);
    if (!seat) return;
    seats.delete(counterId);
    resume(seat, at);
    const { clerkId, from, pausedMs } = seat;
    const sitting = { counterId, clerkId, from, to: Math.max(from, at) as EpochMs, pausedMs };
    sittings.push({ ...sitting, idleWaitingMs: idle && idleMs(idle, sitting) });
  };
  let workedAt = 0 as EpochMs;
  for (const { kind, counterId, clerkId, at, data } of events) {
    if (counterId === null || clerkId === null) continue;
    const endedByDay = data.reason === 'day-over' || data.isEndAssumed === true;
    if (!endedByDay) workedAt = at;
    if (kind === 'counter-opened') {
      leave(counterId, at);
      seats.set(counterId, { clerkId, from: at, pausedMs: 0, pausedSince: null });
    }
    const seat = seats.get(counterId);
    if (!seat) continue;
    if (kind === 'counter-closed' || kind === 'counter-taken-over') leave(counterId, endedByDay ? workedAt : at);
    if (kind === 'counter-paused') seat.pausedSince = at;
    if (kind === 'counter-resumed') resume(seat, at);
  }
  for (const counterId of [...seats.keys()]) leave(counterId, workedAt);
  return sittings;
}
