import { describe, expect, it, onTestFinished } from 'vitest';
import { offlineSlip } from '../../../hardware/relay/offline-slip.ts';
import { createOwnSlips, SLIP_LIMITS, slipSettled } from '../../../hardware/relay/own-slips.ts';
import { openRelayStore, STORE_LIMITS } from '../../../hardware/relay/relay-store.ts';
import { createStoreKeeper } from '../../../hardware/relay/store-keeper.ts';
import type { SlipOrder, SlipOutcome } from '../../../server/protocol/device-orders.ts';
import { SlipTemplate, TicketSlip } from '../../../server/protocol/slips.ts';
import type { EpochMs, JobId, TicketId } from '../../../server/protocol/vocabulary.ts';
import { kioskViewOf, ownTicket } from '../../support/own-numbers.ts';
import { quiet } from '../../support/printer-bench.ts';
import { temporaryFolder } from '../../support/server-process.ts';
import { until } from '../../support/until.ts';

const TAKEN_AT = Date.parse('2026-03-02T09:05:00+08:00');
const text = (zh: string) => ({ zh, en: zh });
const paper = {
  words: {
    ...{ hallName: text('示范厅'), missedHint: text('过号'), hotline: '95598', publicUrl: 'http://hall.example:7070/' },
    ...{ services: { A: text('新装') }, classes: { elder: text('老年人') }, confirmSeconds: 40 },
  },
  template: SlipTemplate.parse({}),
} as never;

type Spoiled = { saves?: number; prints?: number; paper?: unknown; ticket?: object };

/** A box that comes up with one slip in its store that was not settled, `afterMs` after it was taken; as often as `spoiled` says, its disk or its printing fails. */
function comeUp(afterMs: number, inJournal: SlipOutcome | null, spoiled: Spoiled = {}) {
  const folder = temporaryFolder();
  const store = openRelayStore(folder.file('kiosk-1.db'), STORE_LIMITS);
  const queued = { status: 'reserved', slip: 'queued', jobId: 'job-1', takenAt: TAKEN_AT };
  const { seq: _, ...ticket } = ownTicket({ ...queued, ...spoiled.ticket });
  store.know('paper', (spoiled.paper ?? paper) as never);
  store.tickets.add(ticket);
  store.keepReply(ticket.wish, { ok: true, slip: offlineSlip(ticket, paper, { ahead: 2, view: kioskViewOf() }) });
  const left = { saves: spoiled.saves ?? 0, prints: spoiled.prints ?? 0 };
  const save: typeof store.tickets.save = (changed) => {
    if (left.saves-- > 0) throw new Error('database or disk is full');
    return store.tickets.save(changed);
  };
  const open = () => ({ ...store, tickets: { ...store.tickets, save } });
  const keeper = createStoreKeeper({ open, retryMs: 0, monotonicMs: () => 0, log: quiet });
  const orders: SlipOrder[] = [];
  const slips = createOwnSlips({
    keeper,
    print: async (order) => {
      orders.push(order);
      if (left.prints-- > 0) throw new Error('the queue is closed');
      return { outcome: 'printed' };
    },
    outcomeOf: (jobId) => (jobId === 'job-1' ? inJournal : null),
    now: () => (TAKEN_AT + afterMs) as EpochMs,
    limits: SLIP_LIMITS,
    onChanged: () => undefined,
    log: quiet,
  });
  onTestFinished(() => {
    keeper.close();
    folder.remove();
  });
  slips.wake();
  const settled = () => {
    const now = store.tickets.byId('own-1' as TicketId);
    return now && now.slip !== 'queued' ? now : null;
  };
  return {
    orders,
    slips,
    /** As the relay does from time to time. */
    settled: () =>
      until('settled', () => {
        slips.wake();
        return settled();
      }),
  };
}

