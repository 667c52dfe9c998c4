import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ReportName } from '../../server/protocol/reports.ts';
import { openBrowser, openScreen, type Screen } from '../support/browser.ts';
import { openHall, type TestHall } from '../support/hall.ts';
import { signInAt, takePicture } from '../support/open-house.ts';
import { expectAccessible, expectNothingClipped, expectTargets } from '../support/page-checks.ts';
import { temporaryFolder } from '../support/server-process.ts';
import { FIRST_DAY, LAST_DAY, writtenHistory } from '../support/written-history.ts';

const PERIOD = `from=${FIRST_DAY}&to=${LAST_DAY}`;

describe('the page of reports', () => {
  const folder = temporaryFolder();
  let hall: TestHall;
  let browser: Browser;
  let screen: Screen;
  let page: Page;
  beforeAll(async () => {
    const path = folder.file('hall.db');
    writtenHistory(path, 90).close();
    hall = await openHall({ path });
    browser = await openBrowser();
    screen = await openScreen(browser, `${hall.url}/reports`, { width: 1366, height: 768 });
    page = screen.page;
    await signInAt(page, '9001');
  });
  afterAll(async () => {
    await browser?.close();
    await hall?.close();
    folder.remove();
  });

  const filled = () => page.locator('.report-definitions').waitFor();
  async function open(address: string): Promise<void> {
    await page.goto(`${hall.url}/reports?${address}`);
    await page.locator('.report-sheet[aria-busy="false"]').waitFor();
  }

  it('begins with yesterday on one page', async () => {
    await filled();
    expect(await page.getByRole('heading', { level: 2 }).textContent()).toBe('日报一页');
    expect(await page.locator('.report-basis-good').textContent()).toContain('账目相符');
    await page.locator('.report-chart canvas').first().waitFor();
    await takePicture(page, 'reports-day');
  });

  it('leads from a figure to its tickets, from a ticket to its story, and back', async () => {
    await page.getByRole('button', { name: '按业务' }).click();
    const figure = page.locator('.report-part--services tbody tr').first().locator('a').first();
    const count = await figure.textContent();
    await figure.click();
    await page.locator('.report-part--tickets').waitFor();
    expect(await page.locator('.report-pages').textContent()).toContain(`共 ${count} 个号`);
    await page.locator('.report-part--tickets tbody button').first().click();
    await page.getByRole('dialog').getByText('取号').first().waitFor();
    await takePicture(page, 'reports-story');
    await page.keyboard.press('Escape');
    await page.goBack();
    await page.locator('.report-part--services').waitFor();
  });

  it('says what a figure means where it stands', async () => {
    await page.locator('.report-head--defined').first().click();
    expect(await page.locator('.report-meaning').textContent()).toContain('取出的号数');
    await page.keyboard.press('Escape');
  });

  it('says plainly what cannot be shown', async () => {
    await open('report=day&from=2026-03-01&to=2026-02-26');
    expect(await page.getByRole('alert').textContent()).toContain('结束日期早于开始日期');
    await open('report=day&from=2024-01-01&to=2026-02-26');
    expect(await page.getByRole('alert').textContent()).toContain('366');
    await open('report=clerks&from=2025-01-01&to=2025-01-31');
    expect(await page.locator('.report-nothing').textContent()).toContain('没有业务记录');
  });

  it('on paper is the report alone, with its definitions', async () => {
    await open(`report=day&${PERIOD}`);
    await filled();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.report-list').isVisible()).toBe(false);
    expect(await page.locator('.report-doings').isVisible()).toBe(false);
    expect(await page.locator('.report-definitions').isVisible()).toBe(true);
    await page.emulateMedia({ media: null });
  });

  it('a day is one upright page of paper', async () => {
    await open(`report=day&from=${LAST_DAY}&to=${LAST_DAY}`);
    await page.locator('.report-chart canvas').first().waitFor();
    const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(paper.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    const [, width, height] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(paper) ?? [];
    expect([width, height].map((points) => Math.round((Number(points) / 72) * 25.4))).toEqual([210, 297]);
  });

  it('lays a period beside the one before, and says where there is none', async () => {
    await open(`report=day&from=${LAST_DAY}&to=${LAST_DAY}`);
    expect(await page.locator('.report-part--comparison').count()).toBe(0);
    expect(await page.locator('.report-basis').textContent()).toContain('没有可比的数字');
  });

  it.each([
    ['zh', 1366, 768],
    ['en', 1366, 768],
    ['zh', 683, 384],
    ['en', 683, 384],
  ] as const)('is accessible and fits in %s at %i x %i', { timeout: 120_000 }, async (language, width, height) => {
    await page.setViewportSize({ width, height });
    const [accessible, shown] = [['day', 'heat', 'clerks', 'fairness', 'tickets'], ReportName.options];
    for (const report of shown) {
      await open(`report=${report}&${PERIOD}`);
      const other = page.getByRole('button', { name: language === 'en' ? 'English' : '中文' });
      if (await other.count()) await other.click();
      await page.locator('.report-sheet[aria-busy="false"]').waitFor();
      await expectNothingClipped(page);
      await expectTargets(page, 44);
      if (accessible.includes(report)) await expectAccessible(page, { enhanced: false });
    }
    await takePicture(page, `reports-${language}-${width}`);
  });

  it('complained about nothing', () => {
    expect(screen.errors).toEqual([]);
  });
});
