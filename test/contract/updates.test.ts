import { appendFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HallTemplate } from '../../server/catalogue/hall-template.ts';
import { powerHall } from '../../server/catalogue/power-hall.ts';
import type { FrameHealth, FrameUpdate } from '../../server/protocol/frame-health.ts';
import { type FoundReleases, UpdateOffer } from '../../server/protocol/updates.ts';
import { HERE, releaseBox, releaseKeys } from '../support/box-release.ts';
import { connect, signIn, type TestClient } from '../support/client.ts';
import { openHall, type TestHall } from '../support/hall.ts';
import { temporaryFolder } from '../support/server-process.ts';

const KEYS = { east: 'the-key-of-the-east', west: 'the-key-of-the-west' };
const template = HallTemplate.parse({
  ...powerHall,
  devices: [
    { role: 'display', name: 'east', key: KEYS.east },
    { role: 'display', name: 'west', key: KEYS.west },
  ],
});
const FRAME: FrameHealth = {
  version: '1.0.0',
  upForMs: 60_000,
  page: { memoryKb: null, crashes: 0, hangs: 0, loadedForMs: 0, loadedBecause: 'start' },
  ...{ processes: [], monitors: [], secretStore: 'file', graphics: 'hardware', log: 'kept', update: { state: 'none' } },
};
const maker = releaseKeys();
const work = temporaryFolder();
let hall: TestHall;
let manager: TestClient;
let walls: Record<'east' | 'west', TestClient>;

beforeEach(async () => {
  hall = await openHall({ template, isDemo: false });
  manager = await hall.staff('manager', '9001');
  const join = (name: 'east' | 'west') => connect(hall.url, { role: 'display', name, key: KEYS[name] });
  walls = { east: await join('east'), west: await join('west') };
  await says('east', {});
  await says('west', {});
});
afterEach(async () => {
  for (const client of [manager, walls.east, walls.west]) client.close();
  expect(hall.faults).toEqual([]);
  await hall.close();
  work.remove();
});

const says = (wall: 'east' | 'west', frame: { version?: string; update?: FrameUpdate | null }) =>
  walls[wall].send('screen:status', {
    ...{ version: '1.0.0', clock: hall.clock.now(), sound: 'ok', isVisible: true },
    frame: { ...FRAME, ...frame },
  });
const release = (version: string, to: 'east' | 'west' | null) =>
  manager.send('update:release', { version, to: to && { role: 'display', name: to } });
const get = (path: string, key: string | null) =>
  fetch(`${hall.url}${path}`, { headers: key === null ? {} : { authorization: `Bearer ${key}` } });
async function offerTo(wall: 'east' | 'west', system: object = HERE) {
  const response = await get(`/updates/release.json?${new URLSearchParams({ ...system })}`, KEYS[wall]);
  return response.status === 200 ? UpdateOffer.parse(await response.json()) : response.status;
}
const put = (version: string) => releaseBox(work.path, hall.updatesFolder, { version, key: maker.privateKey });
const refusalOf = (reply: { ok: boolean }) => (reply as { refusal?: { code: string } }).refusal?.code;

