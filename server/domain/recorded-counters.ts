import type { CounterId, EpochMs, StaffId } from '../protocol/vocabulary.ts';
import type { RecordedCounter } from './day-record.ts';
import type { Span } from './hall-plan.ts';
import type { PastEvent } from './history.ts';

type Sitting = { clerkId: StaffId; from: EpochMs | null };

/** What of some spans lies outside others. */
export function without(spans: readonly Span[], others: readonly Span[]): Span[] {
  return others.reduce<Span[]>(
    (left, { from, to }) =>
      left.flatMap((span) =>
        [
          { from: span.from, to: Math.min(span.to, from) as EpochMs },
          { from: Math.max(span.from, to) as EpochMs, to: span.to },
        ].filter((part) => part.from < part.to),
      ),
    [...spans],
  );
}

/** When nobody was called; one that was still on ends with the day's last event. */
export function readOutages(events: readonly PastEvent[]): Span[] {
  const outages: Span[] = [];
  let since: EpochMs | null = null;
  for (const { kind, at, data } of events) {
    if (kind !== 'outage') continue;
    if (since !== null) outages.push({ from: since, to: at });
    since = data.grade === 'none' ? null : at;
  }
  const last = events.at(-1);
  if (since !== null && last) outages.push({ from: since, to: last.at });
  return outages;
}

/** A counter that the day closed was there until the last thing that happened at it. */
function createDesk(counterId: CounterId) {
  const windows = new Map<StaffId, Span[]>();
  let sitting: Sitting | null = null;
  let lastAt = 0 as EpochMs;

  function rest(at: EpochMs): void {
    if (!sitting || sitting.from === null) return;
    const own = windows.get(sitting.clerkId) ?? [];
    windows.set(sitting.clerkId, own);
    if (at > sitting.from) own.push({ from: sitting.from, to: at });
    sitting = { ...sitting, from: null };
  }

  return {
    tell({ kind, at, clerkId, data }: PastEvent): void {
      if (data.reason === 'day-over' || data.isEndAssumed === true) {
        if (kind === 'counter-closed') rest(lastAt);
        return;
      }
      lastAt = at;
      if (kind === 'counter-opened') sitting = { clerkId: clerkId as StaffId, from: at };
      if (kind === 'counter-resumed' && sitting) sitting = { ...sitting, from: at };
      if (kind === 'counter-paused' || kind === 'counter-taken-over' || kind === 'counter-closed') rest(at);
    },
    /** Whoever still sits there stays until then. */
    end(at: EpochMs): RecordedCounter[] {
      rest(at);
      return [...windows].map(([clerkId, spans]) => ({ counterId, clerkId, windows: spans }));
    },
  };
}

/** Every counter with every clerk who sat there. On a day that still goes on they stay up to its latest event. */
export function readCounters(events: readonly PastEvent[], outages: readonly Span[]): RecordedCounter[] {
  const desks = new Map<CounterId, ReturnType<typeof createDesk>>();
  for (const event of events) {
    const { counterId } = event;
    if (counterId === null) continue;
    const desk = desks.get(counterId) ?? createDesk(counterId);
    desks.set(counterId, desk);
    desk.tell(event);
  }
  const endsAt = events.at(-1)?.at ?? (0 as EpochMs);
  return [...desks.values()]
    .flatMap((desk) => desk.end(endsAt))
    .map((counter) => ({ ...counter, windows: without(counter.windows, outages) }));
}
