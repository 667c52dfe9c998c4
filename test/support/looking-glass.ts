import { setTimeout as delay } from 'node:timers/promises';
import { type Browser, chromium, type Page } from 'playwright-core';
import { untilWithin } from './until.ts';

/** Several browsers that start at once on a busy machine take their time. */
const PATIENCE_MS = 60_000;
const LOOK_EVERY_MS = 100;
const ALIVE_WITHIN_MS = 3_000;
/** A page that hangs keeps whoever connects waiting. */
const CONNECT_WITHIN_MS = 3_000;

/** Looks into the pages of browsers that somebody else has started, by their debugging ports; sees a page again that has died and come back. One look at a time: it ends what an earlier one has found elsewhere. */
export function openLookingGlass(ports: () => readonly number[]) {
  const connections = new Map<number, Browser>();

  const connect = async (port: number): Promise<Browser | null> => {
    const known = connections.get(port);
    if (known?.isConnected()) return known;
    const browser = await chromium
      .connectOverCDP(`http://127.0.0.1:${port}`, { timeout: CONNECT_WITHIN_MS })
      .catch(() => null);
    if (browser) connections.set(port, browser);
    return browser;
  };
  /** Once a page has died, whoever watched it never sees it again. */
  const lookAnew = async (port: number) => {
    const browser = connections.get(port);
    connections.delete(port);
    await browser?.close();
  };
  const isAlive = async (page: Page) => {
    const late = delay(ALIVE_WITHIN_MS, false);
    return Promise.race([page.evaluate('true').then(Boolean, () => false), late]);
  };
  const look = async (address: RegExp): Promise<Page | null> => {
    await delay(LOOK_EVERY_MS);
    for (const port of ports()) {
      const browser = await connect(port);
      const pages = browser?.contexts().flatMap((context) => context.pages()) ?? [];
      const living = await Promise.all(pages.map(isAlive));
      const found = pages.find((page, at) => living[at] && address.test(page.url()));
      if (found) return found;
      await lookAnew(port); // whoever connects while a page is dying never gets to see it
    }
    return null;
  };
  return {
    page: (address: RegExp): Promise<Page> =>
      untilWithin(PATIENCE_MS, `a page at ${address} lives`, () => look(address)),
    async close(): Promise<void> {
      for (const port of [...connections.keys()]) await lookAnew(port);
    },
  };
}
