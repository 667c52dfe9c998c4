import type { ScreenFrame } from './screen/screen-frame.ts';

const SLOT = 'hallcall.reloaded-at';
const AGAIN_AFTER_MS = 5 * 60_000;

declare global {
  interface Window {
    /** The frame around this page, which can load it past the cache; absent in an ordinary browser. */
    hallcallFrame?: { reload: (reason: string) => Promise<null>; screen?: ScreenFrame };
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
