import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createHallPage } from '../../electron/hall-page.ts';
import { BrowserWindow, recordedEvent, recorder } from '../support/electron-recorder.ts';
import { createHeldClock } from '../support/held-clock.ts';

const address = 'http://hall:7070/display';
const loadAddress = `${address}#key=0123456789abcdef`;
const waitingPage = '/project/electron/pages/waiting.html';

function createScreen() {
  const window = new BrowserWindow({});
  const clock = createHeldClock();
  const probes: ((isThere: boolean) => void)[] = [];
  const reach = () => new Promise<boolean>((resolve) => probes.push(resolve));
  const page = createHallPage({
    window: window as unknown as Electron.BrowserWindow,
    address,
    loadAddress,
    waitingPage,
    clock,
    reach,
    isWatched: true,
  });
  page.show();
  const { webContents } = window;
  const settled = () => new Promise<void>((resolve) => setImmediate(resolve));
  return {
    window,
    webContents,
    clock,
    page,
    loads: () => webContents.loads.map((load) => load.address),
    endLoad: (error: Error | null) => {
      const load = webContents.loads.at(-1);
      if (error) load?.fail(error);
      else load?.done();
      return settled();
    },
    probe: (isThere: boolean) => {
      probes.shift()?.(isThere);
      return settled();
    },
    probes: () => probes.length,
  };
}

/** As Electron words it: the message repeats the loaded address. */
const loadError = (code: string) => Object.assign(new Error(`${code} (-102) loading '${loadAddress}'`), { code });

const waitingFor = (reason: string) => `${waitingPage}?${new URLSearchParams({ hall: address, reason })}`;

