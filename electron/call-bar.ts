import { type BrowserWindow, type BrowserWindowConstructorOptions, globalShortcut } from 'electron';
import {
  BAR_ACTIONS,
  type BarAction,
  type BarClerk,
  type BarCommand,
  type BarEvent,
  BarHabits,
  type BarStance,
  type BarState,
  UNTOLD,
} from '#protocol/call-bar';
import { createBarMemory } from './bar-memory.ts';
import { LINE } from './bar-place.ts';
import { createBarShortcuts } from './bar-shortcuts.ts';
import { createBarTray } from './bar-tray.ts';
import { createBarWindow } from './bar-window.ts';
import type { FrameClock } from './frame-clock.ts';

const WITHOUT_CLERK: readonly BarAction[] = ['front', 'terminal'];
const NOBODY: BarClerk = { badge: null, language: 'zh' };

type CallBarDeps = {
  window: BrowserWindow;
  memoryFile: string;
  trayImage: string;
  /** The box's own key to the front; null: the usual one. */
  frontKey: string | null;
  clock: FrameClock;
  platform: NodeJS.Platform;
};

export type CallBar = ReturnType<typeof createCallBar>;

/** What a clerk's window has to be from the start: without a frame of the system, and as small as the line. */
export const CALL_BAR_SHAPE: BrowserWindowConstructorOptions = {
  frame: false,
  minWidth: 320,
  minHeight: LINE.height,
  maximizable: false,
  fullscreenable: false,
};

/** The clerk's window as a call bar: what it is, what its page may wish of it, and what the page hears from it. */
export function createCallBar({ window, memoryFile, trayImage, frontKey, clock, platform }: CallBarDeps) {
  const memory = createBarMemory(memoryFile);
  let clerk = NOBODY;
  let faults: BarState['faults'] = {};

  const usual = BarHabits.parse(frontKey === null ? {} : { shortcuts: { front: frontKey } });
  const habits = () => (clerk.badge === null ? null : memory.habits(clerk.badge)) ?? usual;
  const tell = (event: BarEvent) => window.webContents.send('bar:event', event);
  const bar = createBarWindow({
    ...{ window, memory, clock, platform },
    passesClicks: () => habits().passesClicks,
    changed: () => tell({ kind: 'state', state: state() }),
  });
  const shortcuts = createBarShortcuts(press);
  const tray = createBarTray(trayImage, {
    show: (isShown) => {
      if (isShown) bar.comeIntoSight();
      else bar.hide();
    },
    switchTo: (form) => {
      bar.show(form);
      tellAll();
    },
    chooseShortcuts: () => {
      bar.comeIntoSight();
      tell({ kind: 'shortcuts' });
    },
    signOut: () => {
      bar.comeIntoSight();
      tell({ kind: 'sign-out' });
    },
  });

  function state(): BarState {
    const { growsUp, canPassClicks } = bar;
    return {
      ...{ form: memory.form(), small: memory.small(), growsUp: growsUp(), canPassClicks },
      ...{ habits: habits(), usual: usual.shortcuts, faults },
    };
  }

  function tellTray(): void {
    const { badge, language } = clerk;
    tray.tell({ language, isShown: bar.isShown(), form: memory.form(), isSignedIn: badge !== null });
  }

  function tellAll(): void {
    tell({ kind: 'state', state: state() });
    tellTray();
  }

  function press(action: BarAction): void {
    if (action === 'front') bar.takeKeyboard();
    else if (action === 'terminal') {
      bar.toggleTerminal();
      tellAll();
    } else {
      bar.comeIntoSight();
      tell({ kind: 'command', command: action satisfies BarCommand });
    }
  }

  /** While somebody is signed in all keys are heard, otherwise only those of the window. */
  function listenFor(next: BarClerk): BarState {
    clerk = next;
    globalShortcut.setSuspended(false);
    faults = shortcuts.set(habits().shortcuts, clerk.badge === null ? WITHOUT_CLERK : BAR_ACTIONS);
    globalShortcut.setSuspended(bar.stance().mood === 'choosing-keys');
    bar.dress();
    tellTray();
    return state();
  }

  function stand(stance: BarStance): BarState {
    globalShortcut.setSuspended(stance.mood === 'choosing-keys');
    bar.stand(stance);
    return state();
  }

  window.webContents.on('did-navigate', () => {
    stand(UNTOLD);
    listenFor({ ...NOBODY, language: clerk.language });
  });
  for (const change of ['show', 'hide'] as const) window.on(change as 'show', tellTray);
  window.on('closed', () => {
    globalShortcut.setSuspended(false);
    shortcuts.release();
    tray.remove();
  });
  listenFor(NOBODY);

  return {
    ...{ state, stand, listenFor },
    show: (form: BarState['form']): BarState => {
      bar.show(form);
      tellTray();
      return state();
    },
    /** Keeps how this clerk likes it, and hears the keys from now on. */
    keep: (next: BarHabits): BarState => {
      if (clerk.badge !== null) memory.keepHabits(clerk.badge, next);
      return listenFor(clerk);
    },
  };
}
