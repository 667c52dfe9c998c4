import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openBrowser, openScreen } from '../support/browser.ts';
import { openKioskBox } from '../support/kiosk-box.ts';
import { takePicture } from '../support/open-house.ts';
import { startHall, temporaryFolder } from '../support/server-process.ts';
import { enterAtCorner, tapClock } from '../support/staff-corner.ts';
import { until } from '../support/until.ts';

const SIZE = { width: 1080, height: 1920 };

describe('a kiosk in a real browser, opened through its own box', () => {
  it('[O2] says that the hall is away, gives a number, opens again from its own disk, and is as before when the hall is back', async () => {
    const folder = temporaryFolder();
    onTestFinished(() => folder.remove());
    const args = (port: string) => ['--port', port, '--data', folder.file('hall')];
    let hall = await startHall(args('0'));
    onTestFinished(() => void hall.child.kill('SIGKILL'));
    const box = await openKioskBox(hall.url, 'kiosk-1', folder.path);
    (await box.openPage()).close();
    await until('the page is kept', () => existsSync(join(folder.path, 'kiosk-1-pages', 'page-kiosk')));
    const browser = await openBrowser();
    onTestFinished(() => browser.close());
    const { page } = await openScreen(browser, `${box.url}/kiosk`, SIZE);
    await page.getByText('新装').first().waitFor();
    await tapClock(page, 5);
    await enterAtCorner(page, '8001', '2468');
    await page.getByRole('dialog').getByText('约可再打').waitFor();

    await hall.stop('SIGKILL');
    await page.getByText('离线取号').waitFor();
    await page.getByText('工作人员要等连上以后才能在这里登录').waitFor();
    await page.getByRole('button', { name: '知道了' }).click();
    await takePicture(page, 'kiosk-alone');
    await page.getByText('新装').first().click();
    await page.getByText('充电桩').last().click(); // what is asked and told is there without the hall
    await page.getByRole('button', { name: /材料都带齐了/ }).click();
    await page.getByText('B501').waitFor();
    await page.getByText('离线票').waitFor();
    await takePicture(page, 'kiosk-alone-ticket');
    await until('the slip is out', () => box.twin.printed().length === 1);
    await page.close();

    await box.kill();
    box.startAgain();
    await box.isOpen();
    const { page: anew, errors } = await openScreen(browser, `${box.url}/kiosk`, SIZE);
    await anew.getByText('离线取号').waitFor();
    await anew.getByText('49').waitFor();
    expect(errors.filter((words) => !/WebSocket|ERR_CONNECTION/.test(words))).toEqual([]);

    hall = await startHall(args(hall.port));
    await anew.getByText('离线取号').waitFor({ state: 'detached' });
    await anew.getByText('前面 1 人').waitFor();
  }, 90_000);
});
