import { join } from 'node:path';
import { app, BrowserWindow, type BrowserWindowConstructorOptions, type Rectangle } from 'electron';
import { type BoxSettings, isPublicScreen, type ScreenSettings } from './box-settings.ts';
import { CALL_BAR_SHAPE, type CallBar, createCallBar } from './call-bar.ts';
import type { FrameClock } from './frame-clock.ts';
import type { FramePaths } from './frame-paths.ts';
import type { FrameWindow } from './frame-windows.ts';
import { makeFurniture } from './furniture.ts';
import { askHall } from './hall-answer.ts';
import { createHallPage } from './hall-page.ts';
import { guardInput, guardZoom } from './input-guard.ts';
import type { KeyStore } from './key-store.ts';
import { lockedPreferences } from './locked-preferences.ts';
import { addressWithKey, pageAddress } from './page-address.ts';
import type { FrameProcesses } from './processes.ts';
import { showWaiting } from './waiting-page.ts';

export type ScreenWindowDeps = {
  box: BoxSettings;
  paths: FramePaths;
  clock: FrameClock;
  keys: Pick<KeyStore, 'isReplaced'>;
  processes: Pick<FrameProcesses, 'isServerFailing'>;
  isQuitting: () => boolean;
};

/** The window of one screen, locked down, with the hall's page in it that is yet to be shown; `bounds` is its monitor. */
export function createScreenWindow(
  screen: ScreenSettings,
  bounds: Rectangle | null,
  { box, paths, clock, keys, processes, isQuitting }: ScreenWindowDeps,
): FrameWindow {
  const window = new BrowserWindow({
    ...windowShape(screen, bounds),
    webPreferences: lockedPreferences(screen, paths),
  });
  guardZoom(window);
  if (isPublicScreen(screen)) {
    guardInput(window, isQuitting);
    makeFurniture(window.webContents, screen);
  }
  const page = createHallPage({
    window,
    address: pageAddress(screen),
    loadAddress: () => addressWithKey(screen, keys),
    clock,
    askHall: async () => {
      const reason = await askHall(box, screen);
      return reason === 'no-answer' && processes.isServerFailing() ? 'server-failing' : reason;
    },
    showWaiting: (waiting) => showWaiting(window, waiting),
    isWatched: !screen.windowed,
  });
  const bar = isCallBar(screen) ? callBarOf(window, screen, paths, clock) : null;
  return { screen, window, page, bar };
}

/** A clerk's own window lies beside another program; opened like any other it is only a page to look at. */
function isCallBar({ screen, windowed }: ScreenSettings): boolean {
  return screen === 'clerk' && !windowed;
}

function callBarOf(window: BrowserWindow, { frontKey }: ScreenSettings, paths: FramePaths, clock: FrameClock): CallBar {
  const memoryFile = join(app.getPath('userData'), 'call-bar.json');
  const { trayImage } = paths;
  return createCallBar({ window, memoryFile, trayImage, frontKey, clock, platform: process.platform });
}

function windowShape(screen: ScreenSettings, bounds: Rectangle | null): BrowserWindowConstructorOptions {
  const plain = { title: 'Hallcall', backgroundColor: '#ffffff', autoHideMenuBar: true };
  if (isCallBar(screen)) return { ...plain, ...CALL_BAR_SHAPE };
  if (!isPublicScreen(screen)) return { ...plain, width: 1280, height: 800 };
  return { ...plain, ...bounds, kiosk: true, fullscreen: true, frame: false, minimizable: false, skipTaskbar: true };
}
