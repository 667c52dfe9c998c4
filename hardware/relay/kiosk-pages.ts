import type { Server as HttpServer } from 'node:http';
import type { Logger } from 'pino';
import { Server, type Socket } from 'socket.io';
import { z } from 'zod';
import { commands, type Refused } from '#protocol/commands';
import { badRequest, type HandshakeRefusal } from '#protocol/refusals';
import { KioskView } from '#protocol/views';
import type { StaffRole } from '#protocol/vocabulary';
import { type HallLine, type LineState, type LineTiming, openHallLine } from './hall-line.ts';
import { isOwnPage, keyHash, MOST_PAGES, readKnock, staffRoleOf } from './kiosk-door.ts';
import { HALL_AWAY } from './offline-desk.ts';
import type { OwnNumbers } from './own-numbers.ts';

/** As the hall has them: no command of a kiosk is longer, and no packet is but the picture of a screen. */
const REQUEST_CHARACTERS = 4_000;
const PACKET_BYTES = 393_216;
/** How long a page waits for the hall before it is let in without. */
const ADMIT_MS = 1_500;

/** Longer than the hall waits for a screen's answer. */
const ANSWER_MS = 30_000;

const settling = ['ticket:confirm', 'ticket:cancel'] as const;
const Named = z.object({ commandId: z.uuid() });

export type PagesDeps = {
  http: HttpServer;
  hallUrl: string;
  timing: LineTiming;
  numbers: OwnNumbers;
  /** The handshake was accepted by the hall. */
  onAccepted: (keyHash: string) => void;
  /** The hall does not know it, or not any more. */
  onTurnedAway: (keyHash: string) => void;
  /** Whether the hall has accepted this one before; null where it has never accepted anybody. */
  wasAccepted: (keyHash: string) => boolean | null;
  onView: (view: KioskView) => void;
  /** Whether the hall is there, as the pages' lines have it; not said while there is none. */
  onStanding: (standing: 'here' | 'away') => void;
  isHallThere: () => Promise<boolean>;
  log: Logger;
};

/** A page, or a member of staff who has signed in on it: those need the hall and get nothing of this box's own. */
type Page = { socket: Socket | null; line: HallLine; lastView: unknown; staffRole: StaffRole | null };
type Acknowledge = (reply: unknown) => void;

const refusedAtDoor = (code: HandshakeRefusal) => Object.assign(new Error(code), { data: { code } });

function isOversized(request: unknown): boolean {
  try {
    return JSON.stringify(request ?? null).length > REQUEST_CHARACTERS;
  } catch {
    return true;
  }
}

const badShape = (message: string): Refused => ({
  ok: false,
  refusal: { code: 'bad-request', issues: [{ path: '', message }] },
});

/**
 * Where the kiosk's pages meet the hall, or this box in its place. Each page has a line of its own to the hall, with its
 * own handshake; nothing that a page sends can throw in here.
 */
