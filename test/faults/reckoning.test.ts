import { describe, expect, it } from 'vitest';
import { encodeSlip } from '../../hardware/printer/escpos-encoder.ts';
import { readProfile } from '../../hardware/printer/profiles.ts';
import type { TicketSlip } from '../../server/protocol/slips.ts';
import { demoSlip, usualTemplate } from '../support/demo-slip.ts';
import { createLedger, readSlip } from './ledger.ts';
import { type Evidence, reckon } from './reckoning.ts';

const bytesOf = (change: Partial<TicketSlip> = {}) =>
  encodeSlip(demoSlip({ qr: '7K3QJ9WXYZ', ...change }), usualTemplate, {
    profile: readProfile('generic-80'),
    drawLine: () => null,
  });

/** Three customers: one with a slip, one who confirmed, one who left and whose reprint came out. */
const sound: Evidence = {
  taken: ['1', '2', '3'].map((id) => ({ ticketId: id, number: `A00${id}`, code: `CODE00000${id}` })),
  confirmed: new Set(['2']),
  paper: [
    { number: 'A001', isMarked: false, code: 'CODE000001', at: 1_000 },
    { number: 'A003', isMarked: true, code: 'CODE000003', at: 9_000 },
  ],
  tickets: [
    { ticketId: '1', number: 'A001', status: 'finished' },
    { ticketId: '2', number: 'A002', status: 'finished' },
    { ticketId: '3', number: 'A003', status: 'finished' },
  ],
  jobs: [
    { number: 'A001', purpose: 'first', state: 'printed', queuedAt: 900 },
    { number: 'A002', purpose: 'first', state: 'not-started', queuedAt: 2_000 },
    { number: 'A003', purpose: 'first', state: 'unknown', queuedAt: 3_000 },
    { number: 'A003', purpose: 'reprint', state: 'printed', queuedAt: 8_000 },
  ],
};
const slip = (number: string, at: number, isMarked = false) => ({
  number,
  isMarked,
  code: `CODE00000${number.at(-1)}`,
  at,
});
const withPaper = (...paper: Evidence['paper']) => reckon({ ...sound, paper });
const [first, marked] = sound.paper as [Evidence['paper'][0], Evidence['paper'][0]];

describe('the reckoning of a fault run', () => {
  it('finds nothing where nothing is wrong, also where an unknown slip came out once', () => {
    expect(reckon(sound)).toEqual([]);
    expect(withPaper(first, slip('A003', 4_000), marked)).toEqual([]);
  });

  it('finds a slip that came out twice', () => {
    expect(withPaper(first, first, marked)).toContain('A001 came out more than once.');
  });

  it('finds an unmarked slip behind the reprint of the same number', () => {
    expect(withPaper(first, marked, slip('A003', 9_500))).toEqual([
      'A003 came out after A003 (marked), which was ordered later.',
    ]);
  });

  it('finds a stale slip', () => {
    expect(withPaper(first, slip('A003', 60_000), { ...marked, at: 61_000, isMarked: true })).toContain(
      'A003 came out 57 s after it was ordered.',
    );
  });

  it('finds a slip that nobody ordered, and one with the code of another', () => {
    expect(withPaper(first, slip('A009', 5_000), marked)).toEqual([
      'A009 came out and belongs to no ticket that was taken.',
      'A009 came out, and nobody ordered it.',
    ]);
    expect(withPaper({ ...first, code: 'CODE000002' }, marked)).toHaveLength(1);
  });

  it('finds a word of the hall that the paper does not keep', () => {
    expect(withPaper(marked)).toContain('The first slip of A001 is printed, says the hall, and is on paper 0 times.');
    expect(withPaper(first, slip('A002', 2_500), marked)).toEqual([
      'The first slip of A002 was not started, says the hall, and is on paper.',
    ]);
  });

  it('finds somebody served who held nothing, a ticket without an end, one too many and one lost', () => {
    expect(reckon({ ...sound, confirmed: new Set() })).toEqual(['A002 was served, and nobody held it.']);
    const [one, two, three] = sound.tickets as [Evidence['tickets'][0], Evidence['tickets'][0], Evidence['tickets'][0]];
    expect(reckon({ ...sound, tickets: [one, { ...two, status: 'reserved' }, three] })).toEqual([
      'A002 has not come to an end: it is reserved.',
    ]);
    expect(
      reckon({ ...sound, tickets: [...sound.tickets, { ...one, ticketId: '4', number: 'A004', status: 'voided' }] }),
    ).toEqual(['3 tickets were taken, and the hall has 4.']);
    expect(reckon({ ...sound, tickets: [one, two, { ...three, ticketId: '5' }] })).toEqual([
      'The hall does not know A003, which it gave out.',
    ]);
  });
});

describe('the ledger of a fault run', () => {
  it('reads a slip, and sees whether it is marked', () => {
    expect(readSlip(bytesOf(), 5)).toEqual({ number: 'A042', isMarked: false, code: '7K3QJ9WXYZ', at: 5 });
    expect(readSlip(bytesOf({ isReprint: true }), 5).isMarked).toBe(true);
  });

  it('finds half a slip before another one', () => {
    const whole = bytesOf();
    const ledger = createLedger(() => 0);
    ledger.cameOut(Buffer.concat([whole.subarray(0, whole.length - 40), bytesOf({ number: 'A043' })]));
    expect(ledger.broken).toHaveLength(1);
  });

  it('[T5] finds a call of somebody who holds nothing, and none of somebody who confirmed or has the slip', () => {
    const ledger = createLedger(() => 0);
    ledger.cameOut(bytesOf());
    ledger.confirms('43');
    ledger.calls('42', 'A042');
    ledger.calls('43', 'A043');
    expect(ledger.broken).toEqual([]);
    ledger.calls('44', 'A044');
    expect(ledger.broken).toEqual(['A044 was called, and nobody holds it.']);
  });
});
