import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFrameLog, keepReports } from '../../electron/frame-log.ts';
import { createHeldClock } from '../support/held-clock.ts';

let folder = '';
const now = () => new Date('2026-11-29T03:00:00Z');

function openLog(...secrets: string[]) {
  const clock = createHeldClock();
  const log = createFrameLog({ folder: join(folder, 'logs'), secrets, clock, now });
  return { clock, log, read: (name: string) => readFileSync(join(folder, 'logs', name), 'utf8') };
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hallcall-log-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
  vi.restoreAllMocks();
});

describe('the log of a frame', () => {
  it('has a line for each thing said, with its time, for this account alone', async () => {
    const { log, read } = openLog();
    log.write('frame', 'first');
    log.write('frame', 'two\nlines');
    await log.close();
    expect(read('frame.log')).toBe('2026-11-29T03:00:00.000Z first\n2026-11-29T03:00:00.000Z two\n  lines\n');
    if (process.platform !== 'win32') expect(statSync(join(folder, 'logs', 'frame.log')).mode & 0o077).toBe(0);
  });

  it('never has a key or a PIN, however they got into what was said', async () => {
    const secret = '0123456789abcdef';
    const { log, read } = openLog(secret);
    const said = [
      `Error: loading http://hall:7070/kiosk#key=fedcba9876543210`,
      `HALLCALL_DEVICE_KEY=fedcba9876543210 npm run devices`,
      `the box said ${secret} aloud`,
      '{"badge":"1001","pin":"246813","key": "fedcba9876543210"}',
      'Authorization: Bearer fedcba9876543210',
    ];
    for (const line of said) log.write('device-host', line);
    log.writeLast(said.join(' '));
    await log.close();
    const kept = read('device-host.log') + read('frame.log');
    expect(kept).toContain('"pin":"***"');
    expect(kept).not.toMatch(/fedcba9876543210|0123456789abcdef|246813/);
  });

  it('is turned over at two megabytes, and of what is older four files are kept', async () => {
    const logs = join(folder, 'logs');
    mkdirSync(logs);
    writeFileSync(join(logs, 'frame.log'), 'x'.repeat(2 * 1024 * 1024 - 10));
    for (const age of [1, 2, 3, 4]) writeFileSync(join(logs, `frame.log.${age}`), `of age ${age}`);
    const { log, read } = openLog();
    log.write('frame', 'the last of the full file');
    log.write('frame', 'the first of the next');
    await log.close();
    expect(readdirSync(logs).sort()).toEqual(['frame.log', ...[1, 2, 3, 4].map((age) => `frame.log.${age}`)]);
    expect(read('frame.log')).toContain('the first of the next');
    expect(read('frame.log.1')).toContain('the last of the full file');
    expect(read('frame.log.4')).toBe('of age 3');
  });

  it('that cannot be written costs lines and nothing else; a minute later it is tried again', async () => {
    writeFileSync(join(folder, 'logs'), 'a file where the folder should be');
    const { clock, log, read } = openLog();
    log.write('frame', 'lost');
    await vi.waitUntil(() => !log.isWritable(), 5_000);
    log.write('frame', 'lost too');
    log.writeLast('lost as well');
    rmSync(join(folder, 'logs'));
    clock.pass(60_000);
    log.write('frame', 'kept');
    await vi.waitUntil(() => log.isWritable(), 5_000);
    await log.close();
    expect(read('frame.log')).toBe('2026-11-29T03:00:00.000Z kept\n');
  });

  it.runIf(process.platform === 'linux')('on a full disk says so and goes on', async () => {
    mkdirSync(join(folder, 'logs'));
    symlinkSync('/dev/full', join(folder, 'logs', 'frame.log'));
    const { log } = openLog();
    log.write('frame', 'lost');
    await vi.waitUntil(() => !log.isWritable(), 5_000);
    expect(() => log.writeLast('lost as well')).not.toThrow();
    await log.close();
  });

  it('has what the frame reports on its console, too', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    const { log, read } = openLog();
    keepReports(log);
    console.error('Waiting for the hall at %s', 'http://hall:7070');
    console.error = said;
    await log.close();
    expect(read('frame.log')).toContain('Waiting for the hall at http://hall:7070');
    expect(said).toHaveBeenCalledWith('Waiting for the hall at http://hall:7070');
  });

  it('says no secret on standard error either, whoever reports it', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    const { log, read } = openLog('KEY-OF-THE-BOX');
    keepReports(log);
    console.error('Failed to load URL: http://hall:7070/kiosk#key=KEY-OF-THE-BOX with error: -102');
    console.error = said;
    await log.close();
    expect([read('frame.log'), String(said.mock.lastCall)].join()).not.toContain('KEY-OF-THE-BOX');
  });
});
