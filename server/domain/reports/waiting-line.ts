import type { CounterId, ServiceId, StaffId, TicketId, TicketStatus } from '../../protocol/vocabulary.ts';
import type { PastEvent } from '../history.ts';
import type { Binding } from '../queue-order.ts';
import { STATUS_AFTER } from './read-tickets.ts';

/** Where a ticket stands: for which service, and for whom. */
export type Place = { serviceId: ServiceId; boundTo: Binding | null; status: TicketStatus };

function placeAfter(before: Place, { kind, data }: PastEvent): Place {
  const status = STATUS_AFTER[kind] ?? before.status;
  if (kind === 'ticket-taken') return { ...before, status: data.status === 'waiting' ? 'waiting' : 'reserved' };
  if (kind === 'ticket-released') return { ...before, boundTo: null };
  if (kind === 'ticket-redirected' || kind === 'ticket-transferred') {
    const { serviceId, boundTo } = data.to as { serviceId: ServiceId; boundTo?: Binding | null };
    return { serviceId, boundTo: boundTo ?? null, status };
  }
  if (kind !== 'visit-finished') return { ...before, status };
  const isHere = data.staysHere === true;
  return { serviceId: data.goesOn as ServiceId, boundTo: null, status: isHere ? 'serving' : 'waiting' };
}

const ofService = (serviceId: ServiceId) => `service ${serviceId}`;
const ofCounter = (counterId: CounterId) => `counter ${counterId}`;
const ofClerk = (clerkId: StaffId) => `clerk ${clerkId}`;

/** The lines that are a clerk's at a counter: for these services, and whoever was sent there or to him. */
export const linesOf = (own: readonly ServiceId[], counterId: CounterId, clerkId: StaffId): string[] => [
  ...own.map(ofService),
  ofCounter(counterId),
  ofClerk(clerkId),
];

function lineOf({ serviceId, boundTo }: Place): string {
  if (boundTo === null) return ofService(serviceId);
  return 'counterId' in boundTo ? ofCounter(boundTo.counterId) : ofClerk(boundTo.clerkId);
}

/** Who waits for what and for whom, as the events go by. */
export function createWaitingLine() {
  const places = new Map<TicketId, Place>();
  const waiting = new Map<string, number>();
  const count = (place: Place | undefined, more: 1 | -1) => {
    if (place?.status !== 'waiting') return;
    const line = lineOf(place);
    waiting.set(line, (waiting.get(line) ?? 0) + more);
  };
  return {
    /** Where the ticket of the event stands now; null where it is about none. */
    tell(event: PastEvent): Place | null {
      const { ticketId, serviceId } = event;
      if (ticketId === null) return null;
      const known = places.get(ticketId);
      const before = known ?? { serviceId: serviceId as ServiceId, boundTo: null, status: 'reserved' };
      const place = placeAfter(before, event);
      count(known, -1);
      count(place, 1);
      places.set(ticketId, place);
      return place;
    },
    /** Somebody waits in one of these lines. */
    isAnybodyIn: (lines: readonly string[]) => lines.some((line) => (waiting.get(line) ?? 0) > 0),
  };
}
