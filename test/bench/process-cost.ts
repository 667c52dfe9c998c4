import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What a process has used so far, in milliseconds of CPU, and holds now, in MiB; null where the system has no /proc. */
export type Cost = { cpuMs: number; rssMiB: number } | null;

const AFTER_NAME = 2;
const [UTIME, STIME, RSS] = [13, 14, 23].map((place) => place - AFTER_NAME) as [number, number, number];
const asked = (name: string) => Number(execFileSync('getconf', [name], { encoding: 'utf8' }));

export function costOf(pid: number): Cost {
  if (process.platform !== 'linux') return null;
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const ticks = (fields[UTIME] ?? 0) + (fields[STIME] ?? 0);
  const bytes = (fields[RSS] ?? 0) * asked('PAGESIZE');
  return { cpuMs: (ticks / asked('CLK_TCK')) * 1000, rssMiB: Math.round(bytes / 2 ** 20) };
}
