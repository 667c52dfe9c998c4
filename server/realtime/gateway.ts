import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Server, Socket } from 'socket.io';
import type { Actor } from '../application/actor.ts';
import type { Desk } from '../application/desk.ts';
import type { DeviceWatch } from '../application/device-watch.ts';
import type { Admission, Doorkeeper, Guest } from '../application/doorkeeper.ts';
import type { HallPicture } from '../application/hall-picture.ts';
import { type Audience, audienceKey, type Projector } from '../application/projector.ts';
import { type Pace, paceOf } from '../application/publisher.ts';
import type { WhereFrom } from '../application/where-from.ts';
import { type CommandName, type CommandRequest, commands, type Refused } from '../protocol/commands.ts';
import { badRequest, type Refusal } from '../protocol/refusals.ts';
import type { Role, StaffId } from '../protocol/vocabulary.ts';
import { endWhenDeaf } from './backlog.ts';
import { createCodeGuard } from './code-guard.ts';
import type { DeviceLink } from './device-link.ts';
import type { KeypadBoard } from './keypad-board.ts';
import type { ScreenLink, ScreenName } from './screen-link.ts';
import type { SignBoard } from './sign-board.ts';
import { createTold } from './told.ts';

/** No command is longer than this; the longest that means anything has under a thousand characters … */
const REQUEST_CHARACTERS = 4_000;
/** … but for these: a hall's settings with years of holidays, notices and two logos; lists of tickets; long states of a box. */
const LONG_REQUESTS: Partial<Record<CommandName, number>> = {
  'settings:save': 170_000,
  'ticket:merge': 20_000,
  'ticket:back-enter': 12_000,
  'device:status': 16_000,
};

type Deps = {
  io: Server;
  desk: Desk;
  projector: Projector;
  /** Carries out reads that belong together. */
  reading: (work: () => void) => void;
  doorkeeper: Doorkeeper;
  link: DeviceLink;
  screens: ScreenLink;
  watch: DeviceWatch;
  signs: SignBoard;
  keypads: KeypadBoard;
  whereFrom: WhereFrom;
  /** Commands per connection; null: as many as come. */
  limit: { burst: number; perSeconds: number } | null;
  onDeviceJoined: () => void;
  /** Logs a fault and returns its reference. */
  reportFault: (error: unknown) => string;
};

type Acknowledge = (reply: unknown) => void;

/** The screen behind an actor; null: it is none. A window and a pad are known by their counter. */
function screenOf(actor: Actor): ScreenName | null {
  if (actor.role === 'window' || actor.role === 'pad') return { role: actor.role, name: actor.counterId };
  return actor.role === 'kiosk' || actor.role === 'display' ? { role: actor.role, name: actor.name } : null;
}

const refused = (refusal: Refusal): Refused => ({ ok: false, refusal });

function isCommand(name: unknown): name is CommandName {
  return typeof name === 'string' && Object.hasOwn(commands, name);
}

/** Too long, or nested so deep that it cannot even be measured. */
function isOversized(request: unknown, most: number): boolean {
  try {
    return JSON.stringify(request ?? null).length > most;
  } catch {
    return true;
  }
}

const badShape = (message: string): Refused => refused({ code: 'bad-request', issues: [{ path: '', message }] });

/** Of a ticket however many pages are open: whoever has its code opens as many as he likes. */
const speakerOf = ({ id }: Socket, { actor }: Guest) => (actor.role === 'phone' ? actor.ticketId : id);

/** Null when this one may speak; else how long it has to wait, in ms. */
async function waitFor(limiter: RateLimiterMemory, speaker: string): Promise<number | null> {
  const state = await limiter.consume(speaker).catch((over: { msBeforeNext?: number }) => over);
  return 'remainingPoints' in state && state.remainingPoints === 0 && state.consumedPoints > limiter.points
    ? (state.msBeforeNext ?? 1_000)
    : null;
}

/**
 * Where sockets meet the desk: lets them in, reads each command once against the table, answers it, and sends every
 * audience its whole view. Nothing that a client sends can throw in here.
 */