export function openKioskPages(deps: PagesDeps) {
  const { http, hallUrl, timing, numbers, isHallThere, log } = deps;
  const pages = new Set<Page>();
  const io = new Server(http, {
    maxHttpBufferSize: PACKET_BYTES,
    serveClient: false,
    transports: ['websocket'],
    allowRequest: (request, decide) => decide(null, isOwnPage(request)),
  });

  const kioskPages = () => [...pages].filter(({ staffRole }) => staffRole === null);

  function tellStanding(): void {
    const states = kioskPages().map(({ line }) => line.state);
    if (states.some((state) => state === 'live' || state === 'wavering')) deps.onStanding('here');
    else if (states.includes('away')) deps.onStanding('away');
  }

  /** Whole, as the hall drew it, with what this box knows of its own numbers; or this box's own. */
  function draw({ line, lastView }: Page): unknown {
    if (line.state !== 'live' && line.state !== 'wavering') return numbers.viewWithoutHall();
    return KioskView.safeParse(lastView).success ? numbers.viewWithHall(lastView as KioskView) : lastView;
  }

  function show(page: Page): void {
    if (page.staffRole) return void (page.lastView && page.socket?.emit(`${page.staffRole}:view`, page.lastView));
    const view = draw(page);
    if (view) page.socket?.emit('kiosk:view', view);
  }

  function lineChanged(page: Page, state: LineState, hash: string | null): void {
    if (hash !== null && state === 'live') deps.onAccepted(hash);
    if (hash !== null && state === 'refused' && page.line.refusal?.code === 'not-paired') deps.onTurnedAway(hash);
    tellStanding();
    if (state === 'refused') page.socket?.disconnect(true); // it knocks again, and hears why not
    if (state === 'away' && page.staffRole) page.socket?.disconnect(true);
    else if (state === 'away') show(page);
  }

  function remember(view: unknown): void {
    const parsed = KioskView.safeParse(view);
    if (parsed.success) deps.onView(parsed.data);
    else log.warn('a view of the hall was not understood; it is passed on, and not kept');
  }

  function openPage(socket: Socket): Page {
    const { handshake } = socket;
    const knock = readKnock(handshake.auth);
    const hash = knock.ok ? keyHash(knock.handshake) : null;
    const staffRole = staffRoleOf(handshake.auth);
    const line = openHallLine({
      hallUrl,
      auth: handshake.auth,
      view: staffRole ? `${staffRole}:view` : 'kiosk:view',
      timing,
      isHallThere,
      onState: (state) => lineChanged(page, state, hash),
      onOrder: (name, order, reply) => {
        page.socket?.timeout(ANSWER_MS).emit(name, order, (error: Error | null, answer: unknown) => {
          if (!error) reply(answer); // of a page that keeps silent the hall hears nothing, as it is
        });
      },
      onView: (view) => {
        page.lastView = view;
        if (!staffRole) remember(view);
        show(page);
      },
    });
    const page: Page = { socket: null, line, lastView: null, staffRole };
    pages.add(page);
    socket.conn.once('close', () => {
      pages.delete(page);
      line.close();
      tellStanding();
    });
    return page;
  }

  /** The hall decides; only while it cannot be asked this box does, by what the hall has said before. */
  async function admit(socket: Socket, next: (error?: Error) => void): Promise<void> {
    if (pages.size >= MOST_PAGES) return next(new Error('too many pages'));
    const page = openPage(socket);
    socket.data.page = page;
    const patience = setTimeout(() => page.line.waitNoLonger(), ADMIT_MS);
    const state = await page.line.settled();
    clearTimeout(patience);
    if (state === 'live') return next();
    const { refusal } = page.line;
    if (refusal) return next(refusedAtDoor(refusal.code));
    if (page.staffRole) return next(new Error('the hall is away, and it alone knows its staff'));
    const knock = readKnock(socket.handshake.auth);
    if (!knock.ok) return next(refusedAtDoor(knock.code));
    const isKnown = deps.wasAccepted(keyHash(knock.handshake));
    if (isKnown === null) return next(new Error('the hall is away, and this kiosk has never seen it'));
    return isKnown ? next() : next(refusedAtDoor('not-paired'));
  }

  async function settle(page: Page, name: (typeof settling)[number], request: unknown): Promise<unknown> {
    const parsed = commands[name].request.safeParse(request);
    const own = parsed.success ? await numbers.settle(name, parsed.data) : null;
    return own ?? relay(page, name, request);
  }

  /** Undefined where the hall is there and has not answered: the page asks again, under the same id. */
  async function relay({ line }: Page, name: string, request: unknown): Promise<unknown> {
    const answer = await line.ask(name, request);
    return answer.kind === 'reply' ? answer.reply : answer.kind === 'away' ? HALL_AWAY : undefined;
  }

  async function take({ line }: Page, request: unknown): Promise<unknown> {
    const parsed = commands['ticket:take'].request.safeParse(request);
    if (!parsed.success) {
      const answer = await line.ask('ticket:take', request);
      return answer.kind === 'reply' ? answer.reply : { ok: false, refusal: badRequest(parsed.error) };
    }
    return numbers.take(parsed.data, () => line.ask('ticket:take', request));
  }

  async function answer(page: Page, name: unknown, request: unknown): Promise<unknown> {
    if (typeof name !== 'string' || !Object.hasOwn(commands, name)) return badShape('there is no such command');
    if (isOversized(request)) return badShape(`a command has at most ${REQUEST_CHARACTERS} characters`);
    if (!Named.safeParse(request).success) return badShape('a command has an id');
    if (page.staffRole) return relay(page, name, request);
    if (name === 'ticket:take') return take(page, request);
    const settles = settling.find((each) => each === name);
    return settles ? settle(page, settles, request) : relay(page, name, request);
  }

  async function receive(page: Page, name: unknown, args: unknown[]): Promise<void> {
    const last = args.at(-1);
    const reply: Acknowledge = typeof last === 'function' ? (last as Acknowledge) : () => undefined;
    try {
      const answered = await answer(page, name, args[0]);
      if (answered !== undefined) reply(answered);
    } catch (error) {
      log.error({ err: error }, 'a command of the page failed');
      reply({ ok: false, refusal: { code: 'internal', reference: 'relay' } });
    }
  }

  io.use((socket, next) => {
    admit(socket, next).catch((error: Error) => next(error));
  });
  io.on('connection', (socket) => {
    const page = socket.data.page as Page;
    page.socket = socket;
    socket.onAny((name: unknown, ...args: unknown[]) => void receive(page, name, args));
    if (page.line.state === 'refused') socket.disconnect(true);
    else show(page);
  });

  return {
    /** Something of this box's own has changed. */
    showAll(): void {
      for (const page of pages) show(page);
    },
    /** The hall has kept silent: every line is looked at anew. */
    dropLines(): void {
      for (const { line } of pages) line.drop();
    },
    /** Whether a page is without the hall. */
    isAnyAlone: () => kioskPages().some(({ line }) => line.state === 'away'),
    hasPages: () => pages.size > 0,
    async close(): Promise<void> {
      for (const { line } of pages) line.close();
      io.disconnectSockets(true);
      await io.close();
    },
  };
}
