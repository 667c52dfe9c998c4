import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { commands } from '../../server/protocol/commands.ts';
import type { SelfTestLine } from '../../server/protocol/views/device-views.ts';
import { accepted, connect, signIn, type TestClient } from '../support/client.ts';
import { ownFolder } from '../support/folder.ts';
import { openHall, type TestHall } from '../support/hall.ts';
import { until } from '../support/until.ts';

const QUICK = { printMs: 2_000, answerMs: 150, speakMs: 150, wholeMs: 3_000 };

let hall: TestHall;
let manager: TestClient;
const clients: TestClient[] = [];

beforeEach(async () => {
  hall = await openHall({ selfTest: QUICK, dispatch: { graceMs: 50 }, freeBytes: () => Promise.resolve(9e9) });
  manager = await hall.staff('manager', '9001');
});
afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  manager.close();
  expect(hall.faults).toEqual([]);
  await hall.close();
});

async function here(coming: Promise<TestClient>): Promise<TestClient> {
  const client = await coming;
  clients.push(client);
  return client;
}

const wellAt = (now: number) => ({ version: '1.0', clock: now as never, sound: 'ok' as const, isVisible: true });
const devices = (holds: (of: string[]) => boolean) =>
  manager.view('manager:view', (view) =>
    holds(view.devices.map(({ role, name, isConnected }) => `${role} ${name} ${isConnected ? 'here' : 'away'}`)),
  );

