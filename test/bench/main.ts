import { spawnSync } from 'node:child_process';
import { Console } from 'node:console';
import { join } from 'node:path';
import { flagsOrExit } from '../support/flags-or-exit.ts';
import { ROOT, startHall, temporaryFolder } from '../support/server-process.ts';
import { noteInBench } from './bench-file.ts';
import { measureBursts } from './burst.ts';
import { measureDecisions } from './decisions.ts';
import { measureFirstByte } from './first-byte.ts';
import { measureFloor } from './floor.ts';
import { judge } from './goals.ts';
import { fillLine, type HallSample, measureCalls, measureRatings, measureTakes, openCounters } from './hall-work.ts';
import { lengthenHistory } from './long-history.ts';

/**
 * `npm run bench [-- --history 1000000]`: how long a customer, a clerk and a wall wait, beside the floor measured in
 * the same run on the same machine; with `--history` once more on a hall that has so many tickets behind it.
 */

type Work = { rows: HallSample[]; said: unknown; withinTenth: number; rssMiB: number | null };

/** So many wait while counters call: a full hall. */
const FULL_HALL = 60;

/** Next, in a full hall. */
async function measureNext(folder: string) {
  const hall = await startHall(['--port', '0', '--no-limits', '--data', folder]);
  const of = { url: hall.url, pid: hall.child.pid as number };
  await fillLine(of.url, FULL_HALL);
  const clerks = await openCounters(of.url);
  const one = await measureCalls(of, clerks, { clients: 1, walls: 1, total: 300 });
  const six = await measureCalls(of, clerks, { clients: 6, walls: 1, total: 300 });
  const many = await measureCalls(of, clerks, { clients: 1, walls: 200, total: 200 });
  for (const clerk of clerks) clerk.close();
  await hall.stop();
  return { rows: [one.sample, six.sample, many.sample], said: one.said, withinTenth: many.withinTenth };
}

/** The whole measuring of one hall. A short one is to be compared with, so it has the same steps as the long one. */
async function measureHall(folder: string): Promise<Work> {
  const next = await measureNext(folder);
  const hall = await startHall(['--port', '0', '--no-limits', '--data', folder]);
  const of = { url: hall.url, pid: hall.child.pid as number };
  const { codes, samples } = await measureTakes(of, [
    [1, 1_000],
    [16, 3_000],
    [64, 3_000],
  ]);
  const clerks = await openCounters(of.url);
  const plan = [
    [1, 100],
    [16, 200],
    [64, 320],
  ] as const;
  const ratings = await measureRatings(of, clerks, { codes, plan });
  for (const clerk of clerks) clerk.close();
  const bytes = await measureFirstByte(of.url);
  await hall.stop();
  const rows: HallSample[] = [...samples, ...next.rows, ...ratings, bytes];
  const held = rows.flatMap(({ rssMiB }) => rssMiB ?? []);
  const rssMiB = held.length > 0 ? Math.max(...held) : null;
  return { ...next, rows, rssMiB };
}

/** The very hall that was measured empty, with some days behind it, made so long by copies of them. */
async function writeHistory(folder: string, tickets: number): Promise<number> {
  await (await startHall(['--port', '0', '--data', folder])).stop();
  const days = ['--days', '5', '--per-day', '700'];
  const { status } = spawnSync(process.execPath, [join(ROOT, 'server/history/main.ts'), '--data', folder, ...days]);
  if (status !== 0) throw new Error('the history could not be written');
  return lengthenHistory(join(folder, 'hall.db'), tickets);
}

async function run(): Promise<void> {
  const values = flagsOrExit({ history: { type: 'string' } });
  const folders = [temporaryFolder(), temporaryFolder(), temporaryFolder()] as const;
  const out = new Console(process.stdout);
  try {
    const hall = await measureHall(folders[0].path);
    const floor = await measureFloor(folders[1].path, hall.said);
    const bursts = await measureBursts();
    const besides = bursts.flatMap(({ take, own }) => [take, own]);
    const rows = [...floor, ...hall.rows, ...besides, ...(await measureDecisions())];
    out.table(rows);
    let long: HallSample[] | null = null;
    if (values.history !== undefined) {
      const tickets = await writeHistory(folders[2].path, Number(values.history));
      long = (await measureHall(folders[2].path)).rows;
      out.log(`The same with ${tickets} tickets of history:`);
      out.table(long);
    }
    const goals = judge({ ...hall, rows, bursts, long });
    out.table(goals);
    noteInBench(() => ({ rows, goals, ...(long ? { history: { tickets: Number(values.history), rows: long } } : {}) }));
    if (goals.some(({ holds }) => !holds)) process.exitCode = 1;
  } finally {
    for (const folder of folders) folder.remove();
  }
}

await run();
