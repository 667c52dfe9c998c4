import type { Socket } from 'socket.io';
import type { OrderAnswer, OrderName } from '../application/device-port.ts';
import { ask } from './ask.ts';

type Host = { socket: Socket; hostId: string | null };

/** The device hosts that are here now. Of two with one name the newer is meant: it is the one that was restarted. */
export function createDeviceLink() {
  const hosts = new Map<string, Host[]>();
  const newest = (name: string) => hosts.get(name)?.at(-1) ?? null;

  function order(device: string, name: OrderName, request: object, timeoutMs: number): Promise<OrderAnswer> {
    const socket = newest(device)?.socket;
    return socket ? ask(socket, name, { order: request, timeoutMs }) : Promise.resolve({ kind: 'gone' });
  }

  return {
    /**
     * The same host twice means that its first connection is dead though nobody has noticed: that one is closed. True when
     * another box bears this name already.
     */
    attach(name: string, host: Host): boolean {
      const before = hosts.get(name) ?? [];
      hosts.set(name, [...before, host]);
      const isSame = ({ hostId }: Host) => hostId !== null && hostId === host.hostId;
      for (const one of before) if (isSame(one)) one.socket.disconnect(true);
      return host.hostId !== null && before.some((one) => one.hostId !== null && !isSame(one));
    },
    /** Whether two boxes that keep journals of their own bear this name now. */
    isTwice: (name: string) => new Set((hosts.get(name) ?? []).flatMap(({ hostId }) => hostId ?? [])).size > 1,
    /** True when no host of this name is left. */
    detach(name: string, socket: Socket): boolean {
      const left = (hosts.get(name) ?? []).filter((host) => host.socket !== socket);
      if (left.length > 0) hosts.set(name, left);
      else hosts.delete(name);
      return left.length === 0;
    },
    isConnected: (device: string) => hosts.has(device),
    hostId: (device: string) => newest(device)?.hostId ?? null,
    names: () => [...hosts.keys()],
    order,
  };
}
export type DeviceLink = ReturnType<typeof createDeviceLink>;
