import { app as theApp } from './app.ts';
import { answerTest, machine } from './control.ts';
import { ipcMain as theIpcMain } from './ipc-main.ts';
import { netFetch } from './net-errors.ts';
import { onlyWhatIsThere } from './only-what-is-there.ts';
import { closeBrowsers, session as theSession } from './session.ts';

const keys = new Map<string, () => void>();
const blockers = new Set<number>();
let areKeysSuspended = false;

theApp.closeBrowsers = closeBrowsers;

/** Electron for the frame's unchanged bundles: the life of an application, and windows that are pages of a real Chromium. */
export { BrowserWindow } from './browser-window.ts';
export { protocol } from './local-schemes.ts';
export { safeStorage } from './safe-storage.ts';
export { screen } from './screen.ts';
export { Menu, Tray } from './tray.ts';

export const app = theApp;
export const ipcMain = onlyWhatIsThere('ipcMain', theIpcMain);
export const session = onlyWhatIsThere('session', theSession);
export const net = onlyWhatIsThere('net', { fetch: netFetch });
export const powerSaveBlocker = onlyWhatIsThere('powerSaveBlocker', {
  start: () => {
    blockers.add(blockers.size + 1);
    return blockers.size;
  },
  stop: (id: number) => void blockers.delete(id),
});
export const globalShortcut = onlyWhatIsThere('globalShortcut', {
  register: (key: string, work: () => void) => {
    if (keys.has(key) || machine.takenKeys.includes(key)) return false;
    keys.set(key, work);
    return true;
  },
  unregister: (key: string) => void keys.delete(key),
  setSuspended: (isSuspended: boolean) => {
    areKeysSuspended = isSuspended;
  },
});

answerTest('globalKey', (key: string) => {
  const work = areKeysSuspended ? undefined : keys.get(key);
  work?.();
  return work !== undefined;
});
answerTest('keeps', () => ({ keys: [...keys.keys()], isAwake: blockers.size > 0 }));
