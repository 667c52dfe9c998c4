import { randomUUIDv7 } from 'node:crypto';
import { type HallDay, hallDayAt, laterDay } from '../domain/hall-day.ts';
import type { Result } from '../domain/result.ts';
import type { Accepted, CommandName, CommandRequest, Refused, Reply } from '../protocol/commands.ts';
import type { HallSettings } from '../protocol/hall-settings.ts';
import type { Refusal } from '../protocol/refusals.ts';
import type { EpochMs } from '../protocol/vocabulary.ts';
import { type Database, inTransaction } from '../storage/database.ts';
import type { HallEvent } from '../storage/event-store.ts';
import type { Stores } from '../storage/stores.ts';
import { type Actor, actorLabel } from './actor.ts';
import type { Context, Done } from './context.ts';
import { handlers } from './handlers/index.ts';
import {
  type InternalHandler,
  type InternalName,
  type InternalRequest,
  internalHandlers,
} from './handlers/internal.ts';
import { newPairingCode, newSecret } from './secrets.ts';
import type { Soon } from './turns.ts';
import type { Forecaster } from './wait-forecast.ts';

export type Clock = { now: () => EpochMs };

/** Who asks over a connection, and whether that one may still be in. */
export type Asker = { actor: Actor; isIn: () => boolean };

type Tools = Pick<Context, 'sealer' | 'composeSlip' | 'composeSheet' | 'describeMissed' | 'newCode'>;

export type DeskDeps = Tools & {
  db: Database;
  stores: Stores;
  clock: Clock;
  forecastAt: Forecaster;
  /** After the commit, once per change, with what happened. */
  onChanged: (events: readonly HallEvent[]) => void;
  /** The disk has refused a command. */
  onStorageFault: (error: unknown) => void;
  /** Lets those who come in the next turns of the event loop join. */
  soon: Soon;
  /** Logs a fault and returns the reference that its client is told. */
  reportFault: (error: unknown) => string;
};

type AnyReply = Accepted<object> | Refused;
type Concluded = { reply: AnyReply; events: readonly HallEvent[] };
type Work = (context: Context) => Concluded;

/** [T4] An id belongs to the wish it was made for: nobody gets another's reply by repeating it. */
const FOREIGN_ID: Refusal = {
  code: 'bad-request',
  issues: [{ path: 'commandId', message: 'this id was used for another command' }],
};
const HALL: Actor = { role: 'hall' };
/** [E4] Of the event loop, each as long as what it brings takes: some milliseconds with a full hall asking. */
const MOST_TURNS = 16;
/** In a row without anybody new, as long as fewer have come than the last time: who was answered then is about to ask again. */
const MOST_EMPTY_TURNS = 6;
/** Fewer than these last time are no crowd that comes again. */
const CROWD = 4;

/** [C18] [S11] For whoever is not in any more when it comes to the command. */
const gone = (actor: Actor): Refused => ({
  ok: false,
  refusal: { code: 'staffId' in actor ? 'signed-out' : 'not-allowed' },
});

function isStorageFault(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^SQLITE_(FULL|IOERR|READONLY|BUSY|LOCKED|CORRUPT|CANTOPEN|NOTADB)/.test(code);
}

/**
 * The one door for change: replay check, one synchronous transaction with its events, one revision, one publication.
 * Commands are serial because the desk is synchronous; what it has answered is on disk. Those that come together may
 * share one commit, each still whole or undone by itself.
 */
