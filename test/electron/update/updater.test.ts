import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BoxSettings } from '../../../electron/box-settings.ts';
import { boxPlaces } from '../../../electron/update/box-folder.ts';
import { fetchArchive } from '../../../electron/update/fetch-archive.ts';
import { createHallUpdates } from '../../../electron/update/hall-updates.ts';
import { readPointer, takeOver, writePointer } from '../../../electron/update/pointer.ts';
import { unpackArchive } from '../../../electron/update/unpack.ts';
import { keepUpToDate } from '../../../electron/update/updater.ts';
import { HallTemplate } from '../../../server/catalogue/hall-template.ts';
import { powerHall } from '../../../server/catalogue/power-hall.ts';
import { HERE, releaseBox, releaseKeys } from '../../support/box-release.ts';
import { openHall, type TestHall } from '../../support/hall.ts';
import { createHeldClock } from '../../support/held-clock.ts';
import { ROOT, temporaryFolder } from '../../support/server-process.ts';
import { until } from '../../support/until.ts';

const KEY = 'the-key-of-the-wall';
const EVERY_MS = 10_000;
const template = HallTemplate.parse({ ...powerHall, devices: [{ role: 'display', name: 'wall', key: KEY }] });
const maker = releaseKeys();
let folder: ReturnType<typeof temporaryFolder>;
let hall: TestHall;

