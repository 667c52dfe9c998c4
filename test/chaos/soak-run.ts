import { createRandom } from '../../server/domain/random.ts';
import type { CounterId } from '../../server/protocol/vocabulary.ts';
import { createSimulation, type Simulation } from '../../server/sim/simulation.ts';
import { openForReading } from '../../server/storage/database.ts';
import { accepted, connect, signIn } from '../support/client.ts';
import { untilWithin } from '../support/until.ts';
import { aboutFile, booksAreBalanced } from './kill-books.ts';
import { openSoakHall, type SoakHall } from './soak-hall.ts';
import type { Measured } from './soak-orders.ts';
import { type Auth, comeAndGo, readFigures, takeSlips, wantSlips } from './soak-people.ts';
import { planMonth, type Strike, type Trouble } from './soak-plan.ts';
import { makeTrouble } from './soak-troubles.ts';

export type SoakOptions = {
  /** Days on which the server is killed, before the month that one process lives through. */
  stormy: number;
  days: number;
  /** Hours that the hall is open on each day. */
  hours: number;
  speed: number;
  seed: number;
  /** The hall may hold so many times as much at the end of its month as after its first day. */
  mayGrow: number;
  onDay: (day: SoakDay) => void;
};
export type SoakDay = Measured & {
  day: string;
  isStormy: boolean;
  tickets: number;
  commands: number;
  visits: number;
  slips: number;
  /** What was refused because the disk was full. */
  unsaved: number;
  troubles: readonly Trouble[];
  seconds: number;
};
export type SoakEnd = { broken: readonly string[]; days: readonly SoakDay[]; seconds: number };

/** Monday 2026-03-02, the first midnight in Shanghai. */
const FIRST_MIDNIGHT = Date.UTC(2026, 2, 1, 16);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const OPENS = 8.25;
/** However long the last ones take, their day does not end before they have gone. */
const EVENING = 23.5;
/** After the roll-over hour, before anybody comes. */
const NIGHT = 5;
const QUIET_WITHIN_MS = 60_000;
const PEOPLE_WHO_LOOK = 4;
/** While the clock still runs as every clock: a slip that comes out late is void, and at speed each one is late. */
const SLIPS_BEFORE_THE_DOORS_OPEN = 2;
const CLERKS = ['1001', '1002', '1003', '1004', '1005', '1006'];
const COUNTERS = ['1', '2', '3', '4', '5', '6'] as CounterId[];

type Run = { hall: SoakHall; options: SoakOptions; broken: string[] };

/** Those who look on touch nothing, and at this speed the hour after which a page signs them out is over in two seconds. */
async function letThemLook(hallUrl: string, token: string): Promise<void> {
  const manager = await connect(hallUrl, { role: 'manager', token });
  await accepted(manager.send('settings:save', { change: { signIn: { idleMinutes: 0 } } }));
  manager.close();
}

/** Everything that may look on, and the phones of whoever holds a slip. */
async function onlookers({ hall }: Run, codes: readonly string[]): Promise<() => readonly Auth[]> {
  const managers = await signIn(hall.url, '9001');
  await letThemLook(hall.url, managers);
  const fixed: Auth[] = [
    ...COUNTERS.map((counterId) => ({ role: 'window' as const, counterId })),
    ...['wall-1', 'wall-2'].map((name) => ({ role: 'display' as const, name })),
    ...['kiosk-8', 'kiosk-9'].map((name) => ({ role: 'kiosk' as const, name })),
    { role: 'guide', token: await signIn(hall.url, '8001') },
    { role: 'manager', token: managers },
  ];
  return () => [...fixed, ...codes.slice(-6).map((code) => ({ role: 'phone' as const, code }))];
}

