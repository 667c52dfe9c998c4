import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Playlist } from '../../server/protocol/playlist.ts';
import type { CounterId, ServiceId } from '../../server/protocol/vocabulary.ts';
import { Zones } from '../../server/protocol/zones.ts';
import { accepted, connect, signIn, type TestClient } from '../support/client.ts';
import { type House, openHouse } from '../support/open-house.ts';
import { until } from '../support/until.ts';

const SHAPES = {
  landscape: { width: 1920, height: 1080, number: 220 },
  portrait: { width: 1080, height: 1920, number: 220 },
  'four-to-three': { width: 1600, height: 1200, number: 200 },
  strip: { width: 1920, height: 540, number: 220 },
  'flat-strip': { width: 1920, height: 360, number: 180 },
};
const ONE_DOT_PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

const zones = Zones.parse([
  { zoneId: 'east', name: { zh: '东区', en: 'East' }, counters: ['1', '2', '3'], seenFrom: { hall: 'left' } },
  { zoneId: 'west', name: { zh: '西区', en: 'West' }, counters: ['4', '5', '6'], seenFrom: { hall: 'up' } },
]);
const picture = (file: string) => ({
  itemId: file,
  topic: 'tariff',
  title: { zh: '电价', en: '' },
  kind: 'picture',
  seconds: 5,
  file,
});

const VIDEO = join(import.meta.dirname, '../media/three-seconds.webm');
const video = (file: string) => {
  const { seconds: _, ...item } = picture(file);
  return { ...item, kind: 'video' };
};
const MOMENT = `(({ paused, currentTime }) => ({ paused, currentTime }))(document.querySelector('.media video'))`;

/** What reaches beyond the call, or the side of the wall, that it belongs to. */
const OVERFLOWING = `[...document.querySelectorAll('.large-call, .wall-side')].flatMap((box) => {
  const outer = box.getBoundingClientRect();
  return [...box.querySelectorAll('.number-plate, .icon, .large-counter-words, .missed-hint, .board-name strong')]
    .filter((part) => {
      const { left, right, top, bottom } = part.getBoundingClientRect();
      return right > outer.right + 1 || left < outer.left - 1 || bottom > outer.bottom + 1 || top < outer.top - 1;
    })
    .map((part) => part.outerHTML);
})`;

