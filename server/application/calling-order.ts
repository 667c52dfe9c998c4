import { offersOf } from '../domain/counter.ts';
import type { CallingCounter } from '../domain/queue-order.ts';
import type { StaffId } from '../protocol/vocabulary.ts';
import type { CounterRecord } from '../storage/counter-store.ts';
import type { Stores } from '../storage/stores.ts';

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
