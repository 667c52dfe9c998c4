import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { BEAT_EVERY_MS, FRAME_BEAT } from '../../electron/beat.ts';
import { createBoxSeal } from '../../electron/box-seal.ts';
import { BoxSettings } from '../../electron/box-settings.ts';
import { setupBridge } from '../../electron/bridge.ts';
import { FRAME_CALLS, type HallcallFrame } from '../../electron/bridge-contract.ts';
import { createFramePaths } from '../../electron/frame-paths.ts';
import { createFrameWindows } from '../../electron/frame-windows.ts';
import { createHallPage } from '../../electron/hall-page.ts';
import { createHealth } from '../../electron/health.ts';
import { createKeyStore } from '../../electron/key-store.ts';
import { setupScreens } from '../../electron/screens.ts';
import { boxOf, noTrust, serverIsWell } from '../support/box-settings.ts';
import { BrowserWindow, recordedDisplay, recorder } from '../support/electron-recorder.ts';
import { createHeldClock } from '../support/held-clock.ts';

const WELL = {
  processes: { health: () => [] },
  log: { isWritable: () => true },
  graphics: { isSoftware: false },
  updates: { health: () => ({ state: 'ready' as const, version: '1.3.0' }), noteAsked: () => undefined },
};
const folder = mkdtempSync(join(tmpdir(), 'hallcall-bridge-'));
const keys = createKeyStore({
  folder,
  seal: createBoxSeal('this box'),
  store: { kind: 'file', lock: async (text) => Buffer.from(text), unlock: async (locked) => locked.toString() },
});
const healthOf = createHealth({ version: '1.2.3', clock: createHeldClock(), keys, ...WELL });
const hallFrame = { parent: null, origin: 'http://hall:7070' };

let clock = createHeldClock();

const createBridge = async () => (await createScreen()).ask;

async function createScreen() {
  clock = createHeldClock();
  const window = new BrowserWindow({}) as unknown as Electron.BrowserWindow;
  const page = createHallPage({
    window,
    address: 'http://hall:7070/kiosk',
    loadAddress: () => 'http://hall:7070/kiosk',
    clock,
    askHall: async () => null,
    showWaiting: () => {},
    isWatched: true,
  });
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  page.show();
  await settled();
  recorder.windows[0]?.webContents.loads[0]?.done();
  await settled();
  const windows = createFrameWindows();
  for (const screen of boxOf('--screen kiosk --key 0123456789abcdef').screens)
    windows.add({ screen, window, page, bar: null });
  setupBridge({ version: '1.2.3', windows, keys, healthOf });
  const event = (from: object) => ({ sender: window.webContents, senderFrame: hallFrame, ...from });
  return {
    page,
    ask: (channel: keyof typeof FRAME_CALLS, request: unknown, from: object) =>
      recorder.handler(`ipc ${channel}`)(event(from), request),
    beat: (from: object) => recorder.handler(`ipc ${FRAME_BEAT}`)(event(from)),
  };
}

