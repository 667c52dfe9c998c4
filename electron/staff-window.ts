import { BrowserWindow } from 'electron';
import type { FrameClock } from './frame-clock.ts';
import type { FramePaths } from './frame-paths.ts';
import type { FrameWindow } from './frame-windows.ts';
import { guardInput, guardZoom } from './input-guard.ts';
import { localAddress } from './local-pages.ts';
import { lockedPreferences } from './locked-preferences.ts';

/** Whoever opened it and went away leaves nothing open. */
const UNUSED_MS = 60_000;

/** The staff dialog over one screen, whether the PIN has opened it, and the mark of a hall that it shows. */
export type StaffWindow = {
  over: FrameWindow;
  window: BrowserWindow;
  isOpen: boolean;
  stranger: string | null;
  used: () => void;
};

/** Lays the staff dialog over the whole of a screen, so that nobody reaches past it; unused it goes away. */
export function openStaffWindow(
  over: FrameWindow,
  { paths, clock }: { paths: FramePaths; clock: FrameClock },
): StaffWindow {
  const window = new BrowserWindow({
    ...over.window.getBounds(),
    parent: over.window,
    title: 'Hallcall',
    backgroundColor: '#f5f7f8',
    frame: false,
    fullscreen: true,
    minimizable: false,
    skipTaskbar: true,
    webPreferences: lockedPreferences(over.screen, paths),
  });
  guardZoom(window);
  guardInput(window, () => true);
  let cancelUnused = () => {};
  const used = () => {
    cancelUnused();
    cancelUnused = clock.after(UNUSED_MS, () => window.isDestroyed() || window.destroy());
  };
  used();
  window.on('closed', () => cancelUnused());
  window.setAlwaysOnTop(true, 'screen-saver');
  window.loadURL(localAddress('/staff', {})).catch(() => {
    console.error('The staff dialog could not be shown.');
    if (!window.isDestroyed()) window.destroy();
  });
  window.focus();
  return { over, window, isOpen: false, stranger: null, used };
}
