import { mkdirSync, readdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type House, openHouse, signInAt } from '../support/open-house.ts';
import { problemsOf } from '../support/page-checks.ts';
import { temporaryFolder } from '../support/server-process.ts';

const RULE = { enhanced: false, least: 44 };

describe('the backups on the page of the duty manager', () => {
  let house: House;
  let manager: Page;
  const other = temporaryFolder();
  const open = async () => {
    await manager.getByRole('tab', { name: /设置|Settings/ }).click();
    const back = manager.locator('.settings-back');
    if (await back.isVisible()) await back.click();
    await manager.locator('.settings-list').getByRole('button', { name: '备份', exact: true }).click();
  };

  beforeAll(async () => {
    house = await openHouse([]);
    manager = await house.open('/manager');
    manager.setDefaultTimeout(15_000);
    await signInAt(manager, '9001');
  }, 60_000);
  afterAll(async () => {
    await house.close();
    other.remove();
  });

  it('[F8] shows that there is none, makes one when asked, and says when, where and how large it is', async () => {
    await open();
    await manager.getByText('还没有备份').waitFor();
    await house.picture(manager, 'backup-none');
    await manager.getByRole('button', { name: '现在备份' }).click();
    await manager.getByText(/MB，已检查/).waitFor();
    const [copy = ''] = readdirSync(house.folder.file('backups'));
    await manager.getByText(copy).waitFor();
  });

  it('[F10] says in a sentence why a second folder got no copy, with the deed beside it, and that it has one', async () => {
    const usb = other.file('a-stick-with-a-name-that-does-not-end'.repeat(2));
    await manager.getByLabel('第二个文件夹').fill('usb');
    await manager.getByText(/请写完整路径/).waitFor();
    await manager.getByLabel('第二个文件夹').fill(usb);
    await manager.getByRole('button', { name: '保存', exact: true }).click();
    await manager.locator('.save-bar-what', { hasText: '没有更改' }).waitFor();
    await manager.getByRole('button', { name: '现在备份' }).click();
    await manager.getByText(/起没有新的备份：找不到文件夹/).waitFor();
    await house.picture(manager, 'backup-trouble');
    expect(await problemsOf(manager, RULE)).toEqual([]);
    await manager.setViewportSize({ width: 683, height: 384 });
    expect(await problemsOf(manager, RULE)).toEqual([]);
    await house.picture(manager, 'backup-narrow');
    await manager.setViewportSize({ width: 1366, height: 768 });
    await manager.getByRole('tab', { name: /^大厅/ }).click();
    const alert = manager.locator('.alert-line:visible', { hasText: '第二个文件夹没有备份成' });
    await alert.waitFor();
    await house.picture(manager, 'backup-alert');
    mkdirSync(usb, { recursive: true });
    await alert.getByRole('button', { name: '现在备份' }).click();
    await alert.waitFor({ state: 'detached', timeout: 90_000 });
    expect(readdirSync(usb)).toHaveLength(1);
    house.expectNoComplaints();
  }, 150_000);
});
