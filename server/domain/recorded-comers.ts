import type { CounterId, EpochMs, ServiceId, TicketId } from '../protocol/vocabulary.ts';
import type { RecordedComer, RecordedVisit } from './day-record.ts';
import type { PastEvent } from './history.ts';
import type { Binding } from './queue-order.ts';
import { createGapReader } from './recorded-gaps.ts';

/** A ticket while its events are read: the last of `comers` is going on. */
type Reading = {
  comers: RecordedComer[];
  /** False as long as the slip is not there: nobody calls it. */
  mayBeCalled: boolean;
  calledAt: EpochMs | null;
  /** What the visit that is going on has taken of its counter before a hold. */
  takenMs: number;
  /** Since when it stands where it stands. */
  standsSince: EpochMs;
};

type Turn = (reading: Reading, event: PastEvent) => void;

const latest = ({ comers }: Reading) => comers[comers.length - 1] as RecordedComer;
const visitOf = (reading: Reading) => latest(reading).visits.at(-1) as RecordedVisit;
const spent = (from: EpochMs | null, to: EpochMs) => (from === null ? 0 : Math.max(0, to - from));

function newVisit(serviceId: ServiceId, boundTo: Binding | null, staysHere: boolean): RecordedVisit {
  const unknown = { walkMs: null, counterMs: null, afterMs: null, waitedMs: null };
  return { serviceId, boundTo, staysHere, comes: true, ...unknown };
}

function begin({ ticketId, serviceId, data, ...event }: PastEvent, arrival: number): Reading {
  const at = (data.takenAt as EpochMs | undefined) ?? event.at; // taken in later ([O3])
  const comer: RecordedComer = {
    ticketId: ticketId as TicketId,
    arrival,
    at,
    queuedAt: at,
    since: (data.since as EpochMs | undefined) ?? at,
    classId: (data.classId as string | undefined) ?? null,
    creditMinutes: Number(data.creditMinutes ?? 0),
    appointmentAt: (data.appointmentAt as EpochMs | undefined) ?? null,
    isWalkIn: false,
    visits: [newVisit(serviceId as ServiceId, null, false)],
    leavesAt: null,
    ending: 'waiting',
  };
  return { comers: [comer], mayBeCalled: data.status === 'waiting', calledAt: null, takenMs: 0, standsSince: at };
}

/** The same customer stands in line anew: as after a missed call. */
function comeBack(reading: Reading, back: Pick<RecordedComer, 'at' | 'queuedAt' | 'since'>): void {
  const before = latest(reading);
  before.leavesAt = back.at;
  const { serviceId, boundTo } = visitOf(reading);
  const visits = [newVisit(serviceId, boundTo, false)];
  reading.comers.push({ ...before, ...back, visits, leavesAt: null, ending: 'waiting' });
  reading.standsSince = back.at;
}

function called(reading: Reading, { at, counterId, data }: PastEvent): void {
  if (data.was === 'missed') comeBack(reading, { ...latest(reading), at });
  if (data.was === 'walk-in') {
    latest(reading).isWalkIn = true;
    visitOf(reading).boundTo = { counterId: counterId as CounterId };
  }
  reading.calledAt = at;
}

function started(reading: Reading, { at }: PastEvent): void {
  visitOf(reading).walkMs ??= spent(reading.calledAt, at);
}

function pausedService(reading: Reading, { at }: PastEvent): void {
  reading.takenMs += spent(reading.calledAt, at);
  reading.calledAt = null;
}

function endedVisit(reading: Reading, event: PastEvent): void {
  const visit = visitOf(reading);
  pausedService(reading, event);
  visit.counterMs = event.data.isEndAssumed === true ? null : reading.takenMs;
  visit.walkMs ??= 0; // nobody pressed start: the service counts from the call ([C3])
  visit.waitedMs = Number(event.data.waitedMs ?? 0);
  reading.takenMs = 0;
}

