import { io, type Socket } from 'socket.io-client';
import { SCREEN_ORDERS, type ScreenOrder } from '#protocol/device-orders';
import type { ViewName } from '#protocol/views';
import { HandshakeRefusal } from './handshake-refusal.ts';

/** All in milliseconds. */
export const LINE_TIMING = {
  /** A line that comes back sooner was never lost, as far as a customer can tell. */
  graceMs: 700,
  askMs: 2_500,
  firstRetryMs: 250,
  longestRetryMs: 1_500,
  connectMs: 3_000,
};

/** A line that breaks at each try is as good as none. */
const TRIES = 4;
export type LineTiming = typeof LINE_TIMING;

/** How the hall took a command: with a reply, with silence though it is there, or not at all. */
export type LineAnswer = { kind: 'reply'; reply: unknown } | { kind: 'silent' } | { kind: 'away' };
export type LineState = 'joining' | 'live' | 'wavering' | 'away' | 'refused';

type LineDeps = {
  hallUrl: string;
  auth: object;
  /** Which view it hears. */
  view: ViewName;
  timing: LineTiming;
  onView: (view: unknown) => void;
  onState: (state: LineState) => void;
  /** The hall asks the page itself: whether it is well, or what it shows. */
  onOrder: (name: ScreenOrder, order: unknown, reply: (answer: unknown) => void) => void;
  /** Asks the hall itself whether it is still there, when it has kept silent. */
  isHallThere: () => Promise<boolean>;
};

/** The connection to the hall that belongs to one page: the page's own handshake, its commands and its views. */
export function openHallLine(deps: LineDeps) {
  const { hallUrl, auth, timing, isHallThere } = deps;
  const listeners = new Set<() => void>();
  let state: LineState = 'joining';
  let refusal: HandshakeRefusal | null = null;
  let isClosed = false;
  let comeBack: NodeJS.Timeout | undefined;
  let grace: NodeJS.Timeout | undefined;

  const socket: Socket = io(hallUrl, {
    auth,
    transports: ['websocket'],
    reconnectionDelay: timing.firstRetryMs,
    reconnectionDelayMax: timing.longestRetryMs,
    timeout: timing.connectMs,
    forceNew: true,
  });

  function become(next: LineState): void {
    if (state === next || isClosed) return;
    state = next;
    deps.onState(next);
    for (const listener of [...listeners]) listener();
  }

  function lose(): void {
    if (state === 'live') become('wavering');
    if (state === 'wavering') grace ??= setTimeout(() => become('away'), timing.graceMs);
    if (state === 'joining') become('away');
    if (isClosed || socket.active) return;
    clearTimeout(comeBack);
    comeBack = setTimeout(() => socket.connect(), timing.longestRetryMs);
  }

  socket.on('connect', () => {
    clearTimeout(grace);
    grace = undefined;
    become('live');
  });
  socket.on('disconnect', lose);
  socket.on('connect_error', (error: Error & { data?: unknown }) => {
    const refused = HandshakeRefusal.safeParse(error.data);
    if (!refused.success) return lose();
    refusal = refused.data;
    become('refused');
  });
  socket.on(deps.view, (view: unknown) => deps.onView(view));
  for (const name of SCREEN_ORDERS)
    socket.on(name, (order: unknown, reply: (answer: unknown) => void) => deps.onOrder(name, order, reply));

  /** Resolves with the first state in which something can be done. */
  function settled(): Promise<LineState> {
    const isSettled = () => isClosed || state === 'live' || state === 'away' || state === 'refused';
    if (isSettled()) return Promise.resolve(state);
    return new Promise((resolve) => {
      const look = () => {
        if (!isSettled()) return;
        listeners.delete(look);
        resolve(state);
      };
      listeners.add(look);
    });
  }

  /** One try; null when the line broke before the answer. */
  function askOnce(name: string, request: unknown): Promise<LineAnswer | null> {
    return new Promise((resolve) => {
      const broke = () => finish(null);
      const finish = (answer: LineAnswer | null) => {
        socket.off('disconnect', broke);
        resolve(answer);
      };
      socket.once('disconnect', broke);
      socket.timeout(timing.askMs).emit(name, request, (error: Error | null, reply: unknown) => {
        finish(error ? { kind: 'silent' } : { kind: 'reply', reply });
      });
    });
  }

  /** A line whose other end is gone without a word. */
  function drop(): void {
    if (socket.connected) socket.io.engine.close();
  }

  return {
    get state() {
      return state;
    },
    get refusal() {
      return refusal;
    },
    settled,
    drop,
    /** The same command id may be asked any number of times. Never rejects, and always settles. */
    async ask(name: string, request: unknown): Promise<LineAnswer> {
      for (let tries = 0; tries < TRIES; tries++) {
        const settledAs = await settled();
        if (isClosed || settledAs === 'refused') return { kind: 'silent' }; // the page is gone, not the hall
        if (settledAs !== 'live') return { kind: 'away' };
        const answer = await askOnce(name, request);
        if (answer?.kind === 'reply') return answer;
        if (!answer) continue;
        const isSlow = (await isHallThere()) && tries > 0;
        if (isSlow) return answer;
        drop(); // gone without a word; or this line is, though the hall is there
      }
      return { kind: 'away' };
    },
    /** Who has waited long enough for the hall goes on without it. */
    waitNoLonger(): void {
      if (state === 'joining') become('away');
    },
    close(): void {
      isClosed = true;
      clearTimeout(comeBack);
      clearTimeout(grace);
      socket.disconnect();
      for (const listener of [...listeners]) listener();
    },
  };
}
export type HallLine = ReturnType<typeof openHallLine>;
