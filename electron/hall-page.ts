import type { BrowserWindow } from 'electron';
import type { LoadReason } from '#protocol/frame-health';
import { backOffMs, failuresAfter, STEADY_MS } from './back-off.ts';
import type { FrameClock } from './frame-clock.ts';
import { createSilenceWatch } from './silence-watch.ts';

const LOAD_LIMIT_MS = 30_000;
const ABORTED = -3;
/** A page says every second that it lives; one that was late before has more time in its first seconds, on a slow box. */
const SILENT_MS = 3_000;
const MOST_SILENT_MS = 24_000;
/** A page that stops so often in a row gives way to the waiting page, so that nobody looks at a blank screen. */
const QUIET_TRIES = 2;

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
  /** Whether a page that keeps silent is ended; not where somebody may hold it in a debugger. */
  isWatched: boolean;
};

export type HallPage = ReturnType<typeof createHallPage>;

/**
 * Shows one page of the hall for ever: when it cannot, a local page says so and the hall is tried until it is back. A
 * page that stops or hangs is loaded anew within five seconds.
 */
export function createHallPage({ window, address, loadAddress, waitingPage, clock, reach, isWatched }: HallPageDeps) {
  let state: 'idle' | 'loading' | 'shown' | 'recovering' | 'waiting' | 'closed' = 'idle';
  let failures = 0;
  let shownAt = 0;
  let attempt = 0;
  let cancelTimer = () => {};
  let because: LoadReason = 'start';
  let isIdle = false;
  let isWaitingPageGone = false;
  let isEnding = false;
  const faults = { crashes: 0, hangs: 0 };
  const silence = createSilenceWatch({
    clock,
    limitMs: () => (upForMs() >= STEADY_MS ? SILENT_MS : Math.min(MOST_SILENT_MS, SILENT_MS * 2 ** failures)),
    onSilent: () => hang(),
  });

  function wait(delayMs: number, work: () => void): void {
    cancelTimer();
    cancelTimer = clock.after(delayMs, work);
  }

  function show(): void {
    state = 'loading';
    isIdle = false;
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
    failures = failuresAfter(failures, upForMs());
    because = 'hall-away';
    waitForHall(reason);
  }

  function waitForHall(reason: string): void {
    state = 'waiting';
    attempt += 1;
    silence.rest();
    console.error(`Waiting for the hall at ${address}: ${reason}`);
    showWaitingPage(reason);
    wait(backOffMs(failures), probe);
  }

  function showWaitingPage(reason: string): void {
    isWaitingPageGone = false;
    window.loadFile(waitingPage, { query: { hall: address, reason } }).catch((error: unknown) => {
      console.error(`The waiting page was not shown: ${faultCode(error)}`);
    });
  }

  const upForMs = () => (state === 'shown' ? clock.now() - shownAt : 0);

  /** The page's process is gone, by itself or because it did not answer; while the hall is awaited that page was the waiting one. */
  function recover(why: 'crashed' | 'hung', reason: string): void {
    if (state === 'waiting') isWaitingPageGone = true;
    if (isEnding || window.isDestroyed() || (state !== 'loading' && state !== 'shown')) return;
    faults[why === 'hung' ? 'hangs' : 'crashes'] += 1;
    failures = failuresAfter(failures, upForMs());
    because = why;
    if (failures > QUIET_TRIES) waitForHall(reason);
    else loadSoon(reason);
  }

  function loadSoon(reason: string): void {
    state = 'recovering';
    attempt += 1;
    silence.rest();
    console.error(`Loading ${address} anew: ${reason}`);
    wait(backOffMs(failures), show);
  }

  function hang(): void {
    if (state !== 'shown' || !isWatched) return;
    isEnding = true;
    window.webContents.forcefullyCrashRenderer();
    isEnding = false;
    recover('hung', 'the page did not answer');
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
      if (isWaitingPageGone) showWaitingPage('the hall does not answer');
      wait(backOffMs(failures), probe);
    }
  }

  function reload(reason: string): void {
    console.error(`Loading ${address} anew: ${reason}`);
    if (state !== 'shown') return;
    because = reason === 'nightly' ? 'nightly' : 'asked';
    shownAt = clock.now();
    isIdle = false;
    silence.rest();
    window.webContents.reloadIgnoringCache();
  }

  function close(): void {
    state = 'closed';
    cancelTimer();
    silence.rest();
  }

  listenForTrouble(window, address, { fail, crash: (reason) => recover('crashed', reason), hang });
  window.webContents.on('did-start-loading', silence.rest); // a page that is being left says nothing any more
  window.on('closed', close);
  return {
    show,
    reload,
    state: () => state,
    /** The page says that it lives. */
    beat: (): void => {
      if (state === 'shown') silence.heard();
    },
    /** The page says whether anybody would notice if it were loaded anew. */
    setIdle: (isNowIdle: boolean): void => {
      isIdle = isNowIdle;
    },
    isIdle: () => state === 'shown' && isIdle,
    shownForMs: upForMs,
    health: () => ({ ...faults, loadedForMs: Math.round(upForMs()), loadedBecause: because }),
  };
}

type Trouble = { fail: (reason: string) => void; crash: (reason: string) => void; hang: () => void };

function listenForTrouble(window: BrowserWindow, address: string, { fail, crash, hang }: Trouble): void {
  const contents = window.webContents;
  contents.on('did-fail-load', (_event, code, description, _url, isMainFrame) => {
    if (isMainFrame && code !== ABORTED) fail(description || `error ${code}`);
  });
  contents.on('did-navigate', (_event, url, status) => {
    if (status >= 400 && new URL(url).origin === new URL(address).origin) fail(`the hall answered ${status}`);
  });
  contents.on('render-process-gone', (_event, details) => crash(`the page stopped (${details.reason})`));
  window.on('unresponsive', hang);
}

/** The fault without its message, which repeats the loaded address, key and all. */
function faultCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'the page did not load';
}
