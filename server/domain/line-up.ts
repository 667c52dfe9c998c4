import type { EpochMs } from '../protocol/vocabulary.ts';
import {
  type CallingCounter,
  compareBy,
  type InLine,
  mayCall,
  type OrderRules,
  pick,
  type Standing,
  standingAt,
} from './queue-order.ts';

/** Those who stand in one order; whoever is gone is passed over when it would be the first. */
function createOrder<Ticket extends InLine>(sorted: readonly Standing<Ticket>[], gone: ReadonlySet<Ticket>) {
  let next = 0;
  return {
    first(): Ticket | null {
      for (; next < sorted.length; next++) {
        const { ticket } = sorted[next] as Standing<Ticket>;
        if (!gone.has(ticket)) return ticket;
      }
      return null;
    },
  };
}

/**
 * The first `limit` in the order in which this counter would call them if nobody else called or came: what is chosen
 * again and again ([Q1]), of orders that are sorted once.
 */
export function lineUp<Ticket extends InLine>(
  candidates: readonly Ticket[],
  at: CallingCounter,
  rules: OrderRules,
  { now, limit }: { now: EpochMs; limit: number },
): Ticket[] {
  const standings = candidates
    .filter((ticket) => mayCall(ticket, at))
    .map((ticket) => standingAt(ticket, at, rules, now))
    .sort(compareBy('place'));
  const line = new Set<Ticket>();
  const plain = createOrder(standings, line);
  const credited = createOrder(standings.toSorted(compareBy('credited')), line);
  const overdue = createOrder(
    standings.filter(({ isOverdue }) => isOverdue),
    line,
  );
  let { favouredInARow } = at;
  while (line.size < limit) {
    const leaders = { plain: plain.first(), credited: credited.first(), overdue: overdue.first() };
    const picked = pick(leaders, favouredInARow, rules);
    if (!picked) break;
    favouredInARow = picked.favouredInARow;
    line.add(picked.ticket);
  }
  return [...line];
}
