import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { expectAccessible, expectInLowerHalf, expectNothingClipped, expectTargets } from '../support/page-checks.ts';

const page = (body: string) =>
  `<!doctype html><html lang="zh-CN"><title>页</title><main><h1>页</h1>${body}</main></html>`;
const says = (check: Promise<void>) =>
  check.then(
    () => 'nothing',
    (error: Error) => error.message,
  );

describe('the checks that every page has to pass', () => {
  let browser: Browser;
  let tab: Page;

  beforeAll(async () => {
    browser = await openBrowser();
    tab = await browser.newPage({ viewport: { width: 800, height: 600 } });
  });
  afterAll(() => browser.close());

  it('have nothing to say about a page that is all right', async () => {
    await tab.setContent(page('<button style="position:absolute;top:400px;width:100px;height:100px">好</button>'));
    await expectAccessible(tab, { enhanced: true });
    await expectTargets(tab, 96);
    await expectNothingClipped(tab);
    await expectInLowerHalf(tab);
  });

  it('name what is wrong', async () => {
    await tab.setContent(page('<button style="position:absolute;top:100px;width:90px;height:100px">小</button>'));
    expect(await says(expectTargets(tab, 96))).toContain('"小" is 90 × 100');
    expect(await says(expectInLowerHalf(tab))).toContain('"小" begins at 100 of 600');
    await tab.setContent(page('<img src="data:,">'));
    expect(await says(expectAccessible(tab, { enhanced: false }))).toContain('image-alt');
  });

  it('see pale text, disabled or large or dimmed by what it stands in', async () => {
    for (const pale of [
      '<button disabled style="color:#888;background:#fff">关</button>',
      '<p style="font-size:60px;color:#888">大</p>',
      '<div style="opacity:.6"><p style="color:#333">淡</p></div>',
    ]) {
      await tab.setContent(page(pale));
      expect(await says(expectAccessible(tab, { enhanced: false }))).toMatch(/"[关大淡]" has [34]\.\d\d:1/);
    }
    await tab.setContent(page('<p style="color:#666">灰</p>'));
    await expectAccessible(tab, { enhanced: false });
    expect(await says(expectAccessible(tab, { enhanced: true }))).toContain('"灰" has 5.74:1');
  });

  it('see text that is cut, sticks out or lies over other text, and let spare words go as a whole', async () => {
    const narrow = 'width:3em;white-space:nowrap';
    for (const bad of [
      `<p style="${narrow};overflow:hidden;text-overflow:ellipsis">一二三四五六七八九十</p>`,
      `<p style="${narrow};border:1px solid">一二三四五六七八九十</p>`,
      '<p style="height:1em;line-height:1em;overflow:hidden;padding-bottom:.5em">一<br>二</p>',
      '<p>一二三</p><p style="margin-top:-2.2em">四五六</p>',
      '<p style="width:900px">宽</p>',
    ]) {
      await tab.setContent(page(bad));
      expect(await says(expectNothingClipped(tab)), bad).toMatch(/is cut or sticks out|lies over|px wide/);
    }
    await tab.setContent(
      page('<p style="height:1em;line-height:1em;overflow:hidden">一<br><small data-spare>二</small></p>'),
    );
    await expectNothingClipped(tab);
  });

  it('let be what can be scrolled into view, in a page that itself is cut', async () => {
    const inside = (style: string) =>
      page(
        `<div style="height:200px;overflow:hidden"><div style="height:100%;${style}"><p style="height:300px">高</p><p>下</p></div></div>`,
      );
    await tab.setContent(inside('overflow-y:auto'));
    await expectNothingClipped(tab);
    await tab.setContent(inside(''));
    expect(await says(expectNothingClipped(tab))).toContain('"下" is cut or sticks out');
  });
});
