import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const NO_NETWORK = { ELECTRON_MIRROR: 'http://127.0.0.1:9/' };
const root = join(import.meta.dirname, '..', '..');

let folder = '';

/** Runs the real launcher with Electron looked for in a folder of the test's own, and no network to fetch it from. */
async function launch(...flags: string[]) {
  const env = {
    ...process.env,
    HALLCALL_DEVICE_KEY: undefined,
    ...NO_NETWORK,
    electron_config_cache: folder,
    ELECTRON_OVERRIDE_DIST_PATH: folder,
  };
  const launcher = spawn(process.execPath, [join(root, 'electron', 'launch.ts'), ...flags], { env });
  const [out, err, [code]] = await Promise.all([text(launcher.stdout), text(launcher.stderr), once(launcher, 'exit')]);
  return { out, err, code };
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hallcall-launch-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('npm run kiosk', () => {
  it('ends with code 2 and one sentence on wrong flags', async () => {
    const { err, code } = await launch('--hall', 'http://hall:7070', '--screen', 'tv');
    expect(code).toBe(2);
    expect(err).toMatch(/^--screen is one of kiosk, display, window, pad, clerk\. Usage: npm run kiosk .+\n$/);
  });

  it('ends with code 3 where Electron cannot be had, and gives the exact lines to do without', async () => {
    const flags = ['--hall', 'http://10.0.0.5:7070', '--screen', 'kiosk', '--printer', 'tcp:10.0.0.9:9100'];
    const { err, code } = await launch(...flags, '--key', '0123456789abcdef');
    expect(code).toBe(3);
    expect(err).toContain('connect this machine to the network once');
    expect(err).toContain("--disable-pinch 'http://10.0.0.5:7070/kiosk?name=kiosk-1'");
    expect(err).toContain("npm run devices -- --hall http://10.0.0.5:7070 --printer 'tcp:10.0.0.9:9100'");
    expect(err).toContain('#key=KEY behind the address once, HALLCALL_DEVICE_KEY=KEY for the devices');
    expect(err).not.toContain('0123456789abcdef');
  });

  it('starts a frame that crashed or could not open again, and ends with one that was closed', async () => {
    const binary = join(folder, 'electron');
    const count = join(folder, 'starts');
    const script = `
      const fs = require('node:fs');
      fs.appendFileSync(${JSON.stringify(count)}, 'x');
      const starts = fs.readFileSync(${JSON.stringify(count)}, 'utf8').length;
      if (starts === 1) process.exit(1);
      if (starts === 2) process.kill(process.pid, 'SIGKILL');
      else process.exit(0);`;
    writeFileSync(binary, `#!${process.execPath}\n${script}\n`);
    chmodSync(binary, 0o755);
    const { err, code } = await launch('--screen', 'display', '--hall', 'http://hall:7070');
    expect(code).toBe(0);
    expect(readFileSync(count, 'utf8')).toBe('xxx');
    expect(err).toContain('The frame has failed (code 1); it starts again.');
    expect(err).toContain('The frame has failed (SIGKILL); it starts again.');
  }, 30_000);

  it('starts Electron on the bundle with the same options, the key where no process list shows it, and ends as Electron ends', async () => {
    const binary = join(folder, 'electron');
    const report =
      'console.log(JSON.stringify({ argv: process.argv.slice(2), node: process.env.HALLCALL_NODE, key: process.env.HALLCALL_DEVICE_KEY }));';
    writeFileSync(binary, `#!${process.execPath}\n${report}\nprocess.exitCode = 2;\n`);
    chmodSync(binary, 0o755);
    const { out, code } = await launch(
      '--screen',
      'pad',
      '--hall',
      'http://hall:7070/',
      '--counter',
      '2',
      '--windowed',
      '--key',
      '0123456789abcdef',
    );
    expect(code).toBe(2);
    expect(JSON.parse(out)).toEqual({
      argv: [
        join(root, 'electron', 'dist', 'main.cjs'),
        ...['--screen=pad', '--hall=http://hall:7070/', '--counter=2', '--windowed'],
      ],
      node: process.execPath,
      key: '0123456789abcdef',
    });
  });
});
