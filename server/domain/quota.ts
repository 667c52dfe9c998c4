import type { QuotaSegment } from '../protocol/queue-rules.ts';
import type { TimeOfDay } from '../protocol/timetable.ts';

export type QuotaAnswer =
  /** `left`: tickets until the tightest quota of this time of day is used up; null: no quota applies now. */
  | { isFull: false; left: number | null }
  /** `nextFrom`: the time of day from which no quota that is full applies; null: not before midnight. */
  | { isFull: true; nextFrom: TimeOfDay | null };

/** [H5] Whether a quota leaves room now: of those that hold at this time of day, none may be used up. */
export function quotaAt(
  segments: readonly QuotaSegment[],
  timeOfDay: TimeOfDay,
  takenIn: (segment: QuotaSegment) => number,
): QuotaAnswer {
  const rooms = segments.map((segment) => ({ segment, left: segment.tickets - takenIn(segment) }));
  const applying = rooms.filter(({ segment }) => holdsAt(segment, timeOfDay));
  const left = applying.length === 0 ? null : Math.min(...applying.map((room) => room.left));
  if (left === null || left > 0) return { isFull: false, left };
  const full = rooms.filter((room) => room.left <= 0).map(({ segment }) => segment);
  return { isFull: true, nextFrom: freeFrom(full, timeOfDay) };
}

/** A segment whose end is not after its begin passes midnight. */
function holdsAt({ from, to }: QuotaSegment, timeOfDay: TimeOfDay): boolean {
  return from < to ? from <= timeOfDay && timeOfDay < to : from <= timeOfDay || timeOfDay < to;
}

/** Goes from end to end of the full segments; after as many steps as there are segments it would go in a circle. */
function freeFrom(full: readonly QuotaSegment[], timeOfDay: TimeOfDay): TimeOfDay | null {
  let at = timeOfDay;
  for (let step = 0; step <= full.length; step += 1) {
    const blocking = full.find((segment) => holdsAt(segment, at));
    if (!blocking) return at;
    if (blocking.to === '24:00') return null;
    at = blocking.to;
  }
  return null;
}
