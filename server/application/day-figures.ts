import { type DayFigures, dayFigures, type MetricEvent, withoutUndone } from '../domain/metrics.ts';
import { type WaitsKept, waitsKept } from '../domain/wait-promise.ts';
import type { LocalizedText } from '../protocol/vocabulary.ts';
import type { StoredEvent } from '../storage/event-store.ts';
import type { Stores } from '../storage/stores.ts';

const COUNTED = [
  'ticket-taken',
  'ticket-called',
  'ticket-missed',
  'ticket-rejoined',
  'ticket-cancelled',
  'ticket-voided',
  'ticket-reclaimed',
  'ticket-expired',
  'ticket-finished',
  'visit-finished',
  'ticket-transferred',
  'rating-invited',
  'rating-given',
] as const satisfies MetricEvent['kind'][];

const READ = [...COUNTED, 'step-undone'];

type ReadEvent = MetricEvent | { kind: 'step-undone'; revision: number; undoneRevision: number };

/** Stored events as the metrics read them. */
function metricEvents(events: readonly StoredEvent[]): ReadEvent[] {
  return events.map(({ kind, revision, ticketId, serviceId, at, data }) => {
    if (kind === 'step-undone') return { kind, revision, undoneRevision: Number(data.revision) };
    return { ...data, kind, revision, ticketId, serviceId, at } as MetricEvent;
  });
}

export type { DayFigures };
export type FiguresLine = { code: string; name: LocalizedText; figures: DayFigures };
export type FiguresOfDays = { from: string; to: string; total: DayFigures; services: FiguresLine[] };

/** [M1] Figures of business days, both included: the whole hall and each service. Lets the hall work between two days. */
export async function figuresOfDays(stores: Stores, from: string, to: string): Promise<FiguresOfDays> {
  const read: ReadEvent[] = [];
  for (const day of stores.events.days(from, to)) {
    read.push(...metricEvents(stores.events.ofDayAfter(day, 0, READ)));
    await new Promise<void>((resolve) => setImmediate(resolve));
  }
  const events = withoutUndone(read);
  return { from, to, total: dayFigures(events), services: figuresByService(stores, events) };
}

/** [M1] [M3] What figures of a day are computed from. */
export function countedEventsOf(stores: Stores, day: string): MetricEvent[] {
  return withoutUndone(metricEvents(stores.events.ofDayAfter(day, 0, READ)));
}

/** Figures of one business day, at once: a day is small. */
export function figuresOfDay(stores: Stores, day: string): Pick<FiguresOfDays, 'services'> & { figures: DayFigures } {
  const events = countedEventsOf(stores, day);
  return { figures: dayFigures(events), services: figuresByService(stores, events) };
}

function figuresByService(stores: Stores, events: readonly MetricEvent[]): FiguresLine[] {
  const hadEvents = new Set(events.map(({ serviceId }) => serviceId));
  return stores.hall
    .serviceList()
    .filter(({ serviceId, isArchived }) => !isArchived || hadEvents.has(serviceId))
    .map(({ serviceId, code, name }) => ({
      code,
      name,
      figures: dayFigures(events.filter((event) => event.serviceId === serviceId)),
    }));
}

/** The running day's figures, and its waits beside the promise. */
export type RunningFigures = { figures: DayFigures; kept: WaitsKept };

/** [M1] Each event is read once, and nothing is computed again while nothing that counts has happened. */
export function createRunningFigures(stores: Stores) {
  let read: { day: string; seq: number; events: ReadEvent[] } = { day: '', seq: 0, events: [] };
  let latest: (RunningFigures & { key: string }) | null = null;
  return (day: string, promiseMinutes: number): RunningFigures => {
    if (read.day !== day) read = { day, seq: 0, events: [] };
    const fresh = stores.events.ofDayAfter(day, read.seq, READ);
    read.events.push(...metricEvents(fresh));
    read.seq = fresh.at(-1)?.seq ?? read.seq;
    const key = `${day} ${read.seq} ${promiseMinutes}`;
    if (latest?.key === key) return latest;
    const events = withoutUndone(read.events);
    latest = { key, figures: dayFigures(events), kept: waitsKept(events, promiseMinutes * 60) };
    return latest;
  };
}
