import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server, type Socket } from 'socket.io';
import { io } from 'socket.io-client';
import { afterEach, describe, expect, it } from 'vitest';
import { ask } from '../../../server/realtime/ask.ts';

const closes: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closes.splice(0)) await close();
});

/** A real connection, as the hall has it and as the device has it. */
async function connection() {
  const http = createServer();
  const server = new Server(http);
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const arrival = new Promise<Socket>((resolve) => server.on('connection', resolve));
  const device = io(`http://127.0.0.1:${(http.address() as AddressInfo).port}`, { transports: ['websocket'] });
  closes.push(
    () => device.disconnect(),
    () => server.close(),
  );
  return { hallSide: await arrival, device };
}

const times = (count: number) => Array.from({ length: count }, (_, index) => index);

describe('many orders at once to one connection', () => {
  it('[G6] are all answered, with no more listeners than one', async () => {
    const { hallSide, device } = await connection();
    device.on('order', ({ index }: { index: number }, reply: (answer: unknown) => void) => reply(index));
    const before = hallSide.listenerCount('disconnect');
    const answers = times(40).map((index) => ask(hallSide, 'order', { order: { index }, timeoutMs: 5_000 }));
    expect(hallSide.listenerCount('disconnect')).toBe(before + 1);
    expect(await Promise.all(answers)).toEqual(times(40).map((answer) => ({ kind: 'answer', answer })));
    await ask(hallSide, 'order', { order: { index: 0 }, timeoutMs: 5_000 });
    expect(hallSide.listenerCount('disconnect')).toBe(before + 1);
  });

  it('[G6] all end when it leaves, and one that is asked afterwards ends at once', async () => {
    const { hallSide, device } = await connection();
    const answers = times(40).map((index) => ask(hallSide, 'order', { order: { index }, timeoutMs: 60_000 }));
    device.disconnect();
    expect(await Promise.all(answers)).toEqual(times(40).map(() => ({ kind: 'gone' })));
    expect(await ask(hallSide, 'order', { order: {}, timeoutMs: 60_000 })).toEqual({ kind: 'gone' });
  });
});
