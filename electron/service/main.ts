import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname } from 'node:path';
import { findProjectRoot, isPackedBox } from '../frame-paths.ts';
import { type Definition, defineService } from './install.ts';
import { readWish, type ServiceWish } from './read-wish.ts';
import { systemdUnit } from './systemd-unit.ts';
import { windowsTask } from './windows-task.ts';

const WRONG_FLAGS = 2;

/** `npm run service`: has the system keep a box or a hall running, or prints what would be installed. */
function run(argv: readonly string[]): number {
  const root = findProjectRoot(import.meta.dirname);
  const { platform, execPath: node } = process;
  const read = readWish(argv, { root, node, isPacked: isPackedBox(root), platform });
  if (!read.ok) return refuse(read.sentence);
  const { act, plan } = read.wish;
  if (act === 'print-systemd') return say(systemdUnit(plan));
  if (act === 'print-windows') return say(windowsTask(plan));
  const definition = defineService(plan, { platform, home: homedir(), temp: tmpdir() });
  return definition === null ? refuse(NO_SERVICES) : install(definition, read.wish);
}

const NO_SERVICES = 'Services can be installed on Linux with systemd and on Windows; here, start the program yourself.';

function install({ path, content, commands, stop }: Definition, { plan }: ServiceWish): number {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return refuse(`${path} cannot be written (${why}). Run this as an administrator, or write it yourself: --print.`);
  }
  for (const [program = '', ...args] of commands) {
    const { status, error } = spawnSync(program, args, { stdio: 'inherit' });
    if (error || status !== 0) return refuse(`${[program, ...args].join(' ')} failed; the definition is in ${path}.`);
  }
  return say(
    `${plan.description} is kept running from now on, by ${path}.\nTo end that:\n${stop.map((line) => `  ${line}\n`).join('')}`,
  );
}

function say(text: string): number {
  process.stdout.write(text);
  return 0;
}

function refuse(sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return WRONG_FLAGS;
}

process.exitCode = run(process.argv.slice(2));
