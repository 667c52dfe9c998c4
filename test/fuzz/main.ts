import { commands } from '../../server/protocol/commands.ts';
import { flagsOrExit } from '../support/flags-or-exit.ts';
import { playFuzz } from './fuzz-run.ts';
import { keepSeed, keptSeeds } from './seeds.ts';

/** So many inputs carry every command out; a shorter run may miss some. */
const ENOUGH_FOR_ALL = 50_000;

/** `npm run fuzz -- [--inputs 100000] [--seed N]`: real halls, and everything that nobody who means well would send them. */
async function run(): Promise<void> {
  const values = flagsOrExit({ inputs: { type: 'string', default: '100000' }, seed: { type: 'string' } });
  const inputs = Number(values.inputs);
  const seed = Number(values.seed ?? Date.now() % 1_000_000);
  if (!Number.isInteger(inputs) || inputs < 1 || !Number.isInteger(seed)) {
    process.stderr.write('--inputs and --seed take whole numbers\n');
    process.exit(2);
  }
  const say = (text: string) => process.stdout.write(`${text}\n`);
  say(`${inputs} inputs, seed ${seed}`);
  const end = await playFuzz({
    inputs,
    seed,
    perBatch: 10_000,
    seeds: keptSeeds(),
    onBatch: (batch) => say(`  ${batch.inputs} inputs, ${batch.perSecond} a second, ${batch.megabytes ?? '?'} MB`),
  });
  for (const [kind, count] of Object.entries(end.byKind)) say(`${kind.padEnd(12)} ${count}`);
  say(
    `${end.inputs} inputs in ${end.seconds} s, ${end.halls} halls, ${end.views} views, ${end.unheard} not heard, at most ${end.mostMegabytes ?? '?'} MB`,
  );
  const names = Object.keys(commands);
  const never = names.filter((name) => !end.carriedOut[name]);
  say(
    `${names.length - never.length} of ${names.length} commands were carried out; never: ${never.join(' ') || 'none'}`,
  );
  if (never.length > 0 && end.inputs >= ENOUGH_FOR_ALL) end.broken.push(`never carried out: ${never.join(' ')}`);
  for (const { isAlone, ...found } of end.findings) {
    say(`\n${found.door}: ${found.broke}\n${JSON.stringify(found.input)}`);
    say(isAlone ? `Kept as ${keepSeed(found)}` : 'It does not do so alone: something that came before it matters.');
  }
  for (const wrong of end.broken) say(`\n${wrong}`);
  if (end.findings.length === 0 && end.broken.length === 0) {
    say('Nothing broke.');
    return;
  }
  say(`\nAgain: npm run fuzz -- --inputs ${inputs} --seed ${seed}`);
  process.exit(1); // lines to a hall that has ended would keep the program alive
}

await run();
