import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HallTemplate } from '../../server/catalogue/hall-template.ts';
import { BAR_HEIGHT, BarHabits } from '../../server/protocol/call-bar.ts';
import type { ServiceId } from '../../server/protocol/vocabulary.ts';
import { type BarWindow, openBarWindow } from '../support/bar-window.ts';
import { openBrowser, openScreen } from '../support/browser.ts';
import { accepted, type TestClient } from '../support/client.ts';
import { openHall, type TestHall } from '../support/hall.ts';
import { wordsOf } from '../support/journey.ts';
import { longHall } from '../support/long-hall.ts';
import { signInAt, takePicture } from '../support/open-house.ts';
import { problemsOf } from '../support/page-checks.ts';
import { until } from '../support/until.ts';

const LEAST = 44;
const SERVICE = 'S0' as ServiceId;

describe('[C19] [C20] the call bar of a clerk, in a hall of long names', () => {
  let hall: TestHall;
  let browser: Browser;
  let kiosk: TestClient;
  let bar: BarWindow;
  const found: string[] = [];

  beforeAll(async () => {
    [hall, browser] = await Promise.all([openHall({ template: HallTemplate.parse(longHall) }), openBrowser()]);
    kiosk = await hall.screen('kiosk', 'side-door');
    bar = await openBarWindow(browser, `${hall.url}/clerk`, 'bar');
  }, 60_000);
  afterAll(async () => {
    expect(bar.errors.filter((words) => !/WebSocket|ERR_CONNECTION/.test(words))).toEqual([]);
    await browser.close();
    await hall.close();
  });

  const take = () => accepted(kiosk.send('ticket:take', { serviceId: SERVICE, slip: false }));
  const command = (name: 'next' | 'start-finish' | 'pause-resume' | 'recall') =>
    bar.tell({ kind: 'command', command: name });
  const stands = (stance: object) =>
    until(`the window knows ${JSON.stringify(stance)}`, () => {
      const last = bar.last('stand') as Record<string, unknown> | undefined;
      return last && Object.entries(stance).every(([name, value]) => last[name] === value);
    });
  const pass = (ms: number) => {
    hall.clock.advance(ms);
    hall.tick();
  };
  async function look(state: string): Promise<void> {
    await takePicture(bar.page, `call-bar/${state}`);
    const wrong = await problemsOf(bar.page, { enhanced: false, least: LEAST });
    found.push(...wrong.map((each) => `${state}: ${each}`));
  }

  it('has room for the sign-in, and is one line once somebody sits at a counter', async () => {
    const { page } = bar;
    await signInAt(page, '1004');
    await page.locator('.choose-counters .tile').nth(3).click();
    await page.getByText('无人等候').waitFor();
    expect(bar.last('listenFor')).toEqual({ badge: '1004', language: 'zh' });
    await stands({ height: 56, wantsKeys: false });
    await look('free');
  });

  it('lets the mouse through while there is nothing to do, and comes back when somebody waits', async () => {
    const { page } = bar;
    await page.evaluate(`document.documentElement.dispatchEvent(new MouseEvent('mouseleave'))`);
    await stands({ mood: 'idle' });
    await page.locator('.call-bar-now').hover();
    await stands({ mood: 'at-work' });
    await page.evaluate(`document.documentElement.dispatchEvent(new MouseEvent('mouseleave'))`);
    await stands({ mood: 'idle' });
    await take();
    await page.getByText('等候 1 人').waitFor();
    await stands({ mood: 'at-work' });
  });

  it('does at a shortcut what the button does, and says when that is not possible', async () => {
    const { page } = bar;
    await command('next');
    await page.locator('.call-bar-now--called').getByText('A001').waitFor();
    await stands({ height: 100 });
    await look('called');
    pass(20_000);
    await page.locator('.undo').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '开始' }).click();
    await page.locator('.call-bar-now--serving').waitFor();
    await command('recall');
    await page.getByText('现在不能“重呼”').waitFor();
    pass(17 * 60_000);
    await page.locator('.call-bar-time--near').waitFor();
    pass(60 * 60_000);
    await page.locator('.call-bar-time--over').waitFor();
    await look('over');
  });

  it('asks why it took so long without a wish for the keyboard, and hears no shortcut while it asks', async () => {
    const { page } = bar;
    await command('start-finish');
    await page.getByRole('dialog').waitFor();
    await stands({ mood: 'asking', height: 620, wantsKeys: false });
    await command('next');
    await page.getByText('请先回答叫号条上的问题').waitFor();
    expect(await page.locator('.call-bar-now--serving').count()).toBe(1);
    await look('over-limit');
    await page.keyboard.press('1');
    await page.getByText('无人等候').waitFor();
    await command('pause-resume');
    await page.getByRole('dialog').waitFor();
    await stands({ mood: 'asking', wantsKeys: true });
    await page.keyboard.press('1');
    await page.getByText('已暂停').waitFor();
    await look('paused');
    await command('pause-resume');
    await page.getByText('空闲').waitFor();
  });

  it('lets the clerk choose the keys and says what is wrong with one', async () => {
    const { page } = bar;
    bar.judgeKeys(({ shortcuts }) => (shortcuts.recall === 'Ctrl+Alt+Q' ? { recall: 'taken' } : {}));
    await page.getByRole('button', { name: '更多' }).click();
    await page.getByRole('button', { name: '快捷键' }).click();
    await stands({ mood: 'choosing-keys' });
    const choose = async (action: string, keys: string) => {
      await page.getByRole('button', { name: new RegExp(`^${action}: `) }).click();
      await page.keyboard.press(keys);
    };
    await choose('下一位', 'Control+Alt+2');
    await page.getByText('与上面的操作重复').waitFor();
    await choose('下一位', 'Control+Alt+n');
    await choose('保留', 'Delete');
    await choose('重呼', 'Control+Alt+q');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('已被电脑上的其他程序占用').waitFor();
    await look('shortcuts');
    await choose('重呼', 'Control+Alt+r');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const wished = BarHabits.parse(bar.last('keep')).shortcuts;
    expect(wished).toMatchObject({ next: 'Ctrl+Alt+N', recall: 'Ctrl+Alt+R', hold: null, transfer: 'Ctrl+Alt+8' });
  });

  it('becomes the terminal and the bar again; a reload keeps form and language', async () => {
    const { page } = bar;
    await page.getByRole('button', { name: '更多' }).click();
    await page.getByRole('button', { name: 'English' }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: wordsOf('en', 'clerk.bar.form.terminal') }).click();
    await page.locator('.terminal').waitFor();
    await look('terminal-en');
    await page.getByRole('button', { name: wordsOf('en', 'clerk.bar.back') }).click();
    await page.locator('.call-bar').waitFor();
    await page.evaluate(`document.querySelector('.call-bar-lines').style.minHeight = '1300px'`);
    await bar.tell({ kind: 'state', state: bar.state() });
    await stands({ height: BAR_HEIGHT.most });
    await page.reload();
    await page.getByText(wordsOf('en', 'clerk.bar.nobodyWaits')).waitFor();
    await take();
    await command('next');
    await page.locator('.call-bar-now--called').waitFor();
    await look('called-en');
    pass(20_000);
    await bar.tell({ kind: 'shortcuts' });
    await page.getByRole('dialog').waitFor();
    await look('shortcuts-en');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: wordsOf('en', 'clerk.more') }).click();
    await page.getByRole('button', { name: wordsOf('en', 'clerk.bar.form.strip') }).click();
    await page.locator('.terminal').waitFor();
    await look('strip-en');
  });

  it('is a line of its own in an ordinary browser, where its address asks for it', async () => {
    const { page } = await openScreen(browser, `${hall.url}/clerk?bar=1`, { width: 640, height: 560 });
    await signInAt(page, '1005');
    await page.locator('.choose-counters .tile').nth(4).click();
    await page.locator('.call-bar').waitFor();
    expect(await page.locator('.call-bar-grip').count()).toBe(0);
    expect(await page.getByRole('button', { name: '完整界面' }).count()).toBe(0);
  });

  it('is drawn all the same where its window refuses every wish, and where it does not say what it is', async () => {
    const refusing = await openBarWindow(browser, `${hall.url}/clerk`, 'strip');
    const { page, context, errors } = refusing;
    for (const wishes of [['stand', 'listenFor'], ['read']]) {
      refusing.refuse(...wishes);
      await page.reload();
      await page.locator('.sign-in').waitFor();
    }
    expect(errors).toEqual([]);
    await context.close();
  });

  it('goes when the clerk signs out by the sign beside the clock, and no key is heard from then on', async () => {
    const { page } = bar;
    await page.getByRole('button', { name: wordsOf('en', 'clerk.action.start') }).click();
    await page.locator('.now--serving').waitFor();
    await page.getByRole('button', { name: wordsOf('en', 'clerk.action.finish') }).click();
    await page.locator('.now--none').waitFor();
    await bar.tell({ kind: 'sign-out' });
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.sign-in').waitFor();
    expect(bar.last('listenFor')).toMatchObject({ badge: null });
    await stands({ mood: 'asking', wantsKeys: false });
  });

  it('is clear in every state', () => {
    expect(found, found.join('\n')).toEqual([]);
  });
});
