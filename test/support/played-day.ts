import { createRandom } from '../../server/domain/random.ts';
import type { TicketId } from '../../server/protocol/vocabulary.ts';
import { accepted, service, type TestDesk } from './desk.ts';
import { TEN_O_CLOCK } from './hall.ts';

/** The date on which the clock of the tests begins. */
export const TODAY = '2026-03-02';

/** Somebody who comes so many seconds after ten, and what serving him takes. */
type DayCustomer = { at: number; serviceId: string; classId: string | null; comes: boolean; seconds: number };
/** Who sits where, in seconds after ten. */
export type DayClerk = { badge: string; counterId: string; from: number; to: number };

const NO_SHOW = 60;
const TICK = 5;
const HOURS = 3_600;

const at = (badge: string, counterId: string) => ({ badge, counterId, from: 0, to: 4 * HOURS });

/** Two counters for payments and two for businesses, for four hours. */
export const FOUR_CLERKS: readonly DayClerk[] = [at('1001', '1'), at('1002', '2'), at('1004', '4'), at('1005', '5')];

/** Payments and businesses that keep four counters busy; the seed decides who comes, some elderly, some no-shows. */
export function busyCustomers(seed: number, count: number): DayCustomer[] {
  const random = createRandom(seed);
  let at = 0;
  return Array.from({ length: count }, () => {
    at += random.gap(65);
    const isPayment = random.even() < 0.7;
    const seconds = (isPayment ? 130 : 330) * Math.exp(0.4 * random.normal());
    const classId = random.even() < 0.15 ? 'elder' : null;
    return { at, serviceId: isPayment ? 'A' : 'B', classId, comes: random.even() > 0.05, seconds };
  });
}

type Seat = DayClerk & { does: 'away' | 'free' | 'called' | 'serving'; until: number; ticketId: TicketId | null };

/** Plays a day through the desk, five seconds at a time, with clerks who walk, rest and press start as people do. */
export function playDay(hall: TestDesk, customers: readonly DayCustomer[], clerks: readonly DayClerk[]): void {
  const random = createRandom(7);
  const between = (from: number, to: number) => from + (to - from) * random.even();
  const known = new Map<TicketId, DayCustomer>();
  const seats = clerks.map((clerk): Seat => ({ ...clerk, does: 'away', until: clerk.from, ticketId: null }));

  function take(customer: DayCustomer): void {
    const { serviceId, classId } = customer;
    const wish = { serviceId: service(serviceId), slip: false };
    const { ticketId } = accepted(hall.send(hall.as.kiosk(), 'ticket:take', wish));
    known.set(ticketId, customer);
    if (classId === null) return;
    accepted(hall.send(hall.as.guide(), 'ticket:grant', { ticketId, classId, reason: 'asked', othersAgreed: true }));
  }

  function callNext(seat: Seat, now: number): Partial<Seat> {
    if (now >= seat.to) {
      accepted(hall.send(hall.as.clerk(seat.badge), 'counter:close', {}));
      return { does: 'away', until: Number.POSITIVE_INFINITY };
    }
    if (hall.stores.line.all(TODAY).length === 0) return { until: now + TICK };
    const next = hall.next(seat.badge);
    if (!next.ok) return { until: now + TICK };
    const walk = known.get(next.ticketId)?.comes ? between(5, 30) : NO_SHOW;
    return { does: 'called', until: now + walk, ticketId: next.ticketId };
  }

  function step(seat: Seat, now: number): Partial<Seat> {
    const clerk = hall.as.clerk(seat.badge);
    const rests: Partial<Seat> = { does: 'free', until: now + between(5, 60) };
    const customer = seat.ticketId ? known.get(seat.ticketId) : undefined;
    switch (seat.does) {
      case 'away':
        hall.openCounter(seat.badge, seat.counterId);
        return { does: 'free', until: now };
      case 'free':
        return callNext(seat, now);
      case 'serving':
        accepted(hall.send(clerk, 'counter:finish', {}));
        return rests;
      case 'called':
        accepted(hall.send(clerk, customer?.comes ? 'counter:start' : 'counter:no-show', {}));
        return customer?.comes ? { does: 'serving', until: now + customer.seconds } : rests;
    }
  }

  const lastAt = Math.max(...clerks.map(({ to }) => to)) + HOURS;
  let come = 0;
  for (let now = 0; now <= lastAt; now += TICK) {
    hall.clock.set(TEN_O_CLOCK + now * 1000);
    for (let next = customers[come]; next && next.at <= now; next = customers[++come]) take(next);
    for (const seat of seats) if (seat.until <= now) Object.assign(seat, step(seat, now));
  }
}