beforeEach(() => {
  recorder.reset();
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the bridge', () => {
  it('tells the hall’s page which screen it is', async () => {
    const ask = await createBridge();
    const reply = ask('frame:info', {}, {});
    expect(FRAME_CALLS['frame:info'].reply.parse(reply)).toEqual({
      screen: 'kiosk',
      version: '1.2.3',
    });
  });

  it('answers each screen of a box for itself, and no screen from where another’s page comes', () => {
    recorder.machine.displays.push(recordedDisplay(2, 'TV', 1920));
    const windows = createFrameWindows();
    const relayed = { hall: 'http://hall:7070', printer: 'screen', kioskPort: 7071 };
    const box = BoxSettings.parse({ ...relayed, screens: [{ screen: 'kiosk' }, { screen: 'display', monitor: 2 }] });
    setupScreens({
      trust: noTrust,
      keys,
      processes: serverIsWell,
      box,
      paths: createFramePaths('/project'),
      clock: createHeldClock(),
      windows,
    });
    setupBridge({ version: '1.2.3', windows, keys, healthOf });
    const [kiosk, display] = windows.all().map(({ window }) => window.webContents);
    const ask = (sender: unknown, origin: string) =>
      recorder.handler('ipc frame:info')({ sender, senderFrame: { parent: null, origin } }, {});
    expect(ask(kiosk, 'http://127.0.0.1:7071')).toMatchObject({ screen: 'kiosk' });
    expect(ask(display, 'http://hall:7070')).toMatchObject({ screen: 'display' });
    expect(() => ask(display, 'http://127.0.0.1:7071')).toThrow('not-allowed');
    expect(() => ask(kiosk, 'http://hall:7070')).toThrow('not-allowed');
  });

  it('loads the page anew past the cache', async () => {
    const ask = await createBridge();
    expect(ask('frame:reload', { reason: 'client-too-old' }, {})).toBeNull();
    expect(recorder.argsOf('contents.reloadIgnoringCache')).toHaveLength(1);
  });

  it('[G8] says how the box and the page are', async () => {
    const ask = await createBridge();
    expect(FRAME_CALLS['frame:health'].reply.parse(ask('frame:health', {}, {}))).toEqual({
      version: '1.2.3',
      upForMs: 0,
      page: { memoryKb: 180_000, crashes: 0, hangs: 0, loadedForMs: 0, loadedBecause: 'start' },
      processes: [
        { name: 'frame', isUp: true, memoryKb: 90_000, restarts: 0, trouble: null },
        { name: 'graphics', isUp: true, memoryKb: 60_000, restarts: 0, trouble: null },
      ],
      monitors: [{ width: 1920, height: 1080, scale: 1 }],
      secretStore: 'file',
      graphics: 'hardware',
      log: 'kept',
      update: { state: 'ready', version: '1.3.0' },
    });
  });

  it('[G9] gives a picture of the asking page alone', async () => {
    const ask = await createBridge();
    expect(FRAME_CALLS['frame:capture'].reply.parse(await ask('frame:capture', {}, {}))).not.toBe('');
    expect(() => ask('frame:capture', { of: 'another' }, {})).toThrow('bad-request');
  });

  it('hears that a page lives, and whether it is in use, from that page alone', async () => {
    const { page, ask, beat } = await createScreen();
    expect(page.isIdle()).toBe(false);
    ask('frame:idle', { isIdle: true }, {});
    expect(page.isIdle()).toBe(true);
    beat({ senderFrame: { parent: null, origin: 'file://' } });
    expect(clock.nextIn()).toBe(24_000);
    beat({});
    expect(clock.nextIn()).toBe(2_500);
  });

  it.each([
    ['another window', { sender: new BrowserWindow({}).webContents }],
    ['a frame inside the page', { senderFrame: { parent: hallFrame, origin: 'http://hall:7070' } }],
    ['another origin', { senderFrame: { parent: null, origin: 'http://evil.example' } }],
    ['the waiting page', { senderFrame: { parent: null, origin: 'hallcall://frame' } }],
    ['a file', { senderFrame: { parent: null, origin: 'file://' } }],
    ['an opaque origin', { senderFrame: { parent: null, origin: 'null' } }],
    ['a frame that is gone', { senderFrame: null }],
  ])('refuses %s', async (_who, from) => {
    const ask = await createBridge();
    expect(() => ask('frame:info', {}, from)).toThrow('not-allowed');
    expect(() => ask('frame:reload', { reason: 'x' }, from)).toThrow('not-allowed');
    for (const channel of ['frame:health', 'frame:capture'] as const)
      expect(() => ask(channel, {}, from)).toThrow('not-allowed');
    expect(() => ask('frame:idle', { isIdle: true }, from)).toThrow('not-allowed');
    expect(() => ask('frame:read-key', {}, from)).toThrow('not-allowed');
    expect(() => ask('frame:keep-key', { key: 'stolen' }, from)).toThrow('not-allowed');
    expect(recorder.argsOf('contents.reloadIgnoringCache')).toEqual([]);
  });

  it.each([undefined, null, 'x', {}, { reason: '' }, { reason: 'x'.repeat(201) }, { reason: 'x', also: 1 }])(
    'refuses the arguments %o',
    async (request) => {
      const ask = await createBridge();
      expect(() => ask('frame:reload', request, {})).toThrow('bad-request');
      expect(recorder.argsOf('contents.reloadIgnoringCache')).toEqual([]);
    },
  );
});

it('keeps the key of a screen for that screen alone', async () => {
  const ask = await createBridge();
  expect(await ask('frame:read-key', {}, {})).toBeNull();
  expect(await ask('frame:keep-key', { key: 'fedcba9876543210' }, {})).toBeNull();
  expect(await ask('frame:read-key', {}, {})).toBe('fedcba9876543210');
  expect(await keys.read('display')).toBeNull();
  expect(() => ask('frame:keep-key', { key: 'k'.repeat(129) }, {})).toThrow('bad-request');
});

describe('the preload', () => {
  async function load(protocol: string) {
    vi.resetModules();
    vi.stubGlobal('location', { protocol });
    vi.stubGlobal('window', new EventTarget());
    const { recorder: fresh } = await import('../support/electron-recorder.ts');
    await import('../../electron/preload.ts');
    vi.unstubAllGlobals();
    return fresh;
  }

  it('gives a page of the hall named functions and nothing else', async () => {
    const fresh = await load('http:');
    const exposed = fresh.argsOf('contextBridge.exposeInMainWorld');
    expect(exposed.map(([name]) => name)).toEqual(['hallcallFrame']);
    const [, frame] = exposed[0] as [string, HallcallFrame];
    expect(Object.keys(frame)).toEqual(['info', 'reload', 'bar', 'screen', 'key']);
    expect(Object.keys(frame.screen)).toEqual(['idle', 'health', 'capture']);
    await frame.info();
    await frame.reload('client-too-old');
    await frame.screen.idle(true);
    await frame.key.keep('fedcba9876543210');
    expect(fresh.argsOf('ipcRenderer.invoke')).toEqual([
      ['frame:info', {}],
      ['frame:reload', { reason: 'client-too-old' }],
      ['frame:idle', { isIdle: true }],
      ['frame:keep-key', { key: 'fedcba9876543210' }],
    ]);
  });

  it('gives the frame’s own pages what staff may do, and no page of a hall', async () => {
    const fresh = await load('hallcall:');
    expect(fresh.argsOf('contextBridge.exposeInMainWorld').map(([name]) => name)).toEqual(['hallcallStaff']);
  });

  it('[G10] says every second that its page lives', async () => {
    vi.useFakeTimers();
    const fresh = await load('http:');
    vi.advanceTimersByTime(3 * BEAT_EVERY_MS);
    vi.useRealTimers();
    expect(fresh.argsOf('ipcRenderer.send')).toEqual([[FRAME_BEAT], [FRAME_BEAT], [FRAME_BEAT]]);
  });
});
