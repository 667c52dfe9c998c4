import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';

const PATH = 'bench.json';

/** What `npm run bench`, each part of `npm run bench:screens` and `npm run bench:frame` have found. */
type Bench = { rows?: unknown; goals?: unknown; history?: unknown; screens?: Record<string, unknown>; frame?: unknown };

/** Notes what one benchmark has found, beside the machine; what the other found before stays. */
export function noteInBench(part: (known: Bench) => Bench): void {
  const machine = {
    cpu: cpus()[0]?.model,
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    /** Of the last minute: on a machine with other work every time is too long. */
    load: Math.round((loadavg()[0] ?? 0) * 10) / 10,
  };
  const known: Bench = existsSync(PATH) ? JSON.parse(readFileSync(PATH, 'utf8')) : {};
  const noted = { ...known, at: new Date().toISOString(), machine, ...part(known) };
  writeFileSync(PATH, `${JSON.stringify(noted, null, 2)}\n`);
}