function wentOn(reading: Reading, event: PastEvent): void {
  const { goesOn, staysHere } = event.data;
  endedVisit(reading, event);
  latest(reading).visits.push(newVisit(goesOn as ServiceId, null, staysHere === true));
  reading.calledAt = staysHere === true ? event.at : null;
  reading.standsSince = event.at;
}

function sentOn(reading: Reading, event: PastEvent): void {
  const { serviceId, boundTo } = event.data.to as { serviceId: ServiceId; boundTo: Binding | null };
  endedVisit(reading, event);
  latest(reading).visits.push(newVisit(serviceId, boundTo, false));
  reading.standsSince = event.at;
}

/** Whoever is moved while he waits is in the new line from then on. */
function redirected(reading: Reading, { at, data }: PastEvent): void {
  const { serviceId, boundTo } = data.to as { serviceId: ServiceId; boundTo: Binding | null };
  const comer = latest(reading);
  const visit = visitOf(reading);
  const isMoved = serviceId !== visit.serviceId;
  Object.assign(visit, { serviceId, boundTo });
  if (comer.visits.length > 1) return;
  comer.at = at;
  comer.since = (data.since as EpochMs | undefined) ?? comer.since;
  if (isMoved) comer.queuedAt = at;
  reading.standsSince = at;
}

function missed(reading: Reading, event: PastEvent): void {
  pausedService(reading, event);
  Object.assign(visitOf(reading), { comes: false, counterMs: reading.takenMs });
  reading.takenMs = 0;
  latest(reading).ending = 'missed';
}

function left(reading: Reading, { at, data }: PastEvent): void {
  const comer = latest(reading);
  if (comer.ending !== 'waiting' || data.reason === 'day-over') return;
  comer.leavesAt = at;
  comer.ending = 'left';
}

const TURNS: Record<string, Turn> = {
  'ticket-waiting': (reading, { at }) => {
    latest(reading).at = at;
    reading.standsSince = at;
    reading.mayBeCalled = true;
  },
  'ticket-granted': (reading, { data }) => {
    const classId = (data.classId as string | null) ?? null;
    Object.assign(latest(reading), { classId, creditMinutes: Number(data.creditMinutes ?? 0) });
  },
  'ticket-called': called,
  'ticket-called-back': called,
  'ticket-started': started,
  'ticket-held': pausedService,
  'ticket-returned': (reading) => {
    reading.calledAt = null;
  },
  'ticket-released': (reading) => {
    visitOf(reading).boundTo = null;
  },
  'ticket-redirected': redirected,
  'ticket-missed': missed,
  'ticket-rejoined': (reading, { at, data }) => comeBack(reading, { at, queuedAt: at, since: data.since as EpochMs }),
  'ticket-transferred': sentOn,
  'visit-finished': wentOn,
  'ticket-finished': (reading, event) => {
    endedVisit(reading, event);
    latest(reading).ending = 'finished';
  },
  'ticket-cancelled': left,
  'ticket-expired': left,
};

/** Everybody who stood in line on a day, in the order of their coming. */
export function readComers(events: readonly PastEvent[]): RecordedComer[] {
  const readings = new Map<TicketId, Reading>();
  const gaps = createGapReader();
  for (const event of events) {
    const { ticketId, kind } = event;
    gaps.absence(event);
    if (ticketId === null) continue;
    if (kind === 'ticket-taken') readings.set(ticketId, begin(event, readings.size));
    if (kind === 'ticket-voided') readings.delete(ticketId);
    const reading = readings.get(ticketId);
    const turn = TURNS[kind];
    if (!reading || !turn) continue;
    gaps.call(event, reading.standsSince);
    const visit = visitOf(reading);
    turn(reading, event);
    gaps.end(event, visit);
  }
  return [...readings.values()].filter(({ mayBeCalled }) => mayBeCalled).flatMap(({ comers }) => comers);
}
