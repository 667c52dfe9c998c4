import type { CommandInput } from '#protocol/commands';
import type { SoundState } from '#protocol/vocabulary';

const GAP_MS = 3000;
const AGAIN_MS = 5 * 60_000;
const ERROR_LENGTH = 200;

/** `sound` is null as long as the page does not know; until then nothing is reported. */
type ScreenState = { sound: SoundState | null; isVisible: boolean };
export type ScreenReport = Pick<CommandInput<'screen:status'>, 'sound' | 'isVisible' | 'lastError'>;

export type StatusReportsDeps = {
  send: (report: ScreenReport) => Promise<{ ok: boolean }>;
  /** Rings once after so long; what it returns stops it. */
  after: (ms: number, ring: () => void) => () => void;
  state: ScreenState;
};

/**
 * Tells the hall how this screen is: on joining, when something changes, and every five minutes. One report at a time
 * and never two within three seconds, so that a page that fails over and over drowns nothing. A refusal, or no answer,
 * is harmless; an error is said again with the next report until one was taken.
 */
export function createStatusReports({ send, after, state }: StatusReportsDeps) {
  let now = state;
  let isLive = false;
  let hasNews = false;
  let isResting = false;
  let error: { text: string; isTaken: boolean } | null = null;
  let stopAlarm = () => {};

  function tell(): void {
    hasNews = true;
    sayNews();
  }

  function sayNews(): void {
    const { sound, isVisible } = now;
    if (isResting || !isLive || !hasNews || sound === null) return;
    hasNews = false;
    isResting = true;
    stopAlarm();
    void say({ sound, isVisible });
  }

  async function say(report: ScreenReport): Promise<void> {
    const told = error?.isTaken === false ? error : null;
    const isTaken = await send({ ...report, ...(told && { lastError: told.text }) }).then(
      ({ ok }) => ok,
      () => false,
    );
    if (told && isTaken) told.isTaken = true;
    stopAlarm = after(GAP_MS, () => {
      isResting = false;
      stopAlarm = after(AGAIN_MS - GAP_MS, () => {
        if (error?.isTaken) error = null; // the same error is worth a word again
        tell();
      });
      sayNews();
    });
  }

  return {
    setLive(isNowLive: boolean): void {
      isLive = isNowLive;
      if (isLive) tell();
    },
    change(part: Partial<ScreenState>): void {
      const next = { ...now, ...part };
      if (next.sound === now.sound && next.isVisible === now.isVisible) return;
      now = next;
      tell();
    },
    /** Something else that goes with a report is other than before. */
    tell,
    noteError(text: string): void {
      const short = text.slice(0, ERROR_LENGTH);
      if (error?.text === short) return;
      error = { text: short, isTaken: false };
      tell();
    },
    state: () => now,
  };
}
