import { useState } from 'react';
import type { TicketCard } from '#protocol/ticket-card';
import type { Desk } from '../desk.ts';
import { getAs } from '../staff-get.ts';
import { postFailureWords } from '../staff-post.ts';

/** One ticket of today, looked up by its number or code; refusals are said on the page. */
export function useTicketCard({ role, t, say }: Desk) {
  const [card, setCard] = useState<TicketCard | null>(null);
  const [isLooking, setLooking] = useState(false);

  async function find(wanted: string): Promise<void> {
    setLooking(true);
    const found = await getAs<TicketCard>(role, `/api/tickets?find=${encodeURIComponent(wanted)}`);
    setLooking(false);
    if (found.ok) setCard(found.answer);
    else say(postFailureWords(t, found.refusal));
  }

  return { card, isLooking, find: (wanted: string) => void find(wanted), putAway: () => setCard(null) };
}

export type TicketCardDesk = ReturnType<typeof useTicketCard>;
