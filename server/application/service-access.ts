import { instantOnDay, spanOnDay } from '../domain/hall-day.ts';
import { quotaAt } from '../domain/quota.ts';
import { accept, type Result, refuse } from '../domain/result.ts';
import {
  hallTimeOfDay,
  hoursOn,
  type IssueDecision,
  mayIssue,
  type Phase,
  phaseAt,
  ticketSpans,
} from '../domain/timetable.ts';
import type { HallSettings } from '../protocol/hall-settings.ts';
import type { OpeningHours, Timetable } from '../protocol/timetable.ts';
import type { ClosedCause, EpochMs, HallState, ServiceId } from '../protocol/vocabulary.ts';
import type { HallDayRecord, OutageRecord } from '../storage/hall-day-store.ts';
import type { ServiceRecord } from '../storage/hall-store.ts';
import type { Stores } from '../storage/stores.ts';

/** The business day as it stands: what the clock says, what was decided, whether everything stands still. */
export type DayStanding = {
  date: string;
  phase: Phase;
  hours: OpeningHours | null;
  record: HallDayRecord;
  outage: OutageRecord | null;
};

export function dayStanding(stores: Stores, settings: HallSettings, date: string, now: EpochMs): DayStanding {
  const { timetable, timeZone } = settings;
  const hours = hoursOn(timetable, date);
  return {
    date,
    phase: phaseAt({ timetable, date, timeZone }, now),
    hours: hours === 'always' ? null : hours,
    record: stores.day.of(date),
    outage: stores.day.currentOutage(),
  };
}

/** [H7] What everybody in the hall sees of its day. `inside`: how many wait or are being served. */
export function hallState({ phase, record }: DayStanding, inside: number): HallState {
  const isOver = phase.state === 'after-hours' || record.decided?.decision === 'end';
  if (isOver) return inside > 0 ? 'draining' : 'closed';
  switch (phase.state) {
    case 'closed-today':
      return inside > 0 ? 'draining' : 'closed';
    case 'pre-open':
      return 'pre-open';
    case 'break':
      return 'break';
    default:
      return record.lastTicketAt !== null ? 'last-ticket' : 'open';
  }
}

/** [H9] The day was ended, or everybody got an appointment: nobody joins the line any more. */
export function isDayEnded(stores: Stores, date: string): boolean {
  const decision = stores.day.of(date).decided?.decision;
  return decision === 'end' || decision === 'appointments';
}

export type ServiceAccess =
  | { isOpen: true; lastTicketAt: EpochMs | null }
  | { isOpen: false; cause: ClosedCause; reason: string | null; opensAt: string | null };

type Question = {
  stores: Stores;
  settings: HallSettings;
  day: DayStanding;
  now: EpochMs;
  /** When a newcomer's service would end, as the forecast sees it. */
  workEndsAt: (serviceId: ServiceId) => EpochMs | null;
};

const closed = (cause: ClosedCause, reason: string | null, opensAt: string | null): ServiceAccess => ({
  isOpen: false,
  cause,
  reason,
  opensAt,
});

/** Whether a ticket of this service can be taken now; if not, why, and when it can be again. */
export function serviceAccess(question: Question, service: ServiceRecord): ServiceAccess {
  const { settings, day, now, workEndsAt } = question;
  if (!service.isOpen) return closed('by-hand', service.closedReason, null);
  if (day.outage?.grade === 'long') return closed('outage', day.outage.reason, null);
  const decision = day.record.decided?.decision;
  if (decision === 'end' || decision === 'appointments') return closed('day-closed', null, null);
  const issue = issueAt(question, service, now, () => workEndsAt(service.serviceId));
  if (!issue.may) {
    const opensAt = issue.opensAt === null ? null : hallTimeOfDay(issue.opensAt, settings.timeZone);
    return closed(issue.cause, issue.reason || null, opensAt);
  }
  return quotaAccess(question, service) ?? { isOpen: true, lastTicketAt: issue.lastTicketAt };
}

