import type { Page } from 'playwright-core';
import type { Display } from './electron-chromium/machine.ts';
import type { Ended } from './server-process.ts';

/** What a frame is started with, on a disk of its own. */
export type FrameStart = {
  flags: readonly string[];
  env: NodeJS.ProcessEnv;
  /** The folder in which the frame, and nobody else, keeps what it keeps. */
  home: string;
  displays: readonly Display[];
  /** Keys that another program has. */
  takenKeys: readonly string[];
};

export type WindowSeen = {
  id: number;
  title: string;
  url: string;
  bounds: Display['bounds'];
  isShown: boolean;
  isOnTop: boolean;
  /** Clicks go through it to what lies below. */
  isPassing: boolean;
  isFocused: boolean;
};

/** A frame that runs, as somebody sees it who stands before its screens: the same over the stand-in and over Electron. */
export type FrameUnderTest = {
  pid: number;
  /** The page that now shows an address like this, once there is one that lives. */
  page: (address: RegExp) => Promise<Page>;
  /** Null where nobody can ask the frame for them. */
  windows: (() => Promise<WindowSeen[]>) | null;
  /** A key of the keyboard before the window that shows this address goes down or up. */
  key: (address: RegExp, way: 'down' | 'up', key: string) => Promise<void>;
  /** A key while another program is in front; null where no test can press one. */
  globalKey: ((key: string) => Promise<boolean>) | null;
  /** Other monitors from now on; null where no test can plug one. */
  plug: ((displays: readonly Display[]) => Promise<void>) | null;
  /** What pages got past the guards; null where nobody counts. */
  escapes: (() => readonly string[]) | null;
  said: () => string;
  kill: (signal: NodeJS.Signals) => void;
  ended: Promise<Ended>;
};

/** A monitor as most halls have them. */
export function display(id: number, change: Partial<Display> = {}): Display {
  const bounds = { x: (id - 1) * 1920, y: 0, width: 1920, height: 1080 };
  return { id, label: `monitor ${id}`, bounds, scaleFactor: 1, internal: false, ...change };
}
