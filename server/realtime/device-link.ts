import type { Socket } from 'socket.io';
import type { OrderAnswer } from '../application/device-port.ts';

/** The device hosts that are here now. Of two with one name the newer is meant: it is the one that was restarted. */
export function createDeviceLink() {
  const hosts = new Map<string, Socket[]>();
  const newest = (name: string) => hosts.get(name)?.at(-1) ?? null;

  function order(
    device: string,
    name: 'slip:print' | 'sign:show',
    request: object,
    timeoutMs: number,
  ): Promise<OrderAnswer> {
    const socket = newest(device);
    if (!socket) return Promise.resolve({ kind: 'gone' });
    return new Promise((resolve) => {
      const left = () => resolve({ kind: 'gone' });
      socket.once('disconnect', left);
      socket.timeout(timeoutMs).emit(name, request, (error: Error | null, answer: unknown) => {
        socket.off('disconnect', left);
        resolve(error ? { kind: 'silent' } : { kind: 'answer', answer });
      });
    });
  }

  return {
    attach(name: string, socket: Socket): void {
      hosts.set(name, [...(hosts.get(name) ?? []), socket]);
    },
    /** True when no host of this name is left. */
    detach(name: string, socket: Socket): boolean {
      const left = (hosts.get(name) ?? []).filter((other) => other !== socket);
      if (left.length > 0) hosts.set(name, left);
      else hosts.delete(name);
      return left.length === 0;
    },
    isConnected: (device: string) => hosts.has(device),
    names: () => [...hosts.keys()],
    order,
  };
}
export type DeviceLink = ReturnType<typeof createDeviceLink>;