/** What the hours of this day say at an instant of it, and the last ticket ([H4]). */
function issueAt(
  { settings, day }: Question,
  service: ServiceRecord,
  at: EpochMs,
  workEndsAt: () => EpochMs | null,
): IssueDecision {
  const own = ownTimetable(settings, service.serviceId);
  const isLastByHand = day.record.lastTicketAt !== null || service.lastTicketAt !== null;
  return mayIssue(
    {
      hall: settings.timetable,
      service: own,
      date: day.date,
      timeZone: settings.timeZone,
      lastTicketRule: (own ?? settings.timetable)?.lastTicket ?? null,
      lastTicketByHandAt: isLastByHand ? (0 as EpochMs) : null, // also while a clock that was set back catches up
      workEndsAt: own || settings.timetable ? workEndsAt() : null,
    },
    at,
  );
}

/** [H2] [H3] A service's own hours, on which the hall's holidays and today's override have the last word. */
function ownTimetable({ timetable, services }: HallSettings, serviceId: ServiceId): Timetable | null {
  const own = services[serviceId]?.timetable ?? null;
  if (!own || !timetable) return own;
  const dates = new Set(own.exceptions.map(({ date }) => date));
  return { ...own, exceptions: [...own.exceptions, ...timetable.exceptions.filter(({ date }) => !dates.has(date))] };
}

/** [H5] A quota that is full says from when there is room and the service is open again. */
function quotaAccess(question: Question, service: ServiceRecord): ServiceAccess | null {
  const { stores, settings, day, now } = question;
  const { serviceId } = service;
  const quotas = settings.services[serviceId]?.quotas ?? [];
  if (quotas.length === 0) return null;
  const answer = quotaAt(quotas, hallTimeOfDay(now, settings.timeZone), (segment) => {
    const { from, until } = spanOnDay(day.date, segment, settings);
    return stores.tickets.takenBetween(day.date, serviceId, from, until);
  });
  if (!answer.isFull) return null;
  if (answer.nextFrom === null) return closed('quota', null, null);
  const then = issueAt(question, service, instantOnDay(day.date, answer.nextFrom, settings), () => null);
  if (then.may) return closed('quota', null, answer.nextFrom);
  return closed('quota', null, then.opensAt === null ? null : hallTimeOfDay(then.opensAt, settings.timeZone));
}

/** [A1] An appointment may be given for a time at which the hall, or the service, is open by its timetable. */
export function mayBook(
  settings: HallSettings,
  serviceId: ServiceId,
  { day, time }: { day: string; time: string },
): Result<null> {
  const { timeZone } = settings;
  const timetable = ownTimetable(settings, serviceId) ?? settings.timetable;
  const { state } = phaseAt({ timetable, date: day, timeZone }, instantOnDay(day, time, settings));
  if (state === 'open' || state === 'always') return accept(null);
  return refuse({ code: 'appointment-when-closed', day, time });
}

/** [O2] When a kiosk that is alone may give out tickets of a service on a business day; nothing where it was closed by hand. */
export function spansWithoutHall(
  stores: Stores,
  settings: HallSettings,
  service: ServiceRecord,
  date: string,
): { from: EpochMs; until: EpochMs }[] {
  const { lastTicketAt } = stores.day.of(date);
  const isOver = isDayEnded(stores, date);
  const isStopped = lastTicketAt !== null || service.lastTicketAt !== null;
  const isLong = stores.day.currentOutage()?.grade === 'long';
  if (!service.isOpen || isOver || isStopped || isLong) return [];
  const timetable = ownTimetable(settings, service.serviceId) ?? settings.timetable;
  const whole = spanOnDay(date, { from: '00:00', to: '24:00' }, settings);
  return ticketSpans({ timetable, date, timeZone: settings.timeZone }, whole);
}
