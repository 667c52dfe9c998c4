import type { ForecastCounter } from '../../../server/domain/hall-now.ts';
import type { InLine, Offer, OrderRules } from '../../../server/domain/queue-order.ts';
import { learnServiceTimes } from '../../../server/domain/service-times.ts';
import type { HallNow } from '../../../server/domain/wait-estimate.ts';
import type { CounterId, EpochMs, ServiceId, StaffId, TicketId } from '../../../server/protocol/vocabulary.ts';

export const MINUTE = 60_000;
export const MIDNIGHT = Date.UTC(2026, 0, 5) as EpochMs;
export const TEN = (MIDNIGHT + 600 * MINUTE) as EpochMs;
export const EVER = [{ from: 0 as EpochMs, to: (MIDNIGHT + 1440 * MINUTE) as EpochMs }];
export const RULES: OrderRules = {
  helpAfterMinutes: 15,
  favouredInARow: 2,
  longestWaitMinutes: () => 600,
  standstillMs: () => 0,
};

export const service = (code: string) => code as ServiceId;

/** A ticket that has waited so many minutes at ten o'clock. */
export function inLine(arrival: number, waited: number, more: Partial<InLine>): InLine {
  return {
    ticketId: `t${arrival}` as TicketId,
    arrival,
    serviceId: service('A'),
    since: (TEN - waited * MINUTE) as EpochMs,
    classId: null,
    creditMinutes: 0,
    appointmentAt: null,
    boundTo: null,
    ...more,
  };
}

/** So many who came one after another, the last a minute ago. */
export const people = (count: number, code: string): InLine[] =>
  Array.from({ length: count }, (_, index) => inLine(index, count - index, { serviceId: service(code) }));

export function counter(name: string, own: string, helped: string): ForecastCounter {
  const offers = new Map<ServiceId, Offer>();
  for (const code of own) offers.set(service(code), 'own');
  for (const code of helped) offers.set(service(code), 'helped');
  return {
    ...{ counterId: name as CounterId, clerkId: `clerk-${name}` as StaffId, offers, favouredInARow: 0 },
    ...{ windows: EVER, current: null },
  };
}

/** What was seen: for each service so many services of these minutes. */
export const learned = (minutes: Record<string, readonly number[]>) =>
  learnServiceTimes({
    finished: Object.entries(minutes).flatMap(([code, seen]) =>
      seen.map((each) => ({ serviceId: service(code), hour: 10, seconds: each * 60 })),
    ),
    calls: [],
    limits: [],
  });

/** A hall at ten o'clock where everything that is not said is as simple as can be. */
export function hallAtTen(more: Partial<HallNow>): HallNow {
  return {
    now: TEN,
    midnight: MIDNIGHT,
    rules: RULES,
    counters: [counter('1', 'A', '')],
    waiting: [],
    services: [service('A'), service('B')],
    expected: [],
    transfers: [],
    usuallyOpen: [],
    times: learned({ A: [4, 5, 6, 5, 5, 4, 6], B: [10, 12, 14, 12, 12] }),
    noShowMs: MINUTE,
    ...more,
  };
}