export function createGateway(deps: Deps) {
  const { io, desk, projector, reading, doorkeeper, link, screens, watch, limit, onDeviceJoined, reportFault } = deps;
  const boards = [deps.signs, deps.keypads];
  let isClosing = false;
  const audiences = new Map<string, { audience: Audience; listeners: number }>();
  const told = createTold<HallPicture>();
  const limiter = limit ? new RateLimiterMemory({ points: limit.burst, duration: limit.perSeconds }) : null;
  const codeGuard = limit ? createCodeGuard() : null;

  async function answer(guest: Guest, name: unknown, request: unknown): Promise<object> {
    const { actor } = guest;
    if (!isCommand(name)) return badShape(`there is no command ${String(name).slice(0, 40)}`);
    const spec = commands[name];
    if (!(spec.from as readonly Role[]).includes(actor.role as Role)) return refused({ code: 'not-allowed' });
    const most = LONG_REQUESTS[name] ?? REQUEST_CHARACTERS;
    if (isOversized(request, most)) return badShape(`this command has at most ${most} characters`);
    const parsed = spec.request.safeParse(request);
    if (!parsed.success) return refused(badRequest(parsed.error));
    guest.noteUse();
    const reply = await desk.submit(guest, name, parsed.data as Parameters<Desk['perform']>[2]);
    const screen = name === 'call:shown' && reply.ok ? screenOf(actor) : null;
    if (screen) watch.noteCall(screen, parsed.data as CommandRequest<'call:shown'>);
    return reply;
  }

  async function receive(socket: Socket, guest: Guest, name: unknown, args: unknown[]): Promise<void> {
    const reply = typeof args.at(-1) === 'function' ? (args.pop() as Acknowledge) : () => undefined;
    const wait = limiter ? await waitFor(limiter, speakerOf(socket, guest)) : null;
    if (wait !== null) return reply(refused({ code: 'too-many-requests', retryAfterMs: wait }));
    try {
      reply(await answer(guest, name, args[0]));
    } catch (error) {
      reply(refused({ code: 'internal', reference: reportFault(error) }));
    }
  }

  /** One view that cannot be drawn is a fault in the log, not the end of the others. */
  function guard(work: () => void): void {
    try {
      work();
    } catch (error) {
      reportFault(error);
    }
  }

  /** Reads and shows one view, of one state of the hall. */
  const show = (work: () => void) => guard(() => reading(work));

  function listen(socket: Socket, audience: Audience): void {
    const key = audienceKey(audience);
    const entry = audiences.get(key) ?? { audience, listeners: 0 };
    entry.listeners += 1;
    audiences.set(key, entry);
    void socket.join(key);
    told.forget(key);
    show(() => void socket.emit(audience.view, projector.draw(projector.takePicture(), audience)));
    socket.once('disconnect', () => {
      entry.listeners -= 1;
      if (entry.listeners > 0) return;
      audiences.delete(key);
      told.forget(key);
    });
  }

  function tell(key: string, audience: Audience): void {
    const picture = projector.latest();
    if (told.knows(key, picture)) return;
    const view = projector.draw(picture, audience);
    if (told.note(key, picture, view)) io.to(key).emit(audience.view, view);
  }

  function attachDevice(socket: Socket, { name, hostId }: Extract<Actor, { role: 'device' }>): void {
    const isClash = link.attach(name, { socket, hostId });
    for (const board of boards) board.forget(name);
    desk.act('device:join', { name });
    if (isClash) desk.act('device:same-name', { name, isTwice: true });
    onDeviceJoined();
    socket.once('disconnect', () => {
      const wasTwice = link.isTwice(name);
      const isLast = link.detach(name, socket);
      if (isClosing) return;
      if (isLast) desk.act('device:leave', { name });
      if (wasTwice && !link.isTwice(name)) desk.act('device:same-name', { name, isTwice: false });
    });
  }

  /** [G1] Two pages of one name are one screen: only the first coming and the last leaving are news. */
  function attachScreen(socket: Socket, screen: ScreenName): void {
    if (screens.attach(screen, socket)) desk.act('screen:join', screen);
    socket.once('disconnect', () => {
      if (screens.detach(screen, socket) && !isClosing) desk.act('screen:leave', screen);
    });
  }

  async function admit({ handshake: { auth }, request }: Socket): Promise<Admission> {
    const code: unknown = auth.code;
    const { address, isOutside } = deps.whereFrom(request);
    const isByCode = codeGuard !== null && typeof code === 'string';
    return isByCode
      ? codeGuard(address, code, () => doorkeeper.admit(auth, isOutside))
      : doorkeeper.admit(auth, isOutside);
  }

  io.use((socket, next) => {
    void admit(socket).then((admission) => {
      if (!admission.ok) return next(Object.assign(new Error(admission.code), { data: { code: admission.code } }));
      socket.data.guest = admission.guest;
      next();
    }, next);
  });

  io.on('connection', (socket) => {
    const guest = socket.data.guest as Guest;
    endWhenDeaf(socket);
    socket.onAny((name: unknown, ...args: unknown[]) => void receive(socket, guest, name, args));
    if (guest.audience) listen(socket, guest.audience);
    if (guest.actor.role === 'device') attachDevice(socket, guest.actor);
    const screen = screenOf(guest.actor);
    if (screen) attachScreen(socket, screen);
  });

  const guests = () =>
    [...io.sockets.sockets.values()].map((socket) => ({ socket, guest: socket.data.guest as Guest }));

  return {
    /** [C17] Whether a page of this clerk is connected. */
    isHere: (staffId: StaffId) =>
      guests().some(({ guest: { actor } }) => actor.role === 'clerk' && actor.staffId === staffId),
    /** [V3] Shows every audience of that pace the hall as it is then, one in each step; with nobody looking it draws nothing. */
    *publish(pace: Pace): Generator<void> {
      const lookers = [...audiences].filter(([, { audience }]) => paceOf(audience.view) === pace);
      for (const [key, { audience }] of lookers) {
        if (audiences.has(key)) show(() => tell(key, audience));
        yield;
      }
      if (pace === 'waiting' && link.names().length > 0)
        show(() => {
          for (const board of boards) board.update(projector.latest());
        });
    },
    /** Lets everybody go: that the hall leaves its devices is not that they leave it, and the next start says who is here. */
    close(): void {
      isClosing = true;
      io.disconnectSockets(true);
    },
    /**
     * [S2] [S11] Whoever's shift is over, or was signed out, sees nothing any more, nor does a screen whose counter is
     * closed for good or whose key has ended or says something else now; a page that may come back does.
     */
    expelGone(): void {
      for (const { socket, guest } of guests()) if (!guest.isIn()) socket.disconnect(true);
    },
  };
}
export type Gateway = ReturnType<typeof createGateway>;
