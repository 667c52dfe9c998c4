import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPrinterTwin } from '../../hardware/fakes/printer-twin.ts';
import { KIOSK_KEY } from '../support/big-hall.ts';
import { readEscpos } from '../support/escpos-reader.ts';
import { writeGroupedHall } from '../support/grouped-hall.ts';
import { type House, openHouse, signInAt } from '../support/open-house.ts';
import { expectAccessible, expectInLowerHalf, expectNothingClipped, expectTargets } from '../support/page-checks.ts';
import { createCable } from '../support/pty.ts';
import { temporaryFolder } from '../support/server-process.ts';
import { until } from '../support/until.ts';

const PORTRAIT = { width: 1080, height: 1920 };
const PANEL = { width: 1280, height: 1024 };
/** The tall panel at a browser zoom of 200 %. */
const ZOOMED = { width: 540, height: 960 };

const button = (page: Page, name: RegExp | string) => page.getByRole('button', { name }).first();

describe('a kiosk that helps before the number', { timeout: 90_000 }, () => {
  const cable = createCable();
  const twin = createPrinterTwin();
  let house: House;
  let kiosk: Page;
  const printed = () =>
    twin.printed().map((bytes) =>
      readEscpos(bytes)
        .lines.map(({ text }) => text)
        .join('\n'),
    );

  beforeAll(async () => {
    twin.attach(cable.plug());
    house = await openHouse(['--printer', `serial:${cable.path}?baud=115200&profile=generic-80`]);
    kiosk = await house.open('/kiosk');
    await button(kiosk, /新装/).waitFor();
  }, 120_000);
  afterAll(async () => {
    house.expectNoComplaints();
    await house.close();
    await cable.remove();
  });

  /** Looks at a page at both sizes, and zoomed. */
  async function look(name: string): Promise<void> {
    for (const [size, viewport] of [
      ['', PORTRAIT],
      ['-panel', PANEL],
    ] as const) {
      await kiosk.setViewportSize(viewport);
      await expectNothingClipped(kiosk);
      await expectTargets(kiosk, 96);
      await house.picture(kiosk, `kiosk-${name}${size}`);
    }
    await kiosk.setViewportSize(ZOOMED);
    await expectNothingClipped(kiosk);
    await kiosk.setViewportSize(PORTRAIT);
  }

  it('J2: a new supply is one item, what to bring is told, and the list comes out before any number', async () => {
    await look('home');
    await button(kiosk, /新装/).click();
    await kiosk.getByText('您要办哪一项？').waitFor();
    await look('items');
    await button(kiosk, /充电桩/).click();
    await kiosk.getByText('要带的材料').waitFor();
    await expectAccessible(kiosk, { enhanced: false });
    await look('notice');
    await button(kiosk, '先打印清单').click();
    await kiosk.getByText(/现在还没有取号/).waitFor();
    await until('the list is printed', () => printed().some((text) => text.includes('车位产权证明')));
    await look('notice-printed');
    await button(kiosk, /材料都带齐了/).click();
    await kiosk.getByText('B001').waitFor();
    await kiosk.getByText('请取走您的号票').waitFor();
    await button(kiosk, '我知道了').click();
  });

  it('the clerk sees what the customer came for', async () => {
    const clerk = await house.open('/clerk');
    await signInAt(clerk, '1004');
    await clerk.getByRole('button', { name: /4 号窗口/ }).click();
    await clerk.getByText('给电动车装充电桩').waitFor();
    await clerk.keyboard.press('Space');
    await clerk.getByText('正在叫号').first().waitFor();
    await clerk.getByText(/· 给电动车装充电桩/).waitFor();
  });

  it('one plain question decides between a rename and a change of owner, in English too', async () => {
    await button(kiosk, 'English').click();
    await button(kiosk, /Change of supply/).click();
    await kiosk.getByText('Is there a new owner of the home or business?').waitFor();
    await look('question-en');
    await button(kiosk, /only a new name/).click();
    await kiosk.getByText('Proof of the new name').waitFor();
    await look('notice-en');
    await button(kiosk, /^Back$/).click();
    await button(kiosk, /another change/).click();
    await kiosk.getByText('Move the meter').waitFor();
    await button(kiosk, /Ask a person/).click();
    await kiosk.getByText(/95598/).waitFor();
    await button(kiosk, 'OK').click();
    for (let steps = 0; steps < 2; steps++) await button(kiosk, /^Back$/).click();
    await button(kiosk, '中文').click();
  });

  it('large text turns pages by buttons, and nothing that is pressed is small', async () => {
    await button(kiosk, '大字').click();
    await look('home-large');
    await button(kiosk, '低位操作').click();
    await button(kiosk, /过户/).click();
    await button(kiosk, /别的变更/).click();
    await kiosk.setViewportSize(PANEL);
    const first = kiosk.getByText('房子换了主人');
    const inSight = async () => ((await first.boundingBox())?.x ?? -1) >= 0;
    expect(await inSight()).toBe(true);
    await button(kiosk, '下一页').click();
    await until('the first page is gone', async () => !(await inSight()));
    await house.picture(kiosk, 'kiosk-items-large-panel');
    await button(kiosk, /^返回$/).click();
    await button(kiosk, /换了主人/).click();
    await look('notice-large');
    await expectAccessible(kiosk, { enhanced: true });
    for (let steps = 0; steps < 2; steps++) await button(kiosk, /^返回$/).click();
    await button(kiosk, '标准字号').click();
    await button(kiosk, '恢复高位').click();
  });

  it('high contrast ends with this customer, in the theme that the address of the kiosk asks for', async () => {
    const theme = () => kiosk.evaluate('document.documentElement.dataset.theme');
    await kiosk.evaluate(`history.replaceState(null, '', '?theme=dark')`);
    await button(kiosk, '高对比').click();
    await button(kiosk, '标准颜色').waitFor();
    expect(await theme()).toBe('contrast');
    await button(kiosk, '标准颜色').click();
    await button(kiosk, '高对比').waitFor();
    expect(await theme()).toBe('dark');
    await kiosk.evaluate(`history.replaceState(null, '', location.pathname)`);
    for (const name of ['高对比', '标准颜色']) await button(kiosk, name).click();
    expect(await theme()).toBeUndefined();
  });

  it('in low reach everything that is pressed lies in the lower half', async () => {
    await button(kiosk, '低位操作').click();
    for (const viewport of [PORTRAIT, PANEL]) {
      await kiosk.setViewportSize(viewport);
      const steps: [name: string, open: () => Promise<void>][] = [
        ['home-low', async () => undefined],
        [
          'several-low',
          async () => {
            await button(kiosk, '办几项业务').click();
            await button(kiosk, /交电费/).click();
          },
        ],
        [
          'class-low',
          async () => {
            await button(kiosk, '只办一项').click();
            await button(kiosk, '我需要照顾').click();
          },
        ],
        [
          'question-low',
          async () => {
            await button(kiosk, /^返回$/).click();
            await button(kiosk, /过户/).click();
          },
        ],
        [
          'items-low',
          async () => {
            await button(kiosk, /^返回$/).click();
            await button(kiosk, /新装/).click();
          },
        ],
        ['notice-low', () => button(kiosk, /居民新装/).click()],
        [
          'number-low',
          async () => {
            for (let back = 0; back < 2; back++) await button(kiosk, /^返回$/).click();
            await button(kiosk, '我回来了').click();
          },
        ],
      ];
      for (const [name, open] of steps) {
        await open();
        await house.picture(kiosk, `kiosk-${name}-${viewport.height}`);
        await expectInLowerHalf(kiosk);
        await expectNothingClipped(kiosk);
      }
      for (const digit of ['A', '9', '9', '9']) await button(kiosk, digit).click();
      await button(kiosk, '取消号码').click();
      await button(kiosk, '保留号码').waitFor();
      await expectInLowerHalf(kiosk);
      await button(kiosk, '保留号码').click();
      await button(kiosk, /^返回$/).click();
    }
    await kiosk.setViewportSize(PORTRAIT);
    await button(kiosk, '恢复高位').click();
  });

  it('ten fingers at once take one number', async () => {
    await kiosk.evaluate("for (const tile of document.querySelectorAll('.service')) { tile.click(); tile.click(); }");
    await kiosk.getByText('A001').waitFor();
    await button(kiosk, '我知道了').click();
    await button(kiosk, /前面 1 人/).waitFor();
    expect(await kiosk.getByText('前面没有人').count()).toBe(4);
  });

  it('a mass event is said before a number is taken, and ends when it is withdrawn', async () => {
    const manager = await house.open('/manager');
    await signInAt(manager, '9001');
    await manager.getByRole('tab', { name: '今日' }).click();
    await button(manager, '发布公告').click();
    await manager.getByLabel('标题（中文）').fill('西区今天停电检修');
    await manager.getByLabel('内容（中文）').fill('预计 17:00 恢复供电，不用来厅排队。');
    await manager.getByLabel(/^日期/).fill('2099-01-01');
    await manager.getByText('电表 · 电费疑问', { exact: true }).last().click();
    await house.picture(manager, 'manager-announce');
    await manager.getByRole('button', { name: '发布', exact: true }).click();

    await kiosk.getByText('西区今天停电检修').waitFor();
    await button(kiosk, /电表/).click();
    await kiosk.getByText('预计 17:00 恢复供电，不用来厅排队。').waitFor();
    await look('announced');
    await button(kiosk, '知道了，不取号').click();
    await button(kiosk, /电表/).click();
    await button(kiosk, '我仍要取号').click();
    await button(kiosk, /复电/).click();
    await kiosk.getByText('D001').waitFor();
    await button(kiosk, '我知道了').click();

    const wall = await house.open('/display');
    await wall.getByText(/西区今天停电检修：预计/).waitFor();
    await manager.getByRole('button', { name: '撤下' }).click();
    await kiosk.getByText('西区今天停电检修').waitFor({ state: 'hidden' });
  });
});

