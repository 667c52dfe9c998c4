import { offersOf } from '../domain/counter.ts';
import type { CallingCounter, OrderRules } from '../domain/queue-order.ts';
import type { HallSettings } from '../protocol/hall-settings.ts';
import type { StaffId } from '../protocol/vocabulary.ts';
import type { CounterRecord } from '../storage/counter-store.ts';
import type { Stores } from '../storage/stores.ts';

/** The hall's order as the settings have it now. */
export function orderRules({ rules, services }: HallSettings): OrderRules {
  return {
    helpAfterMinutes: rules.helpAfterMinutes,
    favouredInARow: rules.favouredInARow,
    longestWaitMinutes: (serviceId) => services[serviceId]?.longestWaitMinutes ?? rules.longestWaitMinutes,
  };
}

/** A counter as the order sees it, with this clerk at it. */
export function callingCounter(stores: Stores, record: CounterRecord, clerkId: StaffId): CallingCounter {
  const { counter, favouredInARow } = record;
  return {
    counterId: counter.counterId,
    clerkId,
    offers: offersOf(record, stores.staff.skillsOf(clerkId)),
    favouredInARow,
  };
}
