import type { ClerkFigures } from '../../domain/clerk-figures.ts';
import { standstillMs } from '../../domain/outage.ts';
import { type CallingCounter, mayCall } from '../../domain/queue-order.ts';
import type { CurrentTicket } from '../../domain/ticket.ts';
import { itemsOf } from '../../protocol/service-guidance.ts';
import type { ClerkView } from '../../protocol/views.ts';
import type { EpochMs } from '../../protocol/vocabulary.ts';
import type { StaffMember } from '../../storage/staff-store.ts';
import type { Stores } from '../../storage/stores.ts';
import { callerAt, nextAt } from '../calling-order.ts';
import type { CounterLine, HallPicture } from '../hall-picture.ts';
import { isOvertaken } from '../handlers/undoable.ts';
import { messagesOf } from './messages.ts';
import { badgeOf, ticketLine } from './ticket-line.ts';

const MISSED_SHOWN = 10;
/** Of the ten characters: enough to tell two slips apart, too few to open the ticket's page. */
const CODE_SHOWN = 4;
/** Whoever has answered is on the way. */
const COMING_MS = 3 * 60_000;

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

function itemsToDo({ settings }: HallPicture, current: CurrentTicket) {
  const items = itemsOf(settings.guidance[current.serviceId]).map(({ code, name }) => ({ code, name }));
  const chosen = current.serviceId === current.firstServiceId ? current.itemCode : null;
  return { items, itemCode: items.some(({ code }) => code === chosen) ? chosen : null };
}

/** [C15] From joining the line, or from the business before, to the call. */
function waitedSeconds({ outages }: HallPicture, { queuedAt, calledAt }: CurrentTicket): number {
  const stoodStillMs = standstillMs(outages, { from: queuedAt, to: calledAt });
  return Math.max(0, Math.round((calledAt - queuedAt - stoodStillMs) / 1000));
}

function currentAt(stores: Stores, picture: HallPicture, { current }: CounterLine): ClerkView['current'] {
  if (!current) return null;
  const call = stores.calls.latestOf(current.ticketId);
  return {
    ...ticketLine(picture, current),
    state: current.status,
    takenAt: current.takenAt,
    codeTail: current.code.slice(-CODE_SHOWN),
    waitedSeconds: waitedSeconds(picture, current),
    calledAt: current.calledAt,
    startedAt: current.status === 'serving' ? current.startedAt : null,
    servedMs: current.servedMs,
    limitSeconds: picture.limitSeconds(current.serviceId),
    calls: current.calls,
    callsAtMost: picture.settings.rules.callsAtMost,
    recallFrom: recallFrom(current, picture),
    reason: current.reason,
    ...itemsToDo(picture, current),
    isShown: call?.isShown ?? false,
    isSpoken: call?.isSpoken ?? false,
    agenda: current.agenda.map((serviceId) => ({ serviceId, service: picture.serviceName(serviceId) })),
    visits: visitLines(stores, picture, current),
    isPingPong: current.isPingPong,
    firstClerk: badgeOf(current.firstClerkId, stores.staff.byId),
  };
}

function ownCounter(picture: HallPicture, line: CounterLine): ClerkView['counter'] {
  const { counter, name, state } = line;
  const offers = [...line.offers];
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
  return picture.counters.map(({ counter, name, state, own, clerk, current }) => ({
    counterId: counter.counterId,
    name,
    state,
    services: own.map((serviceId) => picture.serviceName(serviceId)),
    clerk: clerk?.name ?? null,
    since: current ? (current.status === 'serving' ? current.startedAt : current.calledAt) : counter.since,
    number: current?.number ?? null,
    service: current && picture.serviceName(current.serviceId),
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
function waitingCount(picture: HallPicture, at: CallingCounter): number {
  const ofServices = picture.services
    .filter(({ serviceId }) => at.offers.has(serviceId))
    .reduce((sum, { waiting }) => sum + waiting, 0);
  const bound = picture.bound();
  const mine = bound.filter((ticket) => mayCall(ticket, at)).length;
  return ofServices - bound.filter(({ serviceId }) => at.offers.has(serviceId)).length + mine;
}

/** [C8] Who waits for what is done here, whoever may call them. */
function queuesAt(picture: HallPicture, line: CounterLine): ClerkView['queues'] {
  return picture.services.flatMap(({ serviceId, code, name, waiting, oldestSince }) => {
    const offer = line.offers.get(serviceId);
    return offer ? [{ serviceId, code, name, isHelped: offer === 'helped', waiting, oldestSince }] : [];
  });
}

/** [G3] What became of the call for a person; who answered is named for as long as it takes to come. */
function helpAt(stores: Stores, picture: HallPicture, { counter }: CounterLine): ClerkView['help'] {
  const call = stores.help.latestAt({ at: 'counter', place: counter.counterId });
  if (!call || call.calledAt < counter.since) return null;
  const { calledAt, answeredAt, answeredBy } = call;
  if (answeredAt === null) return { calledAt, answeredBy: null };
  if (picture.stamp.now - answeredAt > COMING_MS) return null;
  const badge = answeredBy?.split(':')[1] ?? '';
  return { calledAt, answeredBy: stores.staff.byBadge(badge)?.member.name ?? badge };
}

/** What a clerk sees who sits at a counter. */
function atWork(stores: Stores, picture: HallPicture, line: CounterLine, member: StaffMember) {
  const held = stores.tickets.heldAt(line.counter.counterId);
  const missed = picture.missed([...line.offers.keys()], MISSED_SHOWN);
  return {
    counter: ownCounter(picture, line),
    current: currentAt(stores, picture, line),
    waiting: nextAt(picture, line, member).map((ticket) => ticketLine(picture, ticket)),
    waitingCount: waitingCount(picture, callerAt(line, member.staffId)),
    held: held.map((ticket) => ({ ...ticketLine(picture, ticket), heldAt: ticket.heldAt, remindAt: ticket.remindAt })),
    missed: missed.map((ticket) => ticketLine(picture, ticket)),
    undo: undoAt(stores, picture, line, member),
    destinations: destinations(picture, line),
    queues: queuesAt(picture, line),
    help: helpAt(stores, picture, line),
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
  queues: [],
  help: null,
};

/** All that one clerk works with. */
export function clerkView(
  stores: Stores,
  picture: HallPicture,
  { member, today }: { member: StaffMember; today: ClerkFigures },
): ClerkView {
  const line = picture.counterOf(member.staffId);
  const { rules, clerkKeys, overLimitReasons, thresholds, retention } = picture.settings;
  const { finished, missed, averageWaitSeconds, averageServiceSeconds, overLimit, rated, satisfied } = today;
  return {
    ...picture.stamp,
    hall: picture.hall,
    clerk: { badge: member.badge, name: member.name },
    counters: allCounters(picture),
    ...(line ? atWork(stores, picture, line, member) : NOT_AT_WORK),
    today: { finished, missed, averageWaitSeconds, averageServiceSeconds, overLimit, rated, satisfied },
    pauseReasons: rules.pauseReasons,
    classes: rules.classes,
    keys: clerkKeys,
    overLimitReasons,
    limits: {
      ...{ apologyMinutes: thresholds.apologyMinutes, idleSeconds: thresholds.idleSeconds },
      promiseDays: retention.callBackDays,
    },
    messages: messagesOf(stores, picture, { role: 'clerk', staffId: member.staffId }),
  };
}
