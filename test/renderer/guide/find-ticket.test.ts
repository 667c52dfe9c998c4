import { describe, expect, it } from 'vitest';
import { asTicketNumber, findTicket, linesLike } from '../../../renderer/guide/find-ticket.ts';
import { TicketLine } from '../../../server/protocol/views/clerk-view.ts';

function line(number: string) {
  return TicketLine.parse({
    ticketId: `ticket-${number}`,
    number,
    item: null,
    serviceId: 'A',
    service: { zh: '交电费', en: 'Pay a bill' },
    class: null,
    askedClass: null,
    care: null,
    since: 1_000,
    isBound: false,
    appointmentAt: null,
    from: null,
    note: null,
  });
}

const waiting = ['A012', 'A112', 'B012', 'A1000'].map(line);
const numbers = (lines: readonly { number: string }[]) => lines.map(({ number }) => number);

describe('a number as people type it', () => {
  it.each([
    ['a12', 'A012'],
    ['A012', 'A012'],
    [' a 1000 ', 'A1000'],
    ['Ａ０１２', 'A012'],
    ['b-7', 'B007'],
  ])('%s is %s', (typed, number) => {
    expect(asTicketNumber(typed)).toBe(number);
  });

  it.each(['', '12', 'A', 'ABCD1', '十二'])('%s is no number', (typed) => {
    expect(asTicketNumber(typed)).toBeNull();
  });
});

describe('lines that may be meant', () => {
  it('are all for nothing typed', () => {
    expect(linesLike(waiting, ' ')).toBe(waiting);
  });

  it('are those that begin so', () => {
    expect(numbers(linesLike(waiting, 'a1'))).toEqual(['A112', 'A1000']);
    expect(numbers(linesLike(waiting, 'a12'))).toEqual(['A012']);
  });

  it('are for digits alone those that end so', () => {
    expect(numbers(linesLike(waiting, '12'))).toEqual(['A012', 'A112', 'B012']);
  });
});

describe('a ticket is found', () => {
  const missed = [line('A003')];

  it('in line, among the missed, or on neither list', () => {
    expect(findTicket({ waiting, missed }, 'B012')).toMatchObject({ where: 'waiting', line: { number: 'B012' } });
    expect(findTicket({ waiting, missed }, 'A003')).toMatchObject({ where: 'missed', line: { number: 'A003' } });
    expect(findTicket({ waiting, missed }, 'Z001')).toEqual({ number: 'Z001', line: null, where: 'elsewhere' });
  });
});
