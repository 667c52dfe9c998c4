import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { type Ended, ROOT } from '../support/server-process.ts';

const PRELOAD = join(ROOT, 'test/chaos/preload.ts');

/** The real server's process, everything loaded, nothing opened: `open` lets it begin. */
export function readyServer(args: string[], compileCache: string) {
  const child = spawn(process.execPath, ['--import', PRELOAD, join(ROOT, 'server/main.ts'), ...args], {
    cwd: ROOT,
    env: { ...process.env, NODE_COMPILE_CACHE: compileCache },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const said = { stdout: '', stderr: '' };
  const opened = Promise.withResolvers<string>();
  child.stdout?.on('data', (chunk) => {
    said.stdout += String(chunk);
    const url = /^Hallcall is open at (\S+)$/m.exec(said.stdout)?.[1];
    if (url) opened.resolve(url);
  });
  child.stderr?.on('data', (chunk) => (said.stderr += String(chunk)));
  const ended = new Promise<Ended>((resolve) =>
    child.once('close', (code, signal) => {
      opened.reject(new Error(`ended before it was open: ${said.stderr}`));
      resolve({ code, signal, ...said });
    }),
  );
  opened.promise.catch(() => undefined); // one that is killed while it starts
  const isReady = new Promise<void>((resolve) => child.once('message', () => resolve()));
  return {
    said,
    ended,
    opened: opened.promise,
    async open(): Promise<void> {
      await Promise.race([isReady, ended]);
      child.send('open', () => undefined);
    },
    end: (signal: NodeJS.Signals) => void child.kill(signal),
  };
}
export type ReadyServer = ReturnType<typeof readyServer>;
