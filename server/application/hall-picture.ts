import { offersOf, visibleState } from '../domain/counter.ts';
import type { Offer } from '../domain/queue-order.ts';
import type { CurrentTicket, MissedTicket, WaitingTicket } from '../domain/ticket.ts';
import { hallTimeOfDay } from '../domain/timetable.ts';
import type { Forecast } from '../domain/wait-estimate.ts';
import type { HallSettings } from '../protocol/hall-settings.ts';
import type { Views } from '../protocol/views.ts';
import type { CounterId, CounterState, EpochMs, ServiceId, StaffId, WaitRange } from '../protocol/vocabulary.ts';
import type { CounterRecord } from '../storage/counter-store.ts';
import type { ServiceRecord } from '../storage/hall-store.ts';
import type { StaffMember } from '../storage/staff-store.ts';
import type { Stores } from '../storage/stores.ts';
import type { DeviceWatch } from './device-watch.ts';
import { brandOf } from './hall-branding.ts';
import { type DayStanding, dayStanding, hallState, type ServiceAccess, serviceAccess } from './service-access.ts';
import type { Forecaster } from './wait-forecast.ts';

export type ServiceLine = ServiceRecord & {
  access: ServiceAccess;
  waiting: number;
  oldestSince: EpochMs | null;
  /** The open counters at which it is done now. */
  doneAt: readonly CounterId[];
  wait: WaitRange;
};
export type CounterLine = CounterRecord & {
  state: CounterState;
  current: CurrentTicket | null;
  clerk: StaffMember | null;
  /** [C8] What the clerk who sits there does or helps with there; with nobody there, what the counter offers. */
  offers: ReadonlyMap<ServiceId, Offer>;
};

/** What several audiences see, read once per publication. */
export type HallPicture = ReturnType<ReturnType<typeof createPictureTaker>>;

/** What several audiences have in common, worked out for the first of them. */
export function oncePerPicture<Part>(read: (stores: Stores, picture: HallPicture) => Part) {
  const known = new WeakMap<HallPicture, { part: Part }>();
  return (stores: Stores, picture: HallPicture): Part => {
    const entry = known.get(picture) ?? { part: read(stores, picture) };
    known.set(picture, entry);
    return entry.part;
  };
}

type Deps = {
  stores: Stores;
  forecastAt: Forecaster;
  now: () => EpochMs;
  businessDay: (settings: HallSettings) => string;
  canSave: () => boolean;
  callsOf: DeviceWatch['callsOf'];
};

/** No screen shows more of those who were missed. */
const MISSED_SHOWN = 40;
/** No screen shows more of a counter's line. */
export const WAITING_SHOWN = 50;

/** How the screens write what is closed. */
export function closedPart(access: ServiceAccess) {
  if (access.isOpen) return { closedReason: null, closedCause: null, opensAt: null };
  return { closedReason: access.reason, closedCause: access.cause, opensAt: access.opensAt };
}

