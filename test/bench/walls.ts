import { io, type Socket } from 'socket.io-client';
import { PROTOCOL_VERSION } from '../../server/protocol/handshake.ts';

type Seen = { revision: number; calls: { ticketId: string }[] };

/** So many connections that keep nothing of what they are told. */
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

/** So many walls, of which only one keeps what it is told; the others look whether a call is there. */
export async function openWalls(url: string, count: number) {
  const sockets = await openSockets(url, count, (index) => ({ role: 'display', name: `wall-${index}` }));
  /** Those that wait for this ticket, with the walls that have not shown it yet. */
  const awaited = new Map<string, { left: Set<number>; times: number[]; since: number; done: () => void }>();
  const shown: Set<string>[] = sockets.map(() => new Set());
  const revisions: number[] = sockets.map(() => 0);
  let behind: { revision: number; done: () => void } | null = null;
  let lastSaid: Seen | null = null;
  const areAt = (revision: number) => revisions.every((at) => at >= revision);

  for (const [index, socket] of sockets.entries())
    socket.on('display:view', (view: Seen) => {
      if (index === 0) lastSaid = view;
      revisions[index] = view.revision;
      if (behind && areAt(behind.revision)) behind.done();
      const before = shown[index];
      const now = new Set(view.calls.map(({ ticketId }) => ticketId));
      shown[index] = now;
      for (const ticketId of now) {
        const call = before?.has(ticketId) ? undefined : awaited.get(ticketId);
        if (!call?.left.delete(index)) continue;
        call.times.push(performance.now() - call.since);
        if (call.left.size === 0) call.done();
      }
    });

  return {
    /** What a wall was told last. */
    lastSaid: () => lastSaid,
    /** Resolves once every wall has this ticket, with how long after `since` each had it, in milliseconds. */
    haveShown(ticketId: string, since: number): Promise<number[]> {
      const left = new Set(sockets.keys());
      const times: number[] = [];
      for (const [index, tickets] of shown.entries())
        if (tickets.has(ticketId)) {
          left.delete(index);
          times.push(performance.now() - since);
        }
      if (left.size === 0) return Promise.resolve(times);
      return new Promise((resolve) => {
        const done = () => {
          awaited.delete(ticketId);
          resolve(times);
        };
        awaited.set(ticketId, { left, times, since, done });
      });
    },
    /** Resolves once every wall shows this state of the hall, or a newer one; asked by one at a time. */
    haveReached: (revision: number) =>
      new Promise<void>((done) => {
        if (areAt(revision)) done();
        else behind = { revision, done };
      }),
    close: () => {
      for (const socket of sockets) socket.disconnect();
    },
  };
}
