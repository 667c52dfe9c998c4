import type { BrowserWindow, WebContents } from 'electron';
import type { ScreenSettings } from './box-settings.ts';
import type { HallPage } from './hall-page.ts';

/** One screen of the box with its window and the page in it. */
export type FrameWindow = { screen: ScreenSettings; window: BrowserWindow; page: HallPage };

/** The windows this frame opened, by their web contents. */
export type FrameWindows = ReturnType<typeof createFrameWindows>;

/** Remembers which web contents are ours; the bridge answers nobody else, and nobody else may go anywhere. */
export function createFrameWindows() {
  const windows = new Map<WebContents, FrameWindow>();
  const listeners: ((opened: FrameWindow) => void)[] = [];
  return {
    add: (opened: FrameWindow): void => {
      const contents = opened.window.webContents;
      windows.set(contents, opened);
      contents.once('destroyed', () => windows.delete(contents));
      for (const listener of listeners) listener(opened);
    },
    of: (contents: WebContents): FrameWindow | null => windows.get(contents) ?? null,
    /** Hears of every window that is opened from now on. */
    onAdded: (listener: (opened: FrameWindow) => void): void => {
      listeners.push(listener);
    },
    all: (): FrameWindow[] => [...windows.values()],
  };
}
