import type { InLine } from '../domain/queue-order.ts';
import type { TicketFacts } from '../domain/ticket.ts';
import type { EpochMs, ServiceId, TicketStatus } from '../protocol/vocabulary.ts';
import type { Database } from './database.ts';
import { createLastingMemory, onePerDatabase } from './memory.ts';

/** Where somebody stands: of which line, at which place, and who of those at one place came first. */
export type Place = Pick<TicketFacts, 'businessDay' | 'arrival'> &
  Pick<InLine, 'serviceId' | 'since' | 'creditMinutes'>;

/** Of those who wait for a service: how many, and since when the first of them. */
export type QueueCount = { serviceId: ServiceId; waiting: number; oldestSince: EpochMs };
type Joining = Place & { status: TicketStatus; queuedAt: EpochMs };

/** In line are so many; `place` and `arrival` are of the last. */
type Length = { count: number; place: number; arrival: number };

const lineOf = ({ businessDay, serviceId }: Pick<Place, 'businessDay' | 'serviceId'>) => `${businessDay} ${serviceId}`;

export const placeOf = ({ since, creditMinutes }: Pick<Place, 'since' | 'creditMinutes'>) =>
  since - creditMinutes * 60_000;

const isBehind = (place: number, arrival: number, last: Length) =>
  place > last.place || (place === last.place && arrival > last.arrival);

export type LineLengths = ReturnType<typeof createLineLengths>;

/** Those of a database. */
export const lineLengthsOf = onePerDatabase(createLineLengths);

/**
 * How long the lines are, as long as nobody leaves them: of many who join a long line one after the other only the first
 * has to be counted.
 */
function createLineLengths(db: Database) {
  const lengths = createLastingMemory<Map<string, Length>>(db);
  const known = () => lengths.recall(() => new Map());
  const counts = createLastingMemory<Map<string, Map<ServiceId, QueueCount>>>(db);
  const days = () => counts.recall(() => new Map());

  function joinedBehind(who: Place): void {
    const last = known().get(lineOf(who));
    if (!last) return;
    const place = placeOf(who);
    if (isBehind(place, who.arrival, last))
      known().set(lineOf(who), { count: last.count + 1, place, arrival: who.arrival });
    else known().delete(lineOf(who));
  }

  function waitsToo({ businessDay, serviceId, status, queuedAt }: Joining): void {
    const queues = days().get(businessDay);
    if (!queues || status !== 'waiting') return;
    const { waiting, oldestSince } = queues.get(serviceId) ?? { waiting: 0, oldestSince: queuedAt };
    queues.set(serviceId, {
      serviceId,
      waiting: waiting + 1,
      oldestSince: Math.min(oldestSince, queuedAt) as EpochMs,
    });
  }

  return {
    /** Somebody has joined. */
    joined(who: Joining): void {
      joinedBehind(who);
      waitsToo(who);
    },
    /** Somebody may have left or have got another place. */
    changed(): void {
      lengths.forget();
      counts.forget();
    },
    /** This one is the last, behind so many. */
    counted: (who: Place, ahead: number) =>
      known().set(lineOf(who), { count: ahead + 1, place: placeOf(who), arrival: who.arrival }),
    /** How many are before the one who is known to be the last; null: it is not known. */
    aheadOfLast(who: Place): number | null {
      const last = known().get(lineOf(who));
      return last?.arrival === who.arrival && last.place === placeOf(who) ? last.count - 1 : null;
    },
    /** The queues of a day in which somebody waits, as they are known, else as they are counted. */
    queues(businessDay: string, count: () => readonly QueueCount[]): QueueCount[] {
      const queues = days().get(businessDay) ?? new Map(count().map((queue) => [queue.serviceId, queue]));
      days().set(businessDay, queues);
      return [...queues.values()];
    },
  };
}
