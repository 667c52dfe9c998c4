import type { ClerkView } from '#protocol/views';

const NEXT_SHOWN = 5;
const ASIDE_SHOWN = 4;
const DUE_FIRST = (left: { remindAt: number }, right: { remindAt: number }) => left.remindAt - right.remindAt;

type Lists = Pick<ClerkView, 'waiting' | 'held' | 'missed'>;

/** The tickets that have room beside the clerk's current one: the next to come, those kept by reminder, the newest missed. */
export function queueShown({ waiting, held, missed }: Lists) {
  return {
    next: waiting.slice(0, NEXT_SHOWN),
    held: held.toSorted(DUE_FIRST).slice(0, ASIDE_SHOWN),
    missed: missed.slice(-ASIDE_SHOWN),
  };
}

/** Who is to be called back first: the one whose reminder comes first. */
export function callBackFirst<Held extends { remindAt: number }>(held: readonly Held[]): Held {
  const [first] = held.toSorted(DUE_FIRST);
  if (!first) throw new Error('nobody is held here');
  return first;
}

export type Place = 'waiting' | 'held' | 'missed';
export type Placed = { place: Place; ticket: ClerkView['waiting'][number] };

/** Where a ticket of the clerk's lists stands now; null once it is on none of them. */
export function findTicket(lists: Lists, ticketId: string): Placed | null {
  for (const place of ['held', 'missed', 'waiting'] as const) {
    const ticket = lists[place].find((each) => each.ticketId === ticketId);
    if (ticket) return { place, ticket };
  }
  return null;
}

/** Everybody a clerk can choose from, those on hold first. */
export function everybody(lists: Lists): Placed[] {
  return (['held', 'waiting', 'missed'] as const).flatMap((place) => lists[place].map((ticket) => ({ place, ticket })));
}
