import http, { type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import https from 'node:https';
import type { Socket } from 'node:net';

/** Whoever connects and says nothing, or never ends to agree on how to speak, is let go. */
const FIRST_WORD_MS = 10_000;
const HANDSHAKE_MS = 10_000;
/** With this byte begins whoever wants to speak TLS. */
const TLS_HELLO = 0x16;

type Pair = { cert: string; key: string };
type ListensForConnection = (socket: Socket) => void;

/** Tells a browser where the hall is now, and a person or a program why. */
function sendToHttps({ method, headers, url }: IncomingMessage, reply: ServerResponse): void {
  const { host } = headers;
  const isPage = (method === 'GET' || method === 'HEAD') && host !== undefined;
  const sentence = `This hall speaks https only${isPage ? `: https://${host}` : ''}.\n`;
  const shared = { 'content-type': 'text/plain; charset=utf-8', connection: 'close' };
  if (isPage) reply.writeHead(307, { ...shared, location: `https://${host}${url ?? '/'}` });
  else reply.writeHead(403, shared);
  reply.end(sentence);
}

/**
 * [S17] One port for both: TLS is spoken with whoever begins it, and whoever comes without it is told to. `renew` changes
 * the certificate for those who come afterwards; `endAll` lets go of everybody.
 */
export function createSecureServer(handler: RequestListener, pair: Pair) {
  const server = https.createServer({ ...pair, minVersion: 'TLSv1.2', handshakeTimeout: HANDSHAKE_MS }, handler);
  const plain = http.createServer({ headersTimeout: FIRST_WORD_MS, requestTimeout: FIRST_WORD_MS }, sendToHttps);
  const connections = new Set<Socket>();
  const speakTls = server.listeners('connection') as ListensForConnection[];

  function handOn(socket: Socket, chunk: Buffer): void {
    socket.setTimeout(0);
    socket.pause();
    socket.unshift(chunk);
    if (chunk[0] === TLS_HELLO) for (const speak of speakTls) speak.call(server, socket);
    else plain.emit('connection', socket);
    process.nextTick(() => socket.resume());
  }

  server.removeAllListeners('connection');
  server.on('connection', (stream) => {
    const socket = stream as Socket; // what listens on a port is given nothing else
    connections.add(socket);
    socket.once('close', () => connections.delete(socket));
    socket.on('error', () => socket.destroy());
    socket.setTimeout(FIRST_WORD_MS, () => socket.destroy());
    socket.once('data', (chunk: Buffer) => handOn(socket, chunk));
  });
  server.on('tlsClientError', (_error, socket) => socket.destroy());
  return {
    server,
    renew: (newer: Pair) => server.setSecureContext(newer),
    endAll(): void {
      for (const socket of connections) socket.destroy();
    },
  };
}