describe('the walls', { timeout: 60_000 }, () => {
  let house: House;
  let manager: TestClient;
  const clerks = new Map<string, TestClient>();

  beforeAll(async () => {
    house = await openHouse([]);
    const kiosk = await connect(house.url, { role: 'kiosk', name: 'side-door' });
    for (const code of 'AABBAABCDE')
      await accepted(kiosk.send('ticket:take', { serviceId: code as ServiceId, slip: false }));
    kiosk.close();
    manager = await connect(house.url, { role: 'manager', token: await signIn(house.url, '9001') });
    for (const [badge, counterId] of Object.entries({ 1001: '1', 1004: '4' })) {
      const clerk = await connect(house.url, { role: 'clerk', token: await signIn(house.url, badge) });
      await accepted(clerk.send('counter:open', { counterId: counterId as CounterId }));
      clerks.set(badge, clerk);
    }
    await accepted(manager.send('settings:save', { change: { zones } }));
  }, 90_000);
  afterAll(async () => {
    for (const client of [manager, ...clerks.values()]) client.close();
    await house.close();
  });

  const call = async (badge: string) =>
    (await accepted((clerks.get(badge) as TestClient).send('counter:next', {}))).number;
  const heard = (badge: string) => {
    const current = clerks.get(badge)?.latest('clerk:view')?.current;
    return [current?.isShown, current?.isSpoken];
  };
  const numberSize = (wall: Page) =>
    wall.evaluate<number>(
      `Number.parseFloat(getComputedStyle(document.querySelector('.large-call .number-plate')).fontSize)`,
    );

  it('a file that is missing or broken is left out without a trace on the wall, and is told', async () => {
    const folder = join(house.folder.path, 'media');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'broken.png'), 'no picture at all');
    writeFileSync(join(folder, 'good.png'), Buffer.from(ONE_DOT_PNG, 'base64'));
    const playlist = Playlist.parse([picture('missing.png'), picture('broken.png'), picture('good.png')]);
    await accepted(manager.send('settings:save', { change: { playlist } }));
    const wall = await house.open('/display?name=hall&voice=off');
    await wall.locator('.media-item:not(.media-item--coming) img[src="/media/good.png"]').waitFor();
    expect(await wall.locator('.media-item:not(.media-item--coming) img').count()).toBe(1);
    await manager.view('manager:view', ({ devices }) =>
      devices.some(
        ({ name, lastError }) => name === 'hall' && /media\/(missing|broken)\.png/.test(lastError?.text ?? ''),
      ),
    );
    await wall.context().close();
  });

  it('a video plays, stands still while a call is on, and goes on after it; a broken one is left out', async () => {
    const folder = join(house.folder.path, 'media');
    mkdirSync(folder, { recursive: true });
    copyFileSync(VIDEO, join(folder, 'safety.webm'));
    writeFileSync(join(folder, 'broken.webm'), 'no video at all');
    const playlist = Playlist.parse([video('broken.webm'), video('safety.webm')]);
    await accepted(manager.send('settings:save', { change: { playlist } }));
    const wall = await house.open('/display?name=hall-video&voice=off');
    await wall.locator('.media video[src="/media/safety.webm"]').waitFor();
    const moment = () => wall.evaluate<{ paused: boolean; currentTime: number }>(MOMENT);
    await until('it plays', async () => (await moment()).currentTime > 0.3);
    await manager.view('manager:view', ({ devices }) =>
      devices.some(({ name, lastError }) => name === 'hall-video' && /broken\.webm/.test(lastError?.text ?? '')),
    );
    await call('1001');
    await wall.locator('.media--paused').waitFor();
    await until('it stands still', async () => (await moment()).paused);
    const stoodAt = (await moment()).currentTime;
    await wall.locator('.large-call--sounding').waitFor();
    expect(await moment()).toEqual({ paused: true, currentTime: stoodAt });
    await until('it goes on', async () => !(await moment()).paused);
    await until('it has moved on', async () => (await moment()).currentTime !== stoodAt);
    await wall.context().close();
    await accepted(manager.send('settings:save', { change: { playlist: [] } }));
  });

  it('[V5] a wall whose address names a zone that the hall does not have says so to the staff', async () => {
    const wall = await house.open('/display?zone=north,west&name=hall-north&voice=off');
    await manager.view('manager:view', ({ devices }) =>
      devices.some(({ name, lastError }) => name === 'hall-north' && /no zone north:/.test(lastError?.text ?? '')),
    );
    await wall.context().close();
  });

  it('[V5] a zone’s wall neither shows nor speaks nor reports a call of another zone', async () => {
    const wall = await house.open('/display?zone=west&name=west&voice=zh');
    await wall.locator('.board-row').first().waitFor();
    expect(await wall.locator('.board-code').allTextContents()).toEqual(['B', 'C', 'D', 'E']);
    const [there, here] = [await call('1001'), await call('1004')];
    await wall.locator('article', { hasText: here }).waitFor();
    await clerks.get('1004')?.view('clerk:view', ({ current }) => current?.isSpoken === true);
    expect(await wall.getByText(there).count()).toBe(0);
    expect(heard('1001')).toEqual([false, false]);
    expect(heard('1004')).toEqual([true, true]);
    await wall.context().close();
  });

  it('shows the way to the zone, and a number that is read from afar, in every shape', async () => {
    const wall = await house.open('/display?name=hall&voice=off');
    for (const shape of ['landscape', 'flat-strip'] as const) {
      await wall.setViewportSize(SHAPES[shape]);
      for (const clerk of clerks.values()) await accepted(clerk.send('counter:recall', {}));
      await wall.locator('.large-calls--2', { hasText: '楼上' }).getByText('左侧').waitFor();
      await house.picture(wall, `wall-${shape}-two`);
      expect(await wall.evaluate(OVERFLOWING), shape).toEqual([]);
    }
    await accepted((clerks.get('1004') as TestClient).send('counter:start', {}));
    await accepted((clerks.get('1004') as TestClient).send('counter:finish', {}));
    await wall.locator('.large-calls--1').waitFor({ timeout: 30_000 });
    for (const [shape, { width, height, number }] of Object.entries(SHAPES)) {
      await wall.setViewportSize({ width, height });
      expect(await numberSize(wall), shape).toBeGreaterThanOrEqual(number - 1);
      await house.picture(wall, `wall-${shape}`);
      expect(await wall.evaluate(OVERFLOWING), shape).toEqual([]);
    }
  });
});
