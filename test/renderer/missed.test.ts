import { expect, it } from 'vitest';
import { queueShown } from '../../renderer/clerk/queue-shown.ts';
import { missedShown } from '../../renderer/display/missed-shown.ts';
import { ticketLine } from './clerk-tickets.ts';

const numbers = Array.from({ length: 10 }, (_, index) => `A${String(index + 1).padStart(3, '0')}`);

it('shows the newest of ten missed numbers on the wall, last', () => {
  expect(missedShown(numbers)).toEqual(numbers.slice(2));
  expect(missedShown(numbers).at(-1)).toBe('A010');
});

it('shows a clerk the next to come and the newest missed', () => {
  const tickets = numbers.map(ticketLine);
  const { next, missed } = queueShown({ waiting: tickets, held: [], missed: tickets });
  expect(next.map(({ number }) => number)).toEqual(['A001', 'A002', 'A003', 'A004', 'A005']);
  expect(missed.map(({ number }) => number)).toEqual(['A007', 'A008', 'A009', 'A010']);
});
