import { describe, expect, it, onTestFinished } from 'vitest';
import { createOfflineDesk, HALL_AWAY } from '../../../hardware/relay/offline-desk.ts';
import { openRelayStore, STORE_LIMITS } from '../../../hardware/relay/relay-store.ts';
import { createStoreKeeper } from '../../../hardware/relay/store-keeper.ts';
import { SlipTemplate } from '../../../server/protocol/slips.ts';
import type { EpochMs, ServiceId } from '../../../server/protocol/vocabulary.ts';
import { kioskViewOf } from '../../support/own-numbers.ts';
import { quiet } from '../../support/printer-bench.ts';
import { temporaryFolder } from '../../support/server-process.ts';

const NINE = Date.parse('2026-03-02T09:00:00+08:00');
const text = { zh: '示范厅', en: 'Demo hall' };
const words = {
  ...{ hallName: text, missedHint: text, hotline: '95598', publicUrl: null },
  ...{ services: {}, classes: {}, confirmSeconds: 75 },
};

/** A desk with one lease in a real store, on a clock that a test sets. */
function openDesk() {
  const folder = temporaryFolder();
  const store = openRelayStore(folder.file('kiosk-1.db'), STORE_LIMITS);
  const keeper = createStoreKeeper({ open: () => store, retryMs: 0, monotonicMs: () => 0, log: quiet });
  onTestFinished(() => {
    keeper.close();
    folder.remove();
  });
  const open = [{ from: NINE - 3_600_000, until: NINE + 3_600_000 }];
  const block = { prefix: 'A', first: 501, last: 550, open, businessDay: '2026-03-02' };
  store.leases.replace([{ leaseId: 'lease-1', serviceId: 'A', ...block } as never]);
  const state = { now: NINE };
  const desk = createOfflineDesk({
    keeper,
    slips: { wake: () => undefined, lapse: () => false },
    now: () => state.now as EpochMs,
    view: kioskViewOf,
    onChanged: () => undefined,
  });
  const take = () => desk.take({ commandId: crypto.randomUUID(), serviceId: 'A' as ServiceId });
  return {
    store,
    keeper,
    state,
    take,
    havePaper: () => store.know('paper', { words, template: SlipTemplate.parse({}) } as never),
  };
}

describe('[O2] a number that could not be given out', () => {
  it('is not used up: without the words of a slip none is touched', () => {
    const { store, take, havePaper } = openDesk();
    expect(take()).toEqual(HALL_AWAY);
    expect(store.leases.held()).toMatchObject([{ next: 501 }]);
    havePaper();
    expect(take()).toMatchObject({ ok: true, number: 'A501' });
    expect(store.leases.held()).toMatchObject([{ next: 502 }]);
  });

  it('[O4] whatever was written on the way to a refusal is undone', () => {
    const { store, keeper } = openDesk();
    const refused = keeper.decide((opened) => {
      opened.leases.advance('lease-1', 540);
      return HALL_AWAY;
    });
    expect(refused).toEqual(HALL_AWAY);
    expect(store.leases.held()).toMatchObject([{ next: 501 }]);
    expect(keeper.canSave()).toBe(true);
  });
});

describe('[O3] when a number was taken', () => {
  it('is what the clock says, also where it was set back; the order of issue is kept beside it', () => {
    const { store, state, take, havePaper } = openDesk();
    havePaper();
    for (const minutes of [0, -10, 1]) {
      state.now = NINE + minutes * 60_000;
      take();
    }
    const given = [501, 502, 503].map((number) => store.tickets.byNumber(`A${number}`));
    expect(given.map((ticket) => ((ticket?.takenAt ?? 0) - NINE) / 60_000)).toEqual([0, -10, 1]);
    expect(given.map((ticket) => ticket?.seq)).toEqual([1, 2, 3]);
    expect(store.tickets.toTell()).toEqual([]);
  });
});
