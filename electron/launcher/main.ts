import { dirname } from 'node:path';
import { createFrameClock } from '../frame-clock.ts';
import { createFramePaths, findProjectRoot, frameVersion } from '../frame-paths.ts';
import { environmentWithKey, readBox } from '../read-box.ts';
import { boxFolder, boxPlaces } from '../update/box-folder.ts';
import { runBox } from './box-launcher.ts';
import { isHallAt } from './hall-there.ts';

const WRONG_FLAGS = 2;
/** So long a version on trial may take until it is well, not counting the time in which there was no hall to be well with. */
const TRIAL_MS = 300_000;

/** Starts a packed box: the one that was installed, or the version that came from its hall since. */
async function launch(argv: readonly string[]): Promise<number> {
  const read = readBox(argv, process.env);
  if (!read.ok) {
    process.stderr.write(`${read.sentence}\n`);
    return WRONG_FLAGS;
  }
  const { box, startedWith } = read;
  const root = findProjectRoot(import.meta.dirname);
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stopping.abort());
  return runBox({
    installed: { folder: dirname(dirname(root)), version: frameVersion(createFramePaths(root)) },
    places: boxPlaces(boxFolder(box.name, process.env)),
    flags: startedWith.flags,
    env: environmentWithKey(process.env, startedWith.key),
    isHallThere: () => isHallAt(box.hall),
    stopping: stopping.signal,
    clock: createFrameClock(),
    trialMs: TRIAL_MS,
  });
}

launch(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error('The box could not be started:', error);
    process.exitCode = 1;
  },
);
