import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { io, type Socket } from 'socket.io-client';
import { z } from 'zod';
import { type CommandInput, type CommandName, commands } from '#protocol/commands';
import type { DeviceOrders } from '#protocol/device-orders';
import { PROTOCOL_VERSION } from '#protocol/handshake';
import type { HandshakeRefusal } from '#protocol/refusals';
import { certificateFault } from '../trust/hall-trust.ts';

type DeviceCommand = Extract<
  CommandName,
  'device:status' | 'keypad:press' | 'rating:press' | 'code:scan' | 'help:call'
>;

/** Commands whose whole reply matters to whoever asks. */
type AskedCommand = Extract<CommandName, 'number:lease' | 'ticket:merge' | 'device:status'>;

type HallAnswer = { ok: true } | { ok: false; code: string };
/** The key of this box, which it may get while it runs. */
export type HallKeys = {
  current: () => string | null;
  /** The hall does not know the key, or misses it: resolves when there is another one; null where there will be none. */
  renew: (() => Promise<void>) | null;
};
type HallLinkDeps = {
  hallUrl: string;
  name: string;
  keys: HallKeys;
  hostId: string;
  orders: DeviceOrders;
  onJoined: () => void;
  ackWithinMs: number;
  retryMs: number;
  log: Logger;
};

const TRIES = 2;

const Reply = z.union([
  z.object({ ok: z.literal(true) }),
  z.object({ ok: z.literal(false), refusal: z.object({ code: z.string() }) }).transform(({ refusal }) => ({
    ok: false as const,
    code: refusal.code,
  })),
]);

function answerOf(reply: unknown): HallAnswer {
  const parsed = Reply.safeParse(reply);
  return parsed.success ? parsed.data : { ok: false, code: 'not-understood' };
}

/** What the hall's refusals mean for the person at the box. */
const ADVICE: Partial<Record<string, string>> = {
  'not-paired':
    'The hall does not know this key: give the right one with --key or HALLCALL_DEVICE_KEY, or none to be paired.',
  'wrong-role': 'This key belongs to a screen: a device host needs a key whose role is device.',
  'client-too-old': 'The hall is newer than this program: update this box.',
} satisfies Partial<Record<HandshakeRefusal, string>>;

/** What the library tells of a line that could not be opened: beside the hall's refusal, the system's own fault. */
type LineError = Error & { data?: { code?: string }; description?: { error?: { code?: string } } };

function adviceFor(reason: string, hallUrl: string): string {
  const fault = certificateFault(reason);
  if (fault) return `The hall at ${hallUrl} is not spoken with: ${fault}.`;
  return ADVICE[reason] ?? `The hall at ${hallUrl} cannot be reached; trying again until it is.`;
}

/** The library comes back by itself after a lost line, but not after the hall has said no. */
function keepAsking(socket: Socket, { hallUrl, keys, retryMs, log }: HallLinkDeps): () => void {
  let timer: NodeJS.Timeout | undefined;
  let isRenewing = false;
  const renew = (ask: () => Promise<void>) => {
    isRenewing = true;
    void ask().then(() => {
      isRenewing = false;
      socket.connect();
    });
  };
  let lastReason = '';
  const again = (reason: string) => {
    if (isRenewing) return;
    if (reason === 'not-paired' && keys.renew) return renew(keys.renew);
    if (reason !== lastReason) log.warn({ reason }, adviceFor(reason, hallUrl));
    lastReason = reason;
    if (socket.active) return;
    clearTimeout(timer);
    timer = setTimeout(() => socket.connect(), retryMs);
  };
  socket.on('connect', () => {
    lastReason = '';
  });
  socket.on('connect_error', ({ data, description, message }: LineError) =>
    again(data?.code ?? description?.error?.code ?? message),
  );
  socket.on('disconnect', (reason) => {
    if (reason !== 'io client disconnect') again(reason);
  });
  return () => clearTimeout(timer);
}

/** Joins the hall as a device and stays joined for ever. */
export function joinHall(deps: HallLinkDeps) {
  const { hallUrl, name, keys, hostId, orders, onJoined, ackWithinMs, retryMs, log } = deps;
  const socket: Socket = io(hallUrl, {
    auth: (say: (auth: object) => void) => {
      const key = keys.current();
      say({ protocol: PROTOCOL_VERSION, role: 'device', name, hostId, ...(key === null ? {} : { key }) });
    },
    transports: ['websocket'],
    reconnectionDelay: Math.min(500, retryMs),
    reconnectionDelayMax: retryMs,
    forceNew: true,
    autoConnect: false,
  });
  const stopAsking = keepAsking(socket, deps);
  socket.on('connect', () => {
    log.info({ hall: hallUrl }, 'joined');
    onJoined();
  });
  socket.on('slip:print', orders['slip:print']);
  socket.on('slip:preview', orders['slip:preview']);
  socket.on('sign:show', orders['sign:show']);
  socket.on('keypad:show', orders['keypad:show']);
  socket.connect();

  return {
    /**
     * Sends a command now or not at all: a key pressed while the hall is away must not call somebody later.
     * An answer that is late is asked for once more with the same command id. Never rejects.
     */
    async send<Name extends DeviceCommand>(command: Name, input: CommandInput<Name>): Promise<HallAnswer> {
      const request = commands[command].request.safeParse({ commandId: randomUUID(), ...input });
      if (!request.success) return { ok: false, code: 'bad-request' };
      for (let tries = 0; tries < TRIES && socket.connected; tries++) {
        try {
          return answerOf(await socket.timeout(ackWithinMs).emitWithAck(command, request.data));
        } catch {
          log.warn({ command }, 'no answer from the hall');
        }
      }
      return { ok: false, code: 'hall-away' };
    },
    isJoined: () => socket.connected,
    /** The reply as it came, to a request that was made whole by the caller; null where none came in time. Never rejects. */
    async ask(command: AskedCommand, request: object): Promise<unknown> {
      if (!socket.connected) return null;
      return socket
        .timeout(ackWithinMs)
        .emitWithAck(command, request)
        .catch(() => null);
    },
    close(): void {
      stopAsking();
      socket.disconnect();
    },
  };
}