describe('[P2] a slip that was on its way when the box went down', () => {
  it('and had come out is not printed again', async () => {
    const { orders, settled } = comeUp(3_000, { outcome: 'printed' });
    expect(await settled()).toMatchObject({ status: 'waiting', slip: 'printed' });
    expect(orders).toEqual([]);
  });

  it('and had begun is unknown: the customer is asked, and nothing is printed unasked', async () => {
    const { orders, settled } = comeUp(3_000, { outcome: 'unknown', fault: 'restarted' });
    const lapsesAt = TAKEN_AT + 3_000 + 40_000;
    expect(await settled()).toMatchObject({ status: 'reserved', slip: 'unknown', fault: 'restarted', lapsesAt });
    expect(orders).toEqual([]);
  });

  it('and had not begun comes out now, once, in what is left of its time', async () => {
    const { orders, slips, settled } = comeUp(3_000, null);
    slips.wake();
    expect(await settled()).toMatchObject({ status: 'waiting', slip: 'printed' });
    expect(orders).toMatchObject([{ jobId: 'job-1', expiresInMs: SLIP_LIMITS.beginWithinMs - 3_000 }]);
  });

  it('and is late comes out no more: the customer is asked', async () => {
    const { orders, settled } = comeUp(SLIP_LIMITS.beginWithinMs, null);
    expect(await settled()).toMatchObject({ status: 'reserved', slip: 'not-started', fault: 'expired' });
    expect(orders).toEqual([]);
  });
});

describe('[P3] a slip whose end could not be noted, or whose printing failed', () => {
  it('is settled when the disk has room again, and does not come out twice', async () => {
    const { orders, settled } = comeUp(3_000, null, { saves: 2 });
    expect(await settled()).toMatchObject({ status: 'waiting', slip: 'printed' });
    expect(orders).toHaveLength(1);
  });

  it('is asked for again under the same job', async () => {
    const { orders, settled } = comeUp(3_000, null, { prints: 1 });
    expect(await settled()).toMatchObject({ status: 'waiting', slip: 'printed' });
    expect(orders.map(({ jobId }) => jobId)).toEqual(['job-1', 'job-1']);
  });
});

describe('the times of a slip', () => {
  it('[P2] it never has longer to begin than any other, also where the clock of the hall was set back', async () => {
    const { orders, settled } = comeUp(-3_600_000, null);
    await settled();
    expect(orders).toMatchObject([{ expiresInMs: SLIP_LIMITS.beginWithinMs }]);
  });

  it('[T6] a number is asked about for as long as the hall says; for 75 s where an older store does not know', async () => {
    const failed = { outcome: 'not-started', fault: 'paper-out' } as const;
    expect(await comeUp(0, failed).settled()).toMatchObject({ lapsesAt: TAKEN_AT + 40_000 });
    const { confirmSeconds: _, ...words } = (paper as { words: Record<string, unknown> }).words;
    const older = { ...(paper as object), words };
    expect(await comeUp(0, failed, { paper: older }).settled()).toMatchObject({ lapsesAt: TAKEN_AT + 75_000 });
  });
});

describe('[O3] a number that was given back before its slip was settled', () => {
  it('is settled after a restart, and its slip does not come out any more', async () => {
    const { orders, settled } = comeUp(3_000, null, { ticket: { status: 'cancelled' } });
    expect(await settled()).toMatchObject({ status: 'cancelled', slip: 'not-started' });
    expect(orders).toEqual([]);
  });
});

describe('what a slip makes of its ticket', () => {
  it('a number that was given back stays given back, whatever the printer does', () => {
    const given = ownTicket({ status: 'cancelled', slip: 'queued', jobId: 'job-1' as JobId });
    expect(slipSettled(given, { outcome: 'printed' }, 5 as EpochMs)).toMatchObject({
      status: 'cancelled',
      lapsesAt: null,
    });
  });

  it('[O2] the slip says that it is offline, promises no time, and has the hall’s own words and time', () => {
    const ticket = ownTicket({ takenAt: TAKEN_AT, classId: 'elder', care: 'hearing', language: 'en' });
    const view = kioskViewOf({ classes: [{ classId: 'elder', name: text('老人'), isGranted: true }] });
    const slip = offlineSlip(ticket, paper, { ahead: 4, view });
    expect(TicketSlip.parse(slip)).toEqual(slip);
    expect(slip).toMatchObject({
      ...{
        isOffline: true,
        isReprint: false,
        wait: null,
        ahead: 4,
        takenAt: '2026-03-02 09:05',
        service: text('新装'),
      },
      ...{ className: text('老年人'), care: 'hearing', language: 'en', number: 'A501' },
      qr: 'http://hall.example:7070/t/7K3QJ9WXYZ',
    });
    const asked = kioskViewOf({ classes: [{ classId: 'elder', name: text('老人'), isGranted: false }] });
    expect(offlineSlip(ticket, paper, { ahead: 4, view: asked }).className).toBeNull();
  });
});
