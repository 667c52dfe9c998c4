import { describe, expect, it, onTestFinished } from 'vitest';
import { createHallMemory } from '../../../hardware/relay/hall-memory.ts';
import { MOST_PAGES } from '../../../hardware/relay/kiosk-door.ts';
import { openRelayStore, STORE_LIMITS } from '../../../hardware/relay/relay-store.ts';
import { createStoreKeeper } from '../../../hardware/relay/store-keeper.ts';
import { olderKioskView } from '../../support/older-kiosk-view.ts';
import { quiet } from '../../support/printer-bench.ts';
import { temporaryFolder } from '../../support/server-process.ts';

/** Memories of one box, each as after a restart. */
function openBox() {
  const folder = temporaryFolder();
  const store = openRelayStore(folder.file('kiosk-1.db'), STORE_LIMITS);
  const keeper = createStoreKeeper({ open: () => store, retryMs: 0, monotonicMs: () => 0, log: quiet });
  onTestFinished(() => {
    keeper.close();
    folder.remove();
  });
  const clock = { wallMs: () => 0, monotonicMs: () => 0 };
  return { store, start: () => createHallMemory({ keeper, clock }) };
}

describe('whom the hall has let in', () => {
  it('the latest few are known, also after a restart; who was let in again stays', () => {
    const { start } = openBox();
    const memory = start();
    expect(memory.wasAccepted('page-0')).toBeNull();
    for (let page = 0; page < MOST_PAGES; page++) memory.accept(`page-${page}`);
    memory.accept('page-0');
    memory.accept('one-more');
    for (const each of [memory, start()]) {
      expect(['page-0', 'page-1', 'page-2', 'one-more'].map(each.wasAccepted)).toEqual([true, false, true, true]);
    }
  });

  it('whom it has turned away since is not among them', () => {
    const { start } = openBox();
    const memory = start();
    for (const page of ['left', 'stays']) memory.accept(page);
    memory.turnAway('left');
    for (const each of [memory, start()]) expect(['left', 'stays'].map(each.wasAccepted)).toEqual([false, true]);
  });

  it('the one that an older store knows is known', () => {
    const { store, start } = openBox();
    store.know('keyHash', 'the-only-one' as never);
    expect(['the-only-one', 'other'].map(start().wasAccepted)).toEqual([true, false]);
  });
});

describe('the last picture of the hall', () => {
  it('is known from a store that an older version wrote', () => {
    const { store, start } = openBox();
    store.know('view', olderKioskView as never);
    const view = start().view();
    expect(view?.hall.branding).toEqual({ shades: null, logo: null });
    expect([view?.name, view?.groups, view?.announcements]).toEqual(['', [], []]);
    expect(view?.services).toMatchObject([{ code: 'A', area: null, guidance: { ask: 'nothing' } }]);
  });
});
