import { describe, expect, it } from 'vitest';
import { asTicketNumber, asTicketSearch, linesLike } from '../../../renderer/common/desk/tickets/find-ticket.ts';
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

describe('what the hall can look up', () => {
  it.each([
    ['a12', 'A012'],
    ['7hk2m-9qrst', '7HK2M9QRST'],
    ['abcdefghij', 'ABCDEFGHIJ'],
  ])('%s is looked for as %s', (typed, wanted) => {
    expect(asTicketSearch(typed)).toBe(wanted);
  });

  it.each(['', '12', '7HK2M9QRS', '一二三四五六七八九十'])('%s is neither number nor code', (typed) => {
    expect(asTicketSearch(typed)).toBeNull();
  });
});
