import { flagsOrExit } from '../support/flags-or-exit.ts';
import { playFaults } from './fault-run.ts';
import { drawTable } from './table.ts';

/** `npm run test:faults -- [--tickets 500] [--seed N]`: a hall of real processes, and everything that breaks around a slip. */
async function run(): Promise<void> {
  const values = flagsOrExit({ tickets: { type: 'string', default: '500' }, seed: { type: 'string' } });
  const tickets = Number(values.tickets);
  const seed = Number(values.seed ?? Date.now() % 1_000_000);
  if (!Number.isInteger(tickets) || tickets < 1 || !Number.isInteger(seed)) {
    process.stderr.write('--tickets and --seed take whole numbers\n');
    process.exit(2);
  }
  process.stdout.write(`Faults around ${tickets} tickets, seed ${seed}\n`);
  let told = 0;
  const onRound = (taken: number) => {
    if (taken < told + 25) return;
    told = taken;
    process.stdout.write(`  ${taken} tickets\n`);
  };
  const end = await playFaults({ tickets, seed, onRound });
  process.stdout.write(`\n${drawTable(end)}\n\n`);
  if (end.broken.length === 0) {
    process.stdout.write('Every ticket ended as it must.\n');
    return;
  }
  const again = `npm run test:faults -- --tickets ${tickets} --seed ${seed}`;
  process.stdout.write(`${end.events.join('\n')}\n\n${end.broken.join('\n')}\n\nAgain: ${again}\n`);
  process.exit(1); // whoever still waits for a ticket would keep the program alive
}

await run();
