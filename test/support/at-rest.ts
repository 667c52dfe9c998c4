import type { Page } from 'playwright-core';

const AT_REST = `document.fonts.ready.then(() => Promise.all(document.getAnimations()
  .filter((animation) => Number.isFinite(animation.effect.getComputedTiming().endTime))
  .map((animation) => animation.finished.catch(() => undefined)))).then(() => undefined)`;

/** Resolves once the page's fonts are there and whatever moves for a moment has come to rest. */
export async function atRest(page: Page): Promise<void> {
  await page.evaluate(AT_REST);
}
