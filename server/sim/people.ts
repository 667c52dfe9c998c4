import type { Random } from '../domain/random.ts';
import type { ServiceId, TicketId, WaitRange } from '../protocol/vocabulary.ts';
import type { SimClock } from './sim-clock.ts';
import type { Tally } from './tally.ts';

/** Where somebody is, body and all; the hall knows only the ticket. */
export type Whereabouts = 'waiting' | 'called' | 'at-counter' | 'on-hold' | 'missed' | 'gone';

export type Person = {
  ticketId: TicketId;
  number: string;
  serviceId: ServiceId;
  is: Whereabouts;
  /** How often the wall has called since this person began to wait. */
  callsHeard: number;
  /** A customer on hold has done the errand and stands about. */
  isBack: boolean;
  /** How slow, against others. */
  pace: number;
  /** Since when (real ms) the first call is awaited, and the range that was shown; null when it has come. */
  awaits: { since: number; range: WaitRange } | null;
  chance: Random;
};

export type Newcomer = Pick<Person, 'ticketId' | 'number' | 'serviceId' | 'pace' | 'chance'> & { range: WaitRange };

/** Everybody in the hall, by ticket: how clerks, customers and the wall meet where no program is in between. */
export function createPeople({ clock, tally, chance }: { clock: SimClock; tally: Tally; chance: Random }) {
  const known = new Map<TicketId, Person>();

  function add(person: Person): Person {
    known.set(person.ticketId, person);
    return person;
  }

  function endWait(person: Person): void {
    if (!person.awaits) return;
    const realMs = performance.now() - person.awaits.since;
    const { serviceId, awaits } = person;
    tally.waited({ serviceId, minutes: clock.minutesIn(realMs), hallMinutes: realMs / 60_000, range: awaits.range });
    person.awaits = null;
  }

  return {
    /** Somebody holds a number now. */
    enter: ({ range, ...who }: Newcomer) =>
      add({ ...who, is: 'waiting', callsHeard: 0, isBack: false, awaits: { since: performance.now(), range } }),
    /** Somebody who took a number elsewhere is called: does as others do. */
    meet: (who: Pick<Person, 'ticketId' | 'number' | 'serviceId'>) =>
      add({ ...who, is: 'called', callsHeard: 1, isBack: false, pace: 1, awaits: null, chance }),
    get: (ticketId: TicketId) => known.get(ticketId) ?? null,
    /** The wall shows the call; whoever has left, or stands there already, does not mind. */
    hear(ticketId: TicketId): void {
      const person = known.get(ticketId);
      if (!person || !['waiting', 'called', 'on-hold'].includes(person.is)) return;
      endWait(person);
      person.callsHeard += 1;
      person.is = 'called';
      clock.changed();
    },
    /** What the clerk does with somebody; who has gone stays away. */
    move(person: Person, to: Exclude<Whereabouts, 'called'>): void {
      if (person.is === 'gone') return;
      person.is = to;
      person.callsHeard = 0;
      clock.changed();
    },
    /** The same number waits for another business, or at another counter. */
    waitAgain(person: Person, serviceId: ServiceId): void {
      if (person.is === 'gone') return;
      Object.assign(person, { is: 'waiting', callsHeard: 0, serviceId });
      person.awaits = { since: performance.now(), range: null };
      clock.changed();
    },
    isEmpty: () => [...known.values()].every(({ is }) => is === 'gone'),
  };
}
export type People = ReturnType<typeof createPeople>;