/** Reads the hall as it stands: its day, its queues, its counters and who stands where. */
export function createPictureTaker({ stores, forecastAt, now, businessDay, canSave, callsOf }: Deps) {
  function serviceLines(moment: Moment, counters: readonly CounterLine[]): ServiceLine[] {
    const { standing, settings, forecast } = moment;
    const queues = new Map(stores.line.queues(standing.date).map((queue) => [queue.serviceId, queue]));
    const question = { stores, settings, day: standing, now: moment.now, workEndsAt: forecast.workEndsAt };
    return stores.hall.services().map((service) => {
      const { serviceId } = service;
      const queue = queues.get(serviceId);
      const isServing = (line: CounterLine) => line.counter.state === 'open' && line.offers.has(serviceId);
      const newcomer = forecast.newcomer(serviceId);
      return {
        ...service,
        access: serviceAccess(question, service),
        waiting: queue?.waiting ?? 0,
        oldestSince: queue?.oldestSince ?? null,
        doneAt: counters.filter(isServing).map(({ counter }) => counter.counterId),
        wait: newcomer && { low: newcomer.low, high: newcomer.high },
      };
    });
  }

  function counterLines(): CounterLine[] {
    const currents = new Map(stores.tickets.allCurrent().map((ticket) => [ticket.counterId, ticket]));
    return stores.counters.all().map((record) => {
      const { counter } = record;
      const current = currents.get(counter.counterId) ?? null;
      const clerk = counter.state === 'closed' ? null : stores.staff.byId(counter.clerkId);
      const offers = offersOf(record, clerk && stores.staff.skillsOf(clerk.staffId));
      return { ...record, current, clerk, offers, state: visibleState(counter, current) };
    });
  }

  return function takePicture() {
    const settings = stores.hall.settings();
    const day = businessDay(settings);
    const moment = { now: now(), settings, standing: dayStanding(stores, settings, day, now()) };
    const forecast = forecastAt({ now: moment.now, businessDay: day, settings });
    const counters = counterLines();
    const services = serviceLines({ ...moment, forecast }, counters);
    const serviceById = new Map(services.map((service) => [service.serviceId, service]));
    const counterById = new Map(counters.map((line) => [line.counter.counterId as string, line]));
    let messages: ReturnType<typeof stores.messages.today> | null = null;
    let everyBound: WaitingTicket[] | null = null;
    const lines = new Map<ServiceId, WaitingTicket[]>();
    /** Read once for everybody who looks, as is the next. */
    const firstOf = (serviceId: ServiceId): WaitingTicket[] => {
      const line = lines.get(serviceId) ?? stores.line.firstOf(day, serviceId, WAITING_SHOWN);
      lines.set(serviceId, line);
      return line;
    };
    const bound = (): readonly WaitingTicket[] => {
      everyBound ??= stores.line.bound(day);
      return everyBound;
    };
    const missed = new Map<ServiceId, MissedTicket[]>();
    return {
      stamp: { revision: stores.hall.revision(), now: moment.now },
      day,
      settings,
      standing: moment.standing,
      outages: stores.day.outages(day),
      hall: hallPart(moment, { counters, services, canSave: canSave() }),
      services,
      counters,
      forecast,
      serviceName: (serviceId: ServiceId) =>
        serviceById.get(serviceId)?.name ?? stores.hall.serviceName(serviceId) ?? { zh: serviceId, en: serviceId },
      limitSeconds: (serviceId: ServiceId) => serviceById.get(serviceId)?.limitSeconds ?? 1200,
      counter: (counterId: string): CounterLine | null => counterById.get(counterId) ?? null,
      counterName: (counterId: string) =>
        counterById.get(counterId)?.name ?? stores.counters.nameOf(counterId) ?? { zh: counterId, en: counterId },
      /** How many wait for what is done at a counter; what it only helps with is not counted. */
      waitingFor(line: CounterLine): number {
        return services.reduce((sum, { serviceId, waiting }) => {
          return line.offers.get(serviceId) === 'own' ? sum + waiting : sum;
        }, 0);
      },
      /** [G1] Calls that a screen has shown and spoken since the server started. */
      callsOf,
      counterOf: (staffId: StaffId) => counters.find(({ clerk }) => clerk?.staffId === staffId) ?? null,
      /** Who can be called next with these services, the first fifty of each and whoever was sent somewhere. */
      candidates: (serviceIds: readonly ServiceId[]): WaitingTicket[] => [...serviceIds.flatMap(firstOf), ...bound()],
      bound,
      /** Who was missed of these services together, the newest last. */
      missed(serviceIds: readonly ServiceId[], limit: number): MissedTicket[] {
        return serviceIds
          .flatMap((serviceId) => {
            const ofService = missed.get(serviceId) ?? stores.line.latestMissed(day, serviceId, MISSED_SHOWN);
            missed.set(serviceId, ofService);
            return ofService.slice(0, limit);
          })
          .sort((one, other) => one.endedAt - other.endedAt || one.arrival - other.arrival)
          .slice(-limit);
      },
      /** What the staff have said to each other, read when the first page of theirs asks. */
      messages() {
        messages ??= stores.messages.today();
        return messages;
      },
    };
  };
}

type Moment = { now: EpochMs; settings: HallSettings; standing: DayStanding; forecast: Forecast };

function hallPart(
  { settings, standing }: Pick<Moment, 'settings' | 'standing'>,
  seen: { counters: readonly CounterLine[]; services: readonly ServiceLine[]; canSave: boolean },
): Views['display:view']['hall'] {
  const { phase, record, outage, hours, date } = standing;
  const { timeZone, timetable } = settings;
  const waiting = seen.services.reduce((sum, service) => sum + service.waiting, 0);
  const inside = waiting + seen.counters.filter(({ current }) => current).length;
  const state = hallState(standing, inside);
  const byRule = phase.closesAt === null ? null : phase.closesAt - (timetable?.lastTicket.minutesBefore ?? 0) * 60_000;
  const lastTicketAt = Math.min(record.lastTicketAt ?? Number.POSITIVE_INFINITY, byRule ?? Number.POSITIVE_INFINITY);
  const isEnded = record.decided?.decision === 'end';
  const isLast = seen.services.every(({ access }) => !access.isOpen && access.cause === 'last-ticket');
  return {
    name: settings.name,
    state:
      state === 'open' && seen.services.length > 0 && isLast
        ? 'last-ticket'
        : timetable === null && state === 'open' && !seen.services.some(({ isOpen }) => isOpen)
          ? 'closed'
          : state,
    businessDay: date,
    branding: brandOf(settings.branding).shown,
    timeZone,
    hotline: settings.hotline,
    canSave: seen.canSave,
    openCounters: seen.counters.filter((line) => line.state !== 'closed' && line.state !== 'paused').length,
    lastTicketAt: Number.isFinite(lastTicketAt) ? hallTimeOfDay(lastTicketAt as EpochMs, timeZone) : null,
    hours,
    opensAt: phase.opensAt === null || isEnded ? null : hallTimeOfDay(phase.opensAt, timeZone),
    outage: outage && { grade: outage.grade, since: outage.since, reason: outage.reason },
    closing: record.decided?.decision ?? null,
  };
}
