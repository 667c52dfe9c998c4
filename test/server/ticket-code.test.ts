import { expect, it } from 'vitest';
import { TicketCode } from '../../server/protocol/vocabulary.ts';
import { newTicketCode } from '../../server/ticket-code.ts';

it('[T3] codes are random, ten characters that nobody misreads, and every letter is used', () => {
  const codes = Array.from({ length: 2_000 }, newTicketCode);
  expect(codes.filter((code) => !TicketCode.safeParse(code).success)).toEqual([]);
  expect(new Set(codes).size).toBe(codes.length);
  expect(new Set(codes.join('')).size).toBe(32);
});
