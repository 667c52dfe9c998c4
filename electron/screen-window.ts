import { BrowserWindow, type BrowserWindowConstructorOptions, type Rectangle } from 'electron';
import { type BoxSettings, isPublicScreen, type ScreenSettings } from './box-settings.ts';
import { setupCallBar } from './call-bar.ts';
import type { FrameClock } from './frame-clock.ts';
import type { FramePaths } from './frame-paths.ts';
import type { FrameWindow } from './frame-windows.ts';
import { makeFurniture } from './furniture.ts';
import { askHall } from './hall-answer.ts';
import { createHallPage } from './hall-page.ts';
import { guardInput, guardZoom } from './input-guard.ts';
import { lockedPreferences } from './locked-preferences.ts';
import { addressWithKey, pageAddress } from './page-address.ts';
import { showWaiting } from './waiting-page.ts';

export type ScreenWindowDeps = { box: BoxSettings; paths: FramePaths; clock: FrameClock; isQuitting: () => boolean };

/** The window of one screen, locked down, with the hall's page in it that is yet to be shown; `bounds` is its monitor. */
export function createScreenWindow(
  screen: ScreenSettings,
  bounds: Rectangle | null,
  { box, paths, clock, isQuitting }: ScreenWindowDeps,
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
  if (screen.screen === 'clerk' && !screen.windowed) setupCallBar(window, screen.frontKey ?? 'F9');
  const page = createHallPage({
    window,
    address: pageAddress(screen),
    loadAddress: addressWithKey(screen),
    clock,
    askHall: () => askHall(box, screen),
    showWaiting: (waiting) => showWaiting(window, waiting),
  });
  return { screen, window, page };
}

function windowShape(screen: ScreenSettings, bounds: Rectangle | null): BrowserWindowConstructorOptions {
  const plain = { title: 'Hallcall', backgroundColor: '#ffffff', autoHideMenuBar: true };
  if (!isPublicScreen(screen)) return { ...plain, width: 1280, height: 800 };
  return { ...plain, ...bounds, kiosk: true, fullscreen: true, frame: false, minimizable: false, skipTaskbar: true };
}
