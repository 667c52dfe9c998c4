import { estimateWait, LOOK_BACK } from '../domain/wait-estimate.ts';
import type { WaitRange } from '../protocol/vocabulary.ts';
import type { ServiceRecord } from '../storage/hall-store.ts';
import type { Stores } from '../storage/stores.ts';

/** The wait of somebody with this many people ahead in the queue of a service, from what is stored now. */
export function forecastWait(
  stores: Stores,
  service: ServiceRecord,
  { ahead, openCounters }: { ahead: number; openCounters: number },
): WaitRange {
  const { serviceId, limitSeconds } = service;
  return estimateWait({
    ahead,
    openCounters,
    recentSeconds: stores.tickets.lastServiceSeconds(serviceId, LOOK_BACK),
    limitSeconds,
  });
}
