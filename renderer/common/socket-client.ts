import type { Socket } from 'socket.io-client';
import type { CommandInput, CommandName, Reply } from '#protocol/commands';
import type { ScreenCheck, ScreenCheckAnswer, ScreenPicture } from '#protocol/device-orders';
import type { HandshakeRefusal } from '#protocol/refusals';
import type { ViewName, Views } from '#protocol/views';
import { createCommandSender, type Patience } from './send-command.ts';
import { noteArrival } from './view-arrival.ts';

const RETRY_REFUSED_MS = 10_000;
const RETURN_AFTER_KICK_MS = 1000;
/** Refusals that somebody in the hall may lift while the screen stands there. */
const MAY_BE_LIFTED: readonly HandshakeRefusal[] = [
  'not-paired',
  'wrong-role',
  'counter-unknown',
  'client-too-old',
  'too-many-requests',
];

export type Link = { state: 'connecting' | 'live' | 'reconnecting' } | { state: 'refused'; code: HandshakeRefusal };

export type HallClient = {
  /** One wish, carried out at most once however often it has to be sent. Rejects with `HallUnreachable` after 15 s. */
  send<Name extends CommandName>(name: Name, input: CommandInput<Name>): Promise<Reply<Name>>;
  /** As `send`, under an id that outlives the page: sent again later, it is still carried out once. */
  sendUnder<Name extends CommandName>(commandId: string, name: Name, input: CommandInput<Name>): Promise<Reply<Name>>;
  /** Hears every view of this name, the latest one at once. */
  onView<Name extends ViewName>(name: Name, listener: (view: Views[Name]) => void): () => void;
  onLink(listener: (link: Link) => void): () => void;
  /** Answers the self-test for as long as this page lives. */
  onCheck(answer: (check: ScreenCheck) => Promise<ScreenCheckAnswer>): void;
  /** Answers when a manager wants to see this screen, for as long as this page lives. */
  onPictureWanted(answer: () => Promise<ScreenPicture>): void;
  close(): void;
};

type HallClientDeps = { patience: Patience; onTooOld: () => void };

/** A client on a socket that is already there. */
export function createHallClient(socket: Socket, { patience, onTooOld }: HallClientDeps): HallClient {
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
    if (code === 'client-too-old') onTooOld();
    if (MAY_BE_LIFTED.includes(code)) connectLater(RETRY_REFUSED_MS);
  });
  socket.onAny((name: string, view: unknown) => {
    if (!name.endsWith(':view') || typeof view !== 'object' || view === null) return;
    noteArrival(view);
    latest.set(name, view);
    for (const listener of viewListeners.get(name) ?? []) listener(view as never); // the server's views are trusted
  });

  const send = createCommandSender(socket, patience);
  return {
    send,
    sendUnder: (commandId, name, input) => send(name, { ...input, commandId }),
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
    onCheck(answer) {
      socket.on('screen:check', (check: ScreenCheck, reply: (answer: ScreenCheckAnswer) => void) => {
        void answer(check).then(reply);
      });
    },
    onPictureWanted(answer) {
      socket.on('screen:capture', (_order: object, reply: (picture: ScreenPicture) => void) => {
        void answer().then(reply);
      });
    },
    close() {
      clearTimeout(comeBack);
      socket.close();
    },
  };
}
