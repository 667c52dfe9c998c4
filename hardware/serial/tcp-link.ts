import { connect, type Socket } from 'node:net';
import { asDeviceFault, DeviceFault } from '../device-fault.ts';
import type { ByteLink, LinkEvents, OpenLink } from './byte-link.ts';
import { within, writeInChunks } from './limits.ts';

type TcpAddress = { host: string; port: number };

const OPEN_WITHIN_MS = 3_000;
const KEEP_ALIVE_MS = 5_000;
/** Slower than any network printer, so that the limit on a chunk is its slack. */
const ASSUMED_BAUD = 115_200;

const connected = (socket: Socket) =>
  new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('error', (error) => reject(asDeviceFault(error)));
  });

/** Opens the raw byte port of a network device (9100 on most printers). */
export function openTcpLink({ host, port }: TcpAddress): OpenLink {
  return async ({ onBytes, onLost }: LinkEvents): Promise<ByteLink> => {
    let isOver = false;
    const socket = connect({ host, port, noDelay: true, keepAlive: true, keepAliveInitialDelay: KEEP_ALIVE_MS });
    const lose = (fault: DeviceFault) => {
      if (isOver) return;
      isOver = true;
      socket.destroy();
      onLost(fault);
    };
    socket.on('data', onBytes);
    try {
      const limit = () => new DeviceFault('refused', `${host}:${port} does not answer`);
      await within(connected(socket), OPEN_WITHIN_MS, limit);
    } catch (error) {
      socket.on('error', () => undefined);
      socket.destroy();
      throw error;
    }
    socket.on('error', (error) => lose(asDeviceFault(error)));
    socket.on('end', () => lose(new DeviceFault('disconnected', `${host}:${port} hung up`)));
    socket.on('close', () => lose(new DeviceFault('disconnected', `${host}:${port} is gone`)));
    const writeChunk = (chunk: Buffer) =>
      new Promise<void>((resolve, reject) => {
        socket.write(chunk, (error) => (error ? reject(asDeviceFault(error)) : resolve()));
      });
    return {
      write: (bytes) => writeInChunks(bytes, ASSUMED_BAUD, writeChunk),
      discard: async () => undefined, // what a socket has taken is sent, also after it was closed
      close: async () => {
        isOver = true;
        socket.destroy();
      },
    };
  };
}
