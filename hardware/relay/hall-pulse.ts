/** All in milliseconds. */
export const PULSE_TIMING = { everyMs: 3_000, limitMs: 1_500 };

/** One silence may be chance; after two the hall is taken for gone. */
const SILENCES = 2;

/**
 * Asks the hall itself whether it is there: a cable that was pulled breaks no connection for a long while. While
 * `isWanted`, it asks regularly, and tells when the hall has kept silent.
 */
export function createHallPulse(deps: {
  hallUrl: string;
  timing: typeof PULSE_TIMING;
  isWanted: () => boolean;
  onSilent: () => void;
}) {
  const { hallUrl, timing } = deps;
  let asking: Promise<boolean> | null = null;
  let silences = 0;

  async function ask(): Promise<boolean> {
    try {
      const response = await fetch(new URL('/health', hallUrl), { signal: AbortSignal.timeout(timing.limitMs) });
      await response.body?.cancel();
      return true;
    } catch {
      return false;
    }
  }

  function isHallThere(): Promise<boolean> {
    asking ??= ask().finally(() => {
      asking = null;
    });
    return asking;
  }

  async function beat(): Promise<void> {
    if (!deps.isWanted()) return;
    silences = (await isHallThere()) ? 0 : silences + 1;
    if (silences >= SILENCES) deps.onSilent();
  }

  const timer = setInterval(() => void beat(), timing.everyMs);
  timer.unref();
  return { isHallThere, close: () => clearInterval(timer) };
}
