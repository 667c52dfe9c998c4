import type { MetricEvent } from '../domain/metrics.ts';
import type { ServiceId } from '../protocol/vocabulary.ts';
import type { StoredEvent } from '../storage/event-store.ts';

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
export function metricEvents(events: readonly StoredEvent[]): MetricEvent[] {
  return events
    .filter(({ kind }) => COUNTED.has(kind))
    .map(({ kind, serviceId, at, data }) => ({ ...data, kind, serviceId: serviceId as ServiceId, at }) as MetricEvent);
}
