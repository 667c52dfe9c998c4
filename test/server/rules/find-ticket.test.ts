import { describe, expect, it } from 'vitest';
import { findTicket } from '../../../server/application/ticket-card.ts';
import { openDesk } from '../../support/desk.ts';

const DAY = 24 * 3_600_000;

type Found = ReturnType<typeof findTicket>;

function cardOf(found: Found) {
  if (!found.ok) throw new Error(found.refusal.code);
  return found.value;
}

/** Clerk 1001 at counter 1, where A001 was called, undone, called again and served. */
function served() {
  const hall = openDesk();
  hall.openCounter('1001', '1');
  const clerk = hall.as.clerk('1001');
  const { ticketId, code } = hall.takeWaiting('A');
  hall.clock.advance(120_000);
  hall.done(clerk, 'counter:next', {});
  hall.done(clerk, 'counter:undo', {});
  hall.clock.advance(6_000);
  hall.done(clerk, 'counter:next', {});
  hall.done(clerk, 'counter:start', {});
  hall.clock.advance(60_000);
  hall.done(clerk, 'counter:finish', {});
  const find = (typed: string) => findTicket({ stores: hall.stores, now: hall.clock.now() }, typed);
  return { ...hall, ticketId, code, find };
}

describe('staff find a ticket of today', () => {
  it('[T13] by its number or its code, as people type them', () => {
    const { find, code, ticketId } = served();
    for (const typed of ['A001', 'a1', ' Ａ０１ ', code, code.toLowerCase(), `${code.slice(0, 5)}-${code.slice(5)}`])
      expect(find(typed)).toMatchObject({ ok: true, value: { ticketId, status: 'finished' } });
  });

  it('[T13] with what happened to it and by whom; what was undone has not happened', () => {
    const { find } = served();
    const { steps } = cardOf(find('A001'));
    expect(steps.map(({ kind }) => kind)).toEqual([
      'ticket-taken',
      'ticket-called',
      'ticket-started',
      'ticket-finished',
    ]);
    expect(steps.at(-1)).toMatchObject({
      ...{ counter: { en: 'Counter 1' }, clerk: { badge: '1001' }, by: 'clerk:1001' },
      ...{ waitedSeconds: 126, servedSeconds: 60 },
    });
  });

  it('[T13] a missed one says how often it may still come back, one that was sent to a counter who calls it', () => {
    const { done, as, takeWaiting, clock, find } = served();
    const { ticketId } = takeWaiting('A');
    done(as.clerk('1001'), 'counter:next', {});
    done(as.clerk('1001'), 'counter:no-show', {});
    const { rejoin } = cardOf(find('A002'));
    expect(rejoin).toMatchObject({ timesLeft: 2, until: clock.now() + 60 * 60_000 });
    done(as.guide(), 'ticket:move', { ticketId, to: { counterId: '1' }, reason: 'walked there' });
    expect(cardOf(find('A002'))).toMatchObject({ status: 'waiting', boundTo: { counter: { en: 'Counter 1' } } });
  });

  it('[T13] none by a number that nobody has, and one of yesterday only says of which day it is', () => {
    const { find, code, clock, takeWaiting } = served();
    for (const typed of ['B007', '', '12', '一', code.replace(/./g, '0')])
      expect(find(typed)).toEqual({ ok: false, refusal: { code: 'ticket-unknown' } });
    clock.advance(DAY);
    takeWaiting('B');
    expect(find('A001')).toEqual({ ok: false, refusal: { code: 'ticket-unknown' } });
    expect(find(code)).toMatchObject({ ok: false, refusal: { code: 'ticket-other-day' } });
  });
});
