import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { io } from 'socket.io-client';
import { afterEach, expect, it } from 'vitest';
import { HallUnreachable } from '../../renderer/common/send-command.ts';
import { createHallClient, type Link } from '../../renderer/common/socket-client.ts';
import type { CommandInput } from '../../server/protocol/commands.ts';

const take: CommandInput<'ticket:take'> = { serviceId: 'A' };
const reply = { ok: true, revision: 1, number: 'A001' };
const closing: (() => unknown)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function openHall() {
  const http = createServer();
  const hall = new Server(http);
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  closing.push(() => hall.close());
  return { hall, url: `http://127.0.0.1:${(http.address() as AddressInfo).port}` };
}

function join(url: string, giveUpMs: number) {
  const tooOld: string[] = [];
  const socket = io(url, { transports: ['websocket'], reconnectionDelay: 10, forceNew: true });
  const client = createHallClient(socket, {
    patience: { ackMs: 50, giveUpMs },
    onTooOld: () => tooOld.push('too old'),
  });
  closing.push(() => client.close());
  const reached = (wanted: Link['state']) =>
    new Promise<Link>((resolve) => {
      client.onLink((link) => link.state === wanted && resolve(link));
    });
  return { client, reached, tooOld };
}

it('asks again under the same id when an answer is lost', async () => {
  const { hall, url } = await openHall();
  const ids: string[] = [];
  hall.on('connection', (socket) =>
    socket.on('ticket:take', (request, answer) => {
      ids.push(request.commandId);
      if (ids.length === 3) answer(reply);
    }),
  );
  const { client } = join(url, 15_000);
  expect(await client.send('ticket:take', take)).toEqual(reply);
  expect(new Set(ids).size).toBe(1);
  expect(ids[0]).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
});

it('asks again under the same id after the line was cut', async () => {
  const { hall, url } = await openHall();
  const ids: string[] = [];
  hall.on('connection', (socket) =>
    socket.on('ticket:take', (request, answer) => {
      ids.push(request.commandId);
      if (ids.length === 1) socket.conn.close();
      else answer(reply);
    }),
  );
  const { client } = join(url, 15_000);
  expect(await client.send('ticket:take', take)).toEqual(reply);
  expect(ids).toEqual([ids[0], ids[0]]);
});

it('gives up when nobody answers, and says so', async () => {
  const { url } = await openHall();
  const { client } = join(url, 120);
  await expect(client.send('ticket:take', take)).rejects.toBeInstanceOf(HallUnreachable);
});

it('never delivers a wish that was given up before the line came back', async () => {
  const { hall, url } = await openHall();
  const heard: string[] = [];
  hall.on('connection', (socket) => {
    socket.onAny((name, _request, answer) => {
      heard.push(name);
      answer(reply);
    });
  });
  const socket = io(url, { transports: ['websocket'], autoConnect: false, forceNew: true });
  const client = createHallClient(socket, { patience: { ackMs: 50, giveUpMs: 60 }, onTooOld: () => {} });
  closing.push(() => client.close());
  await expect(client.send('ticket:take', take)).rejects.toBeInstanceOf(HallUnreachable);
  socket.connect();
  await new Promise<void>((resolve) => {
    client.onLink((link) => link.state === 'live' && resolve());
  });
  await client.send('counter:next', {});
  expect(heard).toEqual(['counter:next']);
});

it('says why it was not let in, and that a page is too old', async () => {
  const { hall, url } = await openHall();
  hall.use((_socket, next) => next(Object.assign(new Error(), { data: { code: 'client-too-old' } })));
  const { reached, tooOld } = join(url, 15_000);
  expect(await reached('refused')).toEqual({ state: 'refused', code: 'client-too-old' });
  expect(tooOld).toEqual(['too old']);
});

it('comes back by itself after the server has sent it away', async () => {
  const { hall, url } = await openHall();
  let visits = 0;
  hall.on('connection', (socket) => {
    visits += 1;
    if (visits === 1) socket.disconnect();
  });
  const { reached } = join(url, 15_000);
  await reached('reconnecting');
  await reached('live');
  expect(visits).toBe(2);
});

it('tells a late listener the latest view at once', async () => {
  const { hall, url } = await openHall();
  hall.on('connection', (socket) => {
    socket.emit('pad:view', { revision: 7, now: 1000 });
  });
  const { client } = join(url, 15_000);
  await new Promise<void>((resolve) => {
    client.onView('pad:view', () => resolve());
  });
  const heard: number[] = [];
  client.onView('pad:view', ({ revision }) => heard.push(revision));
  expect(heard).toEqual([7]);
});

it('[G4] answers the self-test, and once more after the line was cut', async () => {
  const { hall, url } = await openHall();
  const { client, reached } = join(url, 1000);
  const checks: boolean[] = [];
  client.onCheck(async ({ speak }) => {
    checks.push(speak);
    return { isVisible: true, sound: 'none', hasSpoken: false };
  });
  for (const speak of [false, true]) {
    await reached('live');
    const [socket] = await hall.fetchSockets();
    const answer = await socket?.timeout(2000).emitWithAck('screen:check', { testId: 't1', speak });
    expect(answer).toEqual({ isVisible: true, sound: 'none', hasSpoken: false });
    const gone = reached('reconnecting');
    hall.disconnectSockets(true);
    await gone;
  }
  expect(checks).toEqual([false, true]);
});