describe('every device over real sockets', () => {
  it('[G1] is registered when it comes, two of one name as one, and stays when it leaves', async () => {
    await here(hall.screen('device'));
    const first = await here(hall.screen('kiosk'));
    const second = await here(hall.screen('kiosk'));
    const window = await here(hall.atCounter('window', '2'));
    await here(hall.atCounter('pad', '2'));
    const all = ['device kiosk-1 here', 'kiosk kiosk-1 here', 'pad 2 here', 'window 2 here'];
    await devices((of) => String(of) === String(all));
    const { revision } = await manager.view('manager:view', () => true);
    first.close();
    window.close();
    await devices((of) => of.includes('window 2 away'));
    expect((await devices((of) => of.includes('kiosk kiosk-1 here'))).revision).toBe(revision + 1);
    second.close();
    await devices((of) => of.includes('kiosk kiosk-1 away'));
  });

  it('[G1] a hall that closes writes no farewells; the next start knows when each was last here', async () => {
    const path = join(ownFolder(), 'hall.db');
    const first = await openHall({ path });
    await here(connect(first.url, { role: 'display' }));
    await until('the wall is registered', () => first.stores.devices.all()[0]?.isConnected);
    await first.close();
    const second = await openHall({ path });
    const kinds = second.stores.events.ofDay('2026-03-02').map(({ kind }) => kind);
    expect(kinds).toEqual(['hall-started', 'screen-joined', 'hall-started']);
    expect(second.stores.devices.all()).toMatchObject([{ isConnected: false, since: second.clock.now() }]);
    expect([...first.faults, ...second.faults]).toEqual([]);
    await second.close();
  });

  it('[G1] a wall without a name is display-1, and says how it is and what it showed and spoke', async () => {
    const wall = await here(connect(hall.url, { role: 'display' }));
    const clerk = await here(hall.staff('clerk', '1001'));
    const kiosk = await here(hall.screen('kiosk'));
    await accepted(wall.send('screen:status', { ...wellAt(hall.clock.now()), sound: 'blocked' }));
    await accepted(clerk.send('counter:open', { counterId: '1' as never }));
    await accepted(kiosk.send('ticket:take', { serviceId: 'A' as never, slip: false }));
    await accepted(clerk.send('counter:next', {}));
    const { calls } = await wall.view('display:view', (view) => view.calls.length === 1);
    const seq = calls[0]?.seq ?? 0;
    for (const spoken of [false, false, true, true]) await accepted(wall.send('call:shown', { seq, spoken }));
    await accepted(kiosk.send('ticket:take', { serviceId: 'A' as never, slip: false }));
    const view = await manager.view('manager:view', ({ devices: [first] }) => first?.spoken === 1);
    expect(view.devices[0]).toMatchObject({ role: 'display', name: 'display-1', shown: 1, problem: 'sound-blocked' });
    expect(view.faults).toMatchObject([{ name: 'display-1', problem: 'sound-blocked', openedBy: 'hall' }]);
  });

  it('[C6] a caller keypad hears its number and how many wait, when that changes and not again', async () => {
    const box = await here(hall.screen('device'));
    const orders: unknown[] = [];
    box.socket.on('keypad:show', (order: unknown, reply: (answer: unknown) => void) => {
      orders.push(order);
      reply({});
    });
    const parts = [{ kind: 'keypad' as const, counterId: '1' as never, isReachable: true, detail: null }];
    await accepted(box.send('device:status', { paper: 'ok', parts }));
    const clerk = await here(hall.staff('clerk', '1001'));
    const kiosk = await here(hall.screen('kiosk'));
    await accepted(clerk.send('counter:open', { counterId: '1' as never }));
    await accepted(kiosk.send('ticket:take', { serviceId: 'A' as never, slip: false }));
    await until('2 orders', () => orders.length === 2);
    await accepted(clerk.send('counter:next', {}));
    await until('3 orders', () => orders.length === 3);
    await accepted(clerk.send('counter:start', {}));
    await accepted(clerk.send('counter:finish', {}));
    await until('4 orders', () => orders.length === 4);
    expect(orders).toEqual([
      { counterId: '1', number: null, waiting: 0 },
      { counterId: '1', number: null, waiting: 1 },
      { counterId: '1', number: 'A001', waiting: 0 },
      { counterId: '1', number: null, waiting: 0 },
    ]);
  });

  it('[G2] the fault record is for guides and managers, as JSON and as a table', async () => {
    const box = await here(hall.screen('device'));
    await accepted(box.send('device:status', { paper: 'out' }));
    const token = await signIn(hall.url, '9001');
    const get = (path: string, by = token) =>
      fetch(`${hall.url}${path}`, { headers: { authorization: `Bearer ${by}` } });
    const days = 'from=2026-03-01&to=2026-03-02';
    expect(await (await get(`/api/faults?${days}`)).json()).toMatchObject({
      faults: [{ role: 'device', name: 'kiosk-1', problem: 'paper-out', repaired: null }],
    });
    const table = await (await get(`/api/faults?${days}&format=csv`)).text();
    expect(table.split('\r\n').slice(1, -1)).toEqual(['device,kiosk-1,paper-out,,2026-03-02 10:00,hall,,,,,,']);
    expect(await (await get('/api/faults?from=2026-03-01&to=2026-03-01')).json()).toEqual({ faults: [] });
    expect((await get('/api/faults?from=2026-03-02&to=2026-03-01')).status).toBe(400);
    expect((await get(`/api/faults?${days}`, 'nobody')).status).toBe(401);
    expect((await get(`/api/faults?${days}`, await signIn(hall.url, '1001'))).status).toBe(403);
    expect((await get('/api/self-tests', await signIn(hall.url, '1001'))).status).toBe(403);
  });

  it('[G2] two boxes of one name are a fault while both are here', async () => {
    const join = (hostId: string) => here(connect(hall.url, { role: 'device', name: 'kiosk-1', hostId }));
    const known = () => manager.view('manager:view', ({ devices }) => devices.some(({ name }) => name === 'kiosk-1'));
    const first = await join('journal-1');
    await known();
    await join('journal-2');
    const { faults } = await manager.view('manager:view', (view) => view.faults.length > 0);
    expect(faults).toMatchObject([{ role: 'device', name: 'kiosk-1', problem: 'same-name', repaired: null }]);
    first.close();
    await manager.view('manager:view', (view) => view.faults.every(({ repaired }) => repaired !== null));
  });
});

