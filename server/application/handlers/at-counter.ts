import type { StaffedCounter } from '../../domain/counter.ts';
import { accept, type Result, refuse } from '../../domain/result.ts';
import type { CurrentTicket } from '../../domain/ticket.ts';
import type { StaffId } from '../../protocol/vocabulary.ts';
import type { CounterRecord } from '../../storage/counter-store.ts';
import type { Actor } from '../actor.ts';
import type { Context } from '../context.ts';

export type AtCounter = {
  counter: StaffedCounter;
  record: CounterRecord;
  clerkId: StaffId;
  current: CurrentTicket | null;
};

/** The counter at which this clerk sits and the ticket that stands there; refuses with `counter-closed`. */
export function clerksCounter({ stores }: Context, actor: Actor): Result<AtCounter> {
  if (actor.role !== 'clerk') return refuse({ code: 'not-allowed' });
  const record = stores.counters.ofClerk(actor.staffId);
  if (!record || record.counter.state === 'closed') return refuse({ code: 'counter-closed' });
  const { counter } = record;
  return accept({ counter, record, clerkId: actor.staffId, current: stores.tickets.currentAt(counter.counterId) });
}

/** The same, where a ticket must be standing; refuses with `no-current-ticket`. */
export function clerksCustomer(context: Context, actor: Actor): Result<AtCounter & { current: CurrentTicket }> {
  const at = clerksCounter(context, actor);
  if (!at.ok) return at;
  const { current } = at.value;
  return current ? accept({ ...at.value, current }) : refuse({ code: 'no-current-ticket' });
}

/** The same, where calling must be possible: not paused, and the hall does not stand still ([H8]). */
export function callingClerk(context: Context, actor: Actor): Result<AtCounter> {
  const at = clerksCounter(context, actor);
  if (!at.ok) return at;
  if (at.value.counter.state === 'paused') return refuse({ code: 'counter-paused' });
  const outage = context.stores.day.currentOutage();
  return outage ? refuse({ code: 'outage', grade: outage.grade }) : at;
}
