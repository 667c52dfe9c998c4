import { io, type Socket } from 'socket.io-client';
import { PROTOCOL_VERSION } from '../../server/protocol/handshake.ts';

/** So many connections, each of whoever it says it is; a server that asks for nothing takes them as well. */
export function openSockets(url: string, count: number, who: (index: number) => object): Promise<Socket[]> {
  const connectOne = (index: number) =>
    new Promise<Socket>((resolve, reject) => {
      const auth = { protocol: PROTOCOL_VERSION, ...who(index) };
      const socket = io(url, { auth, transports: ['websocket'], forceNew: true });
      socket.once('connect', () => resolve(socket));
      socket.once('connect_error', reject);
    });
  return Promise.all(Array.from({ length: count }, (_, index) => connectOne(index)));
}
