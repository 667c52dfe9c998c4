import { expect, it } from 'vitest';
import { formatNumber } from '../../../server/protocol/ticket-number.ts';
import { TicketNumber } from '../../../server/protocol/vocabulary.ts';

it('[T2] a number has at least three digits and more when it needs them', () => {
  expect([1, 42, 999, 1000, 12345].map((sequence) => formatNumber('A', sequence))).toEqual([
    'A001',
    'A042',
    'A999',
    'A1000',
    'A12345',
  ]);
});

it('[T2] every number that can be given is one that the wire accepts', () => {
  for (const sequence of [1, 999, 1000, 999_999]) {
    expect(TicketNumber.safeParse(formatNumber('ABC', sequence)).success).toBe(true);
  }
});
