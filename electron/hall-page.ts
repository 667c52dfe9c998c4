import type { BrowserWindow } from 'electron';
import { backOffMs, failuresAfter } from './back-off.ts';
import type { FrameClock } from './frame-clock.ts';
import { type WaitReason, waitReason } from './hall-answer.ts';
import { isLocalPage, type Waiting } from './waiting-page.ts';

const LOAD_LIMIT_MS = 30_000;
const ABORTED = -3;

type HallPageDeps = {
  window: BrowserWindow;
  /** The page's address, fit for logs and for the public's eyes. */
  address: string;
  /** What is loaded: the same page, perhaps with a device key that nobody else may read. */
  loadAddress: string;
  clock: FrameClock;
  /** Why the page cannot be had now; null when it can. */
  askHall: () => Promise<WaitReason | null>;
  /** Says what is waited for, and says it anew whenever it changes. */
  showWaiting: (waiting: Waiting) => void;
};

export type HallPage = ReturnType<typeof createHallPage>;

/** Shows one page of the hall for ever: when it cannot, a local page says so and the hall is tried until it is back. */
export function createHallPage({ window, address, loadAddress, clock, askHall, showWaiting }: HallPageDeps) {
  let state: 'idle' | 'asking' | 'loading' | 'shown' | 'waiting' | 'closed' = 'idle';
  let failures = 0;
  let waitingSince = 0;
  let tries = 0;
  let shownAt = 0;
  let attempt = 0;
  let cancelTimer = () => {};

  function wait(delayMs: number, work: () => void): void {
    cancelTimer();
    cancelTimer = clock.after(delayMs, work);
  }

  /** Asks who answers at the hall's address before anything of it is shown. */
  function show(): void {
    cancelTimer();
    state = 'asking';
    attempt += 1;
    const mine = attempt;
    askHall().then(
      (reason) => {
        if (mine !== attempt || state === 'closed') return;
        if (reason === null) load();
        else fail(reason);
      },
      () => mine === attempt && fail('no-answer'),
    );
  }

  function load(): void {
    state = 'loading';
    attempt += 1;
    const mine = attempt;
    wait(LOAD_LIMIT_MS, () => fail('too-slow'));
    window.loadURL(loadAddress).then(
      () => mine === attempt && succeed(),
      (error: unknown) => mine === attempt && fail(waitReason(error)),
    );
  }

  function succeed(): void {
    if (state !== 'loading') return;
    cancelTimer();
    state = 'shown';
    shownAt = clock.now();
    waitingSince = 0;
    tries = 0;
  }

  function fail(reason: WaitReason): void {
    if (window.isDestroyed() || state === 'idle' || state === 'waiting' || state === 'closed') return;
    failures = failuresAfter(failures, state === 'shown' ? clock.now() - shownAt : 0);
    if (tries === 0) waitingSince = clock.now();
    tries += 1;
    state = 'waiting';
    attempt += 1;
    const nextInMs = backOffMs(failures);
    console.error(`Waiting for the hall at ${address}: ${reason}`);
    showWaiting({ address, reason, tries, waitedMs: clock.now() - waitingSince, nextInMs });
    wait(nextInMs, show);
  }

  function reload(reason: string): void {
    console.error(`Loading ${address} anew: ${reason}`);
    if (state === 'shown') window.webContents.reloadIgnoringCache();
    else if (state === 'waiting') show();
  }

  function close(): void {
    state = 'closed';
    cancelTimer();
  }

  listenForTrouble(window, address, fail);
  window.on('closed', close);
  return { show, reload, state: () => state };
}

function listenForTrouble(window: BrowserWindow, address: string, fail: (reason: WaitReason) => void): void {
  const contents = window.webContents;
  contents.on('did-fail-load', (_event, code, description, url, isMainFrame) => {
    if (isMainFrame && code !== ABORTED && !isLocalPage(url)) fail(waitReason(description));
  });
  contents.on('did-navigate', (_event, url, status) => {
    if (status >= 400 && new URL(url).origin === new URL(address).origin) fail('fault');
  });
  contents.on('render-process-gone', () => fail('page-stopped'));
  window.on('unresponsive', () => contents.forcefullyCrashRenderer());
}
