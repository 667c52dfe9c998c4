import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { BoxSettings } from '../../electron/box-settings.ts';
import { createFramePaths } from '../../electron/frame-paths.ts';
import { createFrameWindows } from '../../electron/frame-windows.ts';
import { setupScreens } from '../../electron/screens.ts';
import type { StaffChannel } from '../../electron/staff-contract.ts';
import { STAFF_ASK, watchStaffCorner } from '../../electron/staff-corner.ts';
import { setupStaffExit } from '../../electron/staff-exit.ts';
import { hashPin } from '../../electron/staff-pin.ts';
import { noKeys, noTrust, serverIsWell } from '../support/box-settings.ts';
import { app, BrowserWindow, recordedEvent, recorder } from '../support/electron-recorder.ts';
import { createHeldClock } from '../support/held-clock.ts';

const PIN = '805193';
const own = { parent: null, origin: 'hallcall://frame' };
const ofHall = { parent: null, origin: 'http://hall:7070' };
let staffPin = '';

async function openBox(settings: object, trust: object = {}) {
  const clock = createHeldClock();
  const windows = createFrameWindows();
  const paths = createFramePaths('/project');
  const restarted: string[] = [];
  const box = BoxSettings.parse({ hall: 'http://hall:7070', staffPin, screens: [{ screen: 'kiosk' }], ...settings });
  const restartDevices = async () => void restarted.push('devices');
  setupStaffExit({ box, paths, clock, windows, version: '1.2.3', restartDevices, trust: { ...noTrust, ...trust } });
  setupScreens({ trust: noTrust, keys: noKeys, processes: serverIsWell, box, paths, clock, windows });
  await vi.waitUntil(() => windows.all().every(({ page }) => page.state() !== 'asking'));
  const [screen] = recorder.windows;
  if (!screen) throw new Error('No window was opened.');
  const press = (type: 'keyDown' | 'keyUp', key: string) => {
    const pressed = { type, key, control: false, alt: false, meta: false };
    screen.webContents.emit('before-input-event', recordedEvent({}), pressed);
  };
  const ask = (channel: StaffChannel, request: object, from: object = {}) =>
    recorder.handler(`ipc ${channel}`)({ sender: dialog()?.webContents, senderFrame: own, ...from }, request);
  const dialog = () => recorder.windows.find((window) => window !== screen && !window.isDestroyed());
  const open = () => {
    press('keyDown', 'F10');
    clock.pass(3_000);
  };
  return { clock, windows, screen, press, open, ask, dialog, restarted };
}

beforeAll(async () => {
  staffPin = await hashPin(PIN);
});

