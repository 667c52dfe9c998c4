import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accepted, connect, signIn } from '../support/client.ts';
import { type House, openHouse, signInAt } from '../support/open-house.ts';
import { problemsOf } from '../support/page-checks.ts';
import { until } from '../support/until.ts';

const STAFF_TARGET = 44;
const RULE = { enhanced: false, least: STAFF_TARGET };

describe('the settings of the hall', () => {
  let house: House;
  let manager: Page;
  const list = () => manager.locator('.settings-list');
  const open = async (name: string) => {
    const back = manager.locator('.settings-back');
    if (await back.isVisible()) await back.click();
    await list().getByRole('button', { name }).first().click();
  };
  const save = async () => {
    await manager.getByRole('button', { name: '保存', exact: true }).click();
    await manager.locator('.save-bar-what', { hasText: '没有更改' }).waitFor();
  };
  const inForce = async () => {
    const desk = await connect(house.url, { role: 'manager', token: await signIn(house.url, '9001') });
    const view = await desk.view('manager:view', () => true);
    desk.close();
    return view;
  };

  beforeAll(async () => {
    house = await openHouse([]);
    manager = await house.open('/manager');
    manager.setDefaultTimeout(5_000);
    await signInAt(manager, '9001');
    await manager.getByRole('tab', { name: /设置/ }).click();
  }, 60_000);
  afterAll(() => house.close());

  it('finds a section by what is set there', async () => {
    await manager.getByRole('searchbox').fill('密码');
    await until('one section is left', async () =>
      (await list().getByRole('button').allTextContents()).includes('人员名单'),
    );
    expect(await list().locator('.settings-group button').count()).toBe(1);
    await manager.getByRole('searchbox').fill('');
  });

  it('[H11] adds a service with its counter, and the kiosk offers it without a restart', async () => {
    const kiosk = await house.open('/kiosk');
    await kiosk.locator('.service').first().waitFor();
    await open('业务名单');
    await manager.getByRole('button', { name: '增加业务' }).click();
    await manager.getByLabel('名称（中文）').first().fill('充电桩报装');
    await manager.getByLabel('号码字母').fill('k');
    await manager
      .locator('.icon-choice label')
      .filter({ has: manager.getByRole('radio', { name: 'ev-charger' }) })
      .click();
    await open('窗口业务');
    await manager.getByRole('button', { name: /^1 号窗口，充电桩报装/ }).click();
    await house.picture(manager, 'settings-counters');
    await save();
    await kiosk.getByText('充电桩报装').first().waitFor();
    expect((await inForce()).queues.at(-1)).toMatchObject({ code: 'K', name: { zh: '充电桩报装' } });
  });

  it('[H11] [S5] adds somebody, who signs in with the PIN that was set', async () => {
    await open('人员名单');
    await manager.getByRole('button', { name: '增加人员' }).click();
    await manager.getByLabel('工号').fill('1099');
    await manager.getByLabel('姓名').last().fill('新来的人');
    await save();
    await manager.getByRole('button', { name: '设密码 新来的人' }).click();
    await manager.getByRole('textbox', { name: '新密码' }).fill('86420');
    await manager.getByRole('textbox', { name: '再输一遍' }).fill('86420');
    await manager.getByRole('button', { name: '设置密码' }).click();
    await manager.getByText('新来的人 的密码已设置').waitFor();
    await house.picture(manager, 'settings-staff');
    const entry = { method: 'POST', headers: { 'content-type': 'application/json' } };
    const session = await fetch(`${house.url}/api/session`, {
      ...entry,
      body: JSON.stringify({ badge: '1099', pin: '86420' }),
    });
    expect(session.status).toBe(200);
    await manager.getByRole('button', { name: '退出登录 新来的人' }).click();
    await manager.getByText('工号 1099 已退出登录').waitFor();
  });

  it('[H11] says what to do first before a counter is closed for good', async () => {
    const clerk = await connect(house.url, { role: 'clerk', token: await signIn(house.url, '1006') });
    await accepted(clerk.send('counter:open', { counterId: '6' as never }));
    await open('窗口名单');
    await manager.getByRole('button', { name: '停用 6 号窗口' }).click();
    await manager.getByRole('button', { name: '保存', exact: true }).click();
    await manager.getByText('6 号窗口：有人正在这个窗口办公，不能停用：请先关闭窗口').waitFor();
    await house.picture(manager, 'settings-refused');
    await accepted(clerk.send('counter:close', {}));
    clerk.close();
    await save();
    await manager.getByText('已停用的窗口').waitFor();
    await manager.getByRole('button', { name: '恢复' }).click();
    await save();
    expect((await inForce()).counters).toHaveLength(6);
  });

  it('sets limits, texts, retention and the hall itself', async () => {
    await open('提醒的界限');
    await manager.getByLabel('等候超过', { exact: true }).fill('18');
    await manager.keyboard.press('Tab');
    await open('数据保留');
    await manager.getByLabel('没有回电的电话号码').fill('5');
    await manager.keyboard.press('Tab');
    await open('提示文字');
    await manager.getByRole('button', { name: '增加通知' }).click();
    await manager
      .getByLabel(/第 \d+ 条（中文）/)
      .last()
      .fill('周六照常营业');
    await open('大厅资料');
    await manager.getByLabel('服务热线').fill('95598 / 12398');
    await manager.getByText('未保存：通知，提醒的界限，数据保留，服务热线').waitFor();
    await house.picture(manager, 'settings-basics');
    await save();
    const { settings } = await inForce();
    expect(settings.thresholds.longWaitMinutes).toBe(18);
    expect(settings.retention.callBackDays).toBe(5);
    expect(settings.notices.at(-1)).toEqual({ zh: '周六照常营业', en: '' });
    expect(settings.hotline).toBe('95598 / 12398');
  });

  it('sets what a kiosk asks, and a group of services', async () => {
    await open('业务分组');
    await manager.getByRole('button', { name: '增加分组' }).click();
    await manager.getByLabel('分组名称（中文）').last().fill('新能源');
    await open('提问与事项');
    await manager.getByRole('button', { name: /充电桩报装/ }).click();
    await manager.getByText('选事项', { exact: true }).last().click();
    await manager.getByRole('button', { name: '增加事项' }).click();
    await manager.getByLabel('事项（中文）').fill('自用充电桩');
    await house.picture(manager, 'settings-guidance');
    await save();
    const { settings } = await inForce();
    expect(Object.values(settings.groups)).toContainEqual({ zh: '新能源', en: '' });
    expect(Object.values(settings.guidance)).toContainEqual({
      ask: 'item',
      items: [{ code: 'K01', name: { zh: '自用充电桩', en: '' }, term: null, noticeId: null }],
    });
  });

  it('[M6] tries a rule on a past day before it is saved', async () => {
    await open('排队与叫号');
    await manager.getByLabel('优先连续最多').fill('3');
    await manager.keyboard.press('Tab');
    await manager.getByRole('button', { name: '先用昨天试算' }).click();
    await manager.getByRole('button', { name: '试算', exact: true }).click();
    await manager.getByText(/现在的规则 → 更改以后/).waitFor();
    await house.picture(manager, 'settings-try-out');
    await manager.getByRole('button', { name: '放弃更改' }).click();
  });

  it('[H13] two managers at the same setting: the second sees both and decides', async () => {
    const desk = await connect(house.url, { role: 'manager', token: await signIn(house.url, '9001') });
    await open('大厅资料');
    await manager.getByLabel('服务热线').fill('第二位');
    const { settingsVersion } = await desk.view('manager:view', () => true);
    await accepted(desk.send('settings:save', { change: { hotline: '第一位' }, basedOn: settingsVersion }));
    await manager.getByRole('button', { name: '保存', exact: true }).click();
    const question = manager.getByRole('dialog');
    await question.getByText(/9001 吴主任 在 .+ 改过/).waitFor();
    expect(await question.locator('del').textContent()).toBe('第一位');
    expect(await question.locator('ins').textContent()).toBe('第二位');
    await house.picture(manager, 'settings-conflict');
    await question.getByRole('button', { name: '用我的' }).click();
    await manager.getByText('没有更改').waitFor();
    expect((await desk.view('manager:view', (view) => view.settings.hotline === '第二位')).settings.hotline).toBe(
      '第二位',
    );
    desk.close();
  });

  it('[H12] shows who changed what, and takes it back', async () => {
    await open('更改历史');
    await manager
      .getByRole('button', { name: /服务热线/ })
      .first()
      .click();
    await manager.locator('.version-body ins', { hasText: '第二位' }).waitFor();
    await house.picture(manager, 'settings-history');
    await manager.getByRole('button', { name: '退回这次更改' }).click();
    await manager.getByRole('dialog').getByRole('button', { name: '退回这次更改' }).click();
    await manager.getByRole('dialog').waitFor({ state: 'detached' });
    await manager
      .getByText(/退回第 \d+ 次/)
      .first()
      .waitFor();
    expect((await inForce()).settings.hotline).toBe('第一位');
  });

  it('[X2] shows the newest link of the log to be written down, and gives the order of the calls as a file', async () => {
    await open('公正与核对');
    const line = manager.getByRole('textbox', { name: /^序号：校验值/ });
    await until('the link has come', async () => /^[1-9]\d*:[0-9a-f]{64}$/.test(await line.inputValue()));
    await manager.getByRole('button', { name: '复制', exact: true }).click();
    await manager.getByRole('button', { name: '已复制' }).waitFor();
    const download = manager.waitForEvent('download');
    await manager.getByRole('button', { name: '下载顺序文件' }).click();
    const [first = ''] = readFileSync(await (await download).path(), 'utf8').split('\n');
    expect(JSON.parse(first)).toMatchObject({ format: 'hallcall-order' });
    await house.picture(manager, 'settings-audit');
  });

  it('[H14] saves the hall as a file, refuses half of one, and takes a whole one after a look', async () => {
    house.expectNoComplaints(); // from here on the hall refuses a file, which the browser notes
    await open('导出与导入');
    const download = manager.waitForEvent('download');
    await manager.getByRole('button', { name: '下载文件' }).click();
    const text = readFileSync(await (await download).path(), 'utf8');
    const bring = (content: string) =>
      manager
        .locator('input[type=file]')
        .setInputFiles({ name: 'hall.json', mimeType: 'application/json', buffer: Buffer.from(content) });
    await bring(text.slice(0, 2_000));
    await manager.getByText('这个文件不完整').waitFor();
    await bring(text);
    await manager.getByText('和现在的设置相同').waitFor();
    const desk = await connect(house.url, { role: 'manager', token: await signIn(house.url, '9001') });
    await accepted(desk.send('settings:save', { change: { hotline: '之后改的' } }));
    desk.close();
    await bring(text);
    await manager.locator('.differences del', { hasText: '之后改的' }).waitFor();
    await house.picture(manager, 'settings-import');
    await manager.getByRole('button', { name: '导入', exact: true }).click();
    await manager.getByText(/已导入，记为第 \d+ 次更改/).waitFor();
    expect((await inForce()).settings.hotline).toBe('第一位');
    await manager.getByText(/已导入，记为第 \d+ 次更改/).waitFor({ state: 'detached', timeout: 10_000 });
  });

  it.each([
    ['zh', 1366, 768],
    ['en', 1366, 768],
    ['zh', 683, 384],
    ['en', 683, 384],
  ] as const)(
    'every section in %s at %i × %i can be read, reached and used',
    async (language, width, height) => {
      await manager.setViewportSize({ width, height });
      const now = await manager.locator('html').getAttribute('lang');
      if (!now?.startsWith(language))
        await manager.getByRole('button', { name: language === 'en' ? 'English' : '中文' }).click();
      const found: string[] = [];
      const sections = await list().locator('.settings-group button').count();
      for (let at = 0; at < sections; at += 1) {
        const back = manager.locator('.settings-back');
        if (await back.isVisible()) await back.click();
        const section = list().locator('.settings-group button').nth(at);
        const name = await section.textContent();
        await section.click();
        await manager.locator('.settings-section').waitFor();
        await house.picture(manager, `settings-${language}-${width}-${at}`);
        found.push(...(await problemsOf(manager, RULE)).map((line) => `${name}: ${line}`));
      }
      expect(found.join('\n')).toBe('');
    },
    120_000,
  );
});
