import type { ServiceId } from '../protocol/vocabulary.ts';
import { type MetricEvent, shareOf } from './metrics.ts';

/** Waits of a day beside the promise. `within`: how many of them kept it. */
export type WaitsKept = { waits: number; within: number; p90Of: ReadonlyMap<ServiceId, number> };

/** [M1] Whoever was served has waited; whether that was within the promise, and what nine in ten had at most. */
export function waitsKept(events: readonly MetricEvent[], promiseSeconds: number): WaitsKept {
  const byService = new Map<ServiceId, number[]>();
  for (const event of events) {
    if (!('waitedMs' in event)) continue;
    const waits = byService.get(event.serviceId) ?? [];
    byService.set(event.serviceId, waits);
    waits.push(Math.round(event.waitedMs / 1000));
  }
  const all = [...byService.values()].flat();
  const p90 = [...byService].flatMap(([serviceId, waits]): [ServiceId, number][] => {
    const share = shareOf(waits, 0.9);
    return share === null ? [] : [[serviceId, share]];
  });
  return { waits: all.length, within: all.filter((wait) => wait <= promiseSeconds).length, p90Of: new Map(p90) };
}

/** Services that took longer than their limit allows for so many cases. */
export function overLimit(events: readonly MetricEvent[], limitSeconds: (serviceId: ServiceId) => number) {
  return events.filter(
    (event) =>
      'servedMs' in event &&
      !event.isEndAssumed &&
      event.servedMs > limitSeconds(event.serviceId) * 1000 * event.quantity,
  );
}