describe('a hall with twelve services', { timeout: 90_000 }, () => {
  const folder = temporaryFolder();
  let house: House;
  let kiosk: Page;

  beforeAll(async () => {
    writeGroupedHall(folder.file('hall.json'));
    house = await openHouse(['--no-demo', '--setup', folder.file('hall.json')]);
    kiosk = await house.open(`/kiosk?key=${KIOSK_KEY}`);
    await button(kiosk, /缴费与发票/).waitFor();
  }, 120_000);
  afterAll(async () => {
    await house.close();
    folder.remove();
  });

  it('shows its groups first, then their services, and the way back', async () => {
    for (const [size, viewport] of [
      ['', PORTRAIT],
      ['-panel', PANEL],
    ] as const) {
      await kiosk.setViewportSize(viewport);
      await button(kiosk, /缴费与发票.*4 项业务.*没有人等候/).waitFor();
      await expectNothingClipped(kiosk);
      await house.picture(kiosk, `kiosk-groups${size}`);
      await button(kiosk, /新装用电/).click();
      await button(kiosk, /第 5 项业务/).waitFor();
      expect(await kiosk.getByText('第 1 项业务').count()).toBe(0);
      await expectNothingClipped(kiosk);
      await house.picture(kiosk, `kiosk-group${size}`);
      await button(kiosk, '全部业务').click();
    }
    await button(kiosk, /change/).click();
    await button(kiosk, /第 12 项业务/).click();
    await kiosk.getByText('L001').waitFor();
  });
});
