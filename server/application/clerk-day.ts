import { type ClerkEvent, type ClerkFigures, clerkFigures } from '../domain/clerk-figures.ts';
import type { StaffId } from '../protocol/vocabulary.ts';
import type { Stores } from '../storage/stores.ts';

const COUNTED = [
  'ticket-finished',
  'visit-finished',
  'ticket-transferred',
  'ticket-missed',
  'rating-given',
] as const satisfies ClerkEvent['kind'][];
const READ = [...COUNTED, 'step-undone'];

type Line = { revision: number; event: ClerkEvent };
type Day = { day: string; seq: number; lines: Map<StaffId, Line[]>; figures: Map<StaffId, ClerkFigures> };

/** [C14] Each clerk's running day, from events alone; every event is read once, and only who has done something is counted anew. */
export function createClerkDays(stores: Stores) {
  let read: Day = { day: '', seq: 0, lines: new Map(), figures: new Map() };

  function readOn(day: string): void {
    if (read.day !== day) read = { day, seq: 0, lines: new Map(), figures: new Map() };
    const newest = stores.events.newestSeq();
    if (newest === read.seq) return;
    for (const { kind, revision, clerkId, data } of stores.events.ofDayAfter(day, read.seq, READ)) {
      if (clerkId === null) continue;
      const before = read.lines.get(clerkId) ?? [];
      const undone = kind === 'step-undone' ? Number(data.revision) : null;
      const lines =
        undone === null
          ? [...before, { revision, event: { ...data, kind } as ClerkEvent }]
          : before.filter((line) => line.revision !== undone);
      read.lines.set(clerkId, lines);
      read.figures.delete(clerkId);
    }
    read.seq = newest;
  }

  return (day: string, clerkId: StaffId): ClerkFigures => {
    readOn(day);
    const known = read.figures.get(clerkId);
    if (known) return known;
    const figures = clerkFigures((read.lines.get(clerkId) ?? []).map(({ event }) => event));
    read.figures.set(clerkId, figures);
    return figures;
  };
}
export type ClerkDays = ReturnType<typeof createClerkDays>;
