import type { Actor } from '../application/actor.ts';
import type { CounterId, ServiceId, TicketId } from '../protocol/vocabulary.ts';
import { comesBack } from './customers.ts';
import { type Clerk, type House, MINUTE, type Person, SECOND } from './house.ts';
import { serve } from './service.ts';
import type { Course } from './stage.ts';

/** A clerk's place for a day: where, from when to when in ms of the day's own clock, with the breaks in between. */
export type Post = {
  clerk: Clerk;
  counterId: CounterId;
  offers: ReadonlySet<ServiceId>;
  shift: readonly { from: number; to: number }[];
  goesHomeBy: number;
  midnight: number;
  guide: Actor;
};

export type Desk = Post & {
  actor: Actor;
  /** Who is away to fill in a form, and from when on he is back. */
  held: { person: Person; backAt: number }[];
};

const REACTION = { low: 2, high: 12 };
const OUT_OF_ORDER = 0.003;
const RETURNS = 0.45;

/** A clerk's whole day at one counter. `self` is the course itself, so that it can rest until somebody comes. */
export function* clerkDay(house: House, post: Post, self: () => Course): Course {
  const { clerk, counterId, offers, shift, goesHomeBy } = post;
  const { clock } = house;
  const actor: Actor = { role: 'clerk', badge: clerk.badge, staffId: clerk.staffId };
  const desk: Desk = { ...post, actor, held: [] };
  const last = shift.at(-1)?.to ?? goesHomeBy;
  yield Math.max(0, (shift[0]?.from ?? 0) - clock.now());
  house.send(actor, 'counter:open', { counterId });
  house.open.set(counterId, offers);
  for (let part = 0; ; ) {
    const now = clock.now();
    const until = shift[part]?.to ?? last;
    const hasWork = house.hasWork(offers) || desk.held.length > 0;
    if (now >= goesHomeBy || (now >= last && !hasWork)) break;
    const next = shift[part + 1];
    if (now >= until && next) {
      endForgotten(house, desk);
      yield* pause(house, desk, next.from - now);
      part += 1;
    } else if (hasWork) {
      yield house.between(REACTION.low, REACTION.high) * SECOND;
      yield* callAndServe(house, desk);
    } else {
      house.idle(self(), offers);
      house.stage.begin(alarm(house, self, Math.max(MINUTE, until - now)), 0);
      yield Number.POSITIVE_INFINITY;
      house.isBusy(self());
    }
  }
  house.open.delete(counterId);
  endForgotten(house, desk);
  house.send(actor, 'counter:close', { reason: '下班', release: true });
}

/** The clock says that a break or the evening has come. */
function* alarm(house: House, course: () => Course, afterMs: number): Course {
  yield afterMs;
  house.stage.wake(course(), 0);
}

function* pause(house: House, { actor, counterId, offers }: Desk, ms: number): Course {
  const isLunch = ms > 25 * MINUTE;
  house.open.delete(counterId);
  const paused = house.send(actor, 'counter:pause', {
    reason: isLunch ? '午餐' : '短暂离席',
    minutes: Math.min(240, Math.max(1, Math.round(ms / MINUTE))),
  });
  yield ms;
  if (paused.ok) house.send(actor, 'counter:resume', {});
  house.open.set(counterId, offers);
}

/** Whoever is back from filling in a form goes first; rarely a clerk picks somebody; else Next decides. */
function* callAndServe(house: House, desk: Desk): Course {
  const { clock } = house;
  const back = desk.held.findIndex(({ backAt }) => backAt <= clock.now());
  const [held] = back < 0 ? [] : desk.held.splice(back, 1);
  const isOpen = house.hasWork(desk.offers);
  if (!held && !isOpen) {
    yield MINUTE;
    return;
  }
  const called = held ? callBack(house, desk, held.person) : next(house, desk);
  if (called === null) {
    yield 30 * SECOND;
    return;
  }
  house.setGone(called);
  if (called.comes) yield* serve(house, desk, called, { isBack: held !== undefined });
  else yield* missedCall(house, desk, called);
}

/** A service that the clerk has not ended is still going on for the hall. */
function endForgotten(house: House, { actor, counterId }: Desk): void {
  if (house.stores.tickets.currentAt(counterId)) house.send(actor, 'counter:finish', {});
}

function callBack(house: House, desk: Desk, person: Person): Person | null {
  endForgotten(house, desk);
  const { actor } = desk;
  return house.send(actor, 'counter:unhold', { ticketId: person.ticketId }).ok ? person : null;
}

function next(house: House, { actor, offers }: Desk): Person | null {
  const pickedId = house.chance(OUT_OF_ORDER) ? lastOf(house, offers) : null;
  const called = pickedId
    ? house.send(actor, 'counter:call', { ticketId: pickedId, reason: '客户赶车，征得同意' })
    : house.send(actor, 'counter:next', {});
  return called.ok ? (house.people.get(called.ticketId) ?? null) : null;
}

function lastOf(house: House, offers: ReadonlySet<ServiceId>): TicketId | null {
  const [serviceId] = [...offers].filter((each) => house.waitingFor(each).size > 1);
  return serviceId ? ([...house.waitingFor(serviceId)].at(-1) ?? null) : null;
}

/** Called three times, then missed; some come back. */
function* missedCall(house: House, { actor, guide }: Desk, person: Person): Course {
  yield 25 * SECOND;
  house.send(actor, 'counter:recall', {});
  yield 25 * SECOND;
  house.send(actor, 'counter:recall', {});
  yield 20 * SECOND;
  if (house.send(actor, 'counter:no-show', {}).ok && house.chance(RETURNS))
    house.stage.begin(comesBack(house, guide, person), 0);
}
