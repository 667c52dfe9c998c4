import { describe, expect, it } from 'vitest';
import { openDesk } from '../../support/desk.ts';

const MINUTE = 60_000;

/** A001 has missed the call of clerk 1001; five more wait, each came a minute after the other. */
function missed() {
  const hall = openDesk();
  hall.openCounter('1001', '1');
  const clerk = hall.as.clerk('1001');
  const taken = [1, 2, 3, 4, 5, 6].map(() => {
    const ticket = hall.takeWaiting('A');
    hall.clock.advance(MINUTE);
    return ticket;
  });
  const missOne = () => {
    hall.done(clerk, 'counter:next', {});
    hall.done(clerk, 'counter:no-show', {});
  };
  missOne();
  const rejoin = (number = 'A001') => hall.done(hall.as.guide(), 'ticket:rejoin', { number });
  const tooLate = (number = 'A001') => hall.refusal(hall.as.guide(), 'ticket:rejoin', { number });
  const callAll = () => {
    const numbers: string[] = [];
    for (let reply = hall.next('1001'); reply.ok; reply = hall.next('1001')) {
      numbers.push(reply.number);
      hall.clock.advance(10_000);
    }
    return numbers;
  };
  return { ...hall, clerk, ticketId: taken[0]?.ticketId as never, missOne, rejoin, tooLate, callAll };
}

describe('whoever missed the call', () => {
  it('[Q9] comes back three places behind the head of the queue', () => {
    const { rejoin, callAll } = missed();
    expect(rejoin()).toMatchObject({ number: 'A001', ahead: 3, rejoinsLeft: 1 });
    expect(callAll()).toEqual(['A002', 'A003', 'A004', 'A001', 'A005', 'A006']);
  });

  it.each([
    [0, ['A001', 'A002', 'A003']],
    [1, ['A002', 'A001', 'A003']],
    [50, ['A002', 'A003', 'A004', 'A005', 'A006', 'A001']],
  ])('[Q9] %i places behind, where the hall says so', (placesBehind, order) => {
    const { rejoin, callAll, rule } = missed();
    rule({ rejoin: { placesBehind, times: 2, withinMinutes: 60 } });
    rejoin();
    expect(callAll().slice(0, order.length)).toEqual(order);
  });

  it('[Q9] from the phone as well, and sees there how often and until when', () => {
    const { done, as, ticketId, see, clock } = missed();
    const phone = () => see({ view: 'phone:view', ticketId });
    expect(phone().rejoin).toEqual({ timesLeft: 2, until: clock.now() + 60 * MINUTE, placesBehind: 3 });
    done(as.phone(ticketId), 'ticket:rejoin', {});
    expect(phone()).toMatchObject({ status: 'waiting', ahead: 3, rejoin: null });
  });

  it('[Q9] not more often than the hall says', () => {
    const { rejoin, tooLate, missOne, rule, statusOf, ticketId } = missed();
    rule({ rejoin: { placesBehind: 0, times: 2, withinMinutes: 60 } });
    for (const left of [1, 0]) {
      expect(rejoin().rejoinsLeft).toBe(left);
      missOne();
      expect(statusOf(ticketId)).toBe('missed');
    }
    expect(tooLate()).toEqual({ code: 'rejoin-too-often', times: 2 });
  });

  it('[Q9] not later than the hall says', () => {
    const { rejoin, tooLate, clock } = missed();
    clock.advance(60 * MINUTE + 1);
    expect(tooLate()).toEqual({ code: 'rejoin-too-late', withinMinutes: 60 });
    clock.advance(-1);
    expect(rejoin().ahead).toBe(3);
  });

  it('[Q9] not on another day', () => {
    const { as, refusal, ticketId, clock, rule, tooLate } = missed();
    rule({ rejoin: { placesBehind: 3, times: 2, withinMinutes: 720 } });
    clock.advance(24 * 60 * MINUTE);
    expect(refusal(as.phone(ticketId), 'ticket:rejoin', {})).toEqual({ code: 'ticket-unknown' });
    expect(tooLate()).toEqual({ code: 'ticket-unknown' });
  });

  it('[T7] may give the number back instead, on the same day', () => {
    const { done, as, ticketId, statusOf } = missed();
    done(as.phone(ticketId), 'ticket:cancel', {});
    expect(statusOf(ticketId)).toBe('cancelled');
  });

  it('[M2] [T7] cannot give it back on another day: that day is over', () => {
    const { refusal, as, ticketId, clock, statusOf } = missed();
    clock.advance(24 * 60 * MINUTE);
    expect(refusal(as.phone(ticketId), 'ticket:cancel', {})).toEqual({ code: 'ticket-unknown' });
    expect(statusOf(ticketId)).toBe('missed');
  });

  it('[Q9] [M3] and came back is not missed in the figures of the day', () => {
    const { rejoin, see } = missed();
    expect(see({ view: 'manager:view' }).today.missed).toBe(1);
    rejoin();
    expect(see({ view: 'manager:view' }).today).toMatchObject({ missed: 0, waiting: 6 });
  });
});
