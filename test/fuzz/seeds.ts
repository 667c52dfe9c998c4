import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** An input that once broke something, at the door through which it came. */
export type Seed = { door: string; input: unknown; broke: string };

const FOLDER = fileURLToPath(new URL('seeds', import.meta.url));

/** Every input that has ever found something: they are tried before all others. */
export const keptSeeds = (): Seed[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Seed);

/** Keeps an input for ever; the path of its file. */
export function keepSeed(seed: Seed): string {
  mkdirSync(FOLDER, { recursive: true });
  const path = join(FOLDER, `${seed.door.replaceAll(/[^\w-]+/g, '-')}-${Date.now()}.json`);
  writeFileSync(path, `${JSON.stringify(seed, null, 2)}\n`);
  return path;
}
