import { flagsOrExit } from '../support/flags-or-exit.ts';
import { playKills } from './kill-run.ts';
import { drawKills } from './kill-table.ts';

/** `npm run kills -- [--times 1000] [--seed N]`: a hall's server, killed at random moments while sixteen people work. */
async function run(): Promise<void> {
  const values = flagsOrExit({ times: { type: 'string', default: '1000' }, seed: { type: 'string' } });
  const times = Number(values.times);
  const seed = Number(values.seed ?? Date.now() % 1_000_000);
  if (!Number.isInteger(times) || times < 1 || !Number.isInteger(seed)) {
    process.stderr.write('--times and --seed take whole numbers\n');
    process.exit(2);
  }
  process.stdout.write(`${times} kills, seed ${seed}\n`);
  const end = await playKills({
    times,
    seed,
    onKill: (done, ledger) => {
      if (done % 25 === 0) process.stdout.write(`  ${done} kills, ${ledger.wishes().length} wishes\n`);
    },
  });
  process.stdout.write(`\n${drawKills(end)}\n\n`);
  if (end.broken.length === 0) {
    process.stdout.write('Every answer was kept, nothing was done twice, the books balance.\n');
    return;
  }
  const again = `npm run kills -- --times ${times} --seed ${seed}`;
  process.stdout.write(`${end.broken.slice(0, 40).join('\n')}\n\nAgain: ${again}\n`);
  process.exit(1); // whoever still waits for an answer would keep the program alive
}

await run();
