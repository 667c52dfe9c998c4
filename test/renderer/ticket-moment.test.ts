import { describe, expect, it } from 'vitest';
import { lapseOf, stayMs, ticketMoment } from '../../renderer/kiosk/ticket-moment.ts';
import type { KioskView } from '../../server/protocol/views.ts';
import { EpochMs, SlipState, TicketId, TicketStatus } from '../../server/protocol/vocabulary.ts';

type Recent = KioskView['recent'][number];

const lapse = EpochMs.parse(75_000);

const recent = (status: Recent['status'], slip: Recent['slip'], fault: Recent['fault'] = null): Recent => ({
  ticketId: TicketId.parse('t1'),
  number: 'A012',
  code: '0123456789',
  status,
  slip,
  fault,
  lapsesAt: status === 'reserved' && (slip === 'not-started' || slip === 'unknown') ? lapse : null,
});

describe('at a kiosk with a paper printer', () => {
  it('is printing until the hall has said anything about the slip', () => {
    expect(ticketMoment(undefined, 'paper')).toEqual({ kind: 'printing' });
    expect(ticketMoment(recent('reserved', 'queued'), 'paper')).toEqual({ kind: 'printing' });
    expect(ticketMoment(recent('reserved', 'sending'), 'paper')).toEqual({ kind: 'printing' });
  });

  it('asks to take the slip only when it came out', () => {
    expect(ticketMoment(recent('waiting', 'printed'), 'paper')).toEqual({ kind: 'take-slip' });
    expect(ticketMoment(recent('called', 'printed'), 'paper')).toEqual({ kind: 'take-slip' });
  });

  it.each([
    ['not-started', false],
    ['unknown', true],
  ] as const)('leaves the choice to the customer when the slip is %s, who may hold it: %s', (slip, mayHoldSlip) => {
    expect(ticketMoment(recent('reserved', slip, 'paper-out'), 'paper')).toEqual({
      kind: 'no-slip',
      fault: 'paper-out',
      mayHoldSlip,
      lapsesAt: lapse,
    });
  });
});

it('draws the slip where the screen is the printer, and knows whether the number will lapse', () => {
  expect(ticketMoment(undefined, 'screen')).toEqual({ kind: 'on-screen', lapsesAt: null });
  expect(ticketMoment(recent('waiting', 'printed'), 'screen')).toEqual({ kind: 'on-screen', lapsesAt: null });
  expect(ticketMoment(recent('reserved', 'not-started'), 'screen')).toEqual({ kind: 'on-screen', lapsesAt: lapse });
});

it.each(['cancelled', 'voided', 'expired'] as const)(
  'says that a %s number counts no more, whatever the slip',
  (status) => {
    for (const slip of SlipState.options) expect(ticketMoment(recent(status, slip), 'paper')).toEqual({ kind: 'gone' });
  },
);

it('speaks of no printing where there is no printer', () => {
  expect(ticketMoment(undefined, 'none')).toEqual({
    ...{ kind: 'no-slip', fault: 'no-printer', mayHoldSlip: false, lapsesAt: null },
  });
  expect(ticketMoment(recent('reserved', 'queued'), 'none')).toEqual({
    kind: 'no-slip',
    fault: 'no-printer',
    mayHoldSlip: false,
    lapsesAt: null,
  });
  expect(ticketMoment(recent('waiting', 'printed'), 'none')).toEqual({ kind: 'take-slip' });
});

it('never asks to take a slip of a reserved ticket that has none', () => {
  for (const status of TicketStatus.options) {
    for (const slip of SlipState.options) {
      const { kind } = ticketMoment(recent(status, slip), 'none');
      if (status === 'reserved' && slip !== 'printed') expect(kind).not.toBe('take-slip');
    }
  }
});

it('stays until the number lapses by the hall clock, and goes home by itself only after that', () => {
  const moment = ticketMoment(recent('reserved', 'not-started', 'paper-out'), 'paper');
  expect(lapseOf(moment)).toBe(lapse);
  expect(stayMs(moment, lapse - 1)).toBeNull();
  expect(stayMs(moment, lapse)).toBe(8000);
  expect(stayMs(ticketMoment(recent('waiting', 'printed'), 'paper'), 0)).toBe(8000);
});
