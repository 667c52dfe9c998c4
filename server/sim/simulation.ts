import { createRandom, type Random } from '../domain/random.ts';
import { arrivalMinutes, shiftsOf } from '../domain/simulated-day.ts';
import type { LocalizedText } from '../protocol/vocabulary.ts';
import { createClerk } from './clerk.ts';
import { createCustomers } from './customer.ts';
import { createDemand } from './demand.ts';
import { createDoors } from './doors.ts';
import { createErrands, type Errands } from './errands.ts';
import { type HallSeats, leaveSeats, takeSeats } from './hall-seats.ts';
import { createPeople, type People } from './people.ts';
import { createPad, createWall } from './screens.ts';
import { createSimClock, type SimClock } from './sim-clock.ts';
import type { SimOptions } from './sim-options.ts';
import { createTally, type Tally } from './tally.ts';

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
  randomOf: (stream: number) => Random;
  errands: Errands;
};

const startOf = ({ starts }: SimOptions) => starts * 60;
const endOf = (options: SimOptions) => startOf(options) + options.hours * 60;

/** Customers, demand and doors: all that the clerks do not decide. */
function invite({ options, seats, clock, tally, people, randomOf, errands }: Parts) {
  const counters = seats.clerks.map(({ seat, counterId }): { services: readonly LocalizedText[] } => {
    return seat.read().counters.find((each) => each.counterId === counterId) ?? { services: [] };
  });
  const everything = { services: seats.kiosks.flatMap((kiosk) => kiosk.read().services.map(({ name }) => name)) };
  while (counters.length < options.counters) counters.push(everything);
  const demand = createDemand(counters);
  const customers = createCustomers({ kiosks: seats.kiosks, people, demand, clock, tally });
  const arrivals = arrivalMinutes(randomOf(STREAM.arrivals), PER_CLERK_AND_HOUR * counters.length);
  const doors = createDoors({
    customers,
    clock,
    errands,
    arrivals: arrivals.filter((minute) => minute >= startOf(options) && minute < endOf(options)),
    chanceOf: (customer) => randomOf(STREAM.customers + customer),
  });
  return { demand, customers, doors };
}

function hireClerks(parts: Parts, { demand, customers, doors }: ReturnType<typeof invite>) {
  const { options, seats, clock, people, randomOf, tally, errands } = parts;
  const { isUntilEmpty } = options;
  const shifts = shiftsOf(seats.clerks.length, randomOf(STREAM.shifts));
  const nobodyWaits = () => people.isEmpty() && seats.clerks.every(({ seat }) => seat.read().waiting.length === 0);
  const isDayOver = () => (isUntilEmpty ? doors.isShutAndEmpty() && nobodyWaits() : clock.minute() >= endOf(options));
  return seats.clerks.map(({ seat, counterId }, index) => {
    const chance = randomOf(STREAM.clerks + index);
    const hall = { people, customers, demand, clock, tally, errands, hasWall: seats.wall !== null };
    return createClerk({ ...hall, seat, chance, counterId, shift: shifts[index] ?? [], isDayOver, isUntilEmpty });
  });
}

/** The whole day; settled when the last clerk has gone home. */
async function liveThrough(parts: Parts): Promise<void> {
  const { seats, clock, tally, people, randomOf, errands } = parts;
  const invited = invite(parts);
  const clerks = hireClerks(parts, invited);
  if (seats.wall) errands.begin(createWall({ seat: seats.wall, people, clock }).hang());
  for (const [index, { seat }] of seats.pads.entries())
    errands.begin(createPad({ seat, clock, tally, chance: randomOf(STREAM.pads + index) }).stand());
  errands.begin(invited.doors.open());
  const day =
    clerks.length > 0 ? Promise.all(clerks.map((clerk) => clerk.work())) : clock.pass(parts.options.hours * 60);
  const work = day.then(() => clock.pass(LAST_WORDS));
  errands.begin(work.then(() => clock.stop()));
  await errands.allDone();
}

/** Joins a hall for a simulated day. `live` goes on to its end; `stop` sends everybody home at once, tidily. */
export async function createSimulation(options: SimOptions) {
  const { hall: hallUrl, speed, seed } = options;
  const tally = createTally();
  const clock = createSimClock({ speed, startsAt: startOf(options) });
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
      const errands = createErrands(clock);
      await liveThrough({ options, seats, clock, tally, people, randomOf, errands }).finally(() => leaveSeats(seats));
    },
    stop: clock.stop,
  };
}
export type Simulation = Awaited<ReturnType<typeof createSimulation>>;
