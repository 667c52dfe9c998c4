import { beforeEach, describe, expect, it, vi } from 'vitest';
import { backOffMs } from '../../electron/back-off.ts';
import type { WaitReason } from '../../electron/hall-answer.ts';
import { createHallPage } from '../../electron/hall-page.ts';
import type { Waiting } from '../../electron/waiting-page.ts';
import { BrowserWindow, recordedEvent, recorder } from '../support/electron-recorder.ts';
import { createHeldClock } from '../support/held-clock.ts';

const address = 'http://hall:7070/display';
const loadAddress = `${address}#key=0123456789abcdef`;

function createScreen() {
  const window = new BrowserWindow({});
  const clock = createHeldClock();
  const asked: ((reason: WaitReason | null) => void)[] = [];
  const waits: Waiting[] = [];
  const page = createHallPage({
    window: window as unknown as Electron.BrowserWindow,
    address,
    loadAddress,
    clock,
    askHall: () => new Promise((resolve) => asked.push(resolve)),
    showWaiting: (waiting) => waits.push(waiting),
  });
  page.show();
  const { webContents } = window;
  const settled = () => new Promise<void>((resolve) => setImmediate(resolve));
  const answer = (reason: WaitReason | null) => {
    asked.shift()?.(reason);
    return settled();
  };
  return {
    window,
    webContents,
    clock,
    page,
    waits,
    loads: () => webContents.loads.map((load) => load.address),
    endLoad: (error: Error | null) => {
      const load = webContents.loads.at(-1);
      if (error) load?.fail(error);
      else load?.done();
      return settled();
    },
    answer,
    /** Lets the next try come, and the hall answer it. */
    tryAgain: (reason: WaitReason | null) => {
      clock.pass(clock.nextIn() ?? 0);
      return answer(reason);
    },
  };
}

/** As Electron words it: the message repeats the loaded address. */
const loadError = (code: string) => Object.assign(new Error(`${code} (-102) loading '${loadAddress}'`), { code });

beforeEach(() => {
  recorder.reset();
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

describe('a hall that does not answer', () => {
  it('[G11] is waited for, with what was tried, and shown once it answers', async () => {
    const screen = createScreen();
    await screen.answer('no-answer');
    expect(screen.loads()).toEqual([]);
    expect(screen.waits).toEqual([{ address, reason: 'no-answer', tries: 1, waitedMs: 0, nextInMs: backOffMs(1) }]);

    await screen.tryAgain(null);
    expect(screen.loads()).toEqual([loadAddress]);
    await screen.endLoad(null);
    expect(screen.page.state()).toBe('shown');
    expect(screen.clock.nextIn()).toBeNull();
  });

  it('is tried ever more slowly, at least every half minute, and each try is counted', async () => {
    const screen = createScreen();
    await screen.answer('no-answer');
    for (let tries = 2; tries <= 8; tries += 1) await screen.tryAgain('no-answer');
    expect(screen.waits.map(({ nextInMs }) => nextInMs)).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map(backOffMs));
    expect(screen.waits.at(-1)).toMatchObject({ tries: 8, nextInMs: 30_000 });
    expect(screen.waits.at(-1)?.waitedMs).toBe(screen.clock.now());
  });

  it('never gives the device key away, on the screen or in the log', async () => {
    const screen = createScreen();
    await screen.answer(null);
    await screen.endLoad(loadError('ERR_CONNECTION_REFUSED'));
    const shownAndLogged = [JSON.stringify(screen.waits), ...vi.mocked(console.error).mock.calls.flat()].join();
    expect(shownAndLogged).toContain('http');
    expect(shownAndLogged).not.toContain('0123456789abcdef');
  });

  it('counts one failure once, however many events tell of it', async () => {
    const screen = createScreen();
    await screen.answer(null);
    screen.webContents.emit('did-fail-load', recordedEvent({}), -105, 'ERR_NAME_NOT_RESOLVED', address, true);
    await screen.endLoad(loadError('ERR_NAME_NOT_RESOLVED'));
    expect(screen.waits.map(({ reason }) => reason)).toEqual(['name-unknown']);
    expect(screen.clock.nextIn()).toBe(backOffMs(1));
  });

  it('may be slow for half a minute, not longer', async () => {
    const screen = createScreen();
    await screen.answer(null);
    screen.clock.pass(29_999);
    expect(screen.waits).toEqual([]);
    screen.clock.pass(1);
    expect(screen.waits.at(-1)).toMatchObject({ reason: 'too-slow' });
  });

  it('is not given up because an older try ends late', async () => {
    const screen = createScreen();
    await screen.answer(null);
    const [slow] = screen.webContents.loads;
    screen.clock.pass(30_000);
    await screen.tryAgain(null);
    slow?.fail(loadError('ERR_ABORTED'));
    await screen.endLoad(null);
    expect(screen.page.state()).toBe('shown');
    expect(screen.loads()).toHaveLength(2);
  });

  it('that answers with a fault page is not shown', async () => {
    const screen = createScreen();
    await screen.answer(null);
    screen.webContents.emit('did-navigate', recordedEvent({}), address, 503, 'Service Unavailable');
    expect(screen.waits.at(-1)).toMatchObject({ reason: 'fault' });
  });
});

describe('a page that stops', () => {
  it('is loaded again, ever more slowly while it keeps stopping', async () => {
    const screen = createScreen();
    await screen.answer(null);
    for (const failures of [1, 2, 3]) {
      await screen.endLoad(null);
      screen.webContents.emit('render-process-gone', recordedEvent({}), { reason: 'oom', exitCode: 1 });
      expect(screen.waits.at(-1)).toMatchObject({ reason: 'page-stopped' });
      expect(screen.clock.nextIn()).toBe(backOffMs(failures));
      await screen.tryAgain(null);
    }
  });

  it('after a good minute starts from the shortest wait again', async () => {
    const screen = createScreen();
    await screen.answer(null);
    for (const goodMs of [0, 0, 60_000]) {
      await screen.endLoad(null);
      screen.clock.pass(goodMs);
      screen.webContents.emit('render-process-gone', recordedEvent({}), { reason: 'crashed', exitCode: 1 });
      if (goodMs === 0) await screen.tryAgain(null);
    }
    expect(screen.clock.nextIn()).toBe(backOffMs(1));
  });

  it('hanging, is ended and loaded again', async () => {
    const screen = createScreen();
    await screen.answer(null);
    await screen.endLoad(null);
    screen.window.emit('unresponsive');
    expect(recorder.argsOf('contents.forcefullyCrashRenderer')).toHaveLength(1);
    expect(screen.page.state()).toBe('waiting');
  });
});

describe('events that are no failure', () => {
  it('a broken picture in a frame, or a load that another one replaced', async () => {
    const screen = createScreen();
    await screen.answer(null);
    await screen.endLoad(null);
    screen.webContents.emit('did-fail-load', recordedEvent({}), -105, 'ERR_FAILED', 'hallcall://frame/waiting', true);
    screen.webContents.emit('did-fail-load', recordedEvent({}), -105, 'ERR_NAME_NOT_RESOLVED', address, false);
    screen.webContents.emit('did-fail-load', recordedEvent({}), -3, 'ERR_ABORTED', address, true);
    screen.webContents.emit('did-navigate', recordedEvent({}), address, 200, 'OK');
    expect(screen.page.state()).toBe('shown');
  });

  it('a closed window tries no more', async () => {
    const screen = createScreen();
    await screen.answer('no-answer');
    screen.window.emit('closed');
    expect(screen.clock.nextIn()).toBeNull();
    await screen.answer(null);
    expect(screen.loads()).toEqual([]);
  });
});
