import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type HeldLease, isHalfUsed, offlineAccess } from '../../../hardware/relay/lease-book.ts';
import { offlineView, ownPrinter, recentWith } from '../../../hardware/relay/offline-view.ts';
import { KioskView } from '../../../server/protocol/views.ts';
import type { EpochMs, ServiceId } from '../../../server/protocol/vocabulary.ts';
import { kioskViewOf, ownTicket } from '../../support/own-numbers.ts';

const A = 'A' as ServiceId;
const at = (time: string) => Date.parse(`2026-03-02T${time}:00+08:00`) as EpochMs;

function lease(change: Partial<HeldLease> = {}): HeldLease {
  return {
    leaseId: 'lease-1',
    businessDay: '2026-03-02',
    serviceId: A,
    prefix: 'A',
    first: 501,
    last: 550,
    next: 501,
    open: [
      { from: at('08:30'), until: at('12:00') },
      { from: at('13:30'), until: at('17:00') },
    ],
    ...change,
  } as HeldLease;
}

describe('[O2] whether a kiosk may give out a number alone', () => {
  const view = kioskViewOf();

  it.each([
    ['08:29', { isOpen: false, cause: 'hours', opensAt: '08:30' }],
    ['08:30', { isOpen: true, left: 50 }],
    ['11:59', { isOpen: true, left: 50 }],
    ['12:00', { isOpen: false, cause: 'break', opensAt: '13:30' }],
    ['17:00', { isOpen: false, cause: 'hours', opensAt: null }],
  ])('at %s', (time, expected) => {
    expect(offlineAccess(A, [lease()], view, at(time))).toMatchObject(expected);
  });

  it('with none left, none held, or of a day that the hall has left behind: no', () => {
    expect(offlineAccess(A, [lease({ next: 551 })], view, at('09:00'))).toMatchObject({ cause: 'quota' });
    expect(offlineAccess(A, [], view, at('09:00'))).toMatchObject({ isOpen: false, cause: 'outage' });
    const yesterday = lease({ businessDay: '2026-03-01' as HeldLease['businessDay'] });
    expect(offlineAccess(A, [yesterday], view, at('09:00'))).toMatchObject({ isOpen: false });
  });

  it('the oldest block first, and all that is left of every block', () => {
    const blocks = [lease({ leaseId: 'lease-2' as never, first: 601, last: 650, next: 601 }), lease({ next: 549 })];
    expect(offlineAccess(A, blocks, view, at('09:00'))).toMatchObject({ lease: { first: 501 }, left: 52 });
  });

  it('what the staff or the day had closed stays closed, until it was to open again', () => {
    const closed = (cause: 'by-hand' | 'quota' | 'break', opensAt: string | null) =>
      kioskViewOf({ services: [{ serviceId: 'A', open: false, closedCause: cause, closedReason: null, opensAt }] });
    const access = (...known: Parameters<typeof closed>) => offlineAccess(A, [lease()], closed(...known), at('09:00'));
    expect(access('by-hand', null)).toMatchObject({ isOpen: false, cause: 'by-hand' });
    expect(access('quota', null)).toMatchObject({ isOpen: false, cause: 'quota' });
    expect(access('quota', '10:00')).toMatchObject({ isOpen: false, cause: 'quota', opensAt: '10:00' });
    expect(access('quota', '08:45')).toMatchObject({ isOpen: true });
    expect(access('break', '08:45')).toMatchObject({ isOpen: true });
  });

  it('is never open outside every span, and never has less than nothing left', () => {
    fc.assert(
      fc.property(fc.integer({ min: 480, max: 600 }), fc.integer({ min: 0, max: 24 * 60 - 1 }), (next, minute) => {
        const now = (at('00:00') + minute * 60_000) as EpochMs;
        const held = lease({ next });
        const access = offlineAccess(A, [held], view, now);
        const isInSpan = held.open.some(({ from, until }) => from <= now && now < until);
        expect(access.isOpen).toBe(isInSpan && next <= 550);
        if (access.isOpen) expect(access.left).toBe(550 - next + 1);
      }),
    );
  });

  it('half used is time to ask for more', () => {
    expect(isHalfUsed([lease({ next: 526 })])).toBe(false);
    expect(isHalfUsed([lease({ next: 527 })])).toBe(true);
  });

  it('a block that is used up counts no more: half of what the others have is the measure, and nothing left is the least', () => {
    const usedUp = lease({ next: 551 });
    const second = (next: number) => lease({ leaseId: 'lease-2' as never, first: 551, last: 600, next });
    expect(isHalfUsed([usedUp, second(552)])).toBe(false);
    expect(isHalfUsed([usedUp, second(576)])).toBe(false);
    expect(isHalfUsed([usedUp, second(577)])).toBe(true);
    expect(isHalfUsed([usedUp, second(601)])).toBe(true);
    expect(isHalfUsed([])).toBe(false);
  });
});

