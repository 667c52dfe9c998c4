import { createRandom } from '../../server/domain/random.ts';
import type { TicketId } from '../../server/protocol/vocabulary.ts';
import { accepted, service, type TestDesk } from './desk.ts';
import { TEN_O_CLOCK } from './hall.ts';

/** Somebody who will come `at` so many seconds after ten, and what serving him takes. */
export type DayCustomer = { at: number; serviceId: string; classId: string | null; comes: boolean; seconds: number };
/** Who sits where, in seconds after ten. */
export type DayClerk = { badge: string; counterId: string; from: number; to: number };

const WALK = 15;
const REST = 20;
const NO_SHOW = 60;
const TICK = 5;

/** A busy day of payments and businesses that the seed decides: every few minutes somebody of a class, some no-shows. */
export function busyDay(seed: number, customers: number): DayCustomer[] {
  const random = createRandom(seed);
  let at = 0;
  return Array.from({ length: customers }, () => {
    at += random.gap(62);
    const isPayment = random.even() < 0.7;
    const seconds = (isPayment ? 130 : 330) * Math.exp(0.4 * random.normal());
    const classId = random.even() < 0.15 ? 'elder' : null;
    return { at, serviceId: isPayment ? 'A' : 'B', classId, comes: random.even() > 0.05, seconds };
  });
}

export const MORNING: readonly DayClerk[] = [
  { badge: '1001', counterId: '1', from: 0, to: 4 * 3_600 },
  { badge: '1002', counterId: '2', from: 0, to: 4 * 3_600 },
  { badge: '1004', counterId: '4', from: 0, to: 4 * 3_600 },
  { badge: '1005', counterId: '5', from: 0, to: 4 * 3_600 },
];

type Seat = DayClerk & {
  state: 'away' | 'free' | 'called' | 'serving' | 'resting';
  until: number;
  ticket: TicketId | null;
};

/** Plays a day through the desk, five seconds at a time: customers take tickets, clerks call, start and finish. */
export function playDay(hall: TestDesk, customers: readonly DayCustomer[], clerks: readonly DayClerk[]): void {
  const of = new Map<TicketId, DayCustomer>();
  const seats = clerks.map((clerk): Seat => ({ ...clerk, state: 'away', until: clerk.from, ticket: null }));
  const coming = [...customers];

  function take(customer: DayCustomer): void {
    const { serviceId, classId } = customer;
    const { ticketId } = accepted(
      hall.send(hall.as.kiosk(), 'ticket:take', { serviceId: service(serviceId), slip: false }),
    );
    of.set(ticketId, customer);
    if (classId)
      accepted(hall.send(hall.as.guide(), 'ticket:grant', { ticketId, classId, reason: 'asked', othersAgreed: true }));
  }

  function step(seat: Seat, now: number): void {
    const clerk = hall.as.clerk(seat.badge);
    const customer = seat.ticket ? of.get(seat.ticket) : undefined;
    const become = (state: Seat['state'], seconds: number) => Object.assign(seat, { state, until: now + seconds });
    switch (seat.state) {
      case 'away':
        hall.openCounter(seat.badge, seat.counterId);
        return void become('free', 0);
      case 'called':
        if (customer?.comes) {
          accepted(hall.send(clerk, 'counter:start', {}));
          return void become('serving', customer.seconds);
        }
        accepted(hall.send(clerk, 'counter:no-show', {}));
        return void become('resting', REST);
      case 'serving':
        accepted(hall.send(clerk, 'counter:finish', {}));
        return void become('resting', REST);
      case 'resting':
      case 'free': {
        if (now >= seat.to) {
          accepted(hall.send(clerk, 'counter:close', {}));
          return void become('away', Number.POSITIVE_INFINITY);
        }
        if (hall.stores.line.all('2026-03-02').length === 0) return void become('free', TICK);
        const next = hall.next(seat.badge);
        seat.ticket = next.ok ? next.ticketId : null;
        return void become(
          next.ok ? 'called' : 'free',
          next.ok ? (of.get(next.ticketId)?.comes ? WALK : NO_SHOW) : TICK,
        );
      }
    }
  }

  const lastAt = Math.max(...clerks.map(({ to }) => to)) + 3_600;
  for (let now = 0; now <= lastAt; now += TICK) {
    hall.clock.set(TEN_O_CLOCK + now * 1000);
    for (let next = coming[0]; next && next.at <= now; next = coming[0]) take(coming.shift() as DayCustomer);
    for (const seat of seats) if (seat.until <= now) step(seat, now);
  }
}
