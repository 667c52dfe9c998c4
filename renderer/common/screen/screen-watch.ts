import type { ScreenCheckAnswer } from '#protocol/device-orders';
import type { SoundState } from '#protocol/vocabulary';
import type { HallClient } from '../hall-client.ts';
import { watchPageErrors } from './page-errors.ts';
import { frameHealth, screenFrame, takePicture } from './screen-frame.ts';
import { createScreenUse } from './screen-use.ts';
import { createStatusReports } from './status-reports.ts';

declare global {
  interface ImportMetaEnv {
    /** Of the program, written in when the pages are built. */
    readonly HALLCALL_VERSION: string;
  }
}

/** A page that is closed or loaded anew is hidden for its last moment; that is no fault. */
const HIDDEN_FOR_MS = 2000;
/** What the box does about a new version is looked at so often: the frame has no way to call. */
const LOOK_AT_BOX_EVERY_MS = 10_000;

export type ScreenWatch = ReturnType<typeof watchScreen>;

/**
 * Lets the hall know how this screen is, and answers when its self-test asks. It stands outside the drawing, so that it
 * lives on when a page has crashed. `sound` is null for a screen that has yet to find out; `at` says whether customers
 * touch it, so that a picture of it may show what is theirs.
 */
export function watchScreen(client: HallClient, sound: SoundState | null, at: 'touched' | 'only-seen') {
  const asked = new Set<() => void>();
  let isLinked = false;
  let isHallAway = false;
  let hiding: ReturnType<typeof setTimeout> | undefined;
  let speak: (() => Promise<boolean>) | null = null;
  let told: string | undefined;
  const reports = createStatusReports({
    send: async (report) => {
      const frame = await frameHealth();
      told = JSON.stringify(frame?.update);
      const version = import.meta.env.HALLCALL_VERSION;
      return client.send('screen:status', { version, clock: Date.now(), ...report, ...(frame && { frame }) });
    },
    after(ms, ring) {
      const alarm = setTimeout(ring, ms);
      return () => clearTimeout(alarm);
    },
    state: { sound, isVisible: isVisible() },
  });

  client.onLink(({ state }) => {
    isLinked = state === 'live';
    reports.setLive(isLinked && !isHallAway);
  });
  document.addEventListener('visibilitychange', () => {
    clearTimeout(hiding);
    if (isVisible()) reports.change({ isVisible: true });
    else hiding = setTimeout(() => reports.change({ isVisible: isVisible() }), HIDDEN_FOR_MS);
  });
  watchPageErrors(reports.noteError);
  setInterval(async () => {
    if (!isLinked || isHallAway || !screenFrame()) return;
    const frame = await frameHealth();
    if (frame && JSON.stringify(frame.update) !== told) reports.tell();
  }, LOOK_AT_BOX_EVERY_MS);
  const use = createScreenUse({
    now: () => performance.now(),
    every: (ms, look) => void setInterval(look, ms),
    onIdle: (isIdle) =>
      void screenFrame()
        ?.idle(isIdle)
        .catch(() => undefined),
  });
  for (const touch of ['pointerdown', 'keydown'] as const) addEventListener(touch, use.touched, true);
  client.onPictureWanted(() => takePicture(at === 'touched' && use.isInUse()));
  client.onCheck(async (check): Promise<ScreenCheckAnswer> => {
    for (const show of asked) show();
    const hasSpoken = check.speak && speak !== null ? await speak().catch(() => false) : false;
    return { isVisible: isVisible(), sound: reports.state().sound ?? 'none', hasSpoken };
  });

  return {
    /** Something is wrong here that no error of the page says. */
    noteProblem: reports.noteError,
    /** Whether what is shown is meant for somebody now; a page that has not said so yet counts as busy. */
    setBusy: use.setBusy,
    setSound: (next: SoundState) => reports.change({ sound: next }),
    /** The link may hold while the hall behind it is away; it is told anew when it is back. */
    setHallAway(isAway: boolean): void {
      if (isAway === isHallAway) return;
      isHallAway = isAway;
      reports.setLive(isLinked && !isHallAway);
    },
    /** Hears that the self-test asks, so that the page can show itself. */
    onAsked(show: () => void): () => void {
      asked.add(show);
      return () => asked.delete(show);
    },
    /** Who says the sentence of the self-test; true only when it was heard to its end. */
    speakWith(say: () => Promise<boolean>): () => void {
      speak = say;
      return () => {
        if (speak === say) speak = null;
      };
    },
  };
}

function isVisible(): boolean {
  return document.visibilityState === 'visible';
}
