import { offersOf } from '../domain/counter.ts';
import { orderRules } from '../domain/hall-rules.ts';
import { lineUp } from '../domain/line-up.ts';
import type { CallingCounter } from '../domain/queue-order.ts';
import type { WaitingTicket } from '../domain/ticket.ts';
import type { StaffId } from '../protocol/vocabulary.ts';
import type { CounterRecord } from '../storage/counter-store.ts';
import type { StaffMember } from '../storage/staff-store.ts';
import type { Stores } from '../storage/stores.ts';
import { type CounterLine, type HallPicture, WAITING_SHOWN } from './hall-picture.ts';

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

/** The same of a counter in the picture, with the clerk who sits there. */
export function callerAt({ counter, offers, favouredInARow }: CounterLine, clerkId: StaffId): CallingCounter {
  return { counterId: counter.counterId, clerkId, offers, favouredInARow };
}

/** The next fifty in the order in which this clerk would call them at this counter ([Q1]). */
export function nextAt(picture: HallPicture, line: CounterLine, { staffId }: StaffMember): WaitingTicket[] {
  const at = callerAt(line, staffId);
  const candidates = picture.candidates([...at.offers.keys()]);
  const { now } = picture.stamp;
  return lineUp(candidates, at, orderRules(picture.settings, picture.outages), { now, limit: WAITING_SHOWN });
}