describe('[O2] what the kiosk shows without the hall', () => {
  const printer = ownPrinter('paper', null);
  const draw = (time: string, leases = [lease()]) => {
    const last = kioskViewOf();
    const now = at(time);
    return offlineView({ last, leases, own: [], given: () => 2, printer, since: last.now, now, canSave: true });
  };

  it('is a view as any other: whole, and without promises', () => {
    const view = KioskView.parse(draw('09:00'));
    expect(view.offline).toEqual({ since: at('09:00'), left: { A: 50 } });
    expect(view.services[0]).toMatchObject({ open: true, wait: null, waiting: 5 });
    expect(view.hall.state).toBe('open');
    expect([view.hasAppointments, view.scanned, view.help]).toEqual([false, null, null]);
  });

  it('says how the hall stands by the clock of its services', () => {
    expect(draw('08:00').hall).toMatchObject({ state: 'pre-open', opensAt: '08:30' });
    expect(draw('12:30').hall).toMatchObject({ state: 'break', opensAt: '13:30' });
    expect(draw('18:00').hall).toMatchObject({ state: 'closed', opensAt: null });
  });

  it('begins a new day with nobody waiting but those who took a number here', () => {
    const DAY = 86_400_000;
    const open = [{ from: (at('08:30') + DAY) as EpochMs, until: (at('17:00') + DAY) as EpochMs }];
    const tomorrow = lease({ businessDay: '2026-03-03' as HeldLease['businessDay'], open });
    const last = kioskViewOf();
    const now = (at('09:00') + DAY) as EpochMs;
    const since = last.now;
    const view = offlineView({ last, leases: [tomorrow], own: [], given: () => 2, printer, since, now, canSave: true });
    expect(view.hall).toMatchObject({ businessDay: '2026-03-03', state: 'open' });
    expect(view.services[0]?.waiting).toBe(2);
  });

  it.each([
    [
      { paper: 'ok', cover: 'closed', fault: null },
      { canPrint: true, isPaperLow: false },
    ],
    [
      { paper: 'low', cover: 'closed', fault: null },
      { canPrint: true, isPaperLow: true },
    ],
    [
      { paper: 'out', cover: 'closed', fault: 'paper-out' },
      { canPrint: false, reason: 'paper-out' },
    ],
    [
      { paper: 'ok', cover: 'open', fault: null },
      { canPrint: false, reason: 'cover-open' },
    ],
    [
      { paper: 'unknown', cover: 'unknown', fault: 'no-reply' },
      { canPrint: false, reason: 'no-reply' },
    ],
  ] as const)('a printer that says %j', (condition, expected) => {
    expect(ownPrinter('paper', condition)).toMatchObject(expected);
  });

  it('tells of its own slips beside the hall, and crowds out nobody', () => {
    const ofHall = Array.from({ length: 8 }, (_, index) => ({
      ...{ ticketId: `hall-${index}`, number: `A00${index}`, code: '7K3QJ9WXYZ', status: 'called' as const },
      ...{ slip: 'none' as const, fault: null, lapsesAt: null },
    })) as unknown as KioskView['recent'];
    const own = [
      ownTicket({ ticketId: 'hall-3', outcome: 'merged', status: 'waiting', slip: 'printed' }),
      ownTicket({ ticketId: 'own-1', status: 'reserved', slip: 'unknown', lapsesAt: 99 }),
    ];
    const recent = recentWith(ofHall, own);
    expect(recent).toHaveLength(9);
    expect(recent[3]).toMatchObject({ status: 'called', slip: 'printed' });
    expect(recent.at(-1)).toMatchObject({ ticketId: 'own-1', status: 'reserved', lapsesAt: 99 });
  });
});
