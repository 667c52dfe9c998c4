import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCallBar } from '../../electron/call-bar.ts';
import { BarHabits, type BarStance, BarState } from '../../server/protocol/call-bar.ts';
import { BrowserWindow, recordedDisplay, recorder, screen } from '../support/electron-recorder.ts';
import { createHeldClock } from '../support/held-clock.ts';
import { temporaryFolder } from '../support/server-process.ts';

const AT_WORK: BarStance = { mood: 'at-work', wantsKeys: false, height: 56 };
const IDLE: BarStance = { ...AT_WORK, mood: 'idle' };
const ASKING: BarStance = { mood: 'asking', wantsKeys: true, height: 560 };
const ASKED_UNWISHED: BarStance = { ...ASKING, wantsKeys: false };
const CHOOSING: BarStance = { ...ASKING, mood: 'choosing-keys' };
const CLERK = { badge: '1004', language: 'zh' } as const;
const STRIP = { x: 1600, y: 30, width: 320, height: 1050 };
const LINE = { x: 640, y: 30, width: 640, height: 56 };

let folder: ReturnType<typeof temporaryFolder>;
let clock = createHeldClock();

function open({ frontKey = null as string | null, platform = 'win32' as NodeJS.Platform } = {}) {
  const window = new BrowserWindow({});
  const bar = createCallBar({
    ...{ window: window as unknown as Electron.BrowserWindow, clock, platform, frontKey },
    ...{ memoryFile: folder.file('call-bar.json'), trayImage: '/project/tray.png' },
  });
  return { window, bar };
}

/** Somebody moves the window by hand. */
function drag(window: BrowserWindow, x: number, y: number): void {
  window.bounds = { ...window.bounds, x, y };
  window.emit('move');
  clock.pass(250);
}

const press = (key: string) => recorder.handler(`key ${key}`)();
const isHeard = (key: string) => {
  try {
    return Boolean(recorder.handler(`key ${key}`));
  } catch {
    return false;
  }
};
const told = () => recorder.argsOf('contents.send').map(([, event]) => event);
const lastOf = (name: string) => recorder.argsOf(name).at(-1);
const menu = () => recorder.machine.tray?.menu ?? [];
const entry = (label: string) => menu().find((each) => each.label === label);