beforeEach(async () => {
  folder = temporaryFolder();
  hall = await openHall({ template, isDemo: false });
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(async () => {
  await hall.close();
  folder.remove();
});

const put = (version: string, key = maker.privateKey) => releaseBox(folder.path, hall.updatesFolder, { version, key });
/** As the manager would, to the wall alone or to every box. */
const give = (version: string, to: { role: 'display'; name: string } | null) =>
  hall.stores.boxReleases.release({ version, to, at: hall.clock.now() });
const WALL = { role: 'display' as const, name: 'wall' };

/** A box of this version whose parts are real; the test says what its screens do. */
function startBox(version = '1.0.0', screen: object = { screen: 'display', name: 'wall', key: KEY }) {
  const is = { idle: false, night: false, well: false, restarts: 0, fetches: 0 };
  const clock = createHeldClock();
  const places = boxPlaces(folder.file('box'));
  const box = BoxSettings.parse({ hall: hall.url, screens: [screen] });
  const updates = createHallUpdates({ box, keys: { read: async () => null }, system: HERE, fetch });
  const updater = keepUpToDate({
    ...{ version, system: HERE, publicKey: maker.publicKey, places, clock, everyMs: EVERY_MS, now: () => 7 },
    ask: updates.ask,
    fetch: (release) => {
      is.fetches += 1;
      const { fetchFrom } = updates;
      return fetchArchive(release, { staging: places.staging, fetchFrom, freeBytes: async () => 1e12 });
    },
    unpack: (archive, next) =>
      unpackArchive({
        ...{ node: process.execPath, program: join(ROOT, 'electron', 'update', 'unpack-main.ts') },
        ...{ archive, folder: places.folder, version: next },
      }),
    isIdle: () => is.idle,
    isNight: () => is.night,
    isWell: () => is.well,
    restart: () => {
      is.restarts += 1;
    },
  });
  /** One look more, to its end. */
  const look = async (): Promise<void> => {
    clock.pass(EVERY_MS);
    await until('the box has looked', () => clock.nextIn() !== null || is.restarts > 0);
  };
  return { is, clock, places, look, health: updater.health };
}

describe('a box and the versions of its hall', () => {
  it('[G12] takes a version while nobody uses it, and has the pointer on the disk before it restarts', async () => {
    await put('2.0.0');
    const box = startBox();
    await box.look();
    expect(box.health()).toEqual({ state: 'none' });
    give('2.0.0', WALL);
    await box.look();
    expect(box.health()).toEqual({ state: 'ready', version: '2.0.0' });
    await box.look();
    expect([box.is.restarts, box.is.fetches, readPointer(box.places.folder)]).toEqual([0, 1, null]);
    box.is.idle = true;
    await box.look();
    expect(box.is.restarts).toBe(1);
    expect(readPointer(box.places.folder)).toEqual({
      ...{ version: '2.0.0', previous: '1.0.0', bad: [], trial: { since: 7, starts: 0 } },
    });
    expect(readdirSync(box.places.versions)).toEqual(['2.0.0']);
  });

  it('[G12] [G14] what every box is given waits for the night', async () => {
    await put('2.0.0');
    give('2.0.0', null);
    const box = startBox();
    box.is.idle = true;
    await box.look();
    expect([box.health().state, box.is.restarts]).toEqual(['ready', 0]);
    box.is.night = true;
    await box.look();
    expect(box.is.restarts).toBe(1);
  });

  it('[G12] a version that somebody else has signed, or that is older, is not even fetched, and the hall is told why', async () => {
    await put('2.0.0', releaseKeys().privateKey);
    await put('0.9.0');
    const box = startBox();
    box.is.idle = true;
    give('2.0.0', WALL);
    await box.look();
    expect(box.health()).toEqual({ state: 'refused', version: '2.0.0', trouble: 'unsigned' });
    give('0.9.0', WALL);
    await box.look();
    expect(box.health()).toEqual({ state: 'refused', version: '0.9.0', trouble: 'not-newer' });
    expect(vi.mocked(console.error).mock.calls.flat()).toContain(
      'The hall offers the version 2.0.0, which is not taken: it is not signed by whoever made the program of this box.',
    );
    expect([box.is.fetches, box.is.restarts, existsSync(box.places.folder)]).toEqual([0, 0, false]);
    await put('1.0.0');
    give('1.0.0', WALL);
    await box.look();
    expect(box.health()).toEqual({ state: 'none' });
    await box.look();
    expect(box.health()).toEqual({ state: 'none' });
  });

  it('[G12] a changed archive is not unpacked, and not fetched again at once; the right one is taken then', async () => {
    const { archive } = await put('2.0.0');
    const right = readFileSync(archive);
    const changed = Buffer.from(right);
    changed.writeUInt8(changed.readUInt8(100) ^ 1, 100);
    writeFileSync(archive, changed);
    give('2.0.0', WALL);
    const box = startBox();
    await box.look();
    await box.look();
    expect(box.health()).toEqual({ state: 'refused', version: '2.0.0', trouble: 'tampered' });
    expect([box.is.fetches, existsSync(box.places.versions)]).toEqual([1, false]);
    writeFileSync(archive, right);
    box.clock.pass(3_600_000 - EVERY_MS);
    await until('an hour is over', () => box.clock.nextIn() !== null);
    await box.look();
    expect(box.health()).toEqual({ state: 'ready', version: '2.0.0' });
  });

  it('[G13] on trial it takes nothing else, and is proven only when its screens are well and the hall answers', async () => {
    await put('3.0.0');
    give('3.0.0', WALL);
    const box = startBox('2.0.0');
    const old = { version: '1.0.0', previous: '1.0.0', trial: null, bad: [] };
    const onTrial = takeOver(old, '2.0.0', 7);
    writePointer(box.places.folder, onTrial);
    const pointer = () => readPointer(box.places.folder);
    await box.look();
    expect([box.health(), pointer()]).toEqual([{ state: 'on-trial', version: '2.0.0' }, onTrial]);
    box.is.well = true;
    await box.look();
    expect([box.health(), pointer()]).toEqual([{ state: 'none' }, { ...onTrial, trial: null }]);
    expect(box.is.fetches).toBe(0);
    writePointer(box.places.folder, onTrial);
    hall.stores.access.dropKeys(WALL);
    await box.look();
    expect([box.health(), pointer()]).toEqual([{ state: 'on-trial', version: '2.0.0' }, onTrial]);
  });

  it('[G13] a version that was given back is offered in vain', async () => {
    await put('2.0.0');
    give('2.0.0', WALL);
    const box = startBox();
    writePointer(box.places.folder, { version: '1.0.0', previous: '1.0.0', trial: null, bad: ['2.0.0'] });
    await box.look();
    expect(box.health()).toEqual({ state: 'refused', version: '2.0.0', trouble: 'failed-before' });
  });

  it('[G13] a version that waits for its trial is not handed over to again before an hour has passed', async () => {
    await put('2.0.0');
    give('2.0.0', WALL);
    const box = startBox();
    box.is.idle = true;
    const old = { version: '1.0.0', previous: '1.0.0', trial: null, bad: [] };
    const waiting = { ...takeOver(old, '2.0.0', 3), trial: { since: 3, starts: 2 } };
    writePointer(box.places.folder, waiting);
    await box.look();
    expect([box.health(), box.is.restarts]).toEqual([{ state: 'refused', version: '2.0.0', trouble: 'disk-full' }, 0]);
    box.clock.pass(3_600_000);
    await until('an hour is over', () => box.is.restarts > 0);
    expect(readPointer(box.places.folder)).toEqual({ ...waiting, trial: { since: 7, starts: 2 } });
  });

  it('[G14] the box of a clerk, which has no key, takes what every box is given and is proven like any other', async () => {
    await put('2.0.0');
    give('2.0.0', WALL);
    const box = startBox('1.0.0', { screen: 'clerk' });
    box.is.idle = true;
    box.is.night = true;
    await box.look();
    expect(box.health()).toEqual({ state: 'none' });
    give('2.0.0', null);
    await box.look();
    expect([box.is.restarts, readPointer(box.places.folder)?.version]).toEqual([1, '2.0.0']);
    const next = startBox('2.0.0', { screen: 'clerk' });
    next.is.well = true;
    await next.look();
    expect(readPointer(box.places.folder)).toMatchObject({ version: '2.0.0', trial: null });
  });
});
