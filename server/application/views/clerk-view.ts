import { offersOf } from '../../domain/counter.ts';
import { type CallingCounter, mayCall } from '../../domain/queue-order.ts';
import type { CurrentTicket } from '../../domain/ticket.ts';
import type { ClerkView } from '../../protocol/views.ts';
import type { EpochMs } from '../../protocol/vocabulary.ts';
import type { StaffMember } from '../../storage/staff-store.ts';
import type { Stores } from '../../storage/stores.ts';
import { callingCounter, nextAt } from '../calling-order.ts';
import type { CounterLine, HallPicture } from '../hall-picture.ts';
import { isOvertaken } from '../handlers/undoable.ts';
import { badgeOf, ticketLine } from './ticket-line.ts';

const MISSED_SHOWN = 10;

/** When the customer may be called again; null when no call is left, the service has begun, or everything stands still. */
function recallFrom(current: CurrentTicket, { settings, standing }: HallPicture): EpochMs | null {
  const { rules } = settings;
  if (current.status === 'serving' || current.calls >= rules.callsAtMost || standing.outage) return null;
  return (current.lastCallAt + rules.recallGapSeconds * 1000) as EpochMs;
}

function visitLines(stores: Stores, picture: HallPicture, current: CurrentTicket) {
  if (current.visit === 1) return [];
  return stores.visits.ofTicket(current.ticketId).map((visit) => ({
    service: picture.serviceName(visit.serviceId),
    counter: picture.counterName(visit.counterId),
    clerk: stores.staff.byId(visit.clerkId)?.name ?? '',
    startedAt: visit.begunAt,
    endedAt: visit.endedAt,
    ending: visit.ending,
    outcome: visit.outcome,
  }));
}

function currentAt(stores: Stores, picture: HallPicture, { current }: CounterLine): ClerkView['current'] {
  if (!current) return null;
  const call = stores.calls.latestOf(current.ticketId);
  return {
    ...ticketLine(picture, current),
    state: current.status,
    takenAt: current.takenAt,
    calledAt: current.calledAt,
    startedAt: current.status === 'serving' ? current.startedAt : null,
    servedMs: current.servedMs,
    limitSeconds: picture.limitSeconds(current.serviceId),
    calls: current.calls,
    callsAtMost: picture.settings.rules.callsAtMost,
    recallFrom: recallFrom(current, picture),
    reason: current.reason,
    isShown: call?.isShown ?? false,
    isSpoken: call?.isSpoken ?? false,
    agenda: current.agenda.map((serviceId) => ({ serviceId, service: picture.serviceName(serviceId) })),
    visits: visitLines(stores, picture, current),
    isPingPong: current.isPingPong,
    firstClerk: badgeOf(current.firstClerkId, stores.staff.byId),
  };
}

function ownCounter(
  stores: Stores,
  picture: HallPicture,
  line: CounterLine,
  member: StaffMember,
): ClerkView['counter'] {
  const { counter, name, state } = line;
  const offers = [...offersOf(line, stores.staff.skillsOf(member.staffId))];
  return {
    counterId: counter.counterId,
    name,
    state,
    since: counter.since,
    pauseReason: counter.state === 'paused' ? counter.reason : null,
    pausedUntil: counter.state === 'paused' ? counter.until : null,
    services: line.own.map((serviceId) => picture.serviceName(serviceId)),
    offers: offers.map(([serviceId, offer]) => {
      return { serviceId, name: picture.serviceName(serviceId), isHelped: offer === 'helped' };
    }),
  };
}

function allCounters(picture: HallPicture): ClerkView['counters'] {
  return picture.counters.map(({ counter, name, state, own, clerk }) => ({
    counterId: counter.counterId,
    name,
    state,
    services: own.map((serviceId) => picture.serviceName(serviceId)),
    clerk: clerk?.name ?? null,
  }));
}

function destinations(picture: HallPicture, line: CounterLine): ClerkView['destinations'] {
  const others = picture.counters.filter(({ counter, clerk }) => clerk && counter.counterId !== line.counter.counterId);
  return {
    services: picture.services.map(({ serviceId, name, doneAt, waiting }) => {
      return { serviceId, name, openCounters: doneAt.length, waiting };
    }),
    counters: others.map(({ counter, name, clerk }) => {
      return { counterId: counter.counterId, name, clerk: clerk?.name ?? '' };
    }),
    clerks: others.flatMap(({ clerk, name }) => {
      return clerk ? [{ clerkId: clerk.staffId, name: clerk.name, counter: name }] : [];
    }),
  };
}

function undoAt(stores: Stores, picture: HallPicture, line: CounterLine, member: StaffMember): ClerkView['undo'] {
  const step = stores.undo.lastAt(line.counter.counterId);
  if (step?.clerkId !== member.staffId) return null;
  const until = (step.at + picture.settings.rules.undoSeconds * 1000) as EpochMs;
  if (until < picture.stamp.now) return null;
  return isOvertaken(stores, step) ? null : { kind: step.kind, number: step.number, until };
}

/** How many wait whom this clerk may call here: those of the services, and those who were sent here. */
function waitingCount(stores: Stores, picture: HallPicture, at: CallingCounter): number {
  const ofServices = picture.services
    .filter(({ serviceId }) => at.offers.has(serviceId))
    .reduce((sum, { waiting }) => sum + waiting, 0);
  const bound = stores.line.bound(picture.day);
  const mine = bound.filter((ticket) => mayCall(ticket, at)).length;
  return ofServices - bound.filter(({ serviceId }) => at.offers.has(serviceId)).length + mine;
}

/** What a clerk sees who sits at a counter. */
function atWork(stores: Stores, picture: HallPicture, line: CounterLine, member: StaffMember) {
  const offered = [...offersOf(line, stores.staff.skillsOf(member.staffId)).keys()];
  const held = stores.tickets.heldAt(line.counter.counterId);
  const missed = stores.line.latestMissed(picture.day, offered, MISSED_SHOWN);
  return {
    counter: ownCounter(stores, picture, line, member),
    current: currentAt(stores, picture, line),
    waiting: nextAt(stores, picture, line, member.staffId).map((ticket) => ticketLine(picture, ticket)),
    waitingCount: waitingCount(stores, picture, callingCounter(stores, line, member.staffId)),
    held: held.map((ticket) => ({ ...ticketLine(picture, ticket), heldAt: ticket.heldAt, remindAt: ticket.remindAt })),
    missed: missed.map((ticket) => ticketLine(picture, ticket)),
    undo: undoAt(stores, picture, line, member),
    destinations: destinations(picture, line),
  };
}

const NOT_AT_WORK = {
  counter: null,
  current: null,
  waiting: [],
  waitingCount: 0,
  held: [],
  missed: [],
  undo: null,
  destinations: { services: [], counters: [], clerks: [] },
};

/** All that one clerk works with. */
export function clerkView(stores: Stores, picture: HallPicture, member: StaffMember): ClerkView {
  const line = picture.counterOf(member.staffId);
  const figures = picture.figuresOf(member.staffId);
  const { rules } = picture.settings;
  return {
    ...picture.stamp,
    hall: picture.hall,
    clerk: { badge: member.badge, name: member.name },
    counters: allCounters(picture),
    ...(line ? atWork(stores, picture, line, member) : NOT_AT_WORK),
    today: {
      finished: figures?.finished ?? 0,
      missed: figures?.missed ?? 0,
      averageServiceSeconds: figures?.averageServiceSeconds ?? null,
    },
    pauseReasons: rules.pauseReasons,
    classes: rules.classes,
  };
}