export function createDesk(deps: DeskDeps) {
  const { db, stores, clock, forecastAt, soon } = deps;
  let today: HallDay | null = null;
  const asked: { work: Work; answer: (reply: AnyReply) => void }[] = [];
  let wereBefore = 0;

  function businessDayAt(now: EpochMs, settings: HallSettings): string {
    if (!today || now < today.startsAt || now >= today.endsAt) today = hallDayAt(now, settings);
    return laterDay(stores.hall.businessDay(), today.day);
  }

  function currentContext(): Context {
    const { composeSlip, composeSheet, describeMissed, newCode, sealer } = deps;
    const settings = stores.hall.settings();
    const now = clock.now();
    const businessDay = businessDayAt(now, settings);
    const forecast = () => forecastAt({ now, businessDay, settings });
    const made = { newCode, newId: randomUUIDv7, newKey: newSecret, newPairingCode };
    const tools = { composeSlip, composeSheet, describeMissed, sealer, ...made };
    return { now, businessDay, settings, stores, ...tools, forecast };
  }

  function conclude(context: Context, actor: Actor, decision: Result<Done<object>>): Concluded {
    if (!decision.ok) return { reply: decision, events: [] };
    const { result, events } = decision.value;
    if (events.length === 0) return { reply: { ok: true, revision: stores.hall.revision(), ...result }, events };
    const revision = stores.hall.nextRevision();
    const at = { revision, now: context.now, businessDay: context.businessDay, by: actorLabel(actor) };
    for (const event of events) stores.events.append(event, at);
    return { reply: { ok: true, revision, ...result }, events };
  }

  /** [D3] Before anything else happens on a new business day, the old one is closed, in the same transaction. */
  function onOpenDay(work: Work): Concluded {
    const context = currentContext();
    const rolled = conclude(context, HALL, internalHandlers['day:roll'](context, {}));
    const { reply, events } = work(context);
    return { reply, events: [...rolled.events, ...events] };
  }

  /** What is committed stays accepted, whatever becomes of telling others. */
  function announce(events: readonly HallEvent[]): void {
    try {
      deps.onChanged(events);
    } catch (error) {
      deps.reportFault(error);
    }
  }

  function refuseFor(error: unknown): Refused {
    const reference = deps.reportFault(error);
    if (!isStorageFault(error)) return { ok: false, refusal: { code: 'internal', reference } };
    deps.onStorageFault(error);
    return { ok: false, refusal: { code: 'storage-fault', reference } };
  }

  function guarded(work: Work): AnyReply {
    try {
      const { reply, events } = inTransaction(db, () => onOpenDay(work));
      if (events.length > 0) announce(events);
      return reply;
    } catch (error) {
      return refuseFor(error);
    }
  }

  /** All or none: null where one of them threw or the disk took none of them. */
  function inOneCommit(works: readonly Work[]): Concluded[] | null {
    try {
      return inTransaction(db, () => works.map(onOpenDay));
    } catch {
      return null;
    }
  }

  /** [E4] In the order in which they were asked; where they cannot be carried out together, each has a try of its own. */
  function carryOut(works: readonly Work[]): AnyReply[] {
    const concluded = works.length > 1 ? inOneCommit(works) : null;
    if (!concluded) return works.map(guarded);
    const events = concluded.flatMap((one) => one.events);
    if (events.length > 0) announce(events);
    return concluded.map(({ reply }) => reply);
  }

  function workOf<Name extends CommandName>(actor: Actor, name: Name, request: CommandRequest<Name>): Work {
    return (context) => {
      const by = actorLabel(actor);
      const logged = stores.commands.find(request.commandId);
      if (logged) {
        const isSame = logged.name === name && logged.by === by;
        return { reply: isSame ? (logged.reply as AnyReply) : { ok: false, refusal: FOREIGN_ID }, events: [] };
      }
      const concluded = conclude(context, actor, handlers[name](context, actor, request));
      stores.commands.add({ commandId: request.commandId, name, by, reply: concluded.reply, at: context.now });
      return concluded;
    };
  }

  /** Carries out a command of a client at once. Never throws; the same command id always gets the same reply ([T4]). */
  function perform<Name extends CommandName>(actor: Actor, name: Name, request: CommandRequest<Name>): Reply<Name> {
    return guarded(workOf(actor, name, request)) as Reply<Name>;
  }

  /**
   * Whoever comes while others are still coming shares their commit. That ends when nobody new comes; where a crowd came the
   * last time, and fewer are there yet, a few turns later. One who comes alone, after one who was alone, waits for nobody.
   */
  function gather(before: number, turns: { left: number; empty: number }): void {
    const { length } = asked;
    const empty = length > before ? 0 : turns.empty + 1;
    const isCrowdComing = wereBefore >= CROWD && length < wereBefore && empty <= MOST_EMPTY_TURNS;
    const isAlone = length === 1 && wereBefore <= 1;
    if ((empty === 0 || isCrowdComing) && turns.left > 0 && !isAlone)
      soon('commands', () => gather(length, { left: turns.left - 1, empty }));
    else carryOutAsked();
  }

  function carryOutAsked(): void {
    const wishes = asked.splice(0);
    wereBefore = wishes.length;
    const replies = carryOut(wishes.map(({ work }) => work));
    for (const [index, { answer }] of wishes.entries()) answer(replies[index] as AnyReply);
  }

  /** [E4] The same, together with whatever else is asked meanwhile: one commit for all, and the replies after it. */
  function submit<Name extends CommandName>(
    { actor, isIn }: Asker,
    name: Name,
    request: CommandRequest<Name>,
  ): Promise<Reply<Name>> {
    const work = workOf(actor, name, request);
    const ifStillIn: Work = (context) => (isIn() ? work(context) : { reply: gone(actor), events: [] });
    return new Promise((resolve) => {
      const answer = (reply: AnyReply) => resolve(reply as Reply<Name>);
      if (asked.push({ work: ifStillIn, answer }) === 1)
        soon('commands', () => gather(0, { left: MOST_TURNS, empty: 0 }));
    });
  }

  /** Carries out a command that the hall gives itself: housekeeping, devices, settled slips. True when it was accepted. */
  function act<Name extends InternalName>(name: Name, request: InternalRequest<Name>): boolean {
    const handler = internalHandlers[name] as InternalHandler<InternalRequest<Name>>;
    return guarded((context) => conclude(context, HALL, handler(context, request))).ok;
  }

  return { perform, submit, act };
}
export type Desk = ReturnType<typeof createDesk>;
