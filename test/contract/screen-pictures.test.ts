import { afterEach, beforeEach, expect, it } from 'vitest';
import { signIn, type TestClient } from '../support/client.ts';
import { openHall, type TestHall } from '../support/hall.ts';
import { until } from '../support/until.ts';

let hall: TestHall;
let wall: TestClient;

beforeEach(async () => {
  hall = await openHall();
  wall = await hall.screen('display', 'display-1');
});
afterEach(async () => {
  wall.close();
  expect(hall.faults).toEqual([]);
  await hall.close();
});

const kinds = () => hall.stores.events.ofDay(hall.stores.hall.businessDay()).map(({ kind }) => kind);

function answers(picture: unknown): void {
  wall.socket.off('screen:capture');
  wall.socket.on('screen:capture', (_order: object, reply: (picture: unknown) => void) => reply(picture));
}

async function look(token: string, wish: object) {
  const response = await fetch(`${hall.url}/api/screens/picture`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(wish),
  });
  return { status: response.status, said: await response.json(), kept: response.headers.get('cache-control') };
}

const WALL = { role: 'display', name: 'display-1' };

it('[G9] a manager gets what the screen shows, and the hall keeps who looked and no picture', async () => {
  const token = await signIn(hall.url, '9001');
  answers({ outcome: 'taken', jpeg: 'AAAA' });
  expect(await look(token, WALL)).toEqual({ status: 200, said: { jpeg: 'AAAA' }, kept: 'no-store' });
  expect(kinds().at(-1)).toBe('screen-looked-at');
  expect(JSON.stringify(hall.stores.events.ofDay(hall.stores.hall.businessDay()))).not.toContain('AAAA');
});

it('[G9] a screen in use, one without a frame, one that answers nonsense or is not here gives none, and says which', async () => {
  const token = await signIn(hall.url, '9001');
  for (const [picture, status, code] of [
    [{ outcome: 'in-use' }, 409, 'screen-in-use'],
    [{ outcome: 'no-frame' }, 409, 'screen-no-frame'],
    [{ outcome: 'failed' }, 503, 'screen-silent'],
    [{ outcome: 'taken', jpeg: '<script>' }, 503, 'screen-silent'],
    ['nonsense', 503, 'screen-silent'],
  ] as const) {
    answers(picture);
    expect(await look(token, WALL)).toMatchObject({ status, said: { code } });
  }
  expect(await look(token, { role: 'kiosk', name: 'kiosk-9' })).toMatchObject({
    status: 404,
    said: { code: 'device-unknown' },
  });
  wall.close();
  await until('the wall has left', () => hall.stores.devices.all().every(({ isConnected }) => !isConnected));
  expect(await look(token, WALL)).toMatchObject({ status: 503, said: { code: 'screen-away' } });
});

it('[G9] is nobody else’s: no guide, no stranger, and no device host', async () => {
  answers({ outcome: 'taken', jpeg: 'AAAA' });
  const guide = await signIn(hall.url, '8001');
  expect((await look(guide, WALL)).status).toBe(403);
  expect((await look('nobody', WALL)).status).toBe(401);
  const manager = await signIn(hall.url, '9001');
  expect((await look(manager, { role: 'device', name: 'kiosk-1' })).status).toBe(400);
  expect(kinds()).not.toContain('screen-looked-at');
});
