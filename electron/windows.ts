import { app, BrowserWindow, type BrowserWindowConstructorOptions, Menu, net, type WebPreferences } from 'electron';
import { bringToFront } from './bring-to-front.ts';
import { setupCallBar } from './call-bar.ts';
import type { FrameClock } from './frame-clock.ts';
import { type FrameOptions, isPublicScreen } from './frame-options.ts';
import type { FramePaths } from './frame-paths.ts';
import type { FrameWindows } from './frame-windows.ts';
import { createHallPage } from './hall-page.ts';
import { guardInput, guardZoom } from './input-guard.ts';
import { addressWithKey, pageAddress } from './page-address.ts';

const PROBE_LIMIT_MS = 5_000;

type WindowDeps = { options: FrameOptions; paths: FramePaths; clock: FrameClock; windows: FrameWindows };

/** Opens the one window of this frame and keeps the hall's page in it. */
export function setupWindows({ options, paths, clock, windows }: WindowDeps): void {
  let isQuitting = false;
  app.on('before-quit', () => {
    isQuitting = true;
  });
  app.on('window-all-closed', () => app.quit());
  Menu.setApplicationMenu(null);

  const window = new BrowserWindow({ ...windowShape(options), webPreferences: lockedPreferences(options, paths) });
  guardZoom(window);
  if (isPublicScreen(options)) guardInput(window, () => isQuitting);
  if (options.screen === 'clerk' && !options.windowed) setupCallBar(window, options.frontKey ?? 'F9');
  app.on('second-instance', () => bringToFront(window));

  const address = pageAddress(options);
  const page = createHallPage({
    window,
    address,
    loadAddress: addressWithKey(options),
    waitingPage: paths.waitingPage,
    clock,
    reach,
  });
  windows.add(window.webContents, page);
  page.show();
}

function windowShape(options: FrameOptions): BrowserWindowConstructorOptions {
  const plain = { title: 'Hallcall', backgroundColor: '#ffffff', autoHideMenuBar: true };
  if (!isPublicScreen(options)) return { ...plain, width: 1280, height: 800 };
  return { ...plain, kiosk: true, fullscreen: true, frame: false, minimizable: false };
}

function lockedPreferences(options: FrameOptions, paths: FramePaths): WebPreferences {
  return {
    preload: paths.preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
    disableDialogs: isPublicScreen(options),
    spellcheck: false,
    backgroundThrottling: false, // calls are spoken and timed even when another window lies on top
    devTools: options.windowed,
  };
}

async function reach(address: string): Promise<boolean> {
  const response = await net.fetch(address, { cache: 'no-store', signal: AbortSignal.timeout(PROBE_LIMIT_MS) });
  await response.body?.cancel();
  return response.ok;
}
