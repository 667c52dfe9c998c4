import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';

const PATH = 'bench.json';

/** Notes what one benchmark has found, beside the machine; what the other found before stays. */
export function noteInBench(part: Record<string, unknown>): void {
  const machine = {
    cpu: cpus()[0]?.model,
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    node: process.version,
  };
  const known = existsSync(PATH) ? JSON.parse(readFileSync(PATH, 'utf8')) : {};
  const noted = { ...known, at: new Date().toISOString(), machine, ...part };
  writeFileSync(PATH, `${JSON.stringify(noted, null, 2)}\n`);
}
