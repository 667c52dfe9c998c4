import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { atRest } from './at-rest.ts';
import { openBrowser, openScreen, type Screen } from './browser.ts';
import { type HallProcess, ROOT, startHall, temporaryFolder } from './server-process.ts';
import { until } from './until.ts';

const README = readFileSync(join(ROOT, 'README.md'), 'utf8');

/** Where the browser tests leave what they saw; with HALLCALL_PICTURES=1 those that the README shows are taken anew. */
function pathOfPicture(name: string): string {
  const inReadme = `test/e2e/pictures/${name}.png`;
  const isWanted = process.env.HALLCALL_PICTURES === '1' && README.includes(inReadme);
  return join(ROOT, isWanted ? inReadme : `test/e2e/output/${name}.png`);
}

/** Keeps what a page looks like, once it has come to rest. */
export async function takePicture(page: Page, name: string): Promise<void> {
  const path = pathOfPicture(name);
  mkdirSync(dirname(path), { recursive: true });
  await atRest(page);
  await page.screenshot({ path });
}

const SIZES = {
  '/': { width: 1366, height: 768 },
  '/kiosk': { width: 1080, height: 1920 },
  '/display': { width: 1920, height: 1080 },
  '/window': { width: 800, height: 480 },
  '/pad': { width: 1024, height: 600 },
  '/clerk': { width: 1366, height: 768 },
  '/guide': { width: 1024, height: 768 },
  '/manager': { width: 1366, height: 768 },
  '/t': { width: 390, height: 844 },
};

/** The whole house, as `npm start` opens it, with a real browser in front of it. Close it when the tests are over. */
export async function openHouse(args: string[]) {
  const folder = temporaryFolder();
  const start = (port: string) => startHall(['--port', port, '--data', folder.path, ...args], 'server/start.ts');
  let hall: HallProcess = await start('0');
  const { url, port } = hall;
  const browser: Browser = await openBrowser();
  const screens: Screen[] = [];

  return {
    url,
    folder,
    said: () => hall.said.stderr,
    /** Opens a page at the size of its real screen. */
    async open(path: string): Promise<Page> {
      const base = path === '/' ? '/' : `/${path.split(/[/?]/)[1]}`;
      const screen = await openScreen(browser, `${url}${path}`, SIZES[base as keyof typeof SIZES]);
      screens.push(screen);
      return screen.page;
    },
    picture: takePicture,
    /** Kills what `npm start` started; server and devices end with it. */
    async pullThePlug(): Promise<void> {
      await hall.stop('SIGKILL');
      await until('the server has ended too', () =>
        fetch(`${url}/health`).then(
          () => false,
          () => true,
        ),
      );
    },
    async startAgain(): Promise<void> {
      hall = await start(port);
    },
    /** Nothing that a page complained about, save for connections that a test has cut. */
    expectNoComplaints(): void {
      expect(
        screens.flatMap(({ errors }) => errors).filter((words) => !/WebSocket|ERR_CONNECTION/.test(words)),
      ).toEqual([]);
    },
    async close(): Promise<void> {
      await browser.close();
      await hall.stop();
      folder.remove();
    },
  };
}
export type House = Awaited<ReturnType<typeof openHouse>>;

/** Signs a member of staff in on a staff page. */
export async function signInAt(page: Page, badge: string): Promise<void> {
  await page.getByLabel('工号').fill(badge);
  await page.getByLabel('密码').fill('2468');
  await page.keyboard.press('Enter');
}
