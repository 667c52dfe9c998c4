import { expect } from 'vitest';
import { type Actor, actorLabel } from '../../server/application/actor.ts';
import { callingCounter } from '../../server/application/calling-order.ts';
import { createHousekeeping } from '../../server/application/housekeeping.ts';
import { orderRules } from '../../server/domain/hall-rules.ts';
import { chooseNext } from '../../server/domain/queue-order.ts';
import { type CommandName, commands } from '../../server/protocol/commands.ts';
import type { EpochMs } from '../../server/protocol/vocabulary.ts';
import type { Wish } from './random-chance.ts';
import type { Change } from './random-changes.ts';
import { wishOf } from './random-commands.ts';
import { openRandomHall } from './random-hall.ts';
import { checkPlaces, checkTaken, checkViews } from './random-reckoning.ts';
import { figuresOf, lengthOfUnion, whoIsNext } from './random-rule.ts';
import { shadowOf } from './random-shadow.ts';
import type { Does, History, Step } from './random-steps.ts';
import { watchUndo } from './random-undo.ts';

type Asked = Extract<NonNullable<Wish>, { name: CommandName }>;
type AnyReply = { ok: boolean; revision?: number; refusal?: { code: string } } & Record<string, unknown>;

const HOUR = 3_600_000;
/** Hours that pass at once, and hours by which somebody sets the clock back. */
const PASSING: Partial<Record<Does, [readonly number[], 1 | -1]>> = {
  pass: [[0.25, 0.5, 1, 2.5], 1],
  night: [[16, 21.5, 24, 70], 1],
  setBack: [[1, 1, 0.05, 30], -1],
};

/** The end of a history, to read. */
function lastOf(past: readonly { asked: Asked; request: object; reply: AnyReply; at: number }[]): string {
  const lines = past.slice(-40).map(({ asked: { actor, name }, request, reply, at }) => {
    const { commandId: _, ...wish } = request as Record<string, unknown>;
    return [new Date(at).toISOString(), actorLabel(actor), name, JSON.stringify(wish), JSON.stringify(reply)].join(' ');
  });
  return lines.join('\n');
}

/** What was done, by command and answer, and by which reasons Next called. */
export type Tally = { counts: Map<string, number>; calls: Map<string, number> };

