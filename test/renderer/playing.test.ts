import { describe, expect, it } from 'vitest';
import { createItemTime, isStageFree, itemAfter, playable, playlistOfZones } from '../../renderer/display/playing.ts';
import {
  isItemReady,
  mediaName,
  moved,
  newItem,
  validity,
} from '../../renderer/manager/devices/playlist/playlist-draft.ts';
import { Playlist, type PlaylistItem } from '../../server/protocol/playlist.ts';
import { ZoneId } from '../../server/protocol/zones.ts';

const title = { zh: '电价', en: 'Tariff' };
const item = (itemId: string, more: object = {}) => ({
  itemId,
  topic: 'tariff',
  title,
  kind: 'text',
  body: title,
  ...more,
});
const picture = (itemId: string) => item(itemId, { kind: 'picture', file: `${itemId}.png` });
const list = (...items: object[]) => Playlist.parse(items);
const ids = (items: readonly PlaylistItem[]) => items.map(({ itemId }) => itemId);
const NOON = { timeOfDay: '12:00', now: 1_000_000, broken: new Map<string, number>() };

describe('what a wall plays', () => {
  it('plays an item within its hours only', () => {
    const hours = (from: string, to: string) => ({ hours: { from, to } });
    const items = list(item('always'), item('morning', hours('08:00', '12:00')), item('noon', hours('12:00', '13:00')));
    expect(ids(playable(items, NOON))).toEqual(['always', 'noon']);
    expect(ids(playable(items, { ...NOON, timeOfDay: '11:59' }))).toEqual(['always', 'morning']);
  });

  it('leaves a file that could not be shown alone for five minutes, and only that', () => {
    const items = list(picture('one'), picture('two'));
    const broken = new Map([['one.png', 1_000_000]]);
    expect(ids(playable(items, { ...NOON, broken }))).toEqual(['two']);
    expect(ids(playable(items, { ...NOON, broken, now: 1_300_001 }))).toEqual(['one', 'two']);
  });

  it('goes round, begins anew where an item has gone, and plays nothing where there is nothing', () => {
    const items = list(item('one'), item('two'));
    expect(itemAfter(items, 'one')?.itemId).toBe('two');
    expect(itemAfter(items, 'two')?.itemId).toBe('one');
    expect(itemAfter(items, 'gone')?.itemId).toBe('one');
    expect(itemAfter([], null)).toBeNull();
  });

  it('keeps what is left of an item over pauses, and gives all of it to one that comes anew', () => {
    let now = 5_000;
    const time = createItemTime(() => now);
    const runFor = (ms: number) => {
      const left = time.run();
      now += ms;
      time.pause();
      now += 60_000;
      return left;
    };
    time.show('one', 10);
    expect([runFor(4_000), runFor(5_000), runFor(2_000), runFor(0)]).toEqual([10_000, 6_000, 1_000, 0]);
    time.show('film', null);
    time.show('one', 10);
    expect(runFor(1_000)).toBe(10_000);
    time.show('one', 20);
    expect(runFor(0)).toBe(20_000);
  });

  it('[V5] on a zone’s wall plays what is for the zone or for all', () => {
    const items = list(item('all'), item('east', { zones: ['east'] }), item('west', { zones: ['west'] }));
    expect(ids(playlistOfZones(items, [ZoneId.parse('west')]))).toEqual(['all', 'west']);
  });

  it('has the stage while nobody is called, some time after the last call', () => {
    const served = { at: 0, status: 'serving' };
    expect(isStageFree([], 0)).toBe(true);
    expect(isStageFree([served], 45_000)).toBe(false);
    expect(isStageFree([served], 45_001)).toBe(true);
    expect(isStageFree([served, { at: 0, status: 'called' }], 600_000)).toBe(false);
  });
});

describe('a playlist while it is written', () => {
  it('gets a new item with an id of its own, which is not ready before it says something', () => {
    const [added] = [newItem(list(item('item-2')), null)];
    expect([added?.itemId, added && isItemReady(added)]).toEqual(['item-3', false]);
    expect(newItem([], { name: 'promise.mp4', title: '承诺' })).toMatchObject({ kind: 'video', title: { zh: '承诺' } });
    expect(isItemReady(newItem([], { name: 'tariff.png', title: '电价' }))).toBe(true);
  });

  it('is put in order, and stays as it is at its ends', () => {
    const items = list(item('one'), item('two'));
    expect(ids(moved(items, 'two', -1))).toEqual(['two', 'one']);
    expect(moved(items, 'two', 1)).toBe(items);
  });

  it('says whether an item plays today, will, or has had its time', () => {
    const on = (from: string | null, until: string | null) =>
      validity({ ...newItem([], null), from, until }, '2026-03-02');
    expect([on(null, null), on('2026-03-02', '2026-03-02')]).toEqual(['now', 'now']);
    expect([on('2026-03-03', null), on(null, '2026-03-01')]).toEqual(['later', 'over']);
  });

  it.each([
    ['Tariff 2026.PNG', 'tariff-2026.png'],
    ['电价.jpeg', 'media.jpg'],
    ['../a.b.webm', 'a-b.webm'],
    ['taken.png', 'taken-2.png'],
    ['page.html', null],
    ['drawing.svg', null],
    ['none', null],
  ])('a file %s is kept as %s', (fileName, name) => {
    expect(mediaName(fileName, ['taken.png'])).toBe(name);
  });
});
