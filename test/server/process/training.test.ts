import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { TrainingState } from '../../../server/protocol/training.ts';
import type { ServiceId } from '../../../server/protocol/vocabulary.ts';
import { accepted, connect, signIn } from '../../support/client.ts';
import { openHall, type TestHall } from '../../support/hall.ts';
import { until } from '../../support/until.ts';

const QUIET = { pace: 0, clerks: 0, port: null };
const STARTS = 60_000;

describe('a hall to practise in', () => {
  let hall: TestHall;
  afterEach(() => hall.close());

  async function ask(method: 'GET' | 'POST' | 'DELETE', wish?: object) {
    const authorization = `Bearer ${await signIn(hall.url, '9001')}`;
    const response = await fetch(`${hall.url}/api/training`, {
      method,
      headers: { authorization, ...(wish && { 'content-type': 'application/json' }) },
      ...(wish && { body: JSON.stringify(wish) }),
    });
    return { status: response.status, body: (await response.json()) as TrainingState };
  }
  async function begin(wish: object = QUIET): Promise<string> {
    const { body } = await ask('POST', wish);
    expect(body).toMatchObject({ state: 'running', port: expect.any(Number) });
    return `http://127.0.0.1:${'port' in body ? body.port : 0}`;
  }
  const health = (url: string) => fetch(`${url}/health`).then((response) => response.json());
  const isGone = (url: string) =>
    health(url).then(
      () => false,
      () => true,
    );
  const ticketsHere = () => hall.db.prepare('SELECT count(*) AS count FROM ticket').get();

  it(
    '[U4] has everything of the real one, says on every page what it is, and leaves the real one alone',
    async () => {
      hall = await openHall();
      const practice = await begin();
      expect(await health(practice)).toMatchObject({ status: 'ok', training: true, demo: false });
      expect(await health(hall.url)).toMatchObject({ training: false });
      for (const path of ['/', '/kiosk', '/display', '/clerk', '/manager', '/t/ABCDEFGHJK'])
        expect(await (await fetch(practice + path)).text()).toContain('<html data-training');
      expect((await fetch(`${practice}/kiosk/index.html`)).status).toBe(404);

      const before = await health(hall.url);
      const kiosk = await connect(practice, { role: 'kiosk', name: 'kiosk-1' });
      const clerk = await connect(practice, { role: 'clerk', token: await signIn(practice, '1001') });
      await accepted(clerk.send('counter:open', { counterId: '1' as never }));
      await accepted(kiosk.send('ticket:take', { serviceId: 'A' as ServiceId, slip: false }));
      expect(await accepted(clerk.send('counter:next', {}))).toMatchObject({ number: 'A001' });
      expect(ticketsHere()).toEqual({ count: 0 });
      expect(await health(hall.url)).toEqual(before);
      kiosk.close();
      clerk.close();
      await expect(connect(practice, { role: 'device', name: 'kiosk-1' })).rejects.toEqual({ code: 'not-paired' });
      await expect(connect(practice, { role: 'kiosk', key: 'the-key-of-a-real-kiosk' })).rejects.toEqual({
        code: 'not-paired',
      });
      const nested = await fetch(`${practice}/api/training`, { method: 'POST' });
      expect(nested.status).toBe(404);
      expect(await ask('DELETE')).toEqual({ status: 200, body: { state: 'off', ended: 'stopped' } });
      expect(await isGone(practice)).toBe(true);

      const fresh = await begin();
      const wall = await connect(fresh, { role: 'display' });
      expect((await wall.view('display:view', () => true)).calls).toEqual([]);
      wall.close();
    },
    STARTS,
  );

  it(
    '[U4] has customers and clerks whom the computer plays, as many as the manager wants',
    async () => {
      hall = await openHall();
      const practice = await begin({ pace: 4, clerks: 2, port: null });
      const manager = await connect(practice, { role: 'manager', token: await signIn(practice, '9001') });
      const view = await manager.view(
        'manager:view',
        ({ counters }) => counters.filter(({ clerk }) => clerk).length === 2,
      );
      expect(view.counters.filter(({ clerk }) => clerk?.badge.startsWith('sim'))).toHaveLength(2);
      manager.close();
    },
    STARTS,
  );

  it(
    '[U4] is one at a time, and only the manager opens it',
    async () => {
      hall = await openHall();
      const [one, other] = await Promise.all([ask('POST', QUIET), ask('POST', QUIET)]);
      expect([one.status, other.status].sort()).toEqual([200, 409]);
      expect([one.body, other.body]).toContainEqual({ code: 'training-running' });
      const clerk = await fetch(`${hall.url}/api/training`, {
        method: 'POST',
        headers: { authorization: `Bearer ${await signIn(hall.url, '1001')}` },
      });
      expect(clerk.status).toBe(403);
      expect((await fetch(`${hall.url}/api/training`)).status).toBe(401);
      expect(await ask('POST', { pace: 3, clerks: 0, port: 80 })).toMatchObject({
        status: 400,
        body: { code: 'bad-request' },
      });
    },
    STARTS,
  );

  it(
    '[U4] says that its port is taken',
    async () => {
      hall = await openHall();
      const other = createServer().listen(0, '127.0.0.1');
      await new Promise((resolve) => other.once('listening', resolve));
      const { port } = other.address() as { port: number };
      expect(await ask('POST', { ...QUIET, port })).toEqual({
        status: 409,
        body: { code: 'training-port-taken', port },
      });
      expect((await ask('GET')).body).toEqual({ state: 'off', ended: null });
      other.close();
    },
    STARTS,
  );

  it(
    '[U4] says that it stopped unexpectedly, and opens again',
    async () => {
      hall = await openHall();
      const practice = await begin();
      const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
      const isIts = (pid: string) => {
        const command = existsSync(`/proc/${pid}/cmdline`) ? readFileSync(`/proc/${pid}/cmdline`, 'utf8') : '';
        return command.includes('server/main.ts') && command.includes(`${dirname(hall.mediaFolder)}/training`);
      };
      const [pid] = pids.filter(isIts);
      process.kill(Number(pid), 'SIGKILL');
      await until('the hall knows', async () => {
        const { body } = await ask('GET');
        return body.state === 'off' && body.ended === 'crashed';
      });
      expect(await isGone(practice)).toBe(true);
      expect(hall.faults).toHaveLength(1);
      await begin();
    },
    STARTS,
  );

  it(
    '[U4] ends by itself after its time, and with the hall',
    async () => {
      hall = await openHall({ training: { lifeMs: 300 } });
      const practice = await begin();
      await until('its time is over', async () => {
        const { body } = await ask('GET');
        return body.state === 'off' && body.ended === 'expired';
      });
      await until('it is gone', () => isGone(practice));
      await hall.close();
      hall = await openHall();
      const second = await begin();
      await hall.close();
      expect(await isGone(second)).toBe(true);
    },
    STARTS,
  );
});
