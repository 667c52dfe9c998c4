import type { TicketCard } from '#protocol/ticket-card';

/** What staff can do for a customer. */
export type TicketAct = 'move' | 'grant' | 'take-back' | 'rejoin' | 'confirm' | 'reprint' | 'cancel';

/** What a ticket's state allows, the likeliest first. */
export function ticketActs(card: Pick<TicketCard, 'status' | 'class' | 'rejoin'>): TicketAct[] {
  switch (card.status) {
    case 'reserved':
      return ['confirm', 'grant', 'cancel'];
    case 'waiting':
      return ['move', 'grant', ...(card.class === null ? [] : (['take-back'] as const)), 'reprint', 'cancel'];
    case 'held':
      return ['move', 'reprint'];
    case 'missed':
      return card.rejoin ? ['rejoin', 'move', 'reprint', 'cancel'] : ['reprint', 'cancel'];
    case 'called':
    case 'serving':
      return ['reprint'];
    case 'voided':
      return ['confirm'];
    case 'finished':
    case 'cancelled':
    case 'expired':
      return [];
    default:
      return card.status satisfies never;
  }
}
