import type { Random } from '../domain/random.ts';
import type { CommandInput } from '../protocol/commands.ts';
import type { ClerkView } from '../protocol/views.ts';
import type { ServiceId, TicketId } from '../protocol/vocabulary.ts';
import { pick } from './chance.ts';
import type { Customers } from './customer.ts';
import type { Demand } from './demand.ts';
import type { Errands } from './errands.ts';
import type { People, Person } from './people.ts';
import type { Seat } from './seat.ts';
import type { SimClock } from './sim-clock.ts';
import type { Tally } from './tally.ts';

export type DeskDeps = {
  seat: Seat<'clerk:view'>;
  people: People;
  customers: Customers;
  demand: Demand;
  clock: SimClock;
  tally: Tally;
  errands: Errands;
  chance: Random;
  /** The wall shows calls to the customers; without one the clerk shouts. */
  hasWall: boolean;
};
type Called = { ticketId: TicketId; number: string; serviceId: ServiceId };
type DeskCommand = Extract<Parameters<Seat<'clerk:view'>['send']>[0], `counter:${string}`>;

const SHARE = { forgetsStart: 0.05, hold: 0.03, transfer: 0.04, another: 0.02, finishesByNext: 0.3, toCounter: 0.25 };
/** So many minutes after a call it is made again; after the last one the customer is missed. */
const CALL_AGAIN_AFTER = 0.45;
const CALLS_AT_MOST = 3;
/** Nobody presses the next key at once after a refusal. */
const SURPRISE = 0.05;
const SPREAD = 0.5;

