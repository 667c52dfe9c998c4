import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { releaseBox, releaseKeys } from '../support/box-release.ts';
import { connect, signIn } from '../support/client.ts';
import { type House, openHouse, signInAt } from '../support/open-house.ts';
import { expectAccessible, expectNothingClipped, expectTargets } from '../support/page-checks.ts';
import { temporaryFolder } from '../support/server-process.ts';
import { until } from '../support/until.ts';

/** What the hall's clock shows; a number that was taken this minute was taken in time. */
const hallNow = () =>
  new Intl.DateTimeFormat('zh-CN', {
    timeZone: 'Asia/Shanghai',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format();

/** A frame around a page, as far as a page can tell. */
const FRAME = `
  const health = {
    version: '1.2.0',
    upForMs: 7_200_000,
    page: { memoryKb: 184_320, crashes: 1, hangs: 0, loadedForMs: 3_600_000, loadedBecause: 'crashed' },
    processes: [
      { name: 'frame', isUp: true, memoryKb: 92_160, restarts: 0, trouble: null },
      { name: 'device-host', isUp: true, memoryKb: 90_112, restarts: 2, trouble: '打印机没有回应' },
    ],
    monitors: [{ width: 1920, height: 1080, scale: 1 }, { width: 1280, height: 1024, scale: 1.5 }],
    secretStore: 'system',
    graphics: 'software',
    log: 'not-writable',
    update: { state: 'none' },
  };
  window.boxHealth = health;
  const capture = async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 1280, height: 720 });
    return canvas.toDataURL('image/jpeg').split(',')[1];
  };
  window.hallcallFrame = { reload: async () => null, screen: { idle: async () => null, health: async () => health, capture } };
`;

describe('the duty manager and the devices of the hall', () => {
  const paper = temporaryFolder();
  let house: House;
  let manager: Page;
  const part = (name: string) => manager.locator('.devices-tab').getByRole('tab', { name });
  const setting = async (name: string) => {
    await manager.getByRole('tab', { name: /^设置/ }).click();
    await manager.locator('.settings-list').getByRole('button', { name }).click();
  };
  const type = async (...keys: string[]) => {
    for (const key of keys) await (/^[A-Z]/.test(key) ? manager.keyboard.press(key) : manager.keyboard.type(key));
  };

  beforeAll(async () => {
    house = await openHouse(['--printer', `file:${paper.file('slips.bin')}`]);
    manager = await house.open('/manager');
    await signInAt(manager, '9001');
    await manager.getByRole('tab', { name: '设备' }).click();
  }, 60_000);
  afterAll(async () => {
    house.expectNoComplaints();
    await house.close();
    paper.remove();
  });

  it('[G1] [G2] is calm while all is well, and keeps a reported fault until somebody has repaired it', async () => {
    await manager.getByText('全部正常').waitFor();
    await manager.getByRole('row', { name: '打印机 kiosk-1' }).getByRole('button', { name: '详情' }).click();
    await manager.getByRole('button', { name: '报告故障' }).click();
    await manager.getByRole('button', { name: '字迹不清' }).click();
    await manager.getByRole('button', { name: '报告故障' }).click();
    await manager.getByText('9001 吴主任 报告：字迹不清').waitFor();
    const health = manager.getByRole('tabpanel', { name: '设备状态' });
    await health.getByRole('button', { name: '已报修' }).click();
    await manager.getByRole('button', { name: '已电话通知' }).click();
    await manager.getByRole('button', { name: '确认' }).click();
    await health.getByText(/已报修（9001 吴主任）：已电话通知/).waitFor();
    await house.picture(manager, 'manager-devices');
    await health.getByRole('button', { name: '已修复' }).click();
    await manager.getByRole('button', { name: '确认' }).click();
    await manager.getByText('全部正常').waitFor();
    await part('故障记录').click();
    await manager.getByText(/已修复（9001 吴主任）/).waitFor();
  });

  it('[G2] hands the fault record over as a table', async () => {
    const download = manager.waitForEvent('download');
    await manager.getByRole('button', { name: '下载表格' }).click();
    expect((await download).suggestedFilename()).toMatch(/^faults-\d{4}-\d\d-\d\d-\d{4}-\d\d-\d\d\.csv$/);
  });

  it('[G4] runs the self-test to its end, with a line for the printer', async () => {
    await part('开门自检').click();
    await manager.getByRole('button', { name: '开始自检' }).click();
    await manager.getByRole('button', { name: '打印到小票' }).waitFor();
    const line = manager.getByRole('listitem').filter({ hasText: '打印机 kiosk-1' });
    expect(await line.textContent()).toContain('正常');
    await house.picture(manager, 'manager-self-test');
  });

  it('[P9] [P11] changes the slip with the keyboard, and shows it from the bytes of the printer', async () => {
    await setting('小票样式');
    const picture = manager.getByRole('img', { name: '预览' });
    await picture.waitFor();
    const before = await picture.getAttribute('src');
    await manager.getByRole('button', { name: '大厅名称下移' }).focus();
    await type('Enter', 'Enter');
    expect(await manager.locator('.slip-row > strong').allTextContents()).toMatchObject({
      0: '号码',
      1: '业务',
      2: '大厅名称',
    });
    await until('the picture is drawn anew', async () => (await picture.getAttribute('src')) !== before);
    await manager.getByRole('button', { name: '保存', exact: true }).click();
    await manager.getByText('已保存').waitFor();
    await house.picture(manager, 'manager-slip');
    await manager.reload();
    await setting('小票样式');
    expect(await manager.locator('.slip-row > strong').first().textContent()).toBe('号码');
  });

  it('sets a zone with its counters and the way to it, and how loud the walls speak', async () => {
    const wall = await house.open('/display?name=hall-east&voice=off');
    await wall.locator('.board-row').first().waitFor();
    await setting('分区');
    await manager.getByRole('button', { name: '添加分区' }).click();
    await manager.getByLabel('名称（中文）').fill('东区');
    await manager.getByText('1 号窗口', { exact: true }).click();
    await manager.getByRole('button', { name: /大屏 hall-east/ }).click();
    await manager.getByRole('option', { name: '左侧' }).click();
    await manager.getByRole('button', { name: '保存', exact: true }).click();
    await manager.getByText('2 号窗口：不属于任何分区').waitFor();
    await house.picture(manager, 'manager-zones');
    await setting('语音叫号');
    await manager.getByRole('button', { name: '添加时段' }).click();
    await manager.getByText('播报两遍').click();
    await manager.getByRole('button', { name: '保存', exact: true }).click();
    await manager.getByText('没有更改').waitFor();
    await house.picture(manager, 'manager-voice');
    const desk = await connect(house.url, { role: 'manager', token: await signIn(house.url, '9001') });
    const { settings } = await desk.view('manager:view', () => true);
    desk.close();
    expect(settings.zones).toMatchObject([
      { name: { zh: '东区' }, counters: ['1'], seenFrom: { 'hall-east': 'left' } },
    ]);
    expect(settings.voice).toMatchObject({ repeats: 2, volumeByHour: [{ from: '12:00', to: '13:30', volume: 0.5 }] });
  });

  it('[O5] takes paper numbers in by keyboard alone, keeps them over a reload, and says which one it refuses', async () => {
    const open = async () => {
      await manager.getByRole('tab', { name: '今日' }).click();
      await manager.getByRole('button', { name: '补录纸质号码' }).click();
      await manager.getByLabel('号码').first().focus();
    };
    const now = hallNow();
    await open();
    await type('16', 'Enter', 'ArrowDown', 'Enter', now, 'Enter', 'Enter', 'Enter', 'Enter', now, 'Enter', 'Enter');
    const numbers = async () =>
      Promise.all((await manager.getByLabel('号码').all()).map((field) => field.inputValue()));
    expect(await numbers()).toEqual(['P016', 'P017', 'P018']);
    await manager.reload();
    await open();
    expect(await numbers()).toEqual(['P016', 'P017', 'P018']);
    await house.picture(manager, 'manager-back-entry');
    await manager.getByRole('button', { name: '录入 2 个' }).click();
    await manager.getByText('已录入 2 个号码').waitFor();
    await manager.getByLabel('号码').first().focus();
    await type('17', 'Enter', 'ArrowDown', 'Enter', now, 'Enter');
    await manager.getByLabel('号码').first().fill('P017');
    await manager.getByRole('button', { name: '录入 1 个' }).click();
    await manager.getByText(/P017 今天已经有了/).waitFor();
  });

  it('[G8] [G9] [G14] shows how the box around a wall is, what is on the wall, and which version it gets', async () => {
    const wall = await house.open('/display?name=hall-west&voice=off');
    await wall.addInitScript(FRAME);
    await wall.reload();
    await wall.locator('.board-row').first().waitFor();
    await manager.getByRole('tab', { name: '设备' }).click();
    await part('设备状态').click();
    await manager.getByRole('row', { name: '大屏 hall-west' }).getByRole('button', { name: '详情' }).click();
    const dialog = manager.getByRole('dialog');
    await dialog.getByText('崩溃 1 次，无响应 0 次').waitFor();
    await dialog.getByText('运行中 · 88 MB · 重启过 2 次 · 打印机没有回应').waitFor();
    await dialog.getByRole('button', { name: '看一眼屏幕' }).click();
    const picture = dialog.getByRole('img', { name: '屏幕现在的画面' });
    await picture.waitFor();
    expect(await dialog.locator(':focus').textContent()).toBe('再看一眼');
    expect(await picture.evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth)).toBe(1280);
    await house.picture(manager, 'manager-frame');
    await manager.keyboard.press('Escape');

    await releaseBox(paper.path, house.folder.file('updates'), { version: '2.0.0', key: releaseKeys().privateKey });
    await part('版本').click();
    const card = manager.getByRole('listitem').filter({ hasText: '版本 2.0.0' });
    await card.getByText('还没有发给任何主机').waitFor();
    expect(await card.getByRole('button', { name: '发给全部' }).isDisabled()).toBe(true);
    await card.getByRole('button', { name: /请选择主机/ }).click();
    await manager.getByRole('option', { name: '大屏 hall-west' }).click();
    await card.getByRole('button', { name: '发给这台' }).click();
    await card.getByText('已发给：大屏 hall-west').waitFor();
    await wall.evaluate(`
      boxHealth.version = '2.0.0';
      boxHealth.update = { state: 'refused', version: '3.0.0', trouble: 'disk-full' };
    `);
    await manager.getByText('没有更换 3.0.0：磁盘已满').waitFor();
    await house.picture(manager, 'manager-versions');
    await expectAccessible(manager, { enhanced: false });
    await expectTargets(manager, 44);
    await expectNothingClipped(manager);
    await card.getByRole('button', { name: '发给全部' }).click();
    await manager.getByRole('dialog').getByRole('button', { name: '发给全部' }).click();
    await card.getByText('已发给全部主机，夜间更换').waitFor();
    await card.getByRole('button', { name: '撤回' }).click();
    await manager.getByRole('dialog').getByRole('button', { name: '撤回' }).click();
    await card.getByText('还没有发给任何主机').waitFor();
  });
});
