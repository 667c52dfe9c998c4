import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFramePaths } from '../../electron/frame-paths.ts';
import { keepRunning, setupProcesses } from '../../electron/processes.ts';
import { boxOf } from '../support/box-settings.ts';
import { app, recordedEvent, recorder } from '../support/electron-recorder.ts';
import { createHeldClock } from '../support/held-clock.ts';

const STAYS = 'setInterval(() => {}, 1e6); process.stdout.write("up");';
const HOLDS_ON = `process.on("SIGTERM", () => process.stdout.write("no")); ${STAYS}`;

let folder = '';

function createKeeper(script: string) {
  const clock = createHeldClock();
  const started: ReturnType<typeof spawn>[] = [];
  const start = () => {
    const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    started.push(child);
    return child;
  };
  const kept = keepRunning({ name: 'test process', start, clock });
  const latest = () => {
    const child = started.at(-1);
    if (!child) throw new Error('Nothing was started.');
    return child;
  };
  return { clock, kept, started, latest, said: () => once(latest().stdout ?? latest(), 'data') };
}

beforeEach(() => {
  recorder.reset();
  folder = mkdtempSync(join(tmpdir(), 'hallcall-frame-'));
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
  vi.unstubAllEnvs();
});

describe('a process that ends', () => {
  it('is started again after 1, 2 and 4 seconds, and after 1 again once it was up for a minute', async () => {
    const { clock, kept, latest, started } = createKeeper('process.exit(1)');
    const waits: (number | null)[] = [];
    for (const upForMs of [0, 0, 0, 60_000]) {
      clock.pass(upForMs);
      await once(latest(), 'exit');
      waits.push(clock.nextIn());
      clock.pass(clock.nextIn() ?? 0);
    }
    await kept.stop();
    expect(waits).toEqual([1_000, 2_000, 4_000, 1_000]);
    expect(started).toHaveLength(5);
  });

  it('that cannot even be started is tried again too', async () => {
    const clock = createHeldClock();
    const child = spawn(join(folder, 'no-such-program'));
    const kept = keepRunning({ name: 'test process', start: () => child, clock });
    await once(child, 'error');
    expect(clock.nextIn()).toBe(1_000);
    await kept.stop();
    expect(clock.nextIn()).toBeNull();
  });
});

describe('stopping', () => {
  it('asks first, and resolves when the process is gone', async () => {
    const { clock, kept, latest, said } = createKeeper(STAYS);
    await said();
    await kept.stop();
    expect(latest().signalCode).toBe('SIGTERM');
    expect(kept.pid()).toBeNull();
    expect(clock.nextIn()).toBeNull();
  });

  it('forces a process that does not end within three seconds', async () => {
    const { clock, kept, latest, said } = createKeeper(HOLDS_ON);
    await said();
    const stopped = kept.stop();
    await said();
    clock.pass(2_999);
    expect(latest().killed && latest().signalCode).toBeNull();
    clock.pass(1);
    await stopped;
    expect(latest().signalCode).toBe('SIGKILL');
  });
});

describe('the device host', () => {
  function createHost(flags: string) {
    const paths = createFramePaths(folder);
    mkdirSync(join(folder, 'hardware'));
    const report = join(folder, 'argv.json');
    writeFileSync(
      paths.deviceHost,
      `require('node:fs').writeFileSync(${JSON.stringify(report)}, JSON.stringify([process.env.HALLCALL_DEVICE_KEY, ...process.argv.slice(2)]));
       setInterval(() => {}, 1e6);`,
    );
    vi.stubEnv('HALLCALL_NODE', process.execPath);
    setupProcesses(boxOf(flags), paths, createHeldClock());
    return report;
  }

  it('runs beside a kiosk with a printer, with the hall, the printer, the names and the key; ends before the frame does', async () => {
    const report = createHost('--screen kiosk --name kiosk-2 --printer tcp:10.0.0.9:9100 --key 0123456789abcdef');
    await vi.waitUntil(() => existsSync(report) && readFileSync(report, 'utf8') !== '', 10_000);
    expect(JSON.parse(readFileSync(report, 'utf8'))).toEqual([
      '0123456789abcdef',
      ...['--hall', 'http://hall:7070', '--printer', 'tcp:10.0.0.9:9100', '--name', 'kiosk-2'],
    ]);
    const quit = recordedEvent({});
    app.emit('will-quit', quit);
    expect(quit.defaultPrevented).toBe(true);
    await vi.waitUntil(() => recorder.argsOf('app.quit').length === 1, 10_000);
    const again = recordedEvent({});
    app.emit('will-quit', again);
    expect(again.defaultPrevented).toBe(false);
  });

  it('stands between the page and the hall where the kiosk has a port of its own', async () => {
    const report = createHost('--screen kiosk --printer screen --kiosk-port 7071');
    await vi.waitUntil(() => existsSync(report) && readFileSync(report, 'utf8') !== '', 10_000);
    expect(JSON.parse(readFileSync(report, 'utf8')).slice(-2)).toEqual(['--kiosk-port', '7071']);
    app.emit('will-quit', recordedEvent({}));
    await vi.waitUntil(() => recorder.argsOf('app.quit').length === 1, 10_000);
  });

  it.each(['--screen kiosk', '--screen display'])('does not run for %s', (flags) => {
    const report = createHost(flags);
    const quit = recordedEvent({});
    app.emit('will-quit', quit);
    expect(quit.defaultPrevented).toBe(false);
    expect(existsSync(report)).toBe(false);
  });
});
