import { io, type Socket } from 'socket.io-client';
import type { CommandInput, CommandName, Reply } from '#protocol/commands';
import type { PROTOCOL_VERSION } from '#protocol/handshake';
import type { HandshakeRefusal } from '#protocol/refusals';
import type { ViewName, Views } from '#protocol/views';
import type { ScreenHandshake } from './handshake.ts';
import { reloadForNewVersion } from './reload-for-new-version.ts';
import { createCommandSender } from './send-command.ts';
import { noteArrival } from './view-arrival.ts';

export { HallUnreachable } from './send-command.ts';

// A type import keeps zod out of the page; the compiler still refuses a number that is not the protocol's.
const PROTOCOL: typeof PROTOCOL_VERSION = 1;
const RETRY_REFUSED_MS = 10_000;
const RETURN_AFTER_KICK_MS = 1000;
/** Refusals that somebody in the hall may lift while the screen stands there. */
const MAY_BE_LIFTED: readonly HandshakeRefusal[] = [
  'not-paired',
  'wrong-role',
  'counter-unknown',
  'too-many-requests',
  'client-too-old',
];

export type Link = { state: 'connecting' | 'live' | 'reconnecting' } | { state: 'refused'; code: HandshakeRefusal };

export type HallClient = {
  /** One wish, carried out at most once however often it has to be sent. Rejects with `HallUnreachable` after 15 s. */
  send<Name extends CommandName>(name: Name, input: CommandInput<Name>): Promise<Reply<Name>>;
  /** Hears every view of this name, the latest one at once. */
  onView<Name extends ViewName>(name: Name, listener: (view: Views[Name]) => void): () => void;
  onLink(listener: (link: Link) => void): () => void;
  close(): void;
};

/** Joins the hall this page was served by. */
export function connectHall(handshake: ScreenHandshake): HallClient {
  const socket = io({
    transports: ['websocket'],
    auth: { protocol: PROTOCOL, ...handshake },
    reconnectionDelayMax: 3000,
  });
  return createHallClient(socket, { ackMs: 4000, giveUpMs: 15_000 });
}

/** A client on a socket that is already there, with its patience named. */
export function createHallClient(socket: Socket, patience: { ackMs: number; giveUpMs: number }): HallClient {
  const latest = new Map<string, unknown>();
  const viewListeners = new Map<string, Set<(view: never) => void>>();
  const linkListeners = new Set<(link: Link) => void>();
  let link: Link = { state: 'connecting' };
  let comeBack: ReturnType<typeof setTimeout> | undefined;

  function setLink(next: Link): void {
    link = next;
    for (const listener of linkListeners) listener(link);
  }

  function connectLater(delayMs: number): void {
    clearTimeout(comeBack);
    comeBack = setTimeout(() => socket.connect(), delayMs);
  }

  socket.on('connect', () => setLink({ state: 'live' }));
  socket.on('disconnect', (reason) => {
    if (reason === 'io client disconnect') return;
    setLink({ state: 'reconnecting' });
    if (!socket.active) connectLater(RETURN_AFTER_KICK_MS);
  });
  socket.on('connect_error', (error: Error & { data?: { code?: HandshakeRefusal } }) => {
    const code = error.data?.code;
    if (code === undefined) {
      if (!socket.active) connectLater(RETRY_REFUSED_MS);
      if (link.state === 'live' || link.state === 'refused') setLink({ state: 'reconnecting' });
      return;
    }
    setLink({ state: 'refused', code });
    if (code === 'client-too-old') reloadForNewVersion();
    if (MAY_BE_LIFTED.includes(code)) connectLater(RETRY_REFUSED_MS);
  });
  socket.onAny((name: string, view: unknown) => {
    if (!name.endsWith(':view') || typeof view !== 'object' || view === null) return;
    noteArrival(view);
    latest.set(name, view);
    for (const listener of viewListeners.get(name) ?? []) listener(view as never); // the server's views are trusted
  });

  return {
    send: createCommandSender(socket, patience),
    onView(name, listener) {
      const listeners = viewListeners.get(name) ?? new Set();
      viewListeners.set(name, listeners.add(listener as (view: never) => void));
      if (latest.has(name)) listener(latest.get(name) as never);
      return () => listeners.delete(listener as (view: never) => void);
    },
    onLink(listener) {
      linkListeners.add(listener);
      listener(link);
      return () => linkListeners.delete(listener);
    },
    close() {
      clearTimeout(comeBack);
      socket.close();
    },
  };
}
