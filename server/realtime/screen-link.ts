import type { Socket } from 'socket.io';
import type { OrderAnswer } from '../application/device-port.ts';
import type { ScreenCheck, ScreenOrder } from '../protocol/device-orders.ts';
import type { DeviceRole } from '../protocol/vocabulary.ts';
import { ask } from './ask.ts';

export type ScreenName = { role: DeviceRole; name: string };

/** The screens that are here now. Two pages of one name are one screen: the newer is meant. */
export function createScreenLink() {
  const screens = new Map<string, Socket[]>();
  const keyOf = ({ role, name }: ScreenName) => `${role} ${name}`;

  function order(screen: ScreenName, name: ScreenOrder, { order, timeoutMs }: { order: object; timeoutMs: number }) {
    const socket = screens.get(keyOf(screen))?.at(-1);
    return socket ? ask(socket, name, { order, timeoutMs }) : Promise.resolve<OrderAnswer>({ kind: 'gone' });
  }

  return {
    /** True when no page of this name was here. */
    attach(screen: ScreenName, socket: Socket): boolean {
      const before = screens.get(keyOf(screen)) ?? [];
      screens.set(keyOf(screen), [...before, socket]);
      return before.length === 0;
    },
    /** True when no page of this name is left. */
    detach(screen: ScreenName, socket: Socket): boolean {
      const left = (screens.get(keyOf(screen)) ?? []).filter((each) => each !== socket);
      if (left.length > 0) screens.set(keyOf(screen), left);
      else screens.delete(keyOf(screen));
      return left.length === 0;
    },
    /** [G4] Asks a screen whether it is really there. */
    check: (screen: ScreenName, check: ScreenCheck, timeoutMs: number): Promise<OrderAnswer> =>
      order(screen, 'screen:check', { order: check, timeoutMs }),
    /** [G9] Asks a screen for a picture of itself. */
    capture: (screen: ScreenName, timeoutMs: number): Promise<OrderAnswer> =>
      order(screen, 'screen:capture', { order: {}, timeoutMs }),
  };
}
export type ScreenLink = ReturnType<typeof createScreenLink>;
