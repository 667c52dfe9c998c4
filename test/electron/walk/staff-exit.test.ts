import { writeFileSync } from 'node:fs';
import { expect, it, onTestFinished } from 'vitest';
import { hashPin } from '../../../electron/staff-pin.ts';
import { expectNoInnards, openFrameWalk, WALK_MS } from '../../support/frame-walk.ts';

const WAITING = /\/waiting/;
const STAFF = /\/staff/;
const PIN = '730164';

it(
  'staff leave a screen with the PIN of the box, though no hall is there, and nothing of it is left',
  async () => {
    const walk = await openFrameWalk(onTestFinished);
    await walk.killHall();
    const settings = walk.folder.file('box.json');
    const screens = [{ screen: 'pad', counter: '1' }];
    writeFileSync(settings, JSON.stringify({ hall: walk.url, screens, staffPin: await hashPin(PIN) }));
    const box = await walk.startBox([`--box=${settings}`]);

    await box.page(WAITING);
    await box.key(WAITING, 'down', 'F10');
    const dialog = await box.page(STAFF);
    await box.key(WAITING, 'up', 'F10');
    await expectNoInnards(dialog);
    const enter = async (pin: string) => {
      for (const digit of pin) await dialog.getByRole('button', { name: digit, exact: true }).click();
      await dialog.getByRole('button', { name: '确定' }).click();
    };
    await enter('000000');
    await dialog.getByText('密码不对').waitFor();
    await enter(PIN);
    await dialog.getByRole('button', { name: '关闭这块屏幕' }).click();
    await box.hasEnded();
    expect(box.escapes?.() ?? []).toEqual([]);
  },
  WALK_MS,
);
