import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createFramePaths } from '../../electron/frame-paths.ts';
import { createFrameWindows } from '../../electron/frame-windows.ts';
import { isPageKey } from '../../electron/input-guard.ts';
import { setupScreens } from '../../electron/screens.ts';
import { boxOf, boxWith, noKeys, serverIsWell } from '../support/box-settings.ts';
import {
  app,
  type BrowserWindow,
  healthOfHall,
  recordedDisplay,
  recordedEvent,
  recorder,
  screen as system,
} from '../support/electron-recorder.ts';
import { createHeldClock } from '../support/held-clock.ts';

const paths = createFramePaths('/project');
const key = (pressed: object) => ({ key: 'a', control: false, alt: false, meta: false, ...pressed });

/** Every window has been given something to show, so many times: whoever answers at the hall is asked before. */
const haveLoaded = (times: number) =>
  vi.waitUntil(() => recorder.windows.every(({ webContents }) => webContents.loads.length >= times));
let clock = createHeldClock();

function open(flags: string): BrowserWindow {
  clock = createHeldClock();
  setupScreens({
    keys: noKeys,
    processes: serverIsWell,
    box: boxOf(flags),
    paths,
    clock,
    windows: createFrameWindows(),
  });
  const window = recorder.windows.at(-1);
  if (!window) throw new Error('No window was opened.');
  return window;
}

function isPrevented(
  emitter: { emit: (name: string, ...args: unknown[]) => boolean },
  name: string,
  ...rest: unknown[]
) {
  const event = recordedEvent({});
  emitter.emit(name, event, ...rest);
  return event.defaultPrevented;
}