describe('whatever a device says', () => {
  const word = fc.oneof(fc.string(), fc.constantFrom('ok', 'out', 'paper', 'kiosk-1', '1', 'next'), fc.integer());
  const value = fc.oneof(
    word,
    fc.boolean(),
    fc.constant(null),
    fc.maxSafeInteger(),
    fc.array(fc.dictionary(word.map(String), word)),
  );
  const NAMES = {
    device: ['device:status', 'help:call', 'keypad:press', 'rating:press', 'code:scan'],
    display: ['screen:status', 'call:shown'],
    manager: ['fault:report', 'fault:told', 'fault:repaired', 'device:forget', 'device:new-roll', 'help:answer'],
  };

  it('[G6] is taken or refused by name, and the hall goes on', async () => {
    const as = { device: await here(hall.screen('device')), display: await here(hall.screen('display')), manager };
    for (const [role, names] of Object.entries(NAMES))
      for (const name of names) {
        const shape = (commands as unknown as Record<string, { request: z.ZodObject }>)[name]?.request.shape ?? {};
        const { commandId: _, ...fields } = Object.fromEntries(Object.keys(shape).map((key) => [key, value]));
        const good = { paper: 'ok', version: '1', clock: 1, sound: 'ok', isVisible: true, counterId: '1' };
        const mostly = Object.entries(fields).map(([key, any]) => {
          const usual = fc.constant((good as Record<string, unknown>)[key]);
          return [key, fc.oneof(usual, any)] as const;
        });
        for (const request of fc.sample(fc.record(Object.fromEntries(mostly)), { numRuns: 40, seed: 11 })) {
          const reply = await as[role as keyof typeof as].sendRaw(name, { commandId: randomUUID(), ...request });
          expect(reply.ok || typeof reply.refusal.code === 'string', name).toBe(true);
          expect(reply.refusal?.code, name).not.toBe('internal');
        }
      }
    await manager.view('manager:view', (view) => view.devices.length === 2);
  });
});

