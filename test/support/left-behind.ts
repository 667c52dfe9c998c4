import { readdirSync, readFileSync } from 'node:fs';

/** The processes that carry this mark in their environment, as children inherit it; a process that has ended is none. */
export function processesMarked(mark: string): { pid: number; command: string }[] {
  const marked = (pid: number) => {
    try {
      if (!readFileSync(`/proc/${pid}/environ`, 'utf8').includes(mark)) return [];
      return [{ pid, command: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim() }];
    } catch {
      return []; // it ended while it was looked at
    }
  };
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => marked(Number(name)))
    .filter(({ command }) => command !== '');
}