/** Plays a history in a hall of its own and looks after every command. */
export function playHistory({ counters, steps, ...rules }: History, { counts, calls }: Tally) {
  const hall = openRandomHall(counters, rules);
  const { desk, stores, clock, changes } = hall;
  const shadow = shadowOf(hall);
  const undo = watchUndo(hall, shadow);
  const past: { asked: Asked; request: object; reply: AnyReply; at: number }[] = [];
  let latest = clock.now();
  /** [Q8] Calls in a row of each counter that passed somebody by class, and how many there were before its last step. */
  const favoured = new Map<string, number>();
  const favouredBefore = new Map<string, number>();
  changes.take();

  const count = (what: string) => counts.set(what, (counts.get(what) ?? 0) + 1);
  const countCall = (code: string) => calls.set(code, (calls.get(code) ?? 0) + 1);
  const perform = ({ actor, name }: Asked, request: object) =>
    desk.perform(actor, name, request as never) as unknown as AnyReply;

  /** [E1] [E2] [E3] Nothing goes wrong; what is refused changes nothing; what changes has events and one revision. */
  function lookAt(what: string, before: { revision: number; day: string }, isAccepted: boolean): Change[] {
    if (hall.faults.length > 0) throw new Error(what, { cause: hall.faults[0] });
    const written = changes.take();
    const isNewDay = stores.hall.businessDay() !== before.day;
    if (!isAccepted && !isNewDay && written.length > 0) expect(written, `${what} was refused`).toEqual([]);
    const events = written.filter(({ table }) => table === 'event').length;
    if (events > 0 !== written.length > 0) expect(written, `${what} has events`).toEqual([]);
    const grown = stores.hall.revision() - before.revision;
    if (!isNewDay && grown !== Math.sign(events)) throw new Error(`${what} is ${grown} revisions`);
    if (isNewDay) favoured.clear();
    for (const { table, how, id } of written)
      if (table === 'undo_step' && how === 'INSERT') favouredBefore.set(id, favoured.get(id) ?? 0);
    undo.follow(written, shadow.follow(written));
    return written;
  }

  const moment = () => ({ revision: stores.hall.revision(), day: stores.hall.businessDay() });

  /** [Q1] [Q5] [Q6] [Q8] Whom Next is to call, by the test's own reading of the rule; and by the store's heads alone. */
  function dueAt(counterId: string) {
    const { rules: own, services } = stores.hall.settings();
    const longestWaitMinutes = (id: string) => services[id as never]?.longestWaitMinutes ?? own.longestWaitMinutes;
    const outages = stores.day.outages(stores.hall.businessDay());
    const standstill = (since: number) => lengthOfUnion(outages, since, clock.now());
    const asWritten = { ...own, longestWaitMinutes, standstill };
    const seat = shadow.seatAt(counterId);
    expect(seat.favouredInARow, 'favoured in a row').toBe(favoured.get(counterId) ?? 0);
    const due = whoIsNext(shadow.waiting(), seat, asWritten, clock.now());
    const record = stores.counters.byId(counterId);
    if (!record) throw new Error(`no counter ${counterId}`);
    const at = callingCounter(stores, record, seat.clerkId as never);
    const day = stores.hall.businessDay();
    const heads = stores.line.heads(day, [...at.offers.keys()]);
    const lines = past.length % 4 === 0 ? [heads, stores.line.all(day)] : [heads];
    for (const line of lines) {
      const choice = chooseNext(line, at, orderRules(stores.hall.settings(), outages), clock.now());
      expect(choice?.ticket.ticketId, 'heads as everybody').toBe(due?.ticket.ticket_id);
    }
    const reason = due && figuresOf(due, seat, asWritten, clock.now());
    return due && { call: { ticketId: due.ticket.ticket_id, reason }, code: due.code, hasPassed: due.passed !== null };
  }

  /** Where this command calls Next, as the tables have it. */
  function counterOfNext({ actor, name }: Asked, request: Record<string, unknown>): string | null {
    if (name === 'keypad:press') return request.key === 'next' ? String(request.counterId) : null;
    if (name !== 'counter:next' || actor.role !== 'clerk') return null;
    return shadow.staffed().find(({ clerk_id }) => clerk_id === actor.staffId)?.counter_id ?? null;
  }

  /** The clerk who took a step back, also by the keypad of the counter; null: it was something else. */
  function whoTookBack({ actor, name }: Asked, request: Record<string, unknown>): Actor | null {
    if (name === 'counter:undo') return actor;
    if (name !== 'keypad:press' || request.key !== 'undo') return null;
    const seat = shadow.counters.get(String(request.counterId));
    return hall.clerks.find(({ staffId }) => staffId === seat?.clerk_id) ?? null;
  }

  /** Whom a command has called, and why. */
  function callIn(written: readonly Change[]) {
    const announced = written.find(({ table, how }) => table === 'call' && how === 'INSERT');
    const call = stores.calls.bySeq(Number(announced?.id));
    const row = shadow.tickets.get(call?.ticketId ?? '');
    return { ticketId: row?.ticket_id, reason: JSON.parse(row?.reason ?? 'null') };
  }

  function tell(asked: Asked): void {
    const request = commands[asked.name].request.parse({ ...asked.input, commandId: hall.newCommandId() });
    const nextAt = counterOfNext(asked, request);
    if (nextAt !== null) act({ act: 'day:roll', request: {} });
    const due = nextAt !== null && shadow.counters.get(nextAt)?.state !== 'closed' ? dueAt(nextAt) : null;
    const before = moment();
    const reply = perform(asked, request);
    const { ok, revision: _, ...result } = reply;
    const answer = reply.refusal?.code ?? 'ok';
    count(`${asked.name} ${answer}`);
    past.push({ asked, request, reply, at: clock.now() });
    const written = lookAt(asked.name, before, ok);
    if (ok && past.length % 3 === 0) expect(commands[asked.name].result.parse(result)).toStrictEqual(result);
    if (nextAt !== null && ok) {
      expect(callIn(written)).toEqual(due?.call);
      favoured.set(nextAt, due?.hasPassed ? (favoured.get(nextAt) ?? 0) + 1 : 0);
      countCall(due?.code ?? '');
    } else if (nextAt !== null && answer === 'queue-empty') expect(due).toBeNull();
    const undoneBy = ok ? whoTookBack(asked, request) : null;
    if (!undoneBy) return;
    const counterId = undo.check(undoneBy, written);
    favoured.set(counterId, favouredBefore.get(counterId) ?? 0);
  }

  /** [T4] The same id again gets the same reply and does nothing. */
  function repeat(which: number): void {
    const known = past[past.length - 1 - (which % Math.min(past.length, 40))];
    if (!known || known.at < latest - 47 * HOUR) return;
    const before = moment();
    const again = perform(known.asked, known.request);
    count('repeated');
    expect(again).toEqual(JSON.parse(JSON.stringify(known.reply)));
    const written = lookAt('repeat', before, false);
    if (stores.hall.businessDay() === before.day) expect(written).toEqual([]);
  }

  function act(wish: Extract<NonNullable<Wish>, { act: string }>): void {
    const before = moment();
    const isAccepted = desk.act(wish.act, wish.request as never);
    if (wish.act !== 'day:roll') count(`${wish.act} ${isAccepted ? 'ok' : 'refused'}`);
    lookAt(wish.act, before, isAccepted);
  }

  const watched = {
    ...desk,
    act(...[name, request]: Parameters<typeof desk.act>) {
      act({ act: name, request });
      return true;
    },
  };
  const house = createHousekeeping({ desk: watched as never, stores, clock, republish: () => undefined });

  function happen(step: Step): void {
    clock.advance(step.ms);
    latest = Math.max(latest, clock.now()) as EpochMs;
    if (step.does === 'repeat') repeat(step.b);
    if (step.does === 'tick') house.tick();
    if (step.does === 'tick' && step.c % 12 === 0) checkViews(hall, step.a);
    if (step.c % 4 === 0) checkPlaces(hall);
    if (step.c % 4 === 1) checkTaken(hall);
    const [hours, sign] = PASSING[step.does] ?? [[0], 1];
    clock.advance(sign * (hours[step.b % hours.length] ?? 0) * HOUR);
    if (step.does === 'night') openUp();
    const wish = wishOf(hall, shadow, step);
    if (wish && 'act' in wish) act(wish);
    else if (wish) tell(wish);
  }

  /** Most counters open, as on every morning. */
  function openUp(): void {
    for (const [index, counterId] of [...shadow.counters.keys()].entries()) {
      const actor = hall.clerks[index];
      if (actor && index % 5 !== 4) tell({ actor, name: 'counter:open', input: { counterId } });
    }
  }

  try {
    openUp();
    for (const step of steps) happen(step);
  } catch (error) {
    throw new Error(`after ${past.length} commands:\n${lastOf(past)}`, { cause: error });
  }
  return hall;
}
