import { readFileSync } from 'node:fs';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { atRest } from './at-rest.ts';

const MEASURES = readFileSync(new URL('page-measures.js', import.meta.url), 'utf8');
const WCAG_AA = 4.5;
const WCAG_AAA = 7;

/** Measures a page once it has come to rest; loads the measures where they are not there yet. */
async function measure(page: Page, what: string): Promise<string[]> {
  await atRest(page);
  const isReady = await page.evaluate('typeof pageMeasures === "object"');
  if (!isReady) for (const source of [axe.source, MEASURES]) await page.evaluate(`{${source}}; undefined`);
  return page.evaluate(`pageMeasures.${what}`);
}

const leastContrast = (enhanced: boolean) => (enhanced ? WCAG_AAA : WCAG_AA);

/** Everything that is wrong with a page by the checks below, one line each. */
export async function problemsOf(
  page: Page,
  { enhanced, least }: { enhanced: boolean; least: number },
): Promise<string[]> {
  const found: string[] = [];
  for (const what of ['violations()', `paleTexts(${leastContrast(enhanced)})`, `smallTargets(${least})`, 'clipped()'])
    found.push(...(await measure(page, what)));
  return found;
}

/** The lines that a measure finds wrong are in the message. */
async function expectNothing(page: Page, what: string): Promise<void> {
  const found = await measure(page, what);
  expect(found, found.join('\n')).toEqual([]);
}

/** No serious or critical issue; every text at 4.5:1, or at 7:1 where it is `enhanced` (large text, high contrast). */
export async function expectAccessible(page: Page, { enhanced }: { enhanced: boolean }): Promise<void> {
  await expectNothing(page, 'violations()');
  await expectNothing(page, `paleTexts(${leastContrast(enhanced)})`);
}

/** Whatever can be pressed is at least so many CSS pixels wide and high. */
export async function expectTargets(page: Page, least: number): Promise<void> {
  await expectNothing(page, `smallTargets(${least})`);
}

/**
 * No text is cut off, sticks out of its box or lies over another, and nothing scrolls sideways. Words marked `data-spare`
 * may be left out as a whole; what keeps moving is not looked at.
 */
export async function expectNothingClipped(page: Page): Promise<void> {
  await expectNothing(page, 'clipped()');
}

/** Whatever can be pressed lies in the lower half of the screen. */
export async function expectInLowerHalf(page: Page): Promise<void> {
  await expectNothing(page, 'highTargets()');
}
