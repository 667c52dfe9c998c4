import type { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { BoxSettings } from '../../electron/box-settings.ts';
import { createFramePaths } from '../../electron/frame-paths.ts';
import { createFrameWindows } from '../../electron/frame-windows.ts';
import { setupNavigation } from '../../electron/navigation.ts';
import { setupPermissions } from '../../electron/permissions.ts';
import { setupPower } from '../../electron/power.ts';
import { setupScreens } from '../../electron/screens.ts';
import { setupSingleInstance } from '../../electron/single-instance.ts';
import { setupSwitches } from '../../electron/switches.ts';
import { boxOf, boxWith, noKeys, serverIsWell } from '../support/box-settings.ts';
import { app, BrowserWindow, recordedDisplay, recordedEvent, recorder, session } from '../support/electron-recorder.ts';
import { createHeldClock } from '../support/held-clock.ts';

const kiosk = boxOf('--screen kiosk');
const two = [{ screen: 'kiosk' }, { screen: 'display', monitor: 2 }];

beforeEach(() => {
  recorder.reset();
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

/** The windows of a box as the frame opens them, within its navigation. */
function openBox(box: BoxSettings) {
  const windows = createFrameWindows();
  setupNavigation(windows);
  setupScreens({
    keys: noKeys,
    processes: serverIsWell,
    box,
    paths: createFramePaths('/project'),
    clock: createHeldClock(),
    windows,
  });
  return recorder.windows.map(({ webContents }) => webContents);
}

function goes(contents: EventEmitter | undefined, kind: string, url: string): boolean {
  const event = recordedEvent({ url });
  contents?.emit(kind, event);
  return !event.defaultPrevented;
}

describe('navigation', () => {
  function navigate(kind: string, url: string): boolean {
    return goes(openBox(kiosk).at(-1), kind, url);
  }

  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])('%s stays within the hall', (kind) => {
    expect(navigate(kind, 'http://hall:7070/kiosk?name=a')).toBe(true);
  });

  it.each([
    'http://hall:7071/kiosk',
    'https://hall:7070/kiosk',
    'http://hall:7070@evil.example/',
    'http://hall.evil.example:7070/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,x',
    'about:blank',
    'mailto:a@b.c',
    'tel:95598',
    'ms-settings:',
    'not an address',
  ])('%s is refused however it is reached', (url) => {
    for (const kind of ['will-navigate', 'will-frame-navigate', 'will-redirect']) {
      expect(navigate(kind, url)).toBe(false);
    }
  });

  it('keeps each screen of a box to where its own page comes from', () => {
    recorder.machine.displays.push(recordedDisplay(2, 'TV', 1920));
    const relayed = { hall: 'http://hall:7070', printer: 'screen', kioskPort: 7071 };
    const [atKiosk, atDisplay] = openBox(BoxSettings.parse({ ...relayed, screens: two }));
    expect(goes(atKiosk, 'will-navigate', 'http://127.0.0.1:7071/kiosk?name=kiosk-1')).toBe(true);
    expect(goes(atKiosk, 'will-navigate', 'http://127.0.0.1:7072/kiosk')).toBe(false);
    expect(goes(atKiosk, 'will-navigate', 'http://hall:7070/kiosk')).toBe(false);
    expect(goes(atDisplay, 'will-navigate', 'http://hall:7070/display')).toBe(true);
    expect(goes(atDisplay, 'will-navigate', 'http://127.0.0.1:7071/kiosk')).toBe(false);
  });

  it('lets a page that is in none of its windows go nowhere', () => {
    openBox(kiosk);
    expect(goes(new BrowserWindow({}).webContents, 'will-navigate', 'http://hall:7070/kiosk')).toBe(false);
  });

  it('opens no second window, no webview, and no page can hold itself open', () => {
    const [webContents] = openBox(kiosk);
    expect(webContents?.openHandler()).toEqual({ action: 'deny' });
    for (const kind of ['will-attach-webview', 'will-prevent-unload']) {
      expect(goes(webContents, kind, '')).toBe(false);
    }
  });
});

describe.each(['default', 'persist:kiosk-kiosk-1', 'persist:display'])('permissions of the session %s', (name) => {
  const pages = () => (name === 'default' ? session.defaultSession : session.fromPartition(name));

  beforeEach(() => setupPermissions(boxWith(...two)));

  it.each(['media', 'geolocation', 'notifications', 'openExternal', 'fullscreen', 'serial', 'web-printing'])(
    '%s is denied when asked for and when checked',
    (permission) => {
      const answers: unknown[] = [];
      const ask = recorder.handler(`${name} permission-request`);
      ask(null, permission, (isGranted: boolean) => answers.push(isGranted), {});
      expect(answers).toEqual([false]);
      expect(recorder.handler(`${name} permission-check`)(null, permission, 'http://hall:7070', {})).toBe(false);
    },
  );

  it('devices, captures and downloads are denied', () => {
    const streams: unknown[] = [];
    recorder.handler(`${name} display-media`)({}, (stream: unknown) => streams.push(stream));
    expect(streams).toEqual([null]);
    expect(recorder.handler(`${name} device-permission`)({})).toBe(false);
    const download = recordedEvent({});
    pages().emit('will-download', download);
    expect(download.defaultPrevented).toBe(true);
  });

  it('every device picker is closed with nothing chosen', () => {
    const chosen: unknown[] = [];
    const choose = (device?: unknown) => chosen.push(device || null);
    const { webContents } = new BrowserWindow({});
    const events = [1, 2, 3, 4].map(() => recordedEvent({}));
    pages().emit('select-serial-port', events[0], [], webContents, choose);
    pages().emit('select-hid-device', events[1], {}, choose);
    pages().emit('select-usb-device', events[2], {}, choose);
    webContents.emit('select-bluetooth-device', events[3], [], choose);
    expect(chosen).toEqual([null, null, null, null]);
    expect(events.every((event) => event.defaultPrevented)).toBe(true);
  });
});

it('no certificate of the box is shown to anybody who asks', () => {
  setupPermissions(kiosk);
  const event = recordedEvent({});
  const chosen: unknown[] = [];
  app.emit('select-client-certificate', event, null, 'https://evil.example', [{}], (one: unknown) => chosen.push(one));
  expect(event.defaultPrevented).toBe(true);
  expect(chosen).toEqual([undefined]);
});

describe('the machine', () => {
  it('lets a page sound without a touch and takes pinch and overscroll from the public only', () => {
    const switches = () => recorder.argsOf('app.commandLine.appendSwitch').map(([name]) => name);
    setupSwitches(boxOf('--screen clerk'));
    expect(switches()).toEqual(['autoplay-policy']);
    setupSwitches(kiosk);
    expect(switches()).toContain('disable-pinch');
    expect(switches()).toContain('overscroll-history-navigation');
  });

  it('runs one frame per box, each with a folder of its own', () => {
    expect(setupSingleInstance(kiosk)).toBe(true);
    setupSingleInstance(boxOf('--screen window --counter 2'));
    setupSingleInstance(boxWith(...two));
    expect(recorder.argsOf('app.setPath')).toEqual([
      ['userData', '/recorded/appData/hallcall/kiosk-kiosk-1'],
      ['userData', '/recorded/appData/hallcall/window-2'],
      ['userData', '/recorded/appData/hallcall/kiosk-kiosk-1+display'],
    ]);
    recorder.machine.isFirstInstance = false;
    expect(setupSingleInstance(kiosk)).toBe(false);
  });

  it('keeps a public screen lit until the frame ends, and leaves a clerk’s computer alone', () => {
    setupPower(boxOf('--screen clerk'));
    expect(recorder.argsOf('powerSaveBlocker.start')).toEqual([]);
    setupPower(kiosk);
    expect(recorder.argsOf('powerSaveBlocker.start')).toEqual([['prevent-display-sleep']]);
    app.emit('will-quit', recordedEvent({}));
    expect(recorder.argsOf('powerSaveBlocker.stop')).toEqual([[7]]);
  });
});
