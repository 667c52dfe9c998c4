import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { io, type Socket } from 'socket.io-client';
import { z } from 'zod';
import { type CommandInput, type CommandName, type CommandResult, commands } from '../protocol/commands.ts';
import { PROTOCOL_VERSION } from '../protocol/handshake.ts';
import { type ViewName, type Views, views } from '../protocol/views.ts';
import type { SimClock } from './sim-clock.ts';
import type { Tally } from './tally.ts';

const ANSWER_WITHIN_MS = 5_000;
const RETRY_MS = 250;
const LOOK_EVERY_MS = 3;
/** A hall that is being restarted is back before this. */
const HALL_AWAY_MS = 60_000;

/** The hall did not let somebody in, or did not come back; the message is for the person who started this. */
export class HallError extends Error {
  override name = 'HallError';
}

/** Who somebody says to be at the door; asked again before each connection. */
export type Credentials = Readonly<{ role: string } & Record<string, string>>;

export type Answer<Name extends CommandName> =
  | ({ ok: true; revision: number } & CommandResult<Name>)
  | { ok: false; code: string };

export type SeatDeps = { hallUrl: string; clock: SimClock; tally: Tally };

const Refused = z.object({ ok: z.literal(false), refusal: z.looseObject({ code: z.string() }) });
const Accepted = z.looseObject({ ok: z.literal(true), revision: z.int() });
const Impatient = z.object({ retryAfterMs: z.number() });

/** The library comes back by itself after a lost line, but not after the hall has said no, or good-bye. */
function keepConnecting(socket: Socket, renew: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | undefined;
  const again = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void renew().finally(() => socket.connect()), RETRY_MS);
  };
  socket.on('connect_error', () => socket.active || again());
  socket.on('disconnect', (reason) => {
    if (reason === 'io server disconnect') again();
  });
  return () => clearTimeout(timer);
}

/** One place in the hall, at a kiosk, a counter, a wall or a pad: its newest view, and commands that reach the hall. */
export function createSeat<Name extends ViewName>(
  { hallUrl, clock, tally }: SeatDeps,
  { view, credentials, renew }: { view: Name; credentials: () => Credentials; renew: () => Promise<void> },
) {
  const socket = io(hallUrl, {
    auth: (say) => say({ protocol: PROTOCOL_VERSION, ...credentials() }),
    transports: ['websocket'],
    forceNew: true,
    autoConnect: false,
    reconnectionDelay: RETRY_MS,
    reconnectionDelayMax: 1_000,
  });
  const stopConnecting = keepConnecting(socket, renew);
  let newest: { raw: unknown; read: Views[Name] | null } | null = null;
  socket.on(view as string, (raw: unknown) => {
    newest = { raw, read: null };
    clock.changed();
  });

  /** Read when somebody looks, and once: most views are replaced before anybody does. */
  function read(): Views[Name] {
    if (!newest) throw new Error(`nobody looks at ${view} before it is there`);
    if (newest.read) return newest.read;
    const parsed = views[view].safeParse(newest.raw);
    if (!parsed.success) tally.fault(`${view} is not what the contract says: ${z.prettifyError(parsed.error)}`);
    newest.read = (parsed.success ? parsed.data : newest.raw) as Views[Name];
    return newest.read;
  }

  async function attempt(name: CommandName, request: object): Promise<unknown> {
    if (!socket.connected) await delay(RETRY_MS / 5);
    if (!socket.connected) return null;
    const sentAt = performance.now();
    try {
      const answer: unknown = await socket.timeout(ANSWER_WITHIN_MS).emitWithAck(name, request);
      tally.answeredAfter(performance.now() - sentAt);
      return answer;
    } catch {
      return null; // the line is gone, or the hall is: asked again
    }
  }

  /** The same wish with the same id until the hall has answered it: a restart in between neither loses nor doubles it. */
  async function reach(name: CommandName, request: object): Promise<unknown> {
    const begunAt = performance.now();
    for (;;) {
      const raw = await attempt(name, request);
      const refused = Refused.safeParse(raw);
      if (refused.success && refused.data.refusal.code === 'too-many-requests') {
        tally.refused(name, refused.data.refusal);
        await delay(Impatient.safeParse(refused.data.refusal).data?.retryAfterMs ?? RETRY_MS);
      } else if (raw !== null) return raw;
      const patienceMs = clock.isStopped() ? ANSWER_WITHIN_MS : HALL_AWAY_MS;
      if (performance.now() - begunAt > patienceMs)
        throw new HallError(`The hall at ${hallUrl} has gone away and did not come back.`);
    }
  }

  return {
    read,
    async send<Command extends CommandName>(name: Command, input: CommandInput<Command>): Promise<Answer<Command>> {
      tally.sent(name);
      const raw = await reach(name, { commandId: randomUUID(), ...input });
      const refused = Refused.safeParse(raw);
      if (refused.success) {
        tally.refused(name, refused.data.refusal);
        return { ok: false, code: refused.data.refusal.code };
      }
      const result = commands[name].result.safeParse(raw);
      const accepted = Accepted.safeParse(raw);
      if (!result.success || !accepted.success) {
        tally.fault(`the reply to ${name} is not what the contract says: ${JSON.stringify(raw)}`);
        return { ok: false, code: 'not-understood' };
      }
      return { ...(result.data as CommandResult<Command>), ok: true, revision: accepted.data.revision };
    },
    /** Waits until the view shows what a reply has promised; also when the day is being stopped. */
    async caughtUp(revision: number): Promise<void> {
      const giveUpAt = performance.now() + ANSWER_WITHIN_MS;
      while (read().revision < revision && performance.now() < giveUpAt) await delay(LOOK_EVERY_MS);
    },
    /** Settled once the first view is there; the code of the hall's refusal, or null when it let us in. */
    join(): Promise<string | null> {
      return new Promise((resolve) => {
        socket.once('connect_error', (error: Error & { data?: { code?: string } }) => {
          if (newest === null) resolve(error.data?.code ?? error.message);
        });
        socket.once(view as string, () => resolve(null));
        socket.connect();
      });
    },
    close(): void {
      stopConnecting();
      socket.disconnect();
    },
  };
}
export type Seat<Name extends ViewName> = ReturnType<typeof createSeat<Name>>;
