import type { BrowserWindow } from 'electron';
import type { WaitReason } from './hall-answer.ts';
import { LOCAL_ORIGIN, localAddress } from './local-pages.ts';

/** What somebody before a waiting screen is told. */
export type Waiting = { address: string; reason: WaitReason; tries: number; waitedMs: number; nextInMs: number };

/** The hall was back, or there was more to say, before the page was there. */
const OVERTAKEN = 'ERR_ABORTED';

/** Shows what is waited for on the frame's own page; told again, the page changes without being loaded anew. */
export function showWaiting(window: BrowserWindow, { address, reason, tries, waitedMs, nextInMs }: Waiting): void {
  const shown = { address, reason, tries, waited: Math.round(waitedMs), next: Math.round(nextInMs) };
  const texts = Object.entries(shown).map(([name, value]) => [name, String(value)]);
  window.loadURL(localAddress('/waiting', Object.fromEntries(texts))).catch((error: unknown) => {
    const fault = faultOf(error);
    if (!window.isDestroyed() && fault !== OVERTAKEN) console.error(`The waiting page was not shown: ${fault}`);
  });
}

/** Whether a page is one of the frame's own, which waits and has nothing to lose. */
export function isLocalPage(address: string): boolean {
  return address.startsWith(`${LOCAL_ORIGIN}/`);
}

function faultOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown fault';
}
