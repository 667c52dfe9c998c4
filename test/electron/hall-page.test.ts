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

    screen.clock.pass(1_000);
    await screen.probe(true);
    expect(screen.loads().at(-1)).toBe(loadAddress);
    await screen.endLoad(null);
    expect(screen.page.state()).toBe('shown');
    expect(screen.clock.nextIn()).toBeNull();
  });

  it('is tried after 1, 2, 4, 8, 16 and then every 30 seconds, and the waiting page stays', async () => {
    const screen = createScreen();
    await screen.endLoad(loadError('ERR_ADDRESS_UNREACHABLE'));
    const waits: (number | null)[] = [];
    for (let tries = 0; tries < 7; tries += 1) {
      waits.push(screen.clock.nextIn());
      screen.clock.pass(screen.clock.nextIn() ?? 0);
      await screen.probe(false);
    }
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
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
    expect(screen.clock.nextIn()).toBe(1_000);
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
  it('is loaded again, ever more slowly while it keeps stopping', async () => {
    const screen = createScreen();
    for (const waitMs of [1_000, 2_000, 4_000]) {
      await screen.endLoad(null);
      screen.webContents.emit('render-process-gone', recordedEvent({}), { reason: 'oom', exitCode: 1 });
      expect(screen.loads().at(-1)).toBe(waitingFor('the page stopped (oom)'));
      expect(screen.clock.nextIn()).toBe(waitMs);
      screen.clock.pass(waitMs);
      await screen.probe(true);
    }
  });

  it('after a good minute starts from one second again', async () => {
    const screen = createScreen();
    for (const goodMs of [0, 0, 60_000]) {
      await screen.endLoad(null);
      screen.clock.pass(goodMs);
      screen.webContents.emit('render-process-gone', recordedEvent({}), { reason: 'crashed', exitCode: 1 });
      if (goodMs > 0) break;
      screen.clock.pass(screen.clock.nextIn() ?? 0);
      await screen.probe(true);
    }
    expect(screen.clock.nextIn()).toBe(1_000);
  });

  it('hanging, is ended and loaded again', async () => {
    const screen = createScreen();
    await screen.endLoad(null);
    screen.window.emit('unresponsive');
    expect(recorder.argsOf('contents.forcefullyCrashRenderer')).toHaveLength(1);
    expect(screen.page.state()).toBe('waiting');
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