describe('a version for the boxes of a hall', () => {
  it('[G14] goes to one box first, to every box when it runs well on one, and is withdrawn; each is an event', async () => {
    await put('2.0.0');
    expect(await offerTo('east')).toBe(204);
    expect(refusalOf(await release('2.0.0', null))).toBe('update-untried');
    expect(await release('2.0.0', 'east')).toMatchObject({ ok: true });
    expect(await offerTo('east')).toMatchObject({ when: 'idle', release: expect.stringContaining('"2.0.0"') });
    expect(await offerTo('west')).toBe(204);
    await says('east', { version: '2.0.0', update: { state: 'on-trial', version: '2.0.0' } });
    expect(refusalOf(await release('2.0.0', null))).toBe('update-untried');
    await says('east', { version: '2.0.0' });
    expect(await release('2.0.0', null)).toMatchObject({ ok: true });
    expect(await offerTo('west')).toMatchObject({ when: 'night' });
    const shown = await manager.view('manager:view', ({ boxReleases }) => boxReleases[0]?.to === null);
    expect(shown.boxReleases).toEqual([{ version: '2.0.0', to: null, at: hall.clock.now() }]);
    await manager.send('update:withdraw', { version: '2.0.0' });
    await manager.send('update:withdraw', { version: '2.0.0' });
    expect(await offerTo('west')).toBe(204);
    const kinds = hall.stores.events.ofDay(hall.stores.hall.businessDay()).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind.startsWith('update-'))).toEqual([
      'update-released',
      'update-released',
      'update-withdrawn',
    ]);
  });

  it('[G14] is for boxes that take versions, of screens that there are', async () => {
    await says('west', { update: null });
    expect(refusalOf(await release('2.0.0', 'west'))).toBe('box-takes-none');
    const nowhere = { version: '2.0.0', to: { role: 'kiosk' as const, name: 'nowhere' } };
    expect(refusalOf(await manager.send('update:release', nowhere))).toBe('device-unknown');
  });

  it('[G14] is handed out in parts, to whoever has a key of this hall, and without one only when every box is given it', async () => {
    const { archive } = await put('2.0.0');
    await release('2.0.0', 'east');
    const address = `/updates/files/${basename(archive)}`;
    const offer = `/updates/release.json?${new URLSearchParams(HERE)}`;
    for (const key of ['no key', await signIn(hall.url, '9001')]) {
      expect((await get(address, key)).status).toBe(401);
      expect((await get(offer, key)).status).toBe(401);
    }
    expect((await get(offer, null)).status).toBe(204);
    expect((await get(address, null)).status).toBe(404);
    const bytes = readFileSync(archive);
    const rest = await fetch(`${hall.url}${address}`, {
      headers: { authorization: `Bearer ${KEYS.west}`, range: 'bytes=100-' },
    });
    expect(rest.status).toBe(206);
    expect(Buffer.from(await rest.arrayBuffer()).equals(bytes.subarray(100))).toBe(true);
    await says('east', { version: '2.0.0' });
    await release('2.0.0', null);
    const other = await put('2.1.0');
    expect(await (await get(offer, null)).json()).toMatchObject({ when: 'night' });
    expect((await get(address, null)).status).toBe(200);
    expect((await get(`/updates/files/${basename(other.archive)}`, null)).status).toBe(404);
    for (const name of ['hall.db', '..%2Fhall.db', 'hallcall-9.0.0-linux-x64.tar.gz'])
      expect((await get(`/updates/files/${name}`, KEYS.west)).status).toBe(404);
  });

  it('[G14] is offered to boxes of its system alone', async () => {
    await put('2.0.0');
    await release('2.0.0', 'east');
    expect(await offerTo('east', { platform: 'darwin', arch: HERE.arch })).toBe(204);
    expect(await offerTo('east', { platform: 'beos', arch: 'x64' })).toBe(400);
    expect(await offerTo('east', {})).toBe(400);
  });

  it('[G14] what lies in the folder and is no release is offered to nobody, and the manager reads why', async () => {
    mkdirSync(hall.updatesFolder, { recursive: true });
    const [whole, cut, gone, renamed] = [
      await put('2.0.0'),
      await put('2.1.0'),
      await put('2.2.0'),
      await put('2.3.0'),
    ];
    appendFileSync(cut.archive, 'more');
    rmSync(gone.archive);
    renameSync(renamed.note, join(hall.updatesFolder, 'zz.release.json'));
    writeFileSync(join(hall.updatesFolder, 'aa.release.json'), '{"release":');
    const asked = await get('/api/updates', await signIn(hall.url, '9001'));
    const found = (await asked.json()) as FoundReleases;
    expect(found.releases).toEqual([
      { version: '2.0.0', ...HERE, bytes: readFileSync(whole.archive).length, madeAt: '1970-01-01T00:00:00.000Z' },
    ]);
    expect(found.problems).toEqual([
      { file: 'aa.release.json', problem: 'unreadable' },
      { file: basename(cut.note), problem: 'other-size' },
      { file: basename(gone.note), problem: 'no-archive' },
      { file: 'zz.release.json', problem: 'other-name' },
    ]);
    for (const version of ['2.1.0', '2.2.0', '2.3.0']) {
      await release(version, 'east');
      expect(await offerTo('east')).toBe(204);
    }
  });
});
