import { describe, expect, it } from 'vitest';
import { openDesk } from '../../support/desk.ts';

describe('the codes of tickets', () => {
  it('[T3] find their ticket, however many were taken since, and nothing else', () => {
    const hall = openDesk();
    const takeBehind = (arrival: number) => {
      hall.db.prepare(`UPDATE sqlite_sequence SET seq = ? WHERE name = 'ticket'`).run(arrival);
      return hall.takeWaiting('A');
    };
    const tickets = [hall.takeWaiting('A'), ...[510, 511, 5_000, 1_000_000].map(takeBehind)];
    const found = tickets.map(({ code }) => hall.stores.tickets.byCode(code)?.ticketId);
    expect(found).toEqual(tickets.map(({ ticketId }) => ticketId));
    expect(hall.stores.tickets.byCode('ZZZZZZZZZZ')).toBeNull();
  });

  it('[T3] find nothing where nobody has taken a ticket yet', () => {
    expect(openDesk().stores.tickets.byCode('ZZZZZZZZZZ')).toBeNull();
  });
});