describe('the self-test over real sockets', () => {
  const finished = async () => {
    const { testId } = await accepted(manager.send('self-test:run', {}));
    const { selfTest } = await manager.view('manager:view', ({ selfTest }) => {
      return selfTest?.testId === testId && selfTest.finishedAt !== null;
    });
    if (!selfTest) throw new Error('no self-test');
    return selfTest;
  };
  const said = (lines: readonly SelfTestLine[]) =>
    Object.fromEntries(
      lines.map(({ about, role, name, result, code }) => [
        [about, role, name].filter(Boolean).join(' '),
        [result, code].filter(Boolean).join(' '),
      ]),
    );
  const answering = async (coming: Promise<TestClient>, answer: unknown) => {
    const client = await here(coming);
    const orders: unknown[] = [];
    client.socket.on('screen:check', (order: unknown, reply: (answer: unknown) => void) => {
      orders.push(order);
      reply(answer);
    });
    return { client, orders };
  };
  const printing = async (outcome: unknown) => {
    const box = await here(hall.screen('device'));
    const slips: { slip: { about?: string } }[] = [];
    box.socket.on('slip:print', (order: { slip: object }, reply: (answer: unknown) => void) => {
      slips.push(order as never);
      reply(outcome);
    });
    await accepted(box.send('device:status', { paper: 'ok', cover: 'closed' }));
    return slips;
  };
  const GOOD = { isVisible: true, sound: 'ok', hasSpoken: true };

  it('[G4] is green in every line where everything is well: a real slip, a sentence, an answer of every screen', async () => {
    const slips = await printing({ outcome: 'printed' });
    const wall = await answering(hall.screen('display', 'display-1'), GOOD);
    const pad = await answering(hall.atCounter('pad', '1'), { ...GOOD, sound: 'none', hasSpoken: false });
    const test = await finished();
    expect(said(test.lines)).toEqual({
      server: 'ok',
      disk: 'ok',
      clock: 'ok',
      backup: 'not-checked no-backups',
      'printer device kiosk-1': 'ok',
      'screen display display-1': 'ok',
      'voice display display-1': 'ok',
      'pad pad 1': 'ok',
    });
    expect(test.lines.find(({ about }) => about === 'disk')?.figure).toBe(9e9);
    expect(slips).toMatchObject([{ slip: { kind: 'sheet', about: 'test' } }]);
    expect([...wall.orders, ...pad.orders]).toEqual([
      { testId: test.testId, speak: true },
      { testId: test.testId, speak: false },
    ]);
  });

  it('[G4] [G6] names what is broken, silent, unreadable or away, and ends all the same', async () => {
    await printing({ outcome: 'not-started', fault: 'paper-out' });
    await answering(hall.screen('display', 'wall-mute'), { isVisible: false, sound: 'ok', hasSpoken: false });
    await answering(hall.screen('display', 'wall-odd'), { isVisible: 'yes' });
    await answering(hall.screen('display', 'wall-blocked'), { isVisible: true, sound: 'blocked', hasSpoken: false });
    await here(hall.screen('kiosk', 'kiosk-silent'));
    (await here(hall.screen('kiosk', 'kiosk-gone'))).close();
    (await here(hall.screen('device', 'box-gone'))).close();
    await devices((of) => of.includes('device box-gone away') && of.includes('kiosk kiosk-gone away'));
    const { lines } = await finished();
    expect(said(lines)).toMatchObject({
      'printer device kiosk-1': 'failed paper-out',
      'printer device box-gone': 'failed away',
      'screen display wall-mute': 'failed not-visible',
      'voice display wall-mute': 'failed not-spoken',
      'screen display wall-odd': 'failed no-answer',
      'voice display wall-odd': 'failed no-answer',
      'screen display wall-blocked': 'ok',
      'voice display wall-blocked': 'failed sound-blocked',
      'screen kiosk kiosk-silent': 'failed no-answer',
      'screen kiosk kiosk-gone': 'not-checked away',
    });
  });

  it('[G4] runs once at a time and is kept', async () => {
    await here(hall.screen('kiosk', 'kiosk-silent'));
    const { testId } = await accepted(manager.send('self-test:run', {}));
    expect(await manager.send('self-test:run', {})).toMatchObject({ refusal: { code: 'self-test-running' } });
    await manager.view('manager:view', ({ selfTest }) => selfTest?.finishedAt != null);
    const second = await finished();
    const headers = { authorization: `Bearer ${await signIn(hall.url, '8001')}` };
    const answer = await fetch(`${hall.url}/api/self-tests`, { headers });
    const { selfTests } = (await answer.json()) as { selfTests: { testId: string }[] };
    expect(selfTests.map((test) => test.testId).sort()).toEqual([testId, second.testId].sort());
  });

  it('[G4] [G6] ends in its time although nobody has answered yet', async () => {
    await hall.close();
    hall = await openHall({ selfTest: { ...QUICK, answerMs: 60_000, wholeMs: 100 } });
    manager = await hall.staff('manager', '9001');
    await here(hall.screen('kiosk', 'kiosk-silent'));
    expect(said((await finished()).lines)['screen kiosk kiosk-silent']).toBe('failed no-answer');
  });

  it('[G4] [G6] whatever a screen answers is an answer or none', async () => {
    const garbage = fc.sample(fc.anything({ withNullPrototype: false }), { numRuns: 60, seed: 7 });
    const odd = garbage.map((value) => JSON.parse(JSON.stringify(value ?? null) ?? 'null') as unknown);
    for (const [index, value] of odd.entries()) await answering(hall.screen('kiosk', `kiosk-${index}`), value);
    const { lines } = await finished();
    const screens = lines.filter(({ about }) => about === 'screen');
    expect(screens).toHaveLength(60);
    expect(new Set(screens.map(({ code }) => code))).toEqual(new Set(['no-answer']));
  });

  it('[G4] says that the clock was set back, and that the disk is nearly full', async () => {
    await hall.close();
    hall = await openHall({ selfTest: QUICK, freeBytes: () => Promise.resolve(1_000) });
    manager = await hall.staff('manager', '9001');
    hall.clock.advance(-90_000);
    const { lines } = await finished();
    expect(lines.filter(({ result }) => result === 'failed')).toEqual([
      { about: 'disk', role: null, name: null, result: 'failed', code: 'disk-nearly-full', figure: 1_000 },
      { about: 'clock', role: null, name: null, result: 'failed', code: 'clock-behind-events', figure: 90 },
    ]);
  });
});
