import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BoxSettings } from '../../electron/box-settings.ts';
import { createFrameLog, type FrameLog } from '../../electron/frame-log.ts';
import { createFramePaths } from '../../electron/frame-paths.ts';
import { setupProcesses } from '../../electron/processes.ts';
import { boxOf, noTrust } from '../support/box-settings.ts';
import { app, recordedEvent, recorder } from '../support/electron-recorder.ts';
import { createHeldClock } from '../support/held-clock.ts';

let folder = '';
const logs: FrameLog[] = [];

beforeEach(() => {
  recorder.reset();
  folder = mkdtempSync(join(tmpdir(), 'hallcall-frame-'));
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

afterEach(async () => {
  for (const log of logs.splice(0)) await log.close();
  rmSync(folder, { recursive: true, force: true });
  vi.unstubAllEnvs();
});

const lines = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : []);

/** Both programs of a box, replaced by ones that write down how they were started and when they were asked to end. */
function startProcesses(box: BoxSettings) {
  const paths = createFramePaths(folder);
  const report = join(folder, 'report');
  for (const script of [paths.deviceHost, paths.hallServer]) {
    mkdirSync(join(script, '..'));
    const note = (what: string) => `require('node:fs').appendFileSync(${JSON.stringify(report)}, ${what} + '\\n')`;
    const told = 'JSON.stringify([process.env.HALLCALL_DEVICE_KEY ?? null, ...process.argv.slice(2)])';
    writeFileSync(
      script,
      `process.on('SIGTERM', () => { ${note(`'ended ' + __filename`)}; process.exit(0); });
       ${note(told)}; setInterval(() => {}, 1e6); console.log('said by ' + __filename);`,
    );
  }
  vi.stubEnv('HALLCALL_NODE', process.execPath);
  const clock = createHeldClock();
  const log = createFrameLog({ folder: join(folder, 'logs'), secrets: [], clock, now: () => new Date(0) });
  logs.push(log);
  const processes = setupProcesses({ trust: noTrust, box, paths, folder: '/box', clock, log });
  const started = async (count: number) => {
    await vi.waitUntil(() => lines(report).length === count, 10_000);
    return lines(report).map((line) => JSON.parse(line));
  };
  return { paths, report, log, processes, started };
}

async function quit() {
  const event = recordedEvent({});
  app.emit('will-quit', event);
  expect(event.defaultPrevented).toBe(true);
  await vi.waitUntil(() => recorder.argsOf('app.quit').length === 1, 10_000);
}

describe('the device host', () => {
  it('runs beside a kiosk with a printer, with the hall, the printer, the names and the key; ends before the frame does', async () => {
    const { started } = startProcesses(
      boxOf('--screen kiosk --name kiosk-2 --printer tcp:10.0.0.9:9100 --key 0123456789abcdef'),
    );
    expect(await started(1)).toEqual([
      [
        '0123456789abcdef',
        ...[
          '--hall',
          'http://hall:7070',
          '--printer',
          'tcp:10.0.0.9:9100',
          '--name',
          'kiosk-2',
          '--journal',
          '/box/devices/kiosk-2.jsonl',
        ],
      ],
    ]);
    await quit();
    const again = recordedEvent({});
    app.emit('will-quit', again);
    expect(again.defaultPrevented).toBe(false);
  });

  it('stands between the page and the hall where the kiosk has a port of its own', async () => {
    const { started } = startProcesses(boxOf('--screen kiosk --printer screen --kiosk-port 7071'));
    expect((await started(1))[0].slice(-2)).toEqual(['--kiosk-port', '7071']);
    await quit();
  });

  it.each(['--screen kiosk', '--screen display'])('does not run for %s', (flags) => {
    const { report, processes } = startProcesses(boxOf(flags));
    const event = recordedEvent({});
    app.emit('will-quit', event);
    expect(event.defaultPrevented).toBe(false);
    expect(processes.health()).toEqual([]);
    expect(existsSync(report)).toBe(false);
  });
});

describe('a box that is the whole hall', () => {
  const wholeHall = () =>
    BoxSettings.parse({
      hall: 'http://127.0.0.1:7070',
      screens: [{ screen: 'kiosk' }],
      printer: 'screen',
      server: { data: '/var/lib/hallcall' },
    });

  it('runs the server at the address that its screens call, without any key of theirs, and ends it after the devices', async () => {
    const { paths, report, started, processes } = startProcesses(wholeHall());
    const server = ['--no-demo', '--data', '/var/lib/hallcall', '--host', '0.0.0.0', '--port', '7070'];
    expect(await started(2)).toContainEqual([null, ...server]);
    expect(processes.health()).toMatchObject([{ name: 'device-host' }, { name: 'hall-server' }]);
    await quit();
    expect(lines(report).slice(2)).toEqual([`ended ${paths.deviceHost}`, `ended ${paths.hallServer}`]);
  });

  it('keeps what each process says in a log of its own', async () => {
    const { paths, log, started } = startProcesses(wholeHall());
    await started(2);
    await quit();
    await log.close();
    logs.length = 0;
    const kept = (name: string) => readFileSync(join(folder, 'logs', `${name}.log`), 'utf8');
    expect(kept('hall-server')).toContain(`said by ${paths.hallServer}`);
    expect(kept('device-host')).toContain(`said by ${paths.deviceHost}`);
  });
});
