import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GROUNDS } from '../../server/domain/accent.ts';
import { openBrowser, openScreen } from '../support/browser.ts';
import { openHall, type TestHall } from '../support/hall.ts';
import { takePicture } from '../support/open-house.ts';
import { problemsOf } from '../support/page-checks.ts';

const KIOSK = { width: 1080, height: 1920 };

/** The book of words is a document: it is longer than the screen. */
const isScrolled = (problem: string) => /^the page is \d+ px high/.test(problem);

describe('the gallery of what screens are made of', () => {
  let hall: TestHall;
  let browser: Browser;
  beforeAll(async () => {
    [hall, browser] = await Promise.all([openHall(), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await hall.close();
  });

  it.each([
    { name: 'light', query: '', enhanced: false },
    { name: 'light-en', query: '?language=en', enhanced: false },
    { name: 'dark', query: '?theme=dark&scale=wall', enhanced: false },
    { name: 'contrast', query: '?theme=contrast', enhanced: true },
    { name: 'large', query: '?text=large', enhanced: true },
    { name: 'large-en', query: '?text=large&language=en', enhanced: true },
    { name: 'large-dark', query: '?text=large&theme=dark', enhanced: true },
  ])('nothing is wrong with it: $name', async ({ name, query, enhanced }) => {
    const { page, context, errors } = await openScreen(browser, `${hall.url}/gallery${query}`, KIOSK);
    await page.locator('.gallery-pairs li').first().waitFor();
    expect(await page.getByText('NaN').count()).toBe(0);
    await takePicture(page, `gallery-${name}`);
    const found = await problemsOf(page, { enhanced, least: name === 'dark' ? 0 : 96 });
    expect(found, found.join('\n')).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });

  it.each(['/', '/words'])('nothing is wrong with %s', async (path) => {
    const { page, context, errors } = await openScreen(browser, `${hall.url}${path}`, { width: 1366, height: 768 });
    await page.locator('h1').waitFor();
    await takePicture(page, path === '/' ? 'start-page' : 'words');
    const found = await problemsOf(page, { enhanced: false, least: 0 });
    expect(found.filter((problem) => !isScrolled(problem))).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('[B1] the grounds on which accents are reckoned are those of the tokens', async () => {
    const { page, context } = await openScreen(browser, `${hall.url}/gallery`, KIOSK);
    const token = (name: string) =>
      page.evaluate(`getComputedStyle(document.documentElement).getPropertyValue('--${name}').trim()`);
    expect(await token('ground')).toBe(GROUNDS.light);
    await page.goto(`${hall.url}/gallery?theme=dark`);
    expect([await token('ground'), await token('surface')]).toEqual([GROUNDS.dark, GROUNDS.darkSurface]);
    await context.close();
  });
});
