import { createSocket } from 'node:dgram';
import type { TwinStream } from './printer-twin.ts';

/** A UDP port that a twin hangs on as on any line; it answers to whoever sent last. */
export async function openUdpLine(port: number) {
  const socket = createSocket('udp4');
  const listeners: ((bytes: Uint8Array) => void)[] = [];
  let last: { port: number; address: string } | null = null;
  socket.on('error', () => undefined);
  socket.on('message', (bytes, from) => {
    last = from;
    for (const listener of listeners) listener(bytes);
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('error', reject);
    socket.bind(port, '127.0.0.1', resolve);
  });
  const line: TwinStream = {
    on: (_event, listener) => listeners.push(listener),
    write: (bytes) => last && socket.send(bytes, last.port, last.address),
  };
  return {
    line,
    port: socket.address().port,
    close: () => new Promise<void>((resolve) => socket.close(() => resolve())),
  };
}
