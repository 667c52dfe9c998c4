import { Console } from 'node:console';
import { chooseNext, type InLine, type Offer } from '../../server/domain/queue-order.ts';
import { createRandom } from '../../server/domain/random.ts';
import { learnServiceTimes } from '../../server/domain/service-times.ts';
import { USUAL_ORDER } from '../../server/domain/simulated-day.ts';
import { type ForecastCounter, forecastHall, type HallNow } from '../../server/domain/wait-estimate.ts';
import type { CounterId, EpochMs, ServiceId, StaffId, TicketId } from '../../server/protocol/vocabulary.ts';
import { measure, type Sample } from './measure.ts';

const NOW = Date.UTC(2026, 0, 5, 2) as EpochMs;
const MINUTE = 60_000;
const SERVICES = ['A', 'B', 'C', 'D', 'E', 'F'] as ServiceId[];
const KINDS = ['AE', 'BCDE', 'ABF'];

/** People of all services and some classes; everybody came within the last hours. */
function peopleInLine(count: number): InLine[] {
  const random = createRandom(count);
  return Array.from({ length: count }, (_, index) => ({
    ticketId: `t${index}` as TicketId,
    arrival: index,
    serviceId: SERVICES[Math.floor(random.even() * SERVICES.length)] as ServiceId,
    since: (NOW - Math.round(((count - index) / count) * Math.min(count, 50) * MINUTE)) as EpochMs,
    classId: index % 10 === 0 ? 'elder' : null,
    creditMinutes: index % 10 === 0 ? 30 : 0,
    appointmentAt: null,
    boundTo: index % 500 === 7 ? { counterId: '1' as CounterId } : null,
  }));
}

function countersOf(count: number): ForecastCounter[] {
  return Array.from({ length: count }, (_, index) => {
    const offers = new Map([...(KINDS[index % KINDS.length] ?? '')].map((code) => [code as ServiceId, 'own' as Offer]));
    const of = { counterId: String(index + 1) as CounterId, clerkId: `clerk-${index}` as StaffId, favouredInARow: 0 };
    const current = { serviceId: [...offers.keys()][0] as ServiceId, calledAt: (NOW - 2 * MINUTE) as EpochMs };
    return { ...of, offers, windows: [{ from: NOW, to: (NOW + 480 * MINUTE) as EpochMs }], current };
  });
}

function busyHall(waiting: number, counters: number): HallNow {
  const random = createRandom(waiting + counters);
  const finished = SERVICES.flatMap((serviceId, index) =>
    Array.from({ length: 300 }, () => ({
      ...{ serviceId, hour: 8 + Math.floor(9 * random.even()) },
      seconds: (index % 2 === 0 ? 220 : 600) * Math.exp(0.5 * random.normal()),
    })),
  );
  return {
    now: NOW,
    midnight: (NOW - 600 * MINUTE) as EpochMs,
    rules: USUAL_ORDER,
    counters: countersOf(counters),
    waiting: peopleInLine(waiting),
    services: SERVICES,
    expected: SERVICES.map((serviceId) => ({ serviceId, perHour: counters / 8, classId: 'elder', creditMinutes: 30 })),
    transfers: [],
    usuallyOpen: [],
    times: learnServiceTimes({ finished, calls: [], limits: [] }),
    noShowMs: MINUTE,
  };
}

/** For each service its first by `since` and its first by `since` less credit, and all that are bound. */
function headsOf(line: readonly InLine[]): InLine[] {
  const by = (credit: number) => (ticket: InLine) => ticket.since - credit * ticket.creditMinutes * MINUTE;
  const first = (of: readonly InLine[], place: (ticket: InLine) => number) =>
    of.reduce((best, ticket) => (place(ticket) < place(best) ? ticket : best));
  return [
    ...line.filter(({ boundTo }) => boundTo !== null),
    ...SERVICES.flatMap((serviceId) => {
      const unbound = line.filter((ticket) => ticket.serviceId === serviceId && ticket.boundTo === null);
      return [first(unbound, by(0)), first(unbound, by(1))];
    }),
  ];
}

function measureDecision(what: string, total: number, decide: () => unknown): Promise<Sample> {
  return measure(what, { clients: 1, total }, async () => {
    const startedAt = performance.now();
    decide();
    return performance.now() - startedAt;
  });
}

/** A forecast together with the range of every queue. */
function askAll(hall: HallNow): void {
  const forecast = forecastHall(hall);
  for (const serviceId of hall.services) forecast.newcomer(serviceId);
}

/** What the pure decisions cost: who is next, and how long everybody will wait. */
export async function measureDecisions(): Promise<Sample[]> {
  const line = peopleInLine(10_000);
  const heads = headsOf(line);
  const [at] = countersOf(1) as [ForecastCounter];
  const [full, large, ordinary] = [busyHall(10_000, 40), busyHall(80, 12), busyHall(30, 6)];
  return [
    await measureDecision('next: 10,000 wait, all looked at', 300, () => chooseNext(line, at, USUAL_ORDER, NOW)),
    await measureDecision('next: 10,000 wait, heads', 3_000, () => chooseNext(heads, at, USUAL_ORDER, NOW)),
    await measureDecision('forecast: 10,000 wait, 40 counters', 100, () => askAll(full)),
    await measureDecision('forecast: 80 wait, 12 counters', 500, () => askAll(large)),
    await measureDecision('forecast: 30 wait, 6 counters', 500, () => askAll(ordinary)),
  ];
}

if (import.meta.main) new Console(process.stdout).table(await measureDecisions());
