import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { io, type Socket } from 'socket.io-client';
import { createCommandSender } from '../../renderer/common/send-command.ts';
import { createRandom, type Random } from '../../server/domain/random.ts';
import type { CommandInput, CommandName, Reply } from '../../server/protocol/commands.ts';
import { PROTOCOL_VERSION } from '../../server/protocol/handshake.ts';
import type { ViewName, Views } from '../../server/protocol/views.ts';
import type { CounterId, ServiceId } from '../../server/protocol/vocabulary.ts';
import { signIn } from '../support/client.ts';
import type { AnyReply, KillLedger } from './kill-ledger.ts';
import { COUNTERS_OF_TRIAL, KIOSKS_OF_TRIAL, PIN, SERVICES } from './trial-hall.ts';

/** Somebody who knows that the hall comes back. */
const PATIENCE = { ackMs: 2_000, giveUpMs: 180_000 };
/** Nobody takes a number behind so many. */
const LONG_LINE = 30;
/** What the hall must never say to people who do as they should. */
const NEVER = ['bad-request', 'not-allowed', 'signed-out', 'internal', 'storage-fault'];

type Deps = { url: string; ledger: KillLedger; isOver: () => boolean };

/** One connection; every wish is noted before it is sent, and sent under one id until it is answered. */
function createPlace<View extends ViewName>({ url, ledger }: Deps, by: string, view: View, auth: object) {
  const socket: Socket = io(url, {
    auth: { protocol: PROTOCOL_VERSION, ...auth },
    transports: ['websocket'],
    forceNew: true,
    reconnectionDelay: 20,
    reconnectionDelayMax: 100,
  });
  const insist = createCommandSender(socket, PATIENCE);
  let latest: Views[View] | null = null;
  socket.on(view as string, (drawn: Views[View]) => {
    latest = drawn;
  });
  return {
    socket,
    latest: () => latest,
    async ask<Name extends CommandName>(name: Name, input: CommandInput<Name>): Promise<Reply<Name>> {
      const commandId = randomUUID();
      ledger.asks({ commandId, by, name });
      for (;;) {
        const reply = await insist(name, { ...input, commandId } as CommandInput<Name>);
        if (!reply.ok && reply.refusal.code === 'too-many-requests') await delay(reply.refusal.retryAfterMs);
        else {
          ledger.hears(commandId, reply as AnyReply);
          if (!reply.ok && NEVER.includes(reply.refusal.code))
            ledger.isBroken(`${by} was refused ${name}: ${JSON.stringify(reply.refusal)}.`);
          return reply;
        }
      }
    },
  };
}

const pause = (chance: Random, longestMs: number) => delay(1 + chance.even() * longestMs);
const oneOf = <Item>(items: readonly Item[], chance: Random) => items[Math.floor(chance.even() * items.length)] as Item;

/** Customers at a kiosk: they take numbers, and some give theirs back. */
function standAtKiosk(deps: Deps, { name, key }: { name: string; key: string }, chance: Random) {
  const place = createPlace(deps, `kiosk:${name}`, 'kiosk:view', { role: 'kiosk', key });
  const isLineLong = () => (place.latest()?.services ?? []).reduce((sum, { waiting }) => sum + waiting, 0) > LONG_LINE;
  const work = async () => {
    while (!deps.isOver()) {
      await pause(chance, 30);
      if (isLineLong()) continue;
      const taken = await place.ask('ticket:take', { serviceId: oneOf(SERVICES, chance) as ServiceId, slip: false });
      if (!taken.ok) deps.ledger.isBroken(`No number at ${name}: ${JSON.stringify(taken.refusal)}.`);
      else if (chance.even() < 0.1) await place.ask('ticket:cancel', { ticketId: taken.ticketId });
    }
  };
  return { socket: place.socket, work };
}

/** A clerk who serves one after the other. A hall that has lost or doubled a step refuses the next one. */
function sitAtCounter(
  deps: Deps,
  { counterId, badge, token }: { counterId: string; badge: string; token: string },
  chance: Random,
) {
  const place = createPlace(deps, `clerk:${badge}`, 'clerk:view', { role: 'clerk', token });
  const must = async <Name extends CommandName>(name: Name, input: CommandInput<Name>) => {
    const reply = await place.ask(name, input);
    if (!reply.ok) deps.ledger.isBroken(`clerk:${badge} was refused ${name}: ${JSON.stringify(reply.refusal)}.`);
  };
  const endOfVisit = (of: ServiceId) => {
    if (chance.even() > 0.1) return must('counter:finish', {});
    const others = SERVICES.filter((serviceId) => serviceId !== of);
    return must('counter:transfer', { to: { serviceId: oneOf(others, chance) as ServiceId } });
  };
  const serveNext = async () => {
    const called = await place.ask('counter:next', {});
    if (!called.ok) {
      if (called.refusal.code !== 'queue-empty')
        deps.ledger.isBroken(`clerk:${badge} could not call: ${JSON.stringify(called.refusal)}.`);
      return pause(chance, 40);
    }
    await pause(chance, 10);
    if (chance.even() < 0.08) return must('counter:no-show', {});
    await must('counter:start', {});
    await pause(chance, 10);
    await endOfVisit(called.serviceId);
  };
  const work = async () => {
    await must('counter:open', { counterId: counterId as CounterId });
    while (!deps.isOver()) await serveNext();
  };
  return { socket: place.socket, work };
}

/** The pad of a counter: whoever is asked answers, content or not. */
function hangPad(deps: Deps, { counterId, padKey }: { counterId: string; padKey: string }, chance: Random) {
  const place = createPlace(deps, `pad:${counterId}`, 'pad:view', { role: 'pad', key: padKey, counterId });
  const work = async () => {
    let answered: string | null = null;
    while (!deps.isOver()) {
      await pause(chance, 15);
      const invitationId = place.latest()?.invitation?.invitationId ?? null;
      if (invitationId === null || invitationId === answered) continue;
      await place.ask('rating:submit', { invitationId, score: oneOf([5, 5, 4, 3, 1], chance) as 1 | 2 | 3 | 4 | 5 });
      answered = invitationId;
    }
  };
  return { socket: place.socket, work };
}

/** Sixteen connections that work without a rest, whatever becomes of the hall; `goHome` resolves when all is answered. */
export async function openCrowd(url: string, ledger: KillLedger, seed: number) {
  let isOver = false;
  const deps: Deps = { url, ledger, isOver: () => isOver };
  const chanceOf = (stream: number) => createRandom(seed * 1_000 + stream);
  const clerks = await Promise.all(
    COUNTERS_OF_TRIAL.map(async (counter) => ({ ...counter, token: await signIn(url, counter.badge, PIN) })),
  );
  const people = [
    ...KIOSKS_OF_TRIAL.map((kiosk, index) => standAtKiosk(deps, kiosk, chanceOf(index))),
    ...clerks.map((clerk, index) => sitAtCounter(deps, clerk, chanceOf(100 + index))),
    ...COUNTERS_OF_TRIAL.map((counter, index) => hangPad(deps, counter, chanceOf(200 + index))),
  ];
  const done = Promise.all(people.map(({ work }) => work()));
  done.catch(() => undefined);
  return {
    size: people.length,
    done,
    async goHome(): Promise<void> {
      isOver = true;
      await done;
    },
    leave(): void {
      isOver = true;
      for (const { socket } of people) socket.disconnect();
    },
  };
}