beforeEach(() => {
  recorder.reset();
  recorder.machine.answers.clear();
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

describe('the staff dialog', () => {
  it('opens over the screen when F10 is held for three seconds, with the hall away, and only once', async () => {
    const { clock, press, dialog } = await openBox({});
    press('keyDown', 'F10');
    clock.pass(2_000);
    press('keyUp', 'F10');
    clock.pass(2_000);
    expect(dialog()).toBeUndefined();
    press('keyDown', 'F10');
    press('keyDown', 'F10');
    clock.pass(3_000);
    expect(dialog()?.webContents.loads[0]?.address).toBe('hallcall://frame/staff#');
    expect(dialog()?.options).toMatchObject({ frame: false, webPreferences: { sandbox: true, devTools: false } });
    press('keyDown', 'F10');
    clock.pass(3_000);
    expect(recorder.windows).toHaveLength(2);
  });

  it('opens when its own preload asks for it, from the page or from the waiting page, and for nobody else', async () => {
    const { screen, dialog } = await openBox({});
    const ask = (from: object) => recorder.handler(`ipc ${STAFF_ASK}`)({ sender: screen.webContents, ...from });
    ask({ senderFrame: { parent: ofHall, origin: 'http://hall:7070' } });
    ask({ senderFrame: { parent: null, origin: 'http://evil.example' } });
    ask({ senderFrame: null });
    ask({ sender: new BrowserWindow({}).webContents, senderFrame: ofHall });
    expect(recorder.windows.filter(({ webContents }) => webContents.loads[0]?.address.includes('/staff'))).toEqual([]);
    ask({ senderFrame: own });
    dialog();
    expect(recorder.windows.filter(({ webContents }) => webContents.loads[0]?.address.includes('/staff'))).toHaveLength(
      1,
    );
  });

  it('[S14] tells and does nothing before the PIN', async () => {
    const { open, ask } = await openBox({});
    open();
    expect(() => ask('staff:look', {})).toThrow('not-allowed');
    expect(() => ask('staff:act', { action: 'close-screen' })).toThrow('not-allowed');
    expect(await ask('staff:open', { pin: '000000' })).toBe(false);
    expect(() => ask('staff:act', { action: 'close-screen' })).toThrow('not-allowed');
    expect(ask('staff:lock', {})).toEqual({ lockedForMs: 0, triesLeft: 4 });
  });

  it.each([
    ['the page of the hall', (screen: BrowserWindow) => ({ sender: screen.webContents, senderFrame: ofHall })],
    ['a page of the hall within the dialog', () => ({ senderFrame: ofHall })],
    ['a frame within the dialog', () => ({ senderFrame: { parent: own, origin: own.origin } })],
    ['a frame that is gone', () => ({ senderFrame: null })],
  ])('[S14] hears nothing from %s', async (_who, from) => {
    const { open, ask, screen } = await openBox({});
    open();
    for (const channel of ['staff:lock', 'staff:leave'] as const) {
      expect(() => ask(channel, {}, from(screen))).toThrow('not-allowed');
    }
    expect(() => ask('staff:open', { pin: PIN }, from(screen))).toThrow('not-allowed');
  });

  it('with the PIN says how the screen is, loads it anew, restarts the devices, and closes it', async () => {
    const settings = { printer: 'screen' };
    const { open, ask, dialog, restarted, screen, windows } = await openBox(settings);
    open();
    expect(await ask('staff:open', { pin: PIN })).toBe(true);
    expect(await ask('staff:look', {})).toEqual({
      screen: 'kiosk-kiosk-1',
      address: 'http://hall:7070/kiosk?name=kiosk-1',
      version: '1.2.3',
      state: 'waiting',
      upForMs: 3_000,
      hasDevices: true,
      stranger: null,
    });
    await ask('staff:act', { action: 'restart-devices' });
    expect(restarted).toEqual(['devices']);
    expect(dialog()).toBeDefined();
    await ask('staff:act', { action: 'reload' });
    expect(dialog()).toBeUndefined();
    expect(screen.isDestroyed()).toBe(false);

    open();
    await ask('staff:open', { pin: PIN });
    expect(() => ask('staff:act', { action: 'format' })).toThrow('bad-request');
    await ask('staff:act', { action: 'close-screen' });
    expect(screen.isDestroyed()).toBe(true);
    app.emit('second-instance');
    expect(windows.all().map(({ screen: { id } }) => id)).toEqual(['kiosk-kiosk-1']);
  });

  it('[S18] with the PIN shows the mark of a hall that is not trusted yet, and trusts it when staff say so', async () => {
    const done: string[] = [];
    const trust = { look: async () => 'ABCD 0123', accept: (compared: string) => void done.push(compared) };
    const { open, ask, dialog, restarted } = await openBox({ printer: 'screen' }, trust);
    open();
    expect(() => ask('staff:act', { action: 'trust-hall' })).toThrow('not-allowed');
    await ask('staff:open', { pin: PIN });
    expect(await ask('staff:look', {})).toMatchObject({ stranger: 'ABCD 0123' });
    await ask('staff:act', { action: 'trust-hall' });
    expect([done, restarted, dialog()]).toEqual([['ABCD 0123'], ['devices'], undefined]);
  });

  it('[S18] does not offer it where the settings of the box name whom it trusts', async () => {
    const { open, ask } = await openBox({}, { look: async () => 'ABCD 0123', canAccept: () => false });
    open();
    await ask('staff:open', { pin: PIN });
    expect(await ask('staff:look', {})).toMatchObject({ stranger: null });
  });

  it('goes away when nobody uses it, and at once when it is left', async () => {
    const { clock, open, ask, dialog } = await openBox({});
    open();
    clock.pass(50_000);
    ask('staff:lock', {});
    clock.pass(50_000);
    expect(dialog()).toBeDefined();
    clock.pass(10_000);
    expect(dialog()).toBeUndefined();
    open();
    ask('staff:leave', {});
    expect(dialog()).toBeUndefined();
  });
});

it('a box without a staff PIN says so and has no dialog; a clerk’s computer needs none', async () => {
  const { open, dialog } = await openBox({ staffPin: null });
  open();
  expect(dialog()).toBeUndefined();
  expect(vi.mocked(console.error).mock.calls[0]?.[0]).toContain('This box has no staff PIN');
});

describe('the corner for staff', () => {
  function touch(name: string, at: object) {
    return Object.assign(new Event(name), { clientX: 10, clientY: 10, ...at });
  }

  function rest(...touches: Event[]): boolean {
    vi.useFakeTimers();
    let isHeld = false;
    const page = new EventTarget();
    watchStaffCorner(
      {
        addEventListener: (name, hear) =>
          page.addEventListener(name, (event) => hear({ ...coordinates(event), isTrusted: true })),
      },
      () => {
        isHeld = true;
      },
    );
    for (const one of touches) page.dispatchEvent(one);
    vi.advanceTimersByTime(5_000);
    vi.useRealTimers();
    return isHeld;
  }

  function coordinates(event: Event) {
    const { isTrusted, clientX, clientY } = event as Event & { clientX: number; clientY: number };
    return { isTrusted, clientX, clientY };
  }

  it('notices a finger that rests there, and none that rests elsewhere, leaves or slips', () => {
    expect(rest(touch('pointerdown', {}))).toBe(true);
    expect(rest(touch('pointerdown', {}), touch('pointermove', { clientX: 20 }))).toBe(true);
    expect(rest(touch('pointerdown', { clientX: 400 }))).toBe(false);
    expect(rest(touch('pointerdown', {}), touch('pointerup', {}))).toBe(false);
    expect(rest(touch('pointerdown', {}), touch('pointermove', { clientY: 300 }))).toBe(false);
  });

  it('is not taken in by a script of the page', () => {
    vi.useFakeTimers();
    const page = new EventTarget();
    const held = vi.fn();
    watchStaffCorner(
      { addEventListener: (name, hear) => page.addEventListener(name, (event) => hear(coordinates(event))) },
      held,
    );
    page.dispatchEvent(touch('pointerdown', {})); // dispatched by a script: not trusted
    vi.advanceTimersByTime(5_000);
    vi.useRealTimers();
    expect(held).not.toHaveBeenCalled();
  });
});
