import { visibleState } from '../domain/counter.ts';
import type { CurrentTicket } from '../domain/ticket.ts';
import type { HallSettings } from '../protocol/hall-settings.ts';
import type { Views } from '../protocol/views.ts';
import type { CounterState, EpochMs, ServiceId, StaffId, WaitRange } from '../protocol/vocabulary.ts';
import type { CounterRecord } from '../storage/counter-store.ts';
import type { ServiceRecord } from '../storage/hall-store.ts';
import type { StaffMember } from '../storage/staff-store.ts';
import type { Stores } from '../storage/stores.ts';
import { forecastWait } from './wait-forecast.ts';

export type ServiceLine = ServiceRecord & {
  waiting: number;
  oldestSince: EpochMs | null;
  openCounters: number;
  wait: WaitRange;
};
export type CounterLine = CounterRecord & {
  state: CounterState;
  current: CurrentTicket | null;
  clerk: StaffMember | null;
};

/** What several audiences see, read once per publication. */
export type HallPicture = ReturnType<ReturnType<typeof createPictureTaker>>;

type Deps = {
  stores: Stores;
  settings: HallSettings;
  now: () => EpochMs;
  businessDay: () => string;
  canSave: () => boolean;
};

/** Reads the hall as it stands: queues, counters and who stands where. */
export function createPictureTaker({ stores, settings, now, businessDay, canSave }: Deps) {
  function serviceLines(day: string, counters: readonly CounterLine[]): ServiceLine[] {
    const queues = new Map(stores.tickets.queues(day).map((queue) => [queue.serviceId, queue]));
    return stores.hall.services().map((service) => {
      const queue = queues.get(service.serviceId);
      const waiting = queue?.waiting ?? 0;
      const openCounters = counters.filter(
        ({ counter, serviceIds }) => counter.state === 'open' && serviceIds.includes(service.serviceId),
      ).length;
      const wait = forecastWait(stores, service, { ahead: waiting, openCounters });
      return { ...service, waiting, oldestSince: queue?.oldestSince ?? null, openCounters, wait };
    });
  }

  function counterLines(): CounterLine[] {
    const currents = new Map(stores.tickets.allCurrent().map((ticket) => [ticket.counterId, ticket]));
    return stores.counters.all().map((record) => {
      const { counter } = record;
      const current = currents.get(counter.counterId) ?? null;
      const clerk = counter.state === 'closed' ? null : stores.staff.byId(counter.clerkId);
      return { ...record, current, clerk, state: visibleState(counter, current) };
    });
  }

  return function takePicture() {
    const day = businessDay();
    const counters = counterLines();
    const services = serviceLines(day, counters);
    const hall: Views['display:view']['hall'] = {
      name: settings.name,
      state: services.some(({ isOpen }) => isOpen) ? 'open' : 'closed',
      businessDay: day,
      timeZone: settings.timeZone,
      hotline: settings.hotline,
      canSave: canSave(),
      openCounters: counters.filter(({ state }) => state !== 'closed' && state !== 'paused').length,
      lastTicketAt: null,
    };
    const serviceById = new Map(services.map((service) => [service.serviceId, service]));
    const counterById = new Map(counters.map((line) => [line.counter.counterId as string, line]));
    let figures: Map<StaffId, ReturnType<Stores['tickets']['clerkFigures']>[number]> | null = null;
    return {
      stamp: { revision: stores.hall.revision(), now: now() },
      day,
      hall,
      services,
      counters,
      serviceName: (serviceId: ServiceId) => serviceById.get(serviceId)?.name ?? { zh: serviceId, en: serviceId },
      limitSeconds: (serviceId: ServiceId) => serviceById.get(serviceId)?.limitSeconds ?? 1200,
      counter: (counterId: string): CounterLine | null => counterById.get(counterId) ?? null,
      counterOf: (staffId: StaffId) => counters.find(({ clerk }) => clerk?.staffId === staffId) ?? null,
      /** Of all clerks, read when the first clerk's view asks. */
      figuresOf(staffId: StaffId) {
        figures ??= new Map(stores.tickets.clerkFigures(day).map((line) => [line.clerkId, line]));
        return figures.get(staffId) ?? null;
      },
    };
  };
}
