import { beforeEach, describe, expect, it, vi } from 'vitest';
import { setupNavigation } from '../../electron/navigation.ts';
import { setupPermissions } from '../../electron/permissions.ts';
import { setupPower } from '../../electron/power.ts';
import { setupSingleInstance } from '../../electron/single-instance.ts';
import { setupSwitches } from '../../electron/switches.ts';
import { app, BrowserWindow, recordedEvent, recorder, session } from '../support/electron-recorder.ts';
import { frameOptions } from '../support/frame-options.ts';

const kiosk = frameOptions('--screen kiosk');

beforeEach(() => {
  recorder.reset();
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

describe('navigation', () => {
  function navigate(kind: string, url: string): boolean {
    setupNavigation(kiosk);
    const event = recordedEvent({ url });
    new BrowserWindow({}).webContents.emit(kind, event);
    return !event.defaultPrevented;
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

  it('stays on this box where the page comes from it', () => {
    setupNavigation(frameOptions('--screen kiosk --printer screen --kiosk-port 7071'));
    const goTo = (url: string) => {
      const event = recordedEvent({ url });
      new BrowserWindow({}).webContents.emit('will-navigate', event);
      return !event.defaultPrevented;
    };
    expect(goTo('http://127.0.0.1:7071/kiosk?name=kiosk-1')).toBe(true);
    expect(goTo('http://127.0.0.1:7072/kiosk')).toBe(false);
    expect(goTo('http://hall:7070/kiosk')).toBe(false);
  });

  it('opens no second window, no webview, and no page can hold itself open', () => {
    setupNavigation(kiosk);
    const { webContents } = new BrowserWindow({});
    expect(webContents.openHandler()).toEqual({ action: 'deny' });
    for (const kind of ['will-attach-webview', 'will-prevent-unload']) {
      const event = recordedEvent({});
      webContents.emit(kind, event);
      expect(event.defaultPrevented).toBe(true);
    }
  });
});

describe('permissions', () => {
  beforeEach(() => setupPermissions());

  it.each(['media', 'geolocation', 'notifications', 'openExternal', 'fullscreen', 'serial', 'web-printing'])(
    '%s is denied when asked for and when checked',
    (permission) => {
      const answers: unknown[] = [];
      recorder.handler('permission-request')(null, permission, (isGranted: boolean) => answers.push(isGranted), {});
      expect(answers).toEqual([false]);
      expect(recorder.handler('permission-check')(null, permission, 'http://hall:7070', {})).toBe(false);
    },
  );

  it('devices, captures and downloads are denied', () => {
    const streams: unknown[] = [];
    recorder.handler('display-media')({}, (stream: unknown) => streams.push(stream));
    expect(streams).toEqual([null]);
    expect(recorder.handler('device-permission')({})).toBe(false);
    const download = recordedEvent({});
    session.defaultSession.emit('will-download', download);
    expect(download.defaultPrevented).toBe(true);
  });

  it('every device picker is closed with nothing chosen', () => {
    const chosen: unknown[] = [];
    const choose = (device?: unknown) => chosen.push(device || null);
    const { webContents } = new BrowserWindow({});
    const events = [1, 2, 3, 4].map(() => recordedEvent({}));
    session.defaultSession.emit('select-serial-port', events[0], [], webContents, choose);
    session.defaultSession.emit('select-hid-device', events[1], {}, choose);
    session.defaultSession.emit('select-usb-device', events[2], {}, choose);
    webContents.emit('select-bluetooth-device', events[3], [], choose);
    expect(chosen).toEqual([null, null, null, null]);
    expect(events.every((event) => event.defaultPrevented)).toBe(true);
  });
});

describe('the machine', () => {
  it('lets a page sound without a touch and takes pinch and overscroll from the public only', () => {
    const switches = () => recorder.argsOf('app.commandLine.appendSwitch').map(([name]) => name);
    setupSwitches(frameOptions('--screen clerk'));
    expect(switches()).toEqual(['autoplay-policy']);
    setupSwitches(kiosk);
    expect(switches()).toContain('disable-pinch');
    expect(switches()).toContain('overscroll-history-navigation');
  });

  it('runs one frame per screen, each with its own stored pairing', () => {
    expect(setupSingleInstance(kiosk)).toBe(true);
    setupSingleInstance(frameOptions('--screen window --counter 2'));
    expect(recorder.argsOf('app.setPath')).toEqual([
      ['userData', '/recorded/appData/hallcall/kiosk-kiosk-1'],
      ['userData', '/recorded/appData/hallcall/window-2'],
    ]);
    recorder.machine.isFirstInstance = false;
    expect(setupSingleInstance(kiosk)).toBe(false);
  });

  it('keeps a public screen lit until the frame ends, and leaves a clerk’s computer alone', () => {
    setupPower(frameOptions('--screen clerk'));
    expect(recorder.argsOf('powerSaveBlocker.start')).toEqual([]);
    setupPower(kiosk);
    expect(recorder.argsOf('powerSaveBlocker.start')).toEqual([['prevent-display-sleep']]);
    app.emit('will-quit', recordedEvent({}));
    expect(recorder.argsOf('powerSaveBlocker.stop')).toEqual([[7]]);
  });
});
