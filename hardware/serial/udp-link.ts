import { createSocket, type Socket } from 'node:dgram';
import { setTimeout as delay } from 'node:timers/promises';
import { asDeviceFault, DeviceFault } from '../device-fault.ts';
import type { ByteLink, LinkEvents, OpenLink } from './byte-link.ts';
import { within } from './limits.ts';

type UdpAddress = { host: string; port: number };

const OPEN_WITHIN_MS = 3_000;
const SEND_WITHIN_MS = 2_000;
/** A host that is there but has nobody at this port says so within a few milliseconds, or not at all. */
const REFUSAL_WITHIN_MS = 60;

const connected = (socket: Socket, { host, port }: UdpAddress) =>
  new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('error', (error) => reject(asDeviceFault(error)));
    socket.connect(port, host);
  });

/** Sends each write as one datagram. Opening proves nothing, and a datagram that is not refused may still be lost. */
export function openUdpLink(address: UdpAddress): OpenLink {
  const name = `${address.host}:${address.port}`;
  return async ({ onBytes, onLost }: LinkEvents): Promise<ByteLink> => {
    const socket = createSocket({ type: address.host.includes(':') ? 'udp6' : 'udp4' });
    let isOver = false;
    let refusal: DeviceFault | null = null;
    const end = () => {
      if (!isOver) socket.close();
      isOver = true;
    };
    try {
      await within(
        connected(socket, address),
        OPEN_WITHIN_MS,
        () => new DeviceFault('refused', `${name} is not found`),
      );
    } catch (error) {
      socket.on('error', () => undefined);
      end();
      throw error;
    }
    socket.on('message', onBytes);
    socket.on('error', (error) => {
      refusal = asDeviceFault(error);
      if (isOver) return;
      end();
      onLost(refusal);
    });
    const send = (bytes: Uint8Array) =>
      new Promise<void>((resolve, reject) => {
        socket.send(bytes, (error) => (error ? reject(asDeviceFault(error)) : resolve()));
      });
    return {
      write: async (bytes) => {
        if (isOver) throw refusal ?? new DeviceFault('closed', `${name} was closed`);
        await within(send(bytes), SEND_WITHIN_MS, () => new DeviceFault('blocked', `${name} takes no datagram`));
        await delay(REFUSAL_WITHIN_MS, undefined, { ref: false });
        if (refusal) throw refusal;
      },
      discard: async () => undefined, // a datagram is gone at once
      close: async () => end(),
    };
  };
}
