import { createRandom } from '../domain/random.ts';
import { arrivalMinutes, shiftsOf } from '../domain/simulated-day.ts';
import { createClerk } from './clerk.ts';
import { createCustomers } from './customer.ts';
import { createDemand } from './demand.ts';
import { type HallSeats, leaveSeats, takeSeats } from './hall-seats.ts';
import { createPeople, type People } from './people.ts';
import { createPad, createWall } from './screens.ts';
import { createSimClock, type SimClock } from './sim-clock.ts';
import type { SimOptions } from './sim-options.ts';
import { createTally, type Tally } from './tally.ts';

/** The first customers stand at the door; counters open a quarter of an hour later. */
const STARTS_AT = 8 * 60 + 15;
/** So many customers come in an hour of the usual strength for each clerk. */
const PER_CLERK_AND_HOUR = 7;
/** Streams of chance that do not touch each other, so that one more clerk does not change the customers. */
const STREAM = { arrivals: 0, shifts: 1, strangers: 2, clerks: 1_000, pads: 2_000, customers: 10_000 };
/** What is said at the pads after the last customer. */
const LAST_WORDS = 1;

type Parts = {
  options: SimOptions;
  seats: HallSeats;
  clock: SimClock;
  tally: Tally;
  people: People;
  randomOf: (stream: number) => ReturnType<typeof createRandom>;
};

/** Keeps what goes on at the same time; the first that fails stops the day. */
function createErrands(clock: SimClock) {
  const running: Promise<void>[] = [];
  let failure: { error: unknown } | null = null;
  return {
    begin(errand: Promise<void>): void {
      const watched = errand.catch((error: unknown) => {
        failure ??= { error };
        clock.stop();
      });
      running.push(watched);
    },
    async allDone(): Promise<void> {
      for (let seen = 0; seen < running.length; ) {
        seen = running.length;
        await Promise.all(running);
      }
      if (failure) throw failure.error;
    },
  };
}

function staffTheHall({ options, seats, clock, tally, people, randomOf }: Parts) {
  const errands = createErrands(clock);
  const openCounters = seats.clerks.map(({ seat, counterId }) => {
    return seat.read().counters.find((each) => each.counterId === counterId) ?? { services: [] };
  });
  const demand = createDemand(openCounters);
  const customers = createCustomers({ kiosks: seats.kiosks, people, demand, clock, tally });
  const shifts = shiftsOf(seats.clerks.length, randomOf(STREAM.shifts));
  const endsAt = STARTS_AT + options.hours * 60;
  let areDoorsOpen = true;
  const isEmpty = () => people.isEmpty() && seats.clerks.every(({ seat }) => seat.read().waiting.length === 0);
  const isDayOver = () => {
    if (options.isUntilEmpty) return !areDoorsOpen && isEmpty();
    return clock.minute() >= endsAt;
  };
  const clerks = seats.clerks.map(({ seat, counterId }, index) => {
    const chance = randomOf(STREAM.clerks + index);
    const desk = { seat, people, customers, demand, clock, tally, chance, hasWall: seats.wall !== null };
    const hours = { shift: shifts[index] ?? [], isDayOver, isUntilEmpty: options.isUntilEmpty };
    return createClerk({ ...desk, ...hours, counterId });
  });

  async function openDoors(): Promise<void> {
    const minutes = arrivalMinutes(randomOf(STREAM.arrivals), PER_CLERK_AND_HOUR * clerks.length);
    for (const [index, minute] of minutes.filter((each) => each < endsAt).entries()) {
      await clock.pass(minute - clock.minute());
      if (clock.isStopped()) break;
      errands.begin(customers.visit(randomOf(STREAM.customers + index)));
    }
    if (!options.isUntilEmpty) return;
    areDoorsOpen = false;
    clock.changed();
  }

  if (seats.wall) errands.begin(createWall({ seat: seats.wall, people, clock }).hang());
  for (const [index, { seat, counterId }] of seats.pads.entries())
    errands.begin(createPad({ seat, counterId, clock, tally, chance: randomOf(STREAM.pads + index) }).stand());
  errands.begin(openDoors());
  return { clerks, errands };
}

/** Joins a hall for a simulated day. `live` goes on to its end; `stop` sends everybody home at once, tidily. */
export async function createSimulation(options: SimOptions) {
  const { hall: hallUrl, speed, seed } = options;
  const tally = createTally();
  const clock = createSimClock({ speed, startsAt: STARTS_AT });
  const randomOf = (stream: number) => createRandom(seed * 1_000_003 + stream);
  const people = createPeople({ clock, tally, chance: randomOf(STREAM.strangers) });
  const seats = await takeSeats({ hallUrl, tally, clock }, options);

  return {
    tally,
    minute: clock.minute,
    kioskView: () => (seats.kiosks[0] as (typeof seats.kiosks)[number]).read(),
    beingServed: () => seats.clerks.filter(({ seat }) => seat.read().current?.state === 'serving').length,
    hasWall: seats.wall !== null,
    counters: seats.clerks.length,
    async live(): Promise<void> {
      clock.begin();
      const { clerks, errands } = staffTheHall({ options, seats, clock, tally, people, randomOf });
      const work = Promise.all(clerks.map((clerk) => clerk.work())).then(() => clock.pass(LAST_WORDS));
      errands.begin(work.then(() => clock.stop()));
      await errands.allDone().finally(() => leaveSeats(seats));
    },
    stop: clock.stop,
  };
}
export type Simulation = Awaited<ReturnType<typeof createSimulation>>;
