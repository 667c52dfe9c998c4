import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { capConnections } from '../../../server/http/connection-cap.ts';
import { createSecureServer } from '../../../server/http/secure-server.ts';
import { isOfThisBox } from '../../../server/http/where-from.ts';
import { until } from '../../support/until.ts';

const MOST = 5;
let server: Server;
let lines: Line[];
type Line = { socket: Socket; said: () => string; isOver: () => boolean };

beforeEach(async () => {
  lines = [];
  server = createServer((_request, reply) => reply.end('the hall'));
  capConnections(server, { most: MOST, isFree: (address) => address === '127.0.0.3' });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
});
afterEach(() => {
  for (const { socket } of lines) socket.destroy();
  server.closeAllConnections();
  server.close();
});

/** A connection from an address, on which nobody has said anything yet. */
async function open(localAddress: string, to = server): Promise<Line> {
  const socket = connect({ port: (to.address() as AddressInfo).port, host: '127.0.0.1', localAddress });
  let said = '';
  let isOver = false;
  socket.on('data', (chunk) => {
    said += String(chunk);
  });
  socket.on('error', () => undefined);
  socket.on('close', () => {
    isOver = true;
  });
  const line = { socket, said: () => said, isOver: () => isOver };
  lines.push(line);
  await new Promise((resolve) => {
    socket.once('connect', resolve);
    socket.once('close', resolve);
  });
  return line;
}

const ask = ({ socket }: Line) => socket.write('GET / HTTP/1.1\r\nHost: hall\r\n\r\n');

async function answered(line: Line): Promise<string> {
  ask(line);
  await until('it is answered', () => line.said() !== '' || line.isOver());
  return line.said();
}

it('[S22] an address that has its connections is told so at the next, and others come in', async () => {
  for (let count = 0; count < MOST; count += 1) await open('127.0.0.1');
  const refused = await answered(await open('127.0.0.1'));
  expect(refused).toContain('429');
  expect(refused).toContain('too-many-connections');
  expect(await answered(await open('127.0.0.2'))).toContain('the hall');
  for (let count = 0; count < 2 * MOST; count += 1)
    expect(await answered(await open('127.0.0.3'))).toContain('the hall');
});

it('[S22] who leaves makes room, and who was refused counted for nothing', async () => {
  const held = [];
  for (let count = 0; count < MOST; count += 1) held.push(await open('127.0.0.1'));
  for (let count = 0; count < MOST; count += 1) expect(await answered(await open('127.0.0.1'))).toContain('429');
  held[0]?.socket.destroy();
  await until('there is room', async () => (await answered(await open('127.0.0.1'))).includes('the hall'));
});

it('[S22] a port for TLS lets further ones go without a word', async () => {
  const secure = createSecureServer((_request, reply) => reply.end(), { cert: '', key: '' } as never);
  capConnections(secure.server, { most: 1, isFree: () => false });
  await new Promise<void>((resolve) => {
    secure.server.listen(0, '127.0.0.1', resolve);
  });
  const first = await open('127.0.0.1', secure.server as never);
  const second = await open('127.0.0.1', secure.server as never);
  await until('the second is let go', second.isOver);
  expect([first.isOver(), second.said()]).toEqual([false, '']);
  secure.endAll();
  secure.server.close();
});

it('[S22] this box itself is free', () => {
  expect(['127.0.0.1', '127.8.8.8', '::1'].every(isOfThisBox)).toBe(true);
  expect(['10.0.0.7', '::', 'fe80::1', '128.0.0.1'].some(isOfThisBox)).toBe(false);
});
