import { beforeEach, describe, expect, it, vi } from 'vitest';
import { backOffMs } from '../../electron/back-off.ts';
import type { WaitReason } from '../../electron/hall-answer.ts';
import { createHallPage } from '../../electron/hall-page.ts';
import type { Waiting } from '../../electron/waiting-page.ts';
import { BrowserWindow, recordedEvent, recorder } from '../support/electron-recorder.ts';
import { createHeldClock } from '../support/held-clock.ts';

const address = 'http://hall:7070/display';
const loadAddress = `${address}#key=0123456789abcdef`;

function createScreen({ isWatched } = { isWatched: true }) {
  const window = new BrowserWindow({});
  const clock = createHeldClock();
  const asked: ((reason: WaitReason | null) => void)[] = [];
  const waits: Waiting[] = [];
  const page = createHallPage({
    window: window as unknown as Electron.BrowserWindow,
    address,
    loadAddress: () => loadAddress,
    clock,
    askHall: () => new Promise((resolve) => asked.push(resolve)),
    showWaiting: (waiting) => waits.push(waiting),
    isWatched,
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
    screen.page.beat();
    screen.clock.pass(2_499);
    expect(screen.loads()).toHaveLength(1);
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
  async function createShown() {
    const screen = createScreen();
    await screen.answer(null);
    await screen.endLoad(null);
    const crash = (reason: string) =>
      screen.webContents.emit('render-process-gone', recordedEvent({}), { reason, exitCode: 1 });
    return { ...screen, crash };
  }
  const ended = () => recorder.argsOf('contents.forcefullyCrashRenderer').length;

  it.each(['crashed', 'oom', 'killed', 'launch-failed'])(
    '[G10] (%s) is loaded again after half a second',
    async (reason) => {
      const screen = await createShown();
      screen.crash(reason);
      expect(screen.clock.nextIn()).toBe(500);
      screen.clock.pass(500);
      expect(screen.loads()).toEqual([loadAddress, loadAddress]);
      await screen.endLoad(null);
      expect(screen.page.health()).toMatchObject({ crashes: 1, hangs: 0, loadedBecause: 'crashed' });
      expect(screen.waits).toEqual([]);
    },
  );

  it('again and again gives way to the waiting page, and is tried ever more slowly', async () => {
    const screen = await createShown();
    const waited: (number | null)[] = [];
    for (const isQuiet of [true, true, false, false]) {
      screen.crash('crashed');
      waited.push(screen.clock.nextIn());
      if (isQuiet) screen.clock.pass(screen.clock.nextIn() ?? 0);
      else await screen.tryAgain(null);
      await screen.endLoad(null);
    }
    expect(waited).toEqual([500, 1_000, 2_000, 4_000]);
    expect(screen.waits.map(({ reason }) => reason)).toEqual(['page-stopped', 'page-stopped']);
  });

  it('[G10] after five good seconds starts from half a second again, however often it stopped before', async () => {
    const screen = await createShown();
    for (let crashes = 0; crashes < 50; crashes += 1) {
      screen.clock.pass(5_000);
      screen.crash('crashed');
      expect(screen.clock.nextIn()).toBe(500);
      screen.clock.pass(500);
      await screen.endLoad(null);
    }
    expect(screen.page.health().crashes).toBe(50);
  });

  it('[G10] hanging, is ended two and a half seconds after it last said that it lives, and loaded again', async () => {
    const screen = await createShown();
    screen.page.beat();
    screen.clock.pass(2_499);
    screen.page.beat();
    screen.clock.pass(2_499);
    expect(ended()).toBe(0);
    screen.clock.pass(1);
    expect(ended()).toBe(1);
    expect(screen.clock.nextIn()).toBe(500);
    screen.clock.pass(500);
    await screen.endLoad(null);
    expect(screen.page.health()).toMatchObject({ crashes: 0, hangs: 1, loadedBecause: 'hung' });
  });

  it('that hung has more time in its first seconds: a slow box must not be restarted for ever', async () => {
    const screen = await createShown();
    screen.page.beat();
    screen.clock.pass(3_000);
    await screen.endLoad(null);
    screen.page.beat();
    screen.clock.pass(4_900);
    screen.page.beat();
    screen.clock.pass(100);
    expect(ended()).toBe(1);
    screen.page.beat();
    screen.clock.pass(2_500);
    expect(ended()).toBe(2);
  });

  it('is not thought to hang while it is loaded anew, or while the box itself slept', async () => {
    const screen = await createShown();
    screen.page.beat();
    screen.webContents.emit('did-start-loading');
    screen.page.beat();
    screen.clock.pass(20_000);
    screen.webContents.emit('did-stop-loading');
    screen.page.beat();
    screen.page.reload('client-too-old');
    screen.page.beat();
    screen.clock.pass(20_000);
    screen.webContents.emit('did-stop-loading');
    screen.page.beat();
    screen.clock.sleep(60_000);
    screen.clock.pass(2_499);
    expect(ended()).toBe(0);
    screen.clock.pass(1);
    expect(ended()).toBe(1);
  });

  it('[G10] hanging before it ever says that it lives, is ended after 24 seconds, at its first load and at any other', async () => {
    const screen = await createShown();
    screen.clock.pass(23_999);
    expect(ended()).toBe(0);
    screen.clock.pass(1);
    expect(ended()).toBe(1);
    screen.clock.pass(500);
    await screen.endLoad(null);
    screen.page.beat();
    screen.page.reload('staff');
    screen.webContents.emit('did-stop-loading');
    screen.clock.pass(23_999);
    expect(ended()).toBe(1);
    screen.clock.pass(1);
    expect(ended()).toBe(2);
  });

  it('while it is loaded anew, is ended after half a minute, whatever the old document says', async () => {
    const screen = await createShown();
    screen.page.beat();
    screen.page.reload('staff');
    screen.clock.pass(20_000);
    screen.page.beat();
    screen.clock.pass(9_999);
    expect(ended()).toBe(0);
    screen.clock.pass(1);
    expect(ended()).toBe(1);
  });

  it('where somebody may hold it in a debugger is not watched', async () => {
    const screen = createScreen({ isWatched: false });
    await screen.answer(null);
    await screen.endLoad(null);
    expect(screen.clock.nextIn()).toBeNull();
    screen.page.reload('staff');
    screen.webContents.emit('did-stop-loading');
    screen.page.beat();
    expect(screen.clock.nextIn()).toBeNull();
  });

  it('that Electron says hangs is ended, too', async () => {
    const screen = await createShown();
    screen.window.emit('unresponsive');
    expect(ended()).toBe(1);
    expect(screen.page.health().hangs).toBe(1);
  });

  it('and the hall with it, gives way to the waiting page at once', async () => {
    const screen = await createShown();
    screen.crash('crashed');
    screen.clock.pass(500);
    await screen.endLoad(loadError('ERR_CONNECTION_REFUSED'));
    expect(screen.waits.map(({ reason }) => reason)).toEqual(['no-answer']);
    screen.crash('crashed');
    expect(screen.clock.nextIn()).toBe(1_000);
    await screen.tryAgain(null);
    await screen.endLoad(null);
    expect(screen.page.health()).toMatchObject({ crashes: 1, loadedBecause: 'hall-away' });
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
