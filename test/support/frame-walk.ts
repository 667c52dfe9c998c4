import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { buildFrameWhenStale } from '../../electron/frame-build.ts';
import { createFramePaths } from '../../electron/frame-paths.ts';
import { HallTemplate } from '../../server/catalogue/hall-template.ts';
import { powerHall } from '../../server/catalogue/power-hall.ts';
import { openBrowser, openScreen } from './browser.ts';
import type { Display } from './electron-chromium/machine.ts';
import { display, type FrameStart, type FrameUnderTest } from './frame-under-test.ts';
import { processesMarked } from './left-behind.ts';
import { signInAt } from './open-house.ts';
import { PACKAGED_VARIABLE, PROGRAM_VARIABLE, startElectronFrame, startPackagedFrame } from './real-frame.ts';
import { type HallProcess, ROOT, startHall, temporaryFolder } from './server-process.ts';
import { startStandInFrame } from './stand-in-frame.ts';
import { untilWithin } from './until.ts';

/** A walk has many steps, each in processes of its own. */
export const WALK_MS = 300_000;
const END_WITHIN_MS = 15_000;
const RUNS_WITHIN_MS = 60_000;
/** Of a program, not of a hall: what no customer may ever read. */
const INNARDS =
  /\w*Error\b|\bat \w+[^\n]*:\d+|\bE(?:CONN|NOENT|ACCES|PIPE|TIMEDOUT)|node_modules|(?:^|\s)\/\w+\/[\w./-]+|\w+\.(?:ts|js|cjs):\d+|\[object|undefined/m;

/** A hall that asks for no material at the kiosk: a tap on a tile is a ticket. */
function writeHall(path: string): void {
  const hall = { ...powerHall.hall, oneTimeNotices: [], guidance: {} };
  writeFileSync(path, JSON.stringify(HallTemplate.parse({ ...powerHall, hall, devices: [] })));
}

/** A hall of real processes whom nobody has let in yet, its manager at a desk, and boxes that are started before it. */
export async function openFrameWalk(atTheEnd: (work: () => void | Promise<void>) => void) {
  await buildFrameWhenStale(createFramePaths(ROOT));
  const folder = temporaryFolder();
  atTheEnd(() => folder.remove());
  writeHall(folder.file('hall.json'));
  const start = (port: string, setup: string[]) =>
    startHall(['--no-demo', '--no-limits', '--data', folder.file('hall'), '--port', port, ...setup]);
  let hall: HallProcess = await start('0', ['--setup', folder.file('hall.json')]);
  atTheEnd(() => void hall.child.kill('SIGKILL'));
  const browser = await openBrowser();
  atTheEnd(() => browser.close());

  return {
    url: hall.url,
    folder,
    killHall: async (): Promise<void> => void (await hall.stop('SIGKILL')),
    async startHallAgain(): Promise<void> {
      hall = await start(hall.port, []);
    },
    /** The manager, at the list of those who want to be let in. */
    async manager(): Promise<Page> {
      const { page } = await openScreen(browser, `${hall.url}/manager`, { width: 1366, height: 768 });
      await signInAt(page, '9001');
      await page.getByRole('tab', { name: '设备' }).click();
      await page.locator('.devices-tab').getByRole('tab', { name: '配对' }).click();
      return page;
    },
    /** A box before the hall. It and whatever it starts carry one mark, by which nothing of it can hide. */
    async startBox(flags: readonly string[], displays: readonly Display[] = [display(1)]) {
      const mark = randomUUID();
      const home = folder.file(`box-${mark}`);
      mkdirSync(home, { recursive: true });
      const start = {
        flags,
        env: { HALLCALL_WALK: mark, HALLCALL_NODE: process.execPath },
        ...{ home, displays, takenKeys: [] },
      };
      const frame = await startFrame(start);
      atTheEnd(async () => {
        frame.kill('SIGKILL');
        await frame.ended;
        for (const { pid } of processesMarked(mark)) process.kill(pid, 'SIGKILL');
      });
      /** The same box is started once more while it runs. */
      const startTwice = async () => (await startFrame(start)).ended;
      return { ...frame, ...handsOn(frame, mark), startTwice };
    },
  };
}
export type FrameWalk = Awaited<ReturnType<typeof openFrameWalk>>;

/** With the program that `npm run test:electron` has named, otherwise over the stand-in. */
function startFrame(start: FrameStart): Promise<FrameUnderTest> {
  const program = process.env[PROGRAM_VARIABLE];
  if (!program) return startStandInFrame(start);
  return process.env[PACKAGED_VARIABLE] ? startPackagedFrame(program, start) : startElectronFrame(program, start);
}

/** What a test does to a box that nobody else would do. */
function handsOn(frame: FrameUnderTest, mark: string) {
  const pidOf = (program: string) =>
    processesMarked(mark).find(({ command }) => command.includes(join(ROOT, program)))?.pid ?? null;
  return {
    pidOf,
    /** Kills a program that the box keeps running, and says which process that was. */
    async killProgram(program: string): Promise<number> {
      const pid = await untilWithin(RUNS_WITHIN_MS, `${program} runs`, () => pidOf(program));
      process.kill(pid, 'SIGKILL');
      return pid;
    },
    /** The code with which the device host of the box asks to be let in. */
    async deviceCode(): Promise<string> {
      const shown = await untilWithin(RUNS_WITHIN_MS, 'the device host shows its code', () =>
        /code:\s+(\S{3}) (\S+)/.exec(frame.said()),
      );
      return `${shown[1]}${shown[2]}`;
    },
    async crash(address: RegExp): Promise<void> {
      const page = await frame.page(address);
      const crashed = new Promise<void>((resolve) => {
        page.once('crash', () => resolve());
        page.once('close', () => resolve()); // whoever watches it is sometimes told no more than that
      });
      const devTools = await page.context().newCDPSession(page);
      devTools.send('Page.crash').catch(() => undefined); // nobody is left to answer
      await crashed;
    },
    /** The page's own thread never ends what it has begun. */
    async hang(address: RegExp): Promise<void> {
      const page = await frame.page(address);
      page.evaluate('for (;;);').catch(() => undefined);
    },
    /** The box ends by itself, and nothing that it has started outlives it. */
    async hasEnded(): Promise<void> {
      const { code, signal } = await frame.ended;
      assert.deepEqual({ code, signal }, { code: 0, signal: null });
      await untilWithin(END_WITHIN_MS, 'nothing of the box is left', () => processesMarked(mark).length === 0);
    },
  };
}
export type WalkedBox = Awaited<ReturnType<FrameWalk['startBox']>>;

/** Nothing on this screen tells of the program behind it. */
export async function expectNoInnards(page: Page): Promise<void> {
  const shown = await page.locator('body').innerText();
  assert.equal(INNARDS.exec(shown)?.[0] ?? null, null, `on ${page.url()}`);
}

/** Whatever a page tries, it stays where it is and reaches nothing of the box. */
export async function expectNoWayOut(page: Page): Promise<void> {
  const before = page.url();
  const found = await page.evaluate(`[window.open('/') === null, typeof require, typeof process, typeof ipcRenderer]`);
  assert.deepEqual(found, [true, 'undefined', 'undefined', 'undefined']);
  for (const way of ['http://127.0.0.1:9999/', 'mailto:nobody@example.com', 'file:///etc/passwd', 'data:text/html,out'])
    await page.evaluate(`location.href = ${JSON.stringify(way)}`);
  await page.evaluate('window.close()');
  await page.evaluate('window.print()');
  assert.equal(page.url(), before);
  assert.equal(await page.evaluate('location.href'), before);
}

/** The code that a screen shows until the hall lets it in. */
export async function codeOn(page: Page): Promise<string> {
  await page.locator('.pairing-code span').nth(1).waitFor();
  return ((await page.locator('.pairing-code').textContent()) ?? '').replace(/\s/g, '');
}

/** Lets in whoever shows this code. */
export async function approve(manager: Page, code: string): Promise<void> {
  const card = manager.locator('.pairing-card').filter({ hasText: `${code.slice(0, 3)} ${code.slice(3)}` });
  await card.getByRole('button', { name: '批准' }).click();
  await manager.getByRole('dialog').getByRole('button', { name: '批准' }).click();
  await card.waitFor({ state: 'detached' });
}
