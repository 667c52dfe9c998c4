import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const SERVER = fileURLToPath(new URL('../main.ts', import.meta.url));
const DEVICES = fileURLToPath(new URL('../../hardware/main.ts', import.meta.url));

const OPEN = /^Hallcall is open at (\S+)$/;
/** A child that has not ended by itself within this time is killed. */
const STOP_MS = 4_000;
const FIRST_RESTART_MS = 1_000;
const LONGEST_RESTART_MS = 30_000;
/** A process that ran this long was well: its next failure is a first one again. */
const HEALTHY_MS = 60_000;

const hasEnded = ({ exitCode, signalCode }: ChildProcess) => exitCode !== null || signalCode !== null;

function ended(child: ChildProcess): Promise<number> {
  if (hasEnded(child)) return Promise.resolve(child.exitCode ?? 1);
  return new Promise((resolve) => {
    child.once('exit', (code) => resolve(code ?? 1));
    child.once('error', () => resolve(1));
  });
}

/** The processes of one box: the hall server, which the family lives and ends with, and a device host that is restarted. */
export function createFamily() {
  const children = new Set<ChildProcess>();
  let isStopping = false;
  let restart: NodeJS.Timeout | undefined;

  function adopt(script: string, args: string[], stdout: 'pipe' | 'inherit' | 'ignore'): ChildProcess {
    const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', stdout, 'inherit'] });
    children.add(child);
    void ended(child).then(() => children.delete(child));
    return child;
  }

  async function stop(): Promise<void> {
    isStopping = true;
    clearTimeout(restart);
    for (const child of children) child.kill('SIGTERM');
    const killer = setTimeout(() => {
      for (const child of children) child.kill('SIGKILL');
    }, STOP_MS);
    await Promise.all([...children].map(ended));
    clearTimeout(killer);
  }

  /** Resolves with the server's address once it is open, or null when it ended before that; its code is then ours. */
  function startServer(args: string[]): Promise<string | null> {
    const child = adopt(SERVER, args, 'pipe');
    void ended(child).then((code) => {
      if (!isStopping) process.exitCode = code;
      void stop();
    });
    return new Promise((resolve) => {
      if (child.stdout)
        createInterface(child.stdout).on('line', (line) => {
          const address = OPEN.exec(line)?.[1];
          if (address) resolve(address);
        });
      void ended(child).then(() => resolve(null));
    });
  }

  /** Starts a device host and starts it again whenever it ends, later each time it fails soon. */
  function keepDevices(args: string[], waitMs = FIRST_RESTART_MS): void {
    const startedAt = performance.now();
    void ended(adopt(DEVICES, args, 'ignore')).then((code) => {
      if (isStopping) return;
      if (code === 2)
        return void process.stderr.write('The device host cannot run with these settings: no slips will be printed.\n');
      const wasWell = performance.now() - startedAt > HEALTHY_MS;
      const nextWait = wasWell ? FIRST_RESTART_MS : Math.min(waitMs * 2, LONGEST_RESTART_MS);
      restart = setTimeout(() => keepDevices(args, nextWait), wasWell ? FIRST_RESTART_MS : waitMs);
    });
  }

  return { startServer, keepDevices, stop };
}
