import { EventEmitter } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { capturePage } from '../../electron/capture.ts';
import { CRASHED, endOnFault } from '../../electron/crash-guard.ts';
import { createFrameLog } from '../../electron/frame-log.ts';
import { setupGraphics } from '../../electron/graphics.ts';
import type { HallPage } from '../../electron/hall-page.ts';
import { reloadAtNight } from '../../electron/nightly.ts';
import { app, BrowserWindow, recordedEvent, recordedImage, recorder } from '../support/electron-recorder.ts';
import { createHeldClock } from '../support/held-clock.ts';

const HOUR = 3_600_000;
let folder = '';

beforeEach(() => {
  recorder.reset();
  folder = mkdtempSync(join(tmpdir(), 'hallcall-keeps-'));
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a fault that nobody has caught', () => {
  it.each([
    ['uncaughtException', new Error('the disk is gone, key=fedcba9876543210')],
    ['unhandledRejection', new Error('the disk is gone, key=fedcba9876543210')],
    ['unhandledRejection', 'the disk is gone, key=fedcba9876543210'],
  ])(
    '(%s) ends the frame with its own code, and its stack is in the log and on standard error, without keys',
    (event, fault) => {
      let said = '';
      const stderr = { write: (text: string) => (said += text) };
      const process = Object.assign(new EventEmitter(), { stderr });
      const log = createFrameLog({ folder, secrets: [], clock: createHeldClock(), now: () => new Date(0) });
      const ended: number[] = [];
      endOnFault(process, log, (code) => ended.push(code));
      process.emit(event, fault);
      expect(ended).toEqual([CRASHED]);
      const kept = readFileSync(join(folder, 'frame.log'), 'utf8');
      for (const text of [kept, said]) {
        expect(text).toContain('the disk is gone');
        if (fault instanceof Error) expect(text).toContain('keeps-running.test.ts');
        expect(text).not.toContain('fedcba9876543210');
      }
      expect(recorder.windows).toEqual([]);
    },
  );
});

describe('the graphics card', () => {
  const clock = createHeldClock();
  const start = (version: string) => setupGraphics({ folder, version, clock });
  const lose = (type: string, reason: string) => app.emit('child-process-gone', recordedEvent({}), { type, reason });

  it('that is lost three times in ten minutes is done without at the next start, until another version tries it again', () => {
    expect(start('1.0').isSoftware).toBe(false);
    for (const [type, reason] of [
      ['GPU', 'crashed'],
      ['GPU', 'clean-exit'],
      ['Utility', 'crashed'],
      ['GPU', 'oom'],
    ] as const) {
      lose(type, reason);
    }
    clock.pass(10 * 60_000);
    lose('GPU', 'crashed');
    lose('GPU', 'crashed');
    expect(existsSync(join(folder, 'graphics-failed'))).toBe(false);
    lose('GPU', 'abnormal-exit');
    expect(recorder.argsOf('app.disableHardwareAcceleration')).toEqual([]);
    expect(start('1.0').isSoftware).toBe(true);
    expect(recorder.argsOf('app.disableHardwareAcceleration')).toHaveLength(1);
    expect(start('1.1').isSoftware).toBe(false);
  });

  it('whose failing cannot be noted is told about, and nothing ends', () => {
    setupGraphics({ folder: join(folder, 'not-there'), version: '1.0', clock });
    for (const reason of ['crashed', 'crashed', 'crashed']) lose('GPU', reason);
    expect(vi.mocked(console.error).mock.calls.flat().join()).toContain('could not be noted');
  });
});

describe('the night', () => {
  function createNight(page: { idle: boolean; shownForMs: number }) {
    const clock = createHeldClock();
    const reloads: string[] = [];
    const only = {
      isIdle: () => page.idle,
      shownForMs: () => page.shownForMs,
      reload: (reason: string) => {
        reloads.push(reason);
        page.shownForMs = 0;
      },
    } as unknown as HallPage;
    const midnight = new Date(2026, 10, 29).getTime();
    reloadAtNight({ hour: 3, pages: () => [only], clock, now: () => new Date(midnight + clock.now()) });
    return { clock, reloads };
  }

  it('loads a page anew once in its hour, and not at any other', () => {
    const { clock, reloads } = createNight({ idle: true, shownForMs: 9 * HOUR });
    clock.pass(3 * HOUR - 1);
    expect(reloads).toEqual([]);
    clock.pass(HOUR);
    expect(reloads).toEqual(['nightly']);
    clock.pass(20 * HOUR);
    expect(reloads).toEqual(['nightly']);
  });

  it('waits for whoever uses it, and leaves a page alone that is fresh', () => {
    const used = { idle: false, shownForMs: 9 * HOUR };
    const { clock, reloads } = createNight(used);
    clock.pass(3.5 * HOUR);
    expect(reloads).toEqual([]);
    used.idle = true;
    clock.pass(60_000);
    expect(reloads).toEqual(['nightly']);
    const fresh = createNight({ idle: true, shownForMs: HOUR });
    fresh.clock.pass(4 * HOUR);
    expect(fresh.reloads).toEqual([]);
  });
});

describe('[G9] the picture of a screen', () => {
  const picture = () => capturePage(new BrowserWindow({}).webContents as unknown as Electron.WebContents);

  it('is as wide as it may be and fits into one packet to the hall', async () => {
    expect(Buffer.from(await picture(), 'base64')).toHaveLength((1280 * 720) / 10);
    recorder.machine.picture = recordedImage(1080, 5000);
    expect(Buffer.from(await picture(), 'base64').length).toBeLessThanOrEqual(260_000);
  });

  it('is refused where there is nothing to see', async () => {
    recorder.machine.picture = recordedImage(0, 0);
    await expect(picture()).rejects.toThrow('no-picture');
  });
});
