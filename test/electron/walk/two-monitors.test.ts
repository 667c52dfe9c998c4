import { writeFileSync } from 'node:fs';
import { expect, it, onTestFinished } from 'vitest';
import { display } from '../../support/frame-under-test.ts';
import { approve, codeOn, expectNoInnards, openFrameWalk } from '../../support/frame-walk.ts';
import { PROGRAM_VARIABLE } from '../../support/real-frame.ts';
import { until } from '../../support/until.ts';

const KIOSK = /\/kiosk/;
const WALL = /\/display/;
const WAITING = /\/waiting/;

it.skipIf(process.env[PROGRAM_VARIABLE])(
  'one box is kiosk and wall: each on its monitor and let in for itself; they wait for the hall and go on',
  async () => {
    const walk = await openFrameWalk(onTestFinished);
    const settings = walk.folder.file('box.json');
    const screens = [
      { screen: 'kiosk', name: 'walk-kiosk', monitor: 1 },
      { screen: 'display', name: 'walk-wall', monitor: 2 },
    ];
    writeFileSync(settings, JSON.stringify({ hall: walk.url, screens }));
    const both = [display(1), display(2)];
    await walk.killHall();
    const box = await walk.startBox([`--box=${settings}`], both);
    const shownAt = async (address: RegExp) => {
      const window = (await box.windows?.())?.find(({ url }) => address.test(url));
      return window?.isShown ? window.bounds : null;
    };

    await expectNoInnards(await box.page(WAITING));
    await walk.startHallAgain();
    const manager = await walk.manager();
    for (const address of [KIOSK, WALL]) {
      const page = await box.page(address);
      await approve(manager, await codeOn(page));
      await expectNoInnards(page);
    }
    await (await box.page(KIOSK)).getByText('您要办什么业务').waitFor();
    await (await box.page(WALL)).locator('.wall-name').waitFor();
    expect(await shownAt(KIOSK)).toEqual(both[0]?.bounds);
    expect(await shownAt(WALL)).toEqual(both[1]?.bounds);

    const second = await box.startTwice();
    expect(second.code).toBe(0);
    expect(second.stderr).toContain('This box is already open on this machine');

    await box.plug?.([display(1)]);
    await until('the wall lies over nothing else', async () => (await shownAt(WALL)) === null);
    await box.plug?.(both);
    await until('the wall is back on its monitor', async () => (await shownAt(WALL))?.x === both[1]?.bounds.x);

    await walk.killHall();
    await box.crash(WALL);
    const waiting = await box.page(WAITING);
    await expectNoInnards(waiting);
    await expectNoInnards(await box.page(KIOSK));
    await walk.startHallAgain();
    await (await box.page(WALL)).locator('.wall-name').waitFor();
    await (await box.page(KIOSK)).getByText('您要办什么业务').waitFor();
    box.kill('SIGTERM');
    await box.hasEnded();
    expect(box.escapes?.() ?? []).toEqual([]);
  },
  180_000,
);
