import { describe, expect, it } from 'vitest';
import { type ClerkDialog, dialogNow } from '../../renderer/clerk/dialogs/clerk-dialog.ts';
import type { ClerkView } from '../../server/protocol/views.ts';
import { type Current, currentTicket, ticketLine } from './clerk-tickets.ts';

const counter = { counterId: '1' } as NonNullable<ClerkView['counter']>;
const seen = (current: Current | null, missed: ClerkView['missed'] = []) =>
  ({ counter, current, waiting: [ticketLine('A002')], held: [], missed }) as unknown as ClerkView;

describe('a question on the terminal', () => {
  const hold: ClerkDialog = { kind: 'hold', ticketId: currentTicket('serving').ticketId };

  it('stands as long as its customer is served, and never turns to the next one', () => {
    expect(dialogNow(hold, seen(currentTicket('serving')))).toBe(hold);
    expect(dialogNow(hold, seen(null))).toBeNull();
    expect(dialogNow(hold, seen({ ...currentTicket('serving'), ...ticketLine('A009') }))).toBeNull();
  });

  it('about somebody on a list goes when somebody else has called them', () => {
    const call: ClerkDialog = { kind: 'call', ticketId: ticketLine('A002').ticketId };
    expect(dialogNow(call, seen(null))).toBe(call);
    expect(dialogNow({ ...call, ticketId: ticketLine('A007').ticketId }, seen(null))).toBeNull();
  });

  it('about a class is only for those who wait', () => {
    const grant: ClerkDialog = { kind: 'grant', ticketId: ticketLine('A003').ticketId };
    expect(dialogNow(grant, seen(null, [ticketLine('A003')]))).toBeNull();
  });

  it('about the counter goes with the counter, except for the one where to sit down', () => {
    const closed = { ...seen(null), counter: null };
    expect(dialogNow({ kind: 'pause' }, closed)).toBeNull();
    const takeOver: ClerkDialog = { kind: 'take-over', counterId: counter.counterId, clerk: '王芳' };
    expect(dialogNow(takeOver, closed)).toBe(takeOver);
  });
});
