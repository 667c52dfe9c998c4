const SLOT = 'hallcall.reloaded-at';
const AGAIN_AFTER_MS = 5 * 60_000;

declare global {
  /** What every page may ask of the frame around it; a page that may ask more adds it. */
  interface HallcallFrame {
    /** Loads the page past the cache. */
    reload: (reason: string) => Promise<null>;
  }
  interface Window {
    /** Absent in an ordinary browser. */
    hallcallFrame?: HallcallFrame;
  }
}

/** Fetches the page anew when the server no longer understands this one; at most once in five minutes, never in a loop. */
export function reloadForNewVersion(): void {
  const last = Number(sessionStorage.getItem(SLOT) ?? 0);
  if (Math.abs(Date.now() - last) < AGAIN_AFTER_MS) return;
  sessionStorage.setItem(SLOT, String(Date.now()));
  if (window.hallcallFrame) window.hallcallFrame.reload('client-too-old').catch(() => location.reload());
  else location.reload();
}
