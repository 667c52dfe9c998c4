import type { BrowserWindow } from 'electron';
import type { LoadReason } from '#protocol/frame-health';
import { backOffMs, failuresAfter, STEADY_MS } from './back-off.ts';
import { BEAT_EVERY_MS } from './beat.ts';
import type { FrameClock } from './frame-clock.ts';
import { type WaitReason, waitReason } from './hall-answer.ts';
import { createSilenceWatch } from './silence-watch.ts';
import { isLocalPage, type Waiting } from './waiting-page.ts';

const LOAD_LIMIT_MS = 30_000;
const ABORTED = -3;
/** Five beats; until the first one, and in its first seconds if it was late before, a page has more time: a box may be slow. */
const SILENT_MS = 5 * BEAT_EVERY_MS;
const MOST_SILENT_MS = 24_000;
/** A page that stops so often in a row gives way to the waiting page, so that nobody looks at a blank screen. */
const QUIET_TRIES = 2;

type HallPageDeps = {
  window: BrowserWindow;
  /** The page's address, fit for logs and for the public's eyes. */
  address: string;
  /** What is loaded: the same page, perhaps with a device key that nobody else may read. */
  loadAddress: () => string;
  clock: FrameClock;
  /** Why the page cannot be had now; null when it can. */
  askHall: () => Promise<WaitReason | null>;
  /** Says what is waited for, and says it anew whenever it changes. */
  showWaiting: (waiting: Waiting) => void;
  /** Whether a page that keeps silent is ended; not where somebody may hold it in a debugger. */
  isWatched: boolean;
};

export type HallPage = ReturnType<typeof createHallPage>;

/**
 * Shows one page of the hall for ever: when it cannot, a local page says so and the hall is tried until it is back. A
 * page that stops or hangs is loaded anew within five seconds.
 */
export function createHallPage(deps: HallPageDeps) {
  const { window, address, loadAddress, clock, askHall, showWaiting, isWatched } = deps;
  let state: 'idle' | 'asking' | 'loading' | 'shown' | 'recovering' | 'waiting' | 'closed' = 'idle';
  let failures = 0;
  let waitingSince = 0;
  let tries = 0;
  let shownAt = 0;
  let attempt = 0;
  let cancelTimer = () => {};
  let because: LoadReason = 'start';
  let isIdle = false;
  let isEnding = false;
  /** What the document does next if it is well; while it is loaded, beats are those of the one being left. */
  let expected: 'loaded' | 'first-beat' | 'beat' = 'loaded';
  const faults = { crashes: 0, hangs: 0 };

  const upForMs = () => (state === 'shown' ? clock.now() - shownAt : 0);
  const silence = createSilenceWatch({
    clock,
    limitMs: () => {
      if (expected === 'loaded') return LOAD_LIMIT_MS;
      if (expected === 'first-beat') return MOST_SILENT_MS;
      return upForMs() >= STEADY_MS ? SILENT_MS : Math.min(MOST_SILENT_MS, SILENT_MS * 2 ** failures);
    },
    onSilent: () => hang(),
  });

  function expect(next: typeof expected): void {
    if (state !== 'shown') return;
    expected = next;
    if (isWatched) silence.heard();
  }

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
    isIdle = false;
    attempt += 1;
    const mine = attempt;
    wait(LOAD_LIMIT_MS, () => fail('too-slow'));
    window.loadURL(loadAddress()).then(
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
    expect('first-beat');
  }

  function fail(reason: WaitReason): void {
    if (window.isDestroyed() || state === 'idle' || state === 'waiting' || state === 'closed') return;
    failures = failuresAfter(failures, upForMs());
    because = 'hall-away';
    waitForHall(reason);
  }

  function waitForHall(reason: WaitReason): void {
    if (tries === 0) waitingSince = clock.now();
    tries += 1;
    state = 'waiting';
    attempt += 1;
    silence.rest();
    const nextInMs = backOffMs(failures);
    console.error(`Waiting for the hall at ${address}: ${reason}`);
    showWaiting({ address, reason, tries, waitedMs: clock.now() - waitingSince, nextInMs });
    wait(nextInMs, show);
  }

  /** The page's process is gone; that of the waiting page comes back with the next try. */
  function recover(why: 'crashed' | 'hung', detail: string): void {
    if (isEnding || (state !== 'loading' && state !== 'shown')) return;
    faults[why === 'hung' ? 'hangs' : 'crashes'] += 1;
    failures = failuresAfter(failures, upForMs());
    because = why;
    console.error(`The page ${address} has ${why} (${detail}).`);
    if (failures > QUIET_TRIES) {
      waitForHall('page-stopped');
    } else {
      state = 'recovering';
      attempt += 1;
      silence.rest();
      wait(backOffMs(failures), load);
    }
  }

  function hang(): void {
    if (state !== 'shown' || !isWatched) return;
    isEnding = true;
    window.webContents.forcefullyCrashRenderer();
    isEnding = false;
    recover('hung', 'it did not answer');
  }

  function reload(reason: string): void {
    console.error(`Loading ${address} anew: ${reason}`);
    if (state === 'waiting') show();
    if (state !== 'shown') return;
    because = reason === 'nightly' ? 'nightly' : 'asked';
    shownAt = clock.now();
    isIdle = false;
    expect('loaded');
    window.webContents.reloadIgnoringCache();
  }

  function close(): void {
    state = 'closed';
    cancelTimer();
    silence.rest();
  }

  listenForTrouble(window, address, { fail, crash: (detail) => recover('crashed', detail), hang });
  window.webContents.on('did-start-loading', () => expect('loaded'));
  window.webContents.on('did-stop-loading', () => expect('first-beat')); // loaded, or the old document stays after all
  window.on('closed', close);
  return {
    show,
    reload,
    state: () => state,
    /** The page says that it lives. */
    beat: (): void => {
      if (expected !== 'loaded') expect('beat');
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

type Trouble = { fail: (reason: WaitReason) => void; crash: (detail: string) => void; hang: () => void };

function listenForTrouble(window: BrowserWindow, address: string, { fail, crash, hang }: Trouble): void {
  const contents = window.webContents;
  contents.on('did-fail-load', (_event, code, description, url, isMainFrame) => {
    if (isMainFrame && code !== ABORTED && !isLocalPage(url)) fail(waitReason(description));
  });
  contents.on('did-navigate', (_event, url, status) => {
    if (status >= 400 && new URL(url).origin === new URL(address).origin) fail('fault');
  });
  contents.on('render-process-gone', (_event, details) => crash(details.reason));
  window.on('unresponsive', hang);
}
