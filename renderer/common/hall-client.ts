import { io } from 'socket.io-client';
import type { PROTOCOL_VERSION } from '#protocol/handshake';
import type { ScreenHandshake } from './handshake.ts';
import { reloadForNewVersion } from './reload-for-new-version.ts';
import { createHallClient, type HallClient } from './socket-client.ts';

export { HallUnreachable } from './send-command.ts';
export type { HallClient, Link } from './socket-client.ts';

// A type import keeps zod out of the page; the compiler still refuses a number that is not the protocol's.
const PROTOCOL: typeof PROTOCOL_VERSION = 1;

/** Joins the hall this page was served by. */
export function connectHall(handshake: ScreenHandshake): HallClient {
  const auth = { protocol: PROTOCOL, ...handshake };
  const socket = io({ transports: ['websocket'], auth, reconnectionDelayMax: 3000 });
  return createHallClient(socket, { patience: { ackMs: 4000, giveUpMs: 15_000 }, onTooOld: reloadForNewVersion });
}
