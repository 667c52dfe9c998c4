import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { leanNode } from '../../server/start/lean-node.ts';
import { until } from './until.ts';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export type Ended = { code: number | null; signal: NodeJS.Signals | null; stdout: string; stderr: string };

/** A program of ours in its own process, with what it says collected. */
export function run(script: string, args: string[], env: Record<string, string> = {}) {
  const child: ChildProcess = spawn(process.execPath, [...leanNode.args, join(ROOT, script), ...args], {
    cwd: ROOT,
    env: { ...process.env, ...leanNode.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { stdout: '', stderr: '' };
  child.stdout?.on('data', (chunk) => (said.stdout += String(chunk)));
  child.stderr?.on('data', (chunk) => (said.stderr += String(chunk)));
  const ended = new Promise<Ended>((resolve) =>
    child.once('close', (code, signal) => resolve({ code, signal, ...said })),
  );
  return { child, said, ended };
}

/** Starts the hall server (or `npm start`'s program) and waits until it says that it is open. */
export async function startHall(args: string[], script = 'server/main.ts', env: Record<string, string> = {}) {
  const program = run(script, args, env);
  const url = await new Promise<string>((resolve, reject) => {
    program.child.stdout?.on('data', () => {
      const address = /^Hallcall is open at (\S+)$/m.exec(program.said.stdout)?.[1];
      if (address) resolve(address);
    });
    void program.ended.then(({ stderr }) => reject(new Error(`ended before it was open: ${stderr}`)));
  });
  return {
    ...program,
    url,
    port: new URL(url).port,
    async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<Ended> {
      program.child.kill(signal);
      return program.ended;
    },
  };
}
export type HallProcess = Awaited<ReturnType<typeof startHall>>;

/** A folder of its own for one test. */
export function temporaryFolder() {
  const path = mkdtempSync(join(tmpdir(), 'hallcall-'));
  return {
    path,
    file: (name: string) => join(path, name),
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}

/** Starts a server in a folder without a hall and waits until it says where it can be set up. */
export async function startSetup(args: string[], script = 'server/main.ts') {
  const program = run(script, ['--no-demo', '--port', '0', ...args]);
  const [, url = '', code = ''] = await until('the server waits to be set up', () =>
    /^Hallcall waits to be set up at (\S+)\/setup#code=(\w+)$/m.exec(program.said.stdout),
  );
  return {
    ...program,
    url,
    code,
    /** Once it is made, the hall opens at the same address. */
    opened: () => until('the hall is open', () => program.said.stdout.includes(`Hallcall is open at ${url}\n`)),
    async stop(): Promise<Ended> {
      program.child.kill('SIGTERM');
      return program.ended;
    },
  };
}