beforeEach(() => {
  recorder.reset();
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

describe('a hall that does not answer', () => {
  it('is replaced by the waiting page, which names the address, and shown again once it answers', async () => {
    const screen = createScreen();
    await screen.endLoad(loadError('ERR_CONNECTION_REFUSED'));
    expect(screen.loads()).toEqual([loadAddress, waitingFor('ERR_CONNECTION_REFUSED')]);

    screen.clock.pass(500);
    await screen.probe(true);
    expect(screen.loads().at(-1)).toBe(loadAddress);
    await screen.endLoad(null);
    expect(screen.page.state()).toBe('shown');
    expect(screen.clock.nextIn()).toBeNull();
  });

  it('is tried after half a second, 1, 2, 4, 8, 16 and then every 30 seconds, and the waiting page stays', async () => {
    const screen = createScreen();
    await screen.endLoad(loadError('ERR_ADDRESS_UNREACHABLE'));
    const waits: (number | null)[] = [];
    for (let tries = 0; tries < 8; tries += 1) {
      waits.push(screen.clock.nextIn());
      screen.clock.pass(screen.clock.nextIn() ?? 0);
      await screen.probe(false);
    }
    expect(waits).toEqual([500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
    expect(screen.loads()).toHaveLength(2);
  });

  it('never gives the device key away, on the screen or in the log', async () => {
    const screen = createScreen();
    await screen.endLoad(loadError('ERR_CONNECTION_REFUSED'));
    const shownAndLogged = [...screen.loads().slice(1), ...vi.mocked(console.error).mock.calls.flat()].join();
    expect(shownAndLogged).toContain('http');
    expect(shownAndLogged).not.toContain('0123456789abcdef');
  });

  it('counts one failure once, however many events tell of it', async () => {
    const screen = createScreen();
    screen.webContents.emit('did-fail-load', recordedEvent({}), -105, 'ERR_NAME_NOT_RESOLVED', address, true);
    await screen.endLoad(loadError('ERR_NAME_NOT_RESOLVED'));
    expect(screen.loads()).toHaveLength(2);
    expect(screen.clock.nextIn()).toBe(500);
  });

  it('may be slow for half a minute, not longer', () => {
    const screen = createScreen();
    screen.clock.pass(29_999);
    expect(screen.loads()).toEqual([loadAddress]);
    screen.clock.pass(1);
    expect(screen.loads().at(-1)).toBe(waitingFor('the page took too long'));
  });

  it('is not given up because an older try ends late', async () => {
    const screen = createScreen();
    const [slow] = screen.webContents.loads;
    screen.clock.pass(30_000);
    screen.clock.pass(1_000);
    await screen.probe(true);
    slow?.fail(loadError('ERR_ABORTED'));
    await screen.endLoad(null);
    expect(screen.page.state()).toBe('shown');
    expect(screen.loads()).toHaveLength(3);
  });

  it('that answers with a fault page is not shown', () => {
    const screen = createScreen();
    screen.webContents.emit('did-navigate', recordedEvent({}), address, 503, 'Service Unavailable');
    expect(screen.loads().at(-1)).toBe(waitingFor('the hall answered 503'));
  });
});

describe('a page that stops', () => {
  async function createShown() {
    const screen = createScreen();
    await screen.endLoad(null);
    const crash = (reason: string) =>
      screen.webContents.emit('render-process-gone', recordedEvent({}), { reason, exitCode: 1 });
    return { ...screen, crash };
  }

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
    },
  );

  it('that stops again and again gives way to the waiting page, and is tried ever more slowly', async () => {
    const screen = await createShown();
    const waits: (number | null)[] = [];
    for (const isShownAgain of [true, true, false, false]) {
      screen.crash('crashed');
      waits.push(screen.clock.nextIn());
      screen.clock.pass(screen.clock.nextIn() ?? 0);
      if (!isShownAgain) await screen.probe(true);
      await screen.endLoad(null);
    }
    expect(waits).toEqual([500, 1_000, 2_000, 4_000]);
    expect(screen.loads()).toContain(waitingFor('the page stopped (crashed)'));
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

  it('[G10] hanging, is ended three seconds after it last said that it lives, and loaded again', async () => {
    const screen = await createShown();
    screen.page.beat();
    screen.clock.pass(2_999);
    screen.page.beat();
    screen.clock.pass(2_999);
    expect(recorder.argsOf('contents.forcefullyCrashRenderer')).toEqual([]);
    screen.clock.pass(1);
    expect(recorder.argsOf('contents.forcefullyCrashRenderer')).toHaveLength(1);
    expect(screen.clock.nextIn()).toBe(500);
    screen.clock.pass(500);
    await screen.endLoad(null);
    expect(screen.page.health()).toMatchObject({ crashes: 0, hangs: 1, loadedBecause: 'hung' });
  });

  it('that hung has more time in its first seconds: a slow box must not be restarted for ever', async () => {
    const screen = await createShown();
    screen.page.beat();
    screen.clock.pass(3_500);
    await screen.endLoad(null);
    screen.page.beat();
    screen.clock.pass(5_900);
    expect(recorder.argsOf('contents.forcefullyCrashRenderer')).toHaveLength(1);
    screen.page.beat();
    screen.clock.pass(3_000);
    expect(recorder.argsOf('contents.forcefullyCrashRenderer')).toHaveLength(2);
  });

  it('is not thought to hang while it is loaded anew, or while the box itself slept', async () => {
    const screen = await createShown();
    screen.page.beat();
    screen.webContents.emit('did-start-loading');
    screen.clock.pass(20_000);
    screen.page.beat();
    screen.page.reload('client-too-old');
    screen.clock.pass(20_000);
    screen.page.beat();
    screen.clock.sleep(60_000);
    screen.clock.pass(2_999);
    expect(recorder.argsOf('contents.forcefullyCrashRenderer')).toEqual([]);
    screen.clock.pass(1);
    expect(recorder.argsOf('contents.forcefullyCrashRenderer')).toHaveLength(1);
  });

  it('and the hall with it, gives way to the waiting page at once; that one is shown again when it stops too', async () => {
    const screen = await createShown();
    screen.crash('crashed');
    screen.clock.pass(500);
    await screen.endLoad(loadError('ERR_CONNECTION_REFUSED'));
    expect(screen.loads().at(-1)).toBe(waitingFor('ERR_CONNECTION_REFUSED'));
    screen.crash('crashed');
    screen.clock.pass(1_000);
    await screen.probe(false);
    expect(screen.loads().at(-1)).toBe(waitingFor('the hall does not answer'));
  });
});

describe('events that are no failure', () => {
  it('a broken picture in a frame, or a load that another one replaced', async () => {
    const screen = createScreen();
    await screen.endLoad(null);
    screen.webContents.emit('did-fail-load', recordedEvent({}), -105, 'ERR_NAME_NOT_RESOLVED', address, false);
    screen.webContents.emit('did-fail-load', recordedEvent({}), -3, 'ERR_ABORTED', address, true);
    screen.webContents.emit('did-navigate', recordedEvent({}), address, 200, 'OK');
    expect(screen.page.state()).toBe('shown');
  });

  it('a closed window tries no more', async () => {
    const screen = createScreen();
    await screen.endLoad(loadError('ERR_CONNECTION_REFUSED'));
    screen.window.emit('closed');
    expect(screen.clock.nextIn()).toBeNull();
    await screen.probe(true);
    expect(screen.loads()).toHaveLength(2);
  });
});
