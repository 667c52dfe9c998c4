import type { Ticket } from '../../domain/ticket.ts';
import type { ClerkView } from '../../protocol/views.ts';
import type { StaffMember } from '../../storage/staff-store.ts';
import type { Stores } from '../../storage/stores.ts';
import type { CounterLine, HallPicture } from '../hall-picture.ts';

const WAITING_SHOWN = 50;
const MISSED_SHOWN = 10;

function inLine(picture: HallPicture, ticket: Ticket): ClerkView['waiting'][number] {
  const { ticketId, number, serviceId, classId, care, takenAt } = ticket;
  return { ticketId, number, service: picture.serviceName(serviceId), class: classId, care, since: takenAt };
}

/** The next fifty of a counter's queues, merged in the order in which they will be called ([Q1]). */
function nextAt(stores: Stores, picture: HallPicture, line: CounterLine) {
  const tickets = line.serviceIds.flatMap((serviceId) => stores.tickets.line(picture.day, serviceId, WAITING_SHOWN));
  return tickets.sort((a, b) => a.arrival - b.arrival).slice(0, WAITING_SHOWN);
}

function currentAt(stores: Stores, picture: HallPicture, { current }: CounterLine): ClerkView['current'] {
  if (!current) return null;
  const call = stores.calls.latestOf(current.ticketId);
  return {
    ticketId: current.ticketId,
    number: current.number,
    service: picture.serviceName(current.serviceId),
    class: current.classId,
    care: current.care,
    state: current.status,
    takenAt: current.takenAt,
    calledAt: current.calledAt,
    startedAt: current.status === 'serving' ? current.startedAt : null,
    limitSeconds: picture.limitSeconds(current.serviceId),
    calls: current.calls,
    reason: current.reason,
    isShown: call?.isShown ?? false,
    isSpoken: call?.isSpoken ?? false,
  };
}

function ownCounter(picture: HallPicture, line: CounterLine): ClerkView['counter'] {
  const { counter, name, state, serviceIds } = line;
  return {
    counterId: counter.counterId,
    name,
    state,
    since: counter.since,
    pauseReason: counter.state === 'paused' ? counter.reason : null,
    services: serviceIds.map((serviceId) => picture.serviceName(serviceId)),
  };
}

function countersToChoose(picture: HallPicture): ClerkView['counters'] {
  return picture.counters.map(({ counter, name, state, serviceIds, clerk }) => ({
    counterId: counter.counterId,
    name,
    state,
    services: serviceIds.map((serviceId) => picture.serviceName(serviceId)),
    clerk: clerk?.name ?? null,
  }));
}

/** All that one clerk works with. */
export function clerkView(stores: Stores, picture: HallPicture, member: StaffMember): ClerkView {
  const line = picture.counterOf(member.staffId);
  const figures = picture.figuresOf(member.staffId);
  const offered = new Set(line?.serviceIds ?? []);
  const missed = line ? stores.tickets.latestMissed(picture.day, line.serviceIds, MISSED_SHOWN) : [];
  return {
    ...picture.stamp,
    hall: picture.hall,
    clerk: { badge: member.badge, name: member.name },
    counter: line ? ownCounter(picture, line) : null,
    counters: line ? [] : countersToChoose(picture),
    current: line ? currentAt(stores, picture, line) : null,
    waiting: line ? nextAt(stores, picture, line).map((ticket) => inLine(picture, ticket)) : [],
    waitingCount: picture.services
      .filter(({ serviceId }) => offered.has(serviceId))
      .reduce((sum, { waiting }) => sum + waiting, 0),
    held: [],
    missed: missed.map((ticket) => inLine(picture, ticket)),
    today: {
      finished: figures?.finished ?? 0,
      missed: figures?.missed ?? 0,
      averageServiceSeconds: figures?.averageServiceSeconds ?? null,
    },
  };
}
