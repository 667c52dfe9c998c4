import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { leanNode } from './lean-node.ts';

const SERVER = fileURLToPath(new URL('../main.ts', import.meta.url));
const DEVICES = fileURLToPath(new URL('../../hardware/main.ts', import.meta.url));

const OPEN = /^Hallcall is open at (\S+:(\d+))$/;
/** What a device host says while the hall does not let it in. */
const PAIRING = /pairing/i;
/** By this screens know a hall that speaks TLS; people compare it. */
const MARK = /^The mark of this hall is /;
/** The server has no hall yet; what it says is for whoever sets it up. */
const WAITS = /^Hallcall waits to be set up at \S+:(\d+)\/setup/;
/** A child that has not ended by itself within this time is killed; both together end within five seconds. */
const STOP_MS = 2_300;
const FIRST_RESTART_MS = 1_000;
const LONGEST_RESTART_MS = 30_000;
/** A process that ran this long was well: its next failure is a first one again. */
const HEALTHY_MS = 60_000;
/** The exit code of settings that cannot be used: starting again would not help. */
const UNUSABLE_SETTINGS = 2;

function ended(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.once('exit', (code) => resolve(code ?? 1));
    child.once('error', () => resolve(1));
  });
}

/**
 * The processes of one box. Each is started again when it ends, later each time it fails soon; each ends when this
 * process ends, however it ends, because the channel between them closes.
 */
export function createFamily() {
  const children = new Map<ChildProcess, Promise<number>>();
  const restarts = new Set<NodeJS.Timeout>();
  let isStopping = false;

  function adopt(script: string, args: string[], hear: (line: string) => void): Promise<number> {
    const child = spawn(process.execPath, [...leanNode.args, script, ...args], {
      env: { ...process.env, ...leanNode.env },
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    });
    if (child.stdout) createInterface(child.stdout).on('line', hear);
    const end = ended(child);
    children.set(child, end);
    void end.then(() => children.delete(child));
    return end;
  }

  function later(waitMs: number, work: () => void): void {
    const timer = setTimeout(() => {
      restarts.delete(timer);
      work();
    }, waitMs);
    restarts.add(timer);
  }

  /** `mayRestart` hears the code a process ended with. */
  function keep(start: () => Promise<number>, mayRestart: (code: number) => boolean, waitMs = FIRST_RESTART_MS): void {
    const startedAt = performance.now();
    void start().then((code) => {
      if (isStopping || !mayRestart(code)) return;
      const wasWell = performance.now() - startedAt > HEALTHY_MS;
      const wait = wasWell ? FIRST_RESTART_MS : waitMs;
      later(wait, () => keep(start, mayRestart, Math.min(wait * 2, LONGEST_RESTART_MS)));
    });
  }

  async function end(script: string): Promise<void> {
    const its = [...children].filter(([child]) => child.spawnargs.includes(script));
    for (const [child] of its) child.kill('SIGTERM');
    const killer = setTimeout(() => its.map(([child]) => child.kill('SIGKILL')), STOP_MS);
    await Promise.all(its.map(([, ended]) => ended));
    clearTimeout(killer);
  }

  /** The devices first, so that the server still hears what became of a slip. */
  async function stop(): Promise<void> {
    isStopping = true;
    for (const timer of restarts) clearTimeout(timer);
    await end(DEVICES);
    await end(SERVER);
  }

  /**
   * Resolves with the server's address once it is open, or null when it could not open; its exit code is then ours.
   * `args` of a restart name the port it had, so that screens find it again.
   */
  function keepServer(args: (port: string | null) => string[]): Promise<string | null> {
    return new Promise((resolve) => {
      let port: string | null = null;
      const hear = (line: string) => {
        if (MARK.test(line) && port === null) process.stdout.write(`${line}\n`);
        const [, waitingPort] = WAITS.exec(line) ?? [];
        if (waitingPort) {
          port ??= waitingPort;
          process.stdout.write(`${line}\n`);
        }
        const [, address, itsPort] = OPEN.exec(line) ?? [];
        if (!address || !itsPort) return;
        port ??= itsPort;
        resolve(address);
      };
      const start = () => adopt(SERVER, args(port), hear);
      keep(start, (code) => {
        if (port === null) {
          process.exitCode = code;
          resolve(null);
          return false;
        }
        process.stderr.write(`The hall server ended with code ${code}; it is started again.\n`);
        return true;
      });
    });
  }

  function keepDevices(args: string[]): void {
    keep(
      () => adopt(DEVICES, args, (line) => PAIRING.test(line) && process.stdout.write(`${line}\n`)),
      (code) => {
        if (code !== UNUSABLE_SETTINGS) return true;
        process.stderr.write('The device host cannot run with these settings: no slips will be printed.\n');
        return false;
      },
    );
  }

  return { keepServer, keepDevices, stop };
}
