import type { EpochMs, ServiceId, TicketId } from '../protocol/vocabulary.ts';
import type { Comer } from './hall-plan.ts';
import type { CallingCounter, OrderRules } from './queue-order.ts';
import { chanceOf } from './random.ts';

/** So many customers of one kind usually come in an hour at this time. */
export type ExpectedArrivals = {
  serviceId: ServiceId;
  perHour: number;
  classId: string | null;
  creditMinutes: number;
};

const MINUTE = 60_000;

/** Whoever is expected has numbers far from those of real tickets. */
const FIRST_ARRIVAL = 2 ** 30;

/** So many minutes later somebody of this kind may come and still be called before one who is here already. */
function reachMinutes(
  { serviceId, creditMinutes }: ExpectedArrivals,
  hall: { rules: OrderRules; counters: readonly CallingCounter[]; services: readonly ServiceId[] },
): number {
  const isHelping = hall.counters.some(({ offers }) => [...offers.values()].includes('helped'));
  const longest = Math.max(...hall.services.map((service) => hall.rules.longestWaitMinutes(service)));
  const sooner = longest - hall.rules.longestWaitMinutes(serviceId);
  return Math.max(creditMinutes, sooner) + (isHelping ? hall.rules.helpAfterMinutes : 0);
}

/** Those who will probably come in time to pass somebody who waits now; nobody else can change a wait. */
export function expectedComers(
  expected: readonly ExpectedArrivals[],
  hall: { rules: OrderRules; counters: readonly CallingCounter[]; services: readonly ServiceId[]; now: EpochMs },
): Comer[] {
  return expected.flatMap((kind, stream) => {
    const { serviceId, perHour, classId, creditMinutes } = kind;
    const count = Math.floor((reachMinutes(kind, hall) / 60) * perHour + chanceOf(stream, 0));
    return Array.from({ length: count }, (_, place): Comer => {
      const hours = (place + chanceOf(stream, place + 1)) / perHour;
      const at = (hall.now + 1 + Math.floor(hours * 60 * MINUTE)) as EpochMs;
      const arrival = FIRST_ARRIVAL + stream * 10_000 + place;
      const ticketId = `expected-${stream}-${place}` as TicketId;
      const kept = { ticketId, arrival, serviceId, since: at, classId, creditMinutes };
      return { at, ticket: { ...kept, appointmentAt: null, boundTo: null }, transfers: [], leavesAt: null };
    });
  });
}
