import { writeFileSync } from 'node:fs';
import { flagsOrExit } from '../support/flags-or-exit.ts';
import { playSoak } from './soak-run.ts';
import { soakHead, soakLine, soakSum } from './soak-table.ts';

/** `npm run soak -- [--days 30] [--seed N]`: a month of a hall at speed, with everybody, and with what goes wrong in one. */
const HOURS = 9.25;
const SPEED = 2_000;
/** Before the month, a day with kills of the server for so many of it. */
const DAYS_FOR_A_STORM = 6;
const MAY_GROW = 1.1;

async function run(): Promise<void> {
  const values = flagsOrExit({ days: { type: 'string', default: '30' }, seed: { type: 'string', default: '1' } });
  const [days, seed] = [Number(values.days), Number(values.seed)];
  if (!Number.isInteger(days) || days < 2 || !Number.isInteger(seed)) {
    process.stderr.write('--days takes a whole number from 2 on, --seed any\n');
    process.exit(2);
  }
  const stormy = Math.max(1, Math.round(days / DAYS_FOR_A_STORM));
  process.stdout.write(`${stormy} stormy days and a month of ${days}, seed ${seed}\n${soakHead()}\n`);
  const onDay = (day: Parameters<typeof soakLine>[0]) => void process.stdout.write(`${soakLine(day)}\n`);
  const end = await playSoak({ stormy, days, hours: HOURS, speed: SPEED, seed, mayGrow: MAY_GROW, onDay });
  writeFileSync('soak.json', `${JSON.stringify({ seed, ...end }, null, 2)}\n`);
  process.stdout.write(`\n${soakSum(end)}\n\n`);
  if (end.broken.length === 0) {
    process.stdout.write('The log is unbroken, the books balance, and the hall holds no more than it did.\n');
    return;
  }
  process.stdout.write(
    `${end.broken.slice(0, 40).join('\n')}\n\nAgain: npm run soak -- --days ${days} --seed ${seed}\n`,
  );
  process.exit(1); // whoever still waits for an answer would keep the program alive
}

await run();