beforeEach(() => {
  recorder.reset();
  clock = createHeldClock();
  folder = temporaryFolder();
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => folder.remove());

describe('[C20] the place of the call bar', () => {
  it('is a strip at the right edge, on top, at the first start', () => {
    const { window, bar } = open();
    expect(window.bounds).toEqual(STRIP);
    expect(lastOf('window.setAlwaysOnTop')).toEqual([true, 'floating']);
    expect(BarState.parse(bar.state())).toMatchObject({ form: 'strip', small: 'strip', faults: {} });
  });

  it('is a line as high as what its page says, with room for what is asked', () => {
    const { window, bar } = open();
    bar.show('bar');
    expect(window.bounds).toEqual({ ...LINE, height: 620 });
    bar.stand(AT_WORK);
    expect(window.bounds).toEqual(LINE);
    bar.stand({ ...AT_WORK, height: 100 });
    expect(window.bounds).toEqual({ ...LINE, height: 100 });
  });

  it('is where it was dragged to, against an edge when near, also after a restart', () => {
    const { window, bar } = open();
    bar.show('bar');
    bar.stand(AT_WORK);
    drag(window, 1275, 1020);
    expect(window.bounds).toEqual({ ...LINE, x: 1280, y: 1024 });
    bar.stand(ASKING);
    expect(window.bounds).toEqual({ x: 1280, y: 520, width: 640, height: 560 });
    expect(bar.state().growsUp).toBe(true);

    const again = open();
    again.bar.stand(AT_WORK);
    expect(again.window.bounds).toEqual({ ...LINE, x: 1280, y: 1024 });
  });

  it('is remembered for each arrangement of monitors, and in view when one goes', () => {
    const { window, bar } = open();
    recorder.machine.displays.push({ ...recordedDisplay(2, 'side', 1920), scaleFactor: 1.5 });
    screen.emit('display-added');
    bar.show('bar');
    bar.stand(AT_WORK);
    drag(window, 2500, 400);
    recorder.machine.displays.pop();
    screen.emit('display-removed');
    expect(window.bounds).toEqual(LINE);
    recorder.machine.displays.push({ ...recordedDisplay(2, 'side', 1920), scaleFactor: 1.5 });
    screen.emit('display-added');
    expect(window.bounds).toEqual({ ...LINE, x: 2500, y: 400 });
    expect(told()).toContainEqual({ kind: 'state', state: bar.state() });
  });

  it('is not torn out of a hand that moves it', () => {
    const { window, bar } = open();
    bar.show('bar');
    bar.stand(AT_WORK);
    window.bounds = { ...LINE, x: 900, y: 500 };
    window.emit('move');
    bar.stand({ ...AT_WORK, height: 100 });
    expect(window.bounds).toEqual({ ...LINE, x: 900, y: 500 });
    clock.pass(250);
    expect(window.bounds).toEqual({ ...LINE, x: 900, y: 500, height: 100 });
  });

  it('gives way to a system that will not have it where it was laid', () => {
    const { window } = open();
    const stubborn = { ...STRIP, x: 1590 };
    for (let tries = 0; tries < 5; tries += 1) {
      window.bounds = stubborn;
      window.emit('move');
      clock.pass(250);
    }
    expect(recorder.argsOf('window.setBounds')).toHaveLength(2);
  });

  it('does not wander where a scaled screen rounds by a pixel', () => {
    const { window } = open();
    window.bounds = { ...STRIP, x: STRIP.x + 1, height: STRIP.height - 2 };
    window.emit('move');
    clock.pass(250);
    expect(recorder.argsOf('window.setBounds')).toHaveLength(1);
  });
});

describe('[C19] [C20] mouse and keyboard', () => {
  it('pass through an idle bar, which fades, and reach it again when there is something to do', () => {
    const { window, bar } = open();
    bar.show('bar');
    bar.stand(IDLE);
    expect(lastOf('window.setIgnoreMouseEvents')).toEqual([true, { forward: true }]);
    expect(lastOf('window.setOpacity')).toEqual([0.45]);
    window.visible = false;
    bar.stand(AT_WORK);
    expect(lastOf('window.setIgnoreMouseEvents')).toEqual([false, { forward: false }]);
    expect(lastOf('window.setOpacity')).toEqual([1]);
    expect(recorder.argsOf('window.showInactive')).toHaveLength(1);
  });

  it.each([
    ['on a system that would not notice the mouse any more', 'linux', true],
    ['for a clerk who does not like it', 'win32', false],
  ] as const)('never pass %s', (_why, platform, passesClicks) => {
    const { bar } = open({ platform });
    bar.listenFor(CLERK);
    bar.keep(BarHabits.parse({ passesClicks }));
    bar.stand(IDLE);
    expect(recorder.argsOf('window.setIgnoreMouseEvents').map(([isPassing]) => isPassing)).not.toContain(true);
    expect(bar.state().canPassClicks).toBe(platform === 'win32');
  });

  it('a key heard in another program brings the bar into sight and leaves the keyboard there', () => {
    const { window, bar } = open();
    bar.show('bar');
    bar.stand(AT_WORK);
    bar.listenFor(CLERK);
    window.visible = false;
    press('Ctrl+Alt+1');
    expect(told()).toContainEqual({ kind: 'command', command: 'next' });
    expect(recorder.argsOf('window.showInactive')).toHaveLength(1);
    expect(recorder.argsOf('window.focus')).toEqual([]);
    expect(lastOf('window.setFocusable')).toEqual([false]);
  });

  it('the keyboard comes for a question that was wished for, and goes back after the answer', () => {
    const { bar } = open();
    bar.show('bar');
    bar.stand(AT_WORK);
    bar.stand(ASKING);
    expect(lastOf('window.setFocusable')).toEqual([true]);
    expect(recorder.argsOf('window.focus')).toHaveLength(1);
    bar.stand(AT_WORK);
    expect(recorder.argsOf('window.blur')).toHaveLength(1);
    expect(lastOf('window.setFocusable')).toEqual([false]);
  });

  it('the keyboard stays with a clerk who was typing in the strip when the question came', () => {
    const { window, bar } = open();
    bar.stand(AT_WORK);
    window.focused = true;
    bar.stand(ASKING);
    bar.stand(AT_WORK);
    expect(recorder.argsOf('window.blur')).toEqual([]);
  });

  it('the keyboard stays where it is when something is asked that nobody wished for', () => {
    const { bar } = open();
    bar.show('bar');
    bar.stand(AT_WORK);
    bar.stand(ASKED_UNWISHED);
    expect(recorder.argsOf('window.focus')).toEqual([]);
    press('Ctrl+Alt+9');
    expect(recorder.argsOf('window.focus')).toHaveLength(1);
  });

  it('the terminal is a window like any other, one key away and back', () => {
    const { window, bar } = open();
    bar.show('bar');
    press('Ctrl+Alt+0');
    expect(window.bounds).toMatchObject({ width: 1366, height: 768 });
    expect(lastOf('window.setAlwaysOnTop')).toEqual([false, 'floating']);
    expect(recorder.argsOf('window.focus')).toHaveLength(1);
    expect(told()).toContainEqual({ kind: 'state', state: bar.state() });
    press('Ctrl+Alt+0');
    expect(bar.state().form).toBe('bar');
    expect(recorder.argsOf('window.blur')).toHaveLength(1);
  });
});

describe('[C19] the clerk’s keys', () => {
  it('are heard while somebody is signed in; those of the window always', () => {
    const { window, bar } = open();
    expect([isHeard('Ctrl+Alt+1'), isHeard('Ctrl+Alt+9')]).toEqual([false, true]);
    bar.listenFor(CLERK);
    expect(isHeard('Ctrl+Alt+8')).toBe(true);
    bar.stand(AT_WORK);
    window.webContents.emit('did-navigate');
    expect([isHeard('Ctrl+Alt+8'), isHeard('Ctrl+Alt+9')]).toEqual([false, true]);
  });

  it('are free again, and the sign beside the clock is gone, once the window is closed', () => {
    const { window, bar } = open();
    bar.listenFor(CLERK);
    bar.stand(CHOOSING);
    window.destroy();
    expect([isHeard('Ctrl+Alt+1'), isHeard('Ctrl+Alt+9'), isHeard('Ctrl+Alt+0')]).toEqual([false, false, false]);
    expect(lastOf('globalShortcut.setSuspended')).toEqual([false]);
    expect(recorder.argsOf('tray.destroy')).toHaveLength(1);
  });

  it('are each clerk’s own, also after a restart', () => {
    const { bar } = open();
    bar.listenFor(CLERK);
    bar.keep(BarHabits.parse({ shortcuts: { next: 'Ctrl+Alt+N', recall: null } }));
    expect([isHeard('Ctrl+Alt+N'), isHeard('Ctrl+Alt+1'), isHeard('Ctrl+Alt+4')]).toEqual([true, false, false]);
    bar.listenFor({ badge: '1005', language: 'en' });
    expect([isHeard('Ctrl+Alt+N'), isHeard('Ctrl+Alt+1')]).toEqual([false, true]);
    const again = open();
    expect(again.bar.listenFor(CLERK).habits.shortcuts).toMatchObject({ next: 'Ctrl+Alt+N', recall: null });
  });

  it('say which of them another program has, which a program needs, and which is there twice', () => {
    recorder.machine.takenKeys.add('Ctrl+Alt+4');
    const { bar } = open();
    bar.listenFor(CLERK);
    expect(bar.state().faults).toEqual({ recall: 'taken' });
    const { faults } = bar.keep(BarHabits.parse({ shortcuts: { hold: 'Ctrl+C', transfer: 'Ctrl+Alt+1' } }));
    expect(faults).toEqual({ recall: 'taken', hold: 'of-programs', transfer: 'twice' });
    press('Ctrl+Alt+1');
    expect(told().at(-1)).toEqual({ kind: 'command', command: 'next' });
    expect(isHeard('Ctrl+C')).toBe(false);
  });

  it('are not heard while they are being chosen', () => {
    const { bar } = open();
    bar.listenFor(CLERK);
    bar.stand(CHOOSING);
    expect(lastOf('globalShortcut.setSuspended')).toEqual([true]);
    bar.keep(BarHabits.parse({}));
    expect(lastOf('globalShortcut.setSuspended')).toEqual([true]);
    bar.stand(AT_WORK);
    expect(lastOf('globalShortcut.setSuspended')).toEqual([false]);
  });

  it('begin with the one that the box was given', () => {
    const { bar } = open({ frontKey: 'F9' });
    expect([isHeard('F9'), isHeard('Ctrl+Alt+9')]).toEqual([true, false]);
    expect(bar.state().usual.front).toBe('F9');
    press('F9');
    expect(recorder.argsOf('window.focus')).toHaveLength(1);
  });
});

describe('the sign beside the clock', () => {
  it('speaks the clerk’s language and offers what is possible', () => {
    const { bar } = open();
    expect(recorder.argsOf('new Tray')).toEqual([['/project/tray.png']]);
    expect([entry('快捷键…')?.enabled, entry('退出登录')?.enabled]).toEqual([false, false]);
    bar.listenFor({ badge: '1004', language: 'en' });
    expect(menu().flatMap(({ label }) => label ?? [])).toEqual([
      ...['Hide the call bar', 'Bar', 'Side strip', 'Full terminal', 'Shortcuts…', 'Sign out', 'Quit Hallcall'],
    ]);
    expect(menu().find(({ checked }) => checked)?.label).toBe('Side strip');
    expect(entry('Sign out')?.enabled).toBe(true);
  });

  it('hides and shows, goes to a form, asks the page, and quits', () => {
    const { window, bar } = open();
    bar.listenFor(CLERK);
    entry('隐藏叫号条')?.click?.();
    expect(window.visible).toBe(false);
    entry('显示叫号条')?.click?.();
    expect(window.visible).toBe(true);
    entry('横条')?.click?.();
    expect(bar.state().form).toBe('bar');
    entry('快捷键…')?.click?.();
    entry('退出登录')?.click?.();
    expect(told().slice(-2)).toEqual([{ kind: 'shortcuts' }, { kind: 'sign-out' }]);
    entry('退出 Hallcall')?.click?.();
    expect(recorder.argsOf('app.quit')).toHaveLength(1);
  });
});
