import { offersOf } from '../domain/counter.ts';
import { orderRules } from '../domain/hall-rules.ts';
import { type CallingCounter, lineUp } from '../domain/queue-order.ts';
import type { WaitingTicket } from '../domain/ticket.ts';
import type { StaffId } from '../protocol/vocabulary.ts';
import type { CounterRecord } from '../storage/counter-store.ts';
import type { StaffMember } from '../storage/staff-store.ts';
import type { Stores } from '../storage/stores.ts';
import type { CounterLine, HallPicture } from './hall-picture.ts';

/** No screen shows more of a counter's line. */
const WAITING_SHOWN = 50;

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
  const candidates = picture.candidates([...at.offers.keys()], WAITING_SHOWN);
  const { now } = picture.stamp;
  return lineUp(candidates, at, orderRules(picture.settings, picture.outages), { now, limit: WAITING_SHOWN });
}