/** What a clerk does with one customer, from the call to the end. */
export function createDeskWork({ seat, people, customers, demand, clock, tally, errands, chance, hasWall }: DeskDeps) {
  /** What is left to do, in minutes, for customers on hold. */
  const unfinished = new Map<TicketId, number>();

  /** Presses a key, and looks at the screen until it shows what came of it. */
  async function press<Name extends DeskCommand>(name: Name, input: CommandInput<Name>) {
    const answer = await seat.send(name, input);
    if (answer.ok) await seat.caughtUp(answer.revision);
    else await clock.pass(SURPRISE);
    return answer;
  }

  function personOf({ ticketId, number, serviceId }: Called): Person {
    const known = people.get(ticketId);
    if (known) return known;
    const stranger = people.meet({ ticketId, number, serviceId });
    errands.begin(customers.stay(stranger));
    return stranger;
  }

  function canRecall({ current, now }: ClerkView): boolean {
    return current?.state === 'called' && current.recallFrom !== null && current.recallFrom <= now;
  }

  /** Calls until the customer stands there; false when nobody came. */
  async function expect(person: Person): Promise<boolean> {
    for (let calls = 1; ; calls += 1) {
      if (!hasWall) people.hear(person.ticketId);
      if (await clock.until(() => person.is === 'at-counter', CALL_AGAIN_AFTER)) return true;
      if (clock.isStopped() || calls === CALLS_AT_MOST) return false;
      if (!canRecall(seat.read())) continue;
      const again = await press('counter:recall', {});
      if (again.ok) tally.happened('recalled');
    }
  }

  /** [C4] The number goes to the missed list; some halls do that by themselves. */
  async function giveUp(person: Person): Promise<void> {
    const missed = await press('counter:no-show', {});
    const hasHallDone = !missed.ok && missed.code === 'no-current-ticket';
    if (!missed.ok && !hasHallDone) return;
    tally.happened('missed');
    people.move(person, 'missed');
  }

  /** [C7] Sent off to fill in a form; the rest is done later, here. */
  async function putOnHold(person: Person, minutes: number): Promise<void> {
    await clock.pass(minutes / 2);
    unfinished.set(person.ticketId, minutes / 2);
    const held = await press('counter:hold', { note: '填表', minutes: clock.hallMinutes(10) });
    if (!held.ok) return finish(person);
    tally.happened('held');
    people.move(person, 'on-hold');
  }

  function destination(person: Person) {
    const { destinations } = seat.read();
    const counter = chance.even() < SHARE.toCounter ? pick(destinations.counters, chance) : undefined;
    if (counter) return { counterId: counter.counterId };
    const services = destinations.services.filter(
      ({ serviceId, openCounters }) => openCounters > 0 && serviceId !== person.serviceId,
    );
    const service = pick(services, chance);
    return service ? { serviceId: service.serviceId } : null;
  }

  /** [T8] A colleague has to go on with this customer. */
  async function sendOn(person: Person, minutes: number): Promise<void> {
    await clock.pass(minutes * 0.6);
    const to = destination(person);
    const sent = to ? await press('counter:transfer', { to, note: '请继续办理', outcome: 'partly' }) : null;
    if (!sent?.ok) return finish(person);
    tally.happened('transferred');
    people.waitAgain(person, to && 'serviceId' in to ? to.serviceId : person.serviceId);
  }

  /** [T9] One more thing, at the same counter. */
  async function doAnother(person: Person, minutes: number): Promise<void> {
    await clock.pass(minutes);
    const other = pick(seat.read().counter?.offers.filter((each) => each.serviceId !== person.serviceId) ?? [], chance);
    const goesOn = other ? await press('counter:another', { serviceId: other.serviceId, outcome: 'done' }) : null;
    if (goesOn?.ok) await clock.pass(demand.minutesOf(goesOn.serviceId));
    await finish(person);
  }

  async function finish(person: Person): Promise<void> {
    const roll = chance.even();
    const outcome = roll < 0.85 ? 'done' : roll < 0.92 ? 'partly' : roll < 0.98 ? 'documents-missing' : 'not-possible';
    const quantity = chance.even() < 0.06 ? 2 : 1;
    const done = await press('counter:finish', { outcome, quantity });
    if (!done.ok) return done.code === 'no-current-ticket' ? people.move(person, 'gone') : undefined;
    if (done.goesOn) return people.waitAgain(person, done.goesOn.serviceId);
    tally.happened('served');
    people.move(person, 'gone');
  }

  /** [Q2] Next also finishes; only where nothing else is to be said about this customer. */
  async function finishByNext(person: Person): Promise<Called | null> {
    const { waiting, current } = seat.read();
    const mayDo = waiting.length > 0 && current?.agenda.length === 0 && !clock.isStopped();
    const called = mayDo && chance.even() < SHARE.finishesByNext ? await press('counter:next', {}) : null;
    if (!called?.ok) return finish(person).then(() => null);
    tally.happened('served');
    people.move(person, 'gone');
    return called;
  }

  function minutesFor(person: Person): number {
    const { current } = seat.read();
    if (current) demand.learn(current.serviceId, current.limitSeconds);
    const usual = demand.minutesOf(current?.serviceId ?? person.serviceId);
    return usual * Math.exp(SPREAD * chance.normal()) * person.pace;
  }

  /** Serves whoever stands there; somebody who was called by Next meanwhile is the next to be served. */
  async function attend(person: Person): Promise<Called | null> {
    const isCalled = seat.read().current?.state === 'called';
    if (isCalled && chance.even() >= SHARE.forgetsStart) await press('counter:start', {});
    const rest = unfinished.get(person.ticketId);
    unfinished.delete(person.ticketId);
    const minutes = rest ?? minutesFor(person);
    const roll = rest === undefined ? chance.even() : 1;
    if (roll < SHARE.hold) await putOnHold(person, minutes);
    else if (roll < SHARE.hold + SHARE.transfer) await sendOn(person, minutes);
    else if (roll < SHARE.hold + SHARE.transfer + SHARE.another) await doAnother(person, minutes);
    else return clock.pass(minutes).then(() => finishByNext(person));
    return null;
  }

  return {
    press,
    /** One who was called, and all whom Next calls while that goes on. */
    async serve(called: Called): Promise<void> {
      for (let next: Called | null = called; next; ) {
        const person = personOf(next);
        const hasCome = seat.read().current?.state === 'serving' || (await expect(person));
        if (hasCome) next = await attend(person);
        else {
          if (!clock.isStopped()) await giveUp(person);
          next = null;
        }
      }
    },
  };
}
export type DeskWork = ReturnType<typeof createDeskWork>;
