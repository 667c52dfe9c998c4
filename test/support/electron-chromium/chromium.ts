import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import { browserPath } from '../browser.ts';
import { tellTest } from './control.ts';
import { openDevTools } from './devtools.ts';

const SWITCHES = [
  '--headless',
  '--no-sandbox',
  '--no-zygote',
  '--disable-gpu',
  '--disable-background-networking',
  '--mute-audio',
  '--lang=zh-CN',
  '--block-new-web-contents',
  '--remote-debugging-pipe',
  '--remote-debugging-port=0',
];

/** The browser of one partition, on that partition's own disk; the test is told the port at which it can look in. */
export async function openChromium(folder: string, switches: readonly string[]) {
  mkdirSync(folder, { recursive: true });
  const child = spawn(await browserPath(), [...SWITCHES, ...switches, `--user-data-dir=${folder}`, 'about:blank'], {
    env: { ...process.env, TZ: 'Asia/Shanghai' },
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
  });
  const end = () => child.kill('SIGKILL');
  process.once('exit', end);
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const [, , errors, to, from] = child.stdio as unknown as [null, null, Readable, Writable, Readable];
  let said = '';
  await new Promise<void>((resolve, reject) => {
    errors.on('data', (text: Buffer) => {
      said += String(text);
      const port = /DevTools listening on ws:\/\/[^:]+:(\d+)/.exec(said)?.[1];
      if (!port) return;
      tellTest({ kind: 'browser', port: Number(port) });
      said = '';
      resolve();
    });
    child.once('exit', (code) => reject(new Error(`Chromium ended with ${code}: ${said}`)));
  });
  const devTools = openDevTools(to, from);
  return {
    ...devTools,
    async close(): Promise<void> {
      devTools.browser.send('Browser.close').catch(() => undefined);
      await gone;
      process.off('exit', end);
    },
  };
}
export type Chromium = Awaited<ReturnType<typeof openChromium>>;