/** A whole day with everybody and with what goes wrong on it. */
async function liveDay(run: Run, index: number, strikes: readonly Strike[]) {
  const { hall, options, broken } = run;
  const { speed, hours, seed } = options;
  const midnight = FIRST_MIDNIGHT + index * DAY;
  const evening = midnight + EVENING * HOUR;
  hall.setClock({ at: midnight + 8 * HOUR, speed: 1, notAfter: evening });
  hall.startHost();
  const simulation: Simulation = await createSimulation({
    ...{ hall: hall.url, speed, hours, starts: OPENS, kiosks: 2, clerks: CLERKS, counters: 0 },
    ...{ pin: '2468', key: null, trust: null, seed: seed * 1_000 + index, isUntilEmpty: true },
  });
  const codes: string[] = [];
  await takeSlips(hall, SLIPS_BEFORE_THE_DOORS_OPEN);
  const seats = await onlookers(run, codes);
  const chance = createRandom(seed * 1_000 + index);
  let isOver = false;
  const isEvening = () => isOver || simulation.minute() > (OPENS + hours - 0.5) * 60;
  hall.setClock({ at: midnight + OPENS * HOUR, speed, notAfter: evening });
  const people = Promise.all([
    wantSlips({ hall, chance, isOver: isEvening }, (code) => void codes.push(code)),
    ...Array.from({ length: PEOPLE_WHO_LOOK }, () => comeAndGo({ hall, chance, isOver: () => isOver }, seats)),
  ]);
  const trouble = makeTrouble(hall, strikes, { dayMs: (hours * HOUR) / speed, isOver: () => isOver });
  for (const going of [people, trouble]) going.catch(() => undefined); // what they fail of is said when the day is over
  await simulation.live().finally(() => {
    isOver = true;
  });
  const [troubles, [, ...visits]] = await Promise.all([trouble, people]);
  const tally = simulation.tally.all();
  for (const words of tally.faults)
    if (!words.includes('storage-fault')) broken.push(`Day ${index + 1}: ${words.slice(0, 300)}`);
  const commands = [...tally.commands.values()].reduce((sum, count) => sum + count, 0);
  return {
    tickets: simulation.tally.of('tickets'),
    commands,
    visits: visits.reduce((sum, count) => sum + count, 0),
    unsaved: tally.refusals.get('storage-fault') ?? 0,
    troubles,
  };
}

/** The boxes are switched off, the next business day begins, and what is left of the last one is done. */
async function spendNight({ hall }: Run, index: number): Promise<Measured> {
  const midnight = FIRST_MIDNIGHT + index * DAY;
  const dayOf = (at: number) => new Date(at + 8 * HOUR).toISOString().slice(0, 10);
  await readFigures(hall, dayOf(midnight));
  await hall.stopHost();
  const night = midnight + DAY + NIGHT * HOUR;
  hall.setClock({ at: night, speed: 1, notAfter: night + HOUR });
  hall.lan.cut();
  let seen: Measured | null = null;
  const isQuiet = async () => {
    seen = await hall.measure();
    return (
      seen.businessDay === dayOf(midnight + DAY) &&
      seen.closedUpTo === dayOf(midnight) &&
      seen.connections === 0 &&
      seen.children === 0
    );
  };
  await untilWithin(QUIET_WITHIN_MS, `the night of ${dayOf(midnight)} is quiet`, isQuiet).catch((error: Error) => {
    throw new Error(`${error.message}: ${JSON.stringify(seen)}`);
  });
  return hall.measure();
}

/** What one process holds at the end of its month, beside what it held after its first day. */
function aboutMemory(days: readonly SoakDay[], mayGrow: number): string[] {
  const month = days.filter(({ isStormy }) => !isStormy);
  const [first, last] = [month[0], month.at(-1)];
  if (!first || !last) return [];
  const grows = (what: string, from: number, to: number) =>
    to <= from * mayGrow ? [] : [`${what} grew from ${from} to ${to}, from the first day to the last.`];
  return [
    ...grows('The heap', first.heapBytes, last.heapBytes),
    ...grows('The number of open handles', first.handles, last.handles),
  ];
}

function aboutBooks(database: string): string[] {
  const db = openForReading(database);
  try {
    return [...aboutFile(db), ...booksAreBalanced(db)];
  } finally {
    db.close();
  }
}

/** Days of a hall of real processes at speed, with what goes wrong in one; says what was not as it must be. */
export async function playSoak(options: SoakOptions): Promise<SoakEnd> {
  const beganAt = performance.now();
  const hall = await openSoakHall(FIRST_MIDNIGHT + 8 * HOUR);
  const broken: string[] = [];
  const run: Run = { hall, options, broken };
  const days: SoakDay[] = [];
  try {
    for (const [index, strikes] of planMonth(options).entries()) {
      const dayBeganAt = performance.now();
      const slipsBefore = hall.slips();
      const lived = await liveDay(run, index, strikes);
      const measured = await spendNight(run, index);
      const day: SoakDay = {
        ...{ ...measured, ...lived, day: measured.closedUpTo ?? '', isStormy: index < options.stormy },
        ...{ slips: hall.slips() - slipsBefore, seconds: (performance.now() - dayBeganAt) / 1_000 },
      };
      days.push(day);
      options.onDay(day);
    }
    const code = await hall.stopServer();
    if (code !== 0) broken.push(`The server ended with ${code}: ${hall.complaints().slice(-400)}`);
    return {
      broken: [...broken, ...aboutMemory(days, options.mayGrow), ...aboutBooks(hall.database)],
      days,
      seconds: (performance.now() - beganAt) / 1_000,
    };
  } catch (error) {
    throw new Error(
      `day ${days.length + 1} did not come to its end; the server said: ${hall.complaints().slice(-2_000)}; the device host: ${hall.hostSaid().slice(-2_000)}`,
      {
        cause: error,
      },
    );
  } finally {
    await hall.close();
  }
}
