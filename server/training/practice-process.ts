import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const SERVER = fileURLToPath(new URL('../main.ts', import.meta.url));
const SIMULATION = fileURLToPath(new URL('../sim/main.ts', import.meta.url));
const OPEN = /^Hallcall is open at (\S+:(\d+))$/;
const IN_USE = /^Port \d+ is in use/m;
/** A child that has not ended by itself within this time is killed. */
const STOP_MS = 2_300;
/** A simulated day from when its counters are open to when nobody comes any more. */
const DAY = ['--starts', '9', '--hours', '7.5'];
const WORDS_AT_MOST = 4_000;

export type Running = { ended: Promise<number>; stop: () => Promise<void>; words: () => string };

/** A program that runs as this one does, ends with it, because the channel between them closes, and can be told to end before. */
function begin(script: string, args: readonly string[], onLine: (line: string) => void): Running {
  const child: ChildProcess = spawn(process.execPath, [...process.execArgv, script, ...args], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let words = '';
  if (child.stdout) createInterface(child.stdout).on('line', onLine);
  child.stderr?.on('data', (chunk) => {
    words = (words + String(chunk)).slice(-WORDS_AT_MOST);
  });
  const ended = new Promise<number>((resolve) => {
    child.once('exit', (code) => resolve(code ?? 1));
    child.once('error', () => resolve(1));
  });
  async function stop(): Promise<void> {
    child.kill('SIGTERM');
    const killer = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
    await ended;
    clearTimeout(killer);
  }
  return { ended, stop, words: () => words };
}

/** Every address is not an address one can call: this box then calls itself. */
function reachable(address: string): string {
  return address.replace('//0.0.0.0:', '//127.0.0.1:').replace('//[::]:', '//[::1]:');
}

export type Opened =
  | { ok: true; hall: Running; address: string; port: number }
  | { ok: false; isPortTaken: boolean; words: string };

/** The files with which it speaks TLS as the hall does, and what those who play in it may trust; null: what the system trusts. */
export type PracticeTls = { cert: string; key: string; trust: string | null };

/** A hall server of its own, once it is open, or why it did not open. */
export async function openPracticeHall(where: {
  folder: string;
  host: string;
  port: number;
  tls: PracticeTls | null;
}): Promise<Opened> {
  const { promise: opened, resolve } = Promise.withResolvers<{ address: string; port: number }>();
  const args = ['--no-demo', '--data', where.folder, '--host', where.host, '--port', String(where.port)];
  if (where.tls) args.push('--tls-cert', where.tls.cert, '--tls-key', where.tls.key);
  const hall = begin(SERVER, args, (line) => {
    const [, address, port] = OPEN.exec(line) ?? [];
    if (address) resolve({ address: reachable(address), port: Number(port) });
  });
  const place = await Promise.race([opened, hall.ended.then(() => null)]);
  if (place) return { ok: true, hall, ...place };
  return { ok: false, isPortTaken: IN_USE.test(hall.words()), words: hall.words() };
}

export type Crowd = {
  address: string;
  pace: number;
  badges: readonly string[];
  pin: string;
  counters: number;
  trust: string | null;
};

/** Simulated customers, day after day until it is told to stop, and the clerks whom the computer plays. */
export function startCrowd({ address, pace, badges, pin, counters, trust }: Crowd): { stop: () => Promise<void> } {
  let isOver = false;
  let today: Running | null = null;
  async function live(): Promise<void> {
    for (let seed = 1; !isOver; seed += 1) {
      const who = ['--clerks', badges.join(','), '--pin', pin, '--counters', String(counters), '--kiosks', '1'];
      const when = ['--speed', String(pace), ...DAY, '--seed', String(seed)];
      const whom = ['--hall', address, ...(trust === null ? [] : ['--trust', trust])];
      today = begin(SIMULATION, [...whom, ...who, ...when], () => undefined);
      if ((await today.ended) !== 0) return;
    }
  }
  void live();
  return {
    async stop(): Promise<void> {
      isOver = true;
      await today?.stop();
    },
  };
}
