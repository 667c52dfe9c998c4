import { certificateFault, readTrustOf, TrustError, trustHall } from '../../trust/hall-trust.ts';
import { HallError } from './seat.ts';
import { OptionError, readSimOptions, type SimOptions } from './sim-options.ts';
import { createSimulation, type Simulation } from './simulation.ts';
import { printSummary, progressLine } from './summary.ts';

/** `npm run sim`: a simulated day of customers and clerks against a hall that is running. */

const SAY_EVERY_MS = 5_000;
const ORPHAN_CHECK_MS = 250;

function readOptionsOrLeave(): SimOptions {
  try {
    return readSimOptions(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof OptionError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(2);
  }
}

/** A shell between npm and this program dies of a signal without passing it on: an orphan of npm ends by itself. */
function watchParent(onOrphaned: () => void): NodeJS.Timeout | undefined {
  if (!process.env.npm_lifecycle_event) return undefined;
  const { ppid } = process;
  return setInterval(() => process.ppid !== ppid && onOrphaned(), ORPHAN_CHECK_MS);
}

async function checkHall({ hall: hallUrl, trust }: SimOptions): Promise<void> {
  const trusted = await trustHall(hallUrl, readTrustOf(hallUrl, trust));
  if (!trusted.ok && trusted.why === 'stranger') throw new HallError(trusted.sentence);
  const health = await fetch(`${hallUrl}/health`).catch((error: Error & { cause?: { code?: string } }) => {
    const fault = certificateFault(error.cause?.code);
    if (fault) throw new HallError(`The hall at ${hallUrl} is not spoken with: ${fault}.`);
    return null;
  });
  if (!health?.ok)
    throw new HallError(`No hall answers at ${hallUrl}. Start one with npm start, or name it with --hall.`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function sayHowItGoes(simulation: Simulation): void {
  const { tally, minute, kioskView, beingServed } = simulation;
  say(progressLine(minute(), kioskView(), { beingServed: beingServed(), tally }));
}

async function run(options: SimOptions): Promise<void> {
  await checkHall(options);
  const simulation = await createSimulation(options);
  say(`A day at ${options.hall}: ${simulation.counters} counters, ${options.speed} minutes pass in one.`);
  if (!simulation.hasWall)
    say('The hall lets no wall screen in without a key; clerks call by voice, and nobody rates.');
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, simulation.stop);
  process.once('disconnect', simulation.stop); // the program that started this one is gone
  const watch = watchParent(simulation.stop);
  const saying = setInterval(sayHowItGoes, SAY_EVERY_MS, simulation);
  const { services } = simulation.kioskView();
  try {
    await simulation.live();
  } finally {
    clearInterval(watch);
    clearInterval(saying);
    printSummary(simulation.tally, services, process.stdout);
  }
  if (simulation.tally.all().faults.length > 0) process.exitCode = 1;
}

run(readOptionsOrLeave()).catch((error: unknown) => {
  const isKnown = error instanceof HallError || error instanceof TrustError;
  process.stderr.write(`${error instanceof Error ? (isKnown ? error.message : error.stack) : String(error)}\n`);
  process.exitCode = 1;
  setTimeout(() => process.exit(1), 500).unref(); // connections that were begun would keep it running
});