beforeEach(() => {
  recorder.reset();
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

const SCREENS = ['kiosk', 'display', 'window --counter 1', 'pad --counter 1', 'clerk', 'kiosk --windowed'];

describe.each(SCREENS)('the window of %s', (screen) => {
  it('gives its page nothing of the machine', () => {
    expect(open(`--screen ${screen}`).options.webPreferences).toMatchObject({
      preload: '/project/electron/dist/preload.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      devTools: screen.includes('--windowed'),
    });
  });

  it('has no menu and holds its zoom', () => {
    const { webContents } = open(`--screen ${screen}`);
    expect(recorder.argsOf('Menu.setApplicationMenu')).toEqual([[null]]);
    webContents.emit('did-finish-load');
    webContents.emit('zoom-changed', recordedEvent({}), 'in');
    expect(recorder.argsOf('contents.setZoomFactor')).toEqual([[1], [1]]);
    expect(recorder.argsOf('contents.setVisualZoomLevelLimits')).toEqual([[1, 1]]);
  });
});

describe('a screen before the public', () => {
  it('gives its page the device key it was started with', async () => {
    const { webContents } = open('--screen display --key 0123456789abcdef');
    await haveLoaded(1);
    expect(webContents.loads.map((load) => load.address)).toEqual(['http://hall:7070/display#key=0123456789abcdef']);
  });

  it('fills the screen and has no frame', () => {
    expect(open('--screen kiosk').options).toMatchObject({ kiosk: true, fullscreen: true, frame: false });
    expect(open('--screen kiosk --windowed').options).not.toHaveProperty('kiosk');
  });

  it.each([
    ['F1', {}],
    ['F5', {}],
    ['F11', {}],
    ['F12', {}],
    ['r', { control: true }],
    ['R', { control: true }],
    ['I', { control: true }],
    ['p', { control: true }],
    ['w', { control: true }],
    ['+', { control: true }],
    ['r', { meta: true }],
    ['F4', { alt: true }],
    ['ArrowLeft', { alt: true }],
    ['Tab', { alt: true }],
    ['Meta', { meta: true }],
    ['BrowserBack', {}],
    ['PrintScreen', {}],
    ['ContextMenu', {}],
  ])('%s with %o never reaches the page', (name, modifiers) => {
    const { webContents } = open('--screen kiosk');
    expect(isPrevented(webContents, 'before-input-event', key({ key: name, ...modifiers }))).toBe(true);
  });

  it.each(['1', 'A', '国', ' ', 'Enter', 'Tab', 'Backspace', 'ArrowLeft', 'Escape'])('%s does', (name) => {
    expect(isPageKey(key({ key: name }))).toBe(true);
  });

  it('is furniture: nothing to select, to drag or to pull, and no arrow unless the settings want one', () => {
    const screens = [{ screen: 'kiosk' }, { screen: 'display', cursor: true, monitor: 2 }, { screen: 'clerk' }];
    recorder.machine.displays.push(recordedDisplay(2, 'TV', 1920));
    setupScreens({
      keys: noKeys,
      processes: serverIsWell,
      box: boxWith(...screens),
      paths,
      clock: createHeldClock(),
      windows: createFrameWindows(),
    });
    const clerk = recorder.windows.find(({ options }) => !options.kiosk);
    for (const { webContents } of recorder.windows) webContents.emit('dom-ready');
    const [kiosk, display, ...more] = recorder.argsOf('contents.insertCSS').map(([css]) => String(css));
    expect(kiosk).toContain('user-select: none');
    expect(kiosk).toContain('overscroll-behavior: none');
    expect(kiosk).toContain('cursor: none');
    expect(display).not.toContain('cursor: none');
    expect(clerk && more).toEqual([]);
  });

  it('has no context menu and closes only when the frame ends', () => {
    const window = open('--screen kiosk');
    expect(isPrevented(window.webContents, 'context-menu')).toBe(true);
    expect(isPrevented(window, 'close')).toBe(true);
    app.emit('before-quit', recordedEvent({}));
    expect(isPrevented(window, 'close')).toBe(false);
  });
});

it('[G11] asks the hall itself, without the key, before it shows anything of it', async () => {
  recorder.machine.answers.clear();
  const { webContents } = open('--screen display --key 0123456789abcdef');
  await haveLoaded(1);
  expect(webContents.loads.map(({ address }) => address.split('#')[0])).toEqual(['hallcall://frame/waiting']);

  recorder.machine.answers.set('http://hall:7070/health', healthOfHall);
  clock.pass(clock.nextIn() ?? 0);
  await haveLoaded(2);
  expect(recorder.argsOf('net.fetch')).toEqual([['http://hall:7070/health'], ['http://hall:7070/health']]);
  expect(webContents.loads.at(-1)?.address).toBe('http://hall:7070/display#key=0123456789abcdef');
});

it('[G11] says that the hall of its own box fails, where nothing answers because of that', async () => {
  recorder.machine.answers.clear();
  const processes = { isServerFailing: () => true };
  const windows = createFrameWindows();
  setupScreens({ keys: noKeys, processes, box: boxOf('--screen display'), paths, clock, windows });
  await haveLoaded(1);
  expect(recorder.windows[0]?.webContents.loads[0]?.address).toContain('reason=server-failing');
});

describe('a box of two screens', () => {
  const TV = recordedDisplay(2, 'TV', 1920);
  const DELL = recordedDisplay(1, 'DELL', 0);
  const said = () => vi.mocked(console.error).mock.calls.flat().join('\n');

  function plug(...displays: (typeof TV)[]) {
    recorder.machine.displays = displays;
    system.emit('display-added', recordedEvent({}));
  }

  function openBox(...displays: (typeof TV)[]) {
    recorder.machine.displays = displays;
    const box = boxWith({ screen: 'kiosk', monitor: 1 }, { screen: 'display', monitor: 'tv' });
    const windows = createFrameWindows();
    setupScreens({ keys: noKeys, processes: serverIsWell, box, paths, clock: createHeldClock(), windows });
    return windows;
  }

  it('has a window on each monitor, each with a pairing of its own', async () => {
    openBox(TV, DELL);
    await haveLoaded(1);
    expect(recorder.windows.map(({ options }) => options)).toMatchObject([
      { x: 0, y: 0, width: 1920, kiosk: true, webPreferences: { partition: 'persist:kiosk-kiosk-1' } },
      { x: 1920, y: 0, width: 1920, kiosk: true, webPreferences: { partition: 'persist:display' } },
    ]);
    expect(recorder.windows.map(({ webContents }) => webContents.loads[0]?.address)).toEqual([
      'http://hall:7070/kiosk?name=kiosk-1',
      'http://hall:7070/display',
    ]);
  });

  it('a screen whose monitor is not there waits for it and says so once; the others go on', () => {
    const windows = openBox(DELL);
    plug(DELL);
    expect(windows.all().map(({ screen }) => screen.id)).toEqual(['kiosk-kiosk-1']);
    expect(said()).toBe('The screen display waits for monitor "tv"; this box has now: 1 is "DELL", 1920x1080.');
    plug(DELL, TV);
    expect(windows.all().map(({ screen }) => screen.id)).toEqual(['kiosk-kiosk-1', 'display']);
  });

  it('without any monitor waits for one', () => {
    const windows = openBox();
    expect(windows.all()).toEqual([]);
    expect(said()).toContain('this box has no monitor now');
    plug(DELL, TV);
    expect(windows.all()).toHaveLength(2);
  });

  it('[G11] a monitor that is unplugged and comes back elsewhere has its window back; nobody else’s is covered meanwhile', () => {
    const windows = openBox(DELL, TV);
    plug(DELL);
    expect(recorder.argsOf('window.hide')).toHaveLength(1);
    plug(DELL, recordedDisplay(7, 'TV', -1920));
    expect(recorder.calls.slice(-4)).toEqual([
      { name: 'window.setKiosk', args: [false] },
      { name: 'window.setBounds', args: [{ x: -1920, y: 0, width: 1920, height: 1080 }] },
      { name: 'window.show', args: [] },
      { name: 'window.setKiosk', args: [true] },
    ]);
    expect(windows.all()).toHaveLength(2);
    expect(recorder.argsOf('window.setBounds')).toHaveLength(1);
  });

  it('a second start leaves unseen what has no monitor', () => {
    openBox(DELL, TV);
    plug(DELL);
    app.emit('second-instance');
    expect(recorder.windows.map(({ visible, focused }) => [visible, focused])).toEqual([
      [true, true],
      [false, false],
    ]);
  });
});

it('a second start brings the first window forward', () => {
  open('--screen clerk');
  app.emit('second-instance');
  expect(recorder.argsOf('window.focus')).toHaveLength(1);
});

it('a second start opens the window again that a clerk has closed, and only that one', () => {
  const windows = createFrameWindows();
  setupScreens({
    keys: noKeys,
    processes: serverIsWell,
    box: boxWith({ screen: 'kiosk' }, { screen: 'clerk' }),
    paths,
    clock: createHeldClock(),
    windows,
  });
  recorder.windows.find(({ options }) => !options.kiosk)?.destroy();
  expect(windows.all().map(({ screen }) => screen.id)).toEqual(['kiosk-kiosk-1']);
  app.emit('second-instance');
  expect(windows.all().map(({ screen }) => screen.screen)).toEqual(['kiosk', 'clerk']);
  app.emit('second-instance');
  expect(recorder.windows).toHaveLength(3);
});
