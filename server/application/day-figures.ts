import { type DayFigures, dayFigures, type MetricEvent } from '../domain/metrics.ts';
import type { LocalizedText, ServiceId } from '../protocol/vocabulary.ts';
import type { StoredEvent } from '../storage/event-store.ts';
import type { Stores } from '../storage/stores.ts';

const COUNTED = new Set<string>([
  'ticket-taken',
  'ticket-missed',
  'ticket-cancelled',
  'ticket-voided',
  'ticket-expired',
  'ticket-finished',
  'rating-invited',
  'rating-given',
] satisfies MetricEvent['kind'][]);

/** Stored events as the metrics read them; kinds that no figure counts are left out. */
function metricEvents(events: readonly StoredEvent[]): MetricEvent[] {
  return events
    .filter(({ kind }) => COUNTED.has(kind))
    .map(({ kind, serviceId, at, data }) => ({ ...data, kind, serviceId: serviceId as ServiceId, at }) as MetricEvent);
}

export type { DayFigures };
export type FiguresLine = { code: string; name: LocalizedText; figures: DayFigures };
export type FiguresOfDays = { from: string; to: string; total: DayFigures; services: FiguresLine[] };

/** [M1] Figures of business days, both included: the whole hall and each service. */
export function figuresOfDays(stores: Stores, from: string, to: string): FiguresOfDays {
  const events = metricEvents(stores.events.ofDays(from, to));
  const services = stores.hall.services().map(({ serviceId, code, name }) => ({
    code,
    name,
    figures: dayFigures(events.filter((event) => event.serviceId === serviceId)),
  }));
  return { from, to, total: dayFigures(events), services };
}

/** The running day's figures; each event is read once. */
export function createRunningFigures(stores: Stores) {
  let read: { day: string; seq: number; events: MetricEvent[] } = { day: '', seq: 0, events: [] };
  return (day: string): DayFigures => {
    if (read.day !== day) read = { day, seq: 0, events: [] };
    const fresh = stores.events.ofDayAfter(day, read.seq);
    read.events.push(...metricEvents(fresh));
    read.seq = fresh.at(-1)?.seq ?? read.seq;
    return dayFigures(read.events);
  };
}
