import { createServer, type ServerResponse } from 'node:http';
import type { Server as NetServer, Socket } from 'node:net';
import { ownerOf, plainAddress } from './where-from.ts';

type ListensForConnection = (socket: Socket) => void;

/** Whoever is refused and keeps the line all the same. */
const LET_GO_MS = 5_000;
/** Refused at once, so many are told why; the others are let go without a word, so that refusing costs less than coming. */
const TOLD_AT_ONCE = 50;

function sayTooMany(_request: unknown, reply: ServerResponse): void {
  reply.writeHead(429, { 'content-type': 'application/json', connection: 'close', 'retry-after': '10' });
  reply.end(JSON.stringify({ code: 'too-many-connections' }));
}

/**
 * [S22] So many connections an address may have at once, whatever they say or do not say; further ones are told so where
 * they speak plain HTTP, and let go. Whoever is free is never refused.
 */
export function capConnections(
  server: NetServer,
  { most, isFree }: { most: number; isFree: (address: string) => boolean },
): void {
  const counts = new Map<string, number>();
  const refusing = createServer({ headersTimeout: LET_GO_MS, requestTimeout: LET_GO_MS }, sayTooMany);
  const speak = server.listeners('connection') as ListensForConnection[];
  let beingTold = 0;

  function refuse(socket: Socket): void {
    if ('setSecureContext' in server || beingTold >= TOLD_AT_ONCE) return void socket.destroy();
    beingTold += 1;
    socket.once('close', () => {
      beingTold -= 1;
    });
    socket.on('error', () => socket.destroy());
    socket.setTimeout(LET_GO_MS, () => socket.destroy());
    refusing.emit('connection', socket);
  }

  server.removeAllListeners('connection');
  server.on('connection', (socket: Socket) => {
    const address = plainAddress(socket.remoteAddress ?? '');
    const owner = ownerOf(address);
    const count = (counts.get(owner) ?? 0) + 1;
    if (count > most && !isFree(address)) return refuse(socket);
    counts.set(owner, count);
    socket.once('close', () => {
      const left = (counts.get(owner) ?? 1) - 1;
      if (left === 0) counts.delete(owner);
      else counts.set(owner, left);
    });
    for (const listener of speak) listener.call(server, socket);
  });
}
