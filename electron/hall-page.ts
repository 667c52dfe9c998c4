import type { BrowserWindow } from 'electron';
import { backOffMs, failuresAfter } from './back-off.ts';
import type { FrameClock } from './frame-clock.ts';

const LOAD_LIMIT_MS = 30_000;
const ABORTED = -3;

type HallPageDeps = {
  window: BrowserWindow;
  /** The page's address, fit for logs and for the public's eyes. */
  address: string;
  /** What is loaded: the same page, perhaps with a device key that nobody else may read. */
  loadAddress: string;
  waitingPage: string;
  clock: FrameClock;
  /** Whether the hall answers at this address with a page. */
  reach: (address: string) => Promise<boolean>;
};

export type HallPage = ReturnType<typeof createHallPage>;

/** Shows one page of the hall for ever: when it cannot, a local page says so and the hall is tried until it is back. */
export function createHallPage({ window, address, loadAddress, waitingPage, clock, reach }: HallPageDeps) {
  let state: 'idle' | 'loading' | 'shown' | 'waiting' | 'closed' = 'idle';
  let failures = 0;
  let shownAt = 0;
  let attempt = 0;
  let cancelTimer = () => {};

  function wait(delayMs: number, work: () => void): void {
    cancelTimer();
    cancelTimer = clock.after(delayMs, work);
  }

  function show(): void {
    state = 'loading';
    attempt += 1;
    const mine = attempt;
    wait(LOAD_LIMIT_MS, () => fail('the page took too long'));
    window.loadURL(loadAddress).then(
      () => mine === attempt && succeed(),
      (error: unknown) => mine === attempt && fail(faultCode(error)),
    );
  }

  function succeed(): void {
    if (state !== 'loading') return;
    cancelTimer();
    state = 'shown';
    shownAt = clock.now();
  }

  function fail(reason: string): void {
    if (window.isDestroyed() || (state !== 'loading' && state !== 'shown')) return;
    failures = failuresAfter(failures, state === 'shown' ? clock.now() - shownAt : 0);
    state = 'waiting';
    attempt += 1;
    console.error(`Waiting for the hall at ${address}: ${reason}`);
    window.loadFile(waitingPage, { query: { hall: address, reason } }).catch((error: unknown) => {
      console.error(`The waiting page was not shown: ${faultCode(error)}`);
    });
    wait(backOffMs(failures), probe);
  }

  function probe(): void {
    reach(address).then(
      (isThere) => retry(isThere),
      () => retry(false),
    );
  }

  function retry(isThere: boolean): void {
    if (state !== 'waiting') return;
    if (isThere) {
      show();
    } else {
      failures += 1;
      wait(backOffMs(failures), probe);
    }
  }

  function reload(reason: string): void {
    console.error(`Loading ${address} anew: ${reason}`);
    if (state === 'shown') window.webContents.reloadIgnoringCache();
  }

  function close(): void {
    state = 'closed';
    cancelTimer();
  }

  listenForTrouble(window, address, fail);
  window.on('closed', close);
  return { show, reload, state: () => state };
}

function listenForTrouble(window: BrowserWindow, address: string, fail: (reason: string) => void): void {
  const contents = window.webContents;
  contents.on('did-fail-load', (_event, code, description, _url, isMainFrame) => {
    if (isMainFrame && code !== ABORTED) fail(description || `error ${code}`);
  });
  contents.on('did-navigate', (_event, url, status) => {
    if (status >= 400 && new URL(url).origin === new URL(address).origin) fail(`the hall answered ${status}`);
  });
  contents.on('render-process-gone', (_event, details) => fail(`the page stopped (${details.reason})`));
  window.on('unresponsive', () => contents.forcefullyCrashRenderer());
}

/** The fault without its message, which repeats the loaded address, key and all. */
function faultCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'the page did not load';
}
