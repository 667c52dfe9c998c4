import { randomUUID } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import type { CommandInput, CommandName, Reply } from '../../server/protocol/commands.ts';
import type { Handshake } from '../../server/protocol/handshake.ts';
import { PROTOCOL_VERSION } from '../../server/protocol/handshake.ts';
import type { ViewName, Views } from '../../server/protocol/views.ts';
import { until } from './until.ts';

export type TestClient = ReturnType<typeof createClient>;

function createClient(socket: Socket) {
  const views = new Map<string, unknown>();
  const history: { name: string; view: { revision: number } }[] = [];
  socket.onAny((name: string, view: { revision: number }) => {
    if (!name.endsWith(':view')) return;
    views.set(name, view);
    history.push({ name, view });
  });

  return {
    socket,
    history,
    latest: <Name extends ViewName>(name: Name) => (views.get(name) ?? null) as Views[Name] | null,
    /** A command as a well-behaved client sends it; a given id repeats an earlier one. */
    send<Name extends CommandName>(
      name: Name,
      input: CommandInput<Name>,
      commandId = randomUUID(),
    ): Promise<Reply<Name>> {
      return socket.timeout(15_000).emitWithAck(name, { commandId, ...input });
    },
    /** Anything at all, as a badly behaved client sends it. */
    sendRaw: (name: string, ...args: unknown[]) => socket.timeout(15_000).emitWithAck(name, ...args),
    async view<Name extends ViewName>(name: Name, holds: (view: Views[Name]) => boolean): Promise<Views[Name]> {
      const current = () => views.get(name) as Views[Name] | undefined;
      await until(`${name} is as expected`, () => {
        const view = current();
        return view !== undefined && holds(view);
      });
      return current() as Views[Name];
    },
    close: () => socket.disconnect(),
  };
}

/** Connects like any program outside: over a real websocket. Rejects with the refusal's data. */
export function connect(url: string, auth: Partial<Handshake> & { role: string }): Promise<TestClient> {
  const socket = io(url, {
    auth: { protocol: PROTOCOL_VERSION, ...auth },
    transports: ['websocket'],
    forceNew: true,
    reconnectionDelayMax: 1_000,
  });
  const client = createClient(socket);
  return new Promise((resolve, reject) => {
    const refused = (error: Error & { data?: unknown }) => {
      socket.disconnect();
      reject(error.data ?? error);
    };
    socket.once('connect_error', refused);
    socket.once('connect', () => {
      socket.off('connect_error', refused);
      resolve(client);
    });
  });
}

/** A command that is expected to be accepted; its result, or a failure that shows the refusal. */
export async function accepted<Name extends CommandName>(reply: Promise<Reply<Name>>) {
  const answer = await reply;
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer.refusal)}`);
  return answer;
}

/** A command that is expected to be refused; its refusal. */
export async function refusal<Name extends CommandName>(reply: Promise<Reply<Name>>) {
  const answer = await reply;
  if (answer.ok) throw new Error(`accepted: ${JSON.stringify(answer)}`);
  return answer.refusal;
}

export async function signIn(url: string, badge: string, pin = '2468'): Promise<string> {
  const response = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ badge, pin }),
  });
  if (!response.ok) throw new Error(`sign-in answered ${response.status} ${await response.text()}`);
  return ((await response.json()) as { token: string }).token;
}
