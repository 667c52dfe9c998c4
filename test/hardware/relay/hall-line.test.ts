import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { describe, expect, it, onTestFinished } from 'vitest';
import { LINE_TIMING, openHallLine } from '../../../hardware/relay/hall-line.ts';
import { until } from '../../support/until.ts';

const timing = { ...LINE_TIMING, graceMs: 200, firstRetryMs: 10, longestRetryMs: 20 };

/** Something at the other end of a real connection that lets in as long as `isWelcome`. */
async function openEnd() {
  const http = createServer();
  const io = new Server(http);
  const state = { isWelcome: true };
  io.use((_, next) =>
    next(state.isWelcome ? undefined : Object.assign(new Error('no'), { data: { code: 'not-paired' } })),
  );
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const { port } = http.address() as AddressInfo;
  const line = openHallLine({
    hallUrl: `http://127.0.0.1:${port}`,
    ...{
      auth: {},
      view: 'kiosk:view' as const,
      timing,
      onView: () => undefined,
      onState: () => undefined,
      onOrder: () => undefined,
    },
    isHallThere: () => Promise.resolve(true),
  });
  onTestFinished(async () => {
    line.close();
    await io.close();
  });
  return { io, line, state };
}

describe('a wish on a line', () => {
  it('of a page that is gone is answered by nobody: the hall was not away', async () => {
    const { io, line } = await openEnd();
    io.on('connection', (socket) => socket.on('ticket:take', () => line.close()));
    expect(await line.ask('ticket:take', {})).toEqual({ kind: 'silent' });
    expect(await line.ask('ticket:take', {})).toEqual({ kind: 'silent' });
  });

  it('of a page that the hall turns away in the middle is not answered in its place', async () => {
    const { io, line, state } = await openEnd();
    io.on('connection', (socket) =>
      socket.on('ticket:take', () => {
        state.isWelcome = false;
        socket.conn.close();
      }),
    );
    expect(await line.ask('ticket:take', {})).toEqual({ kind: 'silent' });
    expect(line.state).toBe('refused');
  });

  it('that loses its hall for good is away', async () => {
    const { io, line } = await openEnd();
    io.on('connection', (socket) => socket.on('ticket:take', () => void io.close()));
    expect(await line.ask('ticket:take', {})).toEqual({ kind: 'away' });
    await until('the line knows', () => line.state === 'away');
  });
});
