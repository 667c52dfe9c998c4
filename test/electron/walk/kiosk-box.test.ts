import { expect, it, onTestFinished } from 'vitest';
import { approve, codeOn, expectNoInnards, expectNoWayOut, openFrameWalk, WALK_MS } from '../../support/frame-walk.ts';
import { freePort } from '../../support/kiosk-box.ts';
import { plugPrinter } from '../../support/printer-bench.ts';
import { until } from '../../support/until.ts';

const KIOSK = /\/kiosk/;
const DEVICE_HOST = 'hardware/main.ts';

it(
  'a kiosk is let in, prints, outlives its hall, its page and its device host, and ends without a trace',
  async () => {
    const walk = await openFrameWalk(onTestFinished);
    const { cable, twin } = plugPrinter();
    const printed = (slips: number) =>
      until(`slip ${slips} is out`, () => twin.printed().length === slips).catch(async (cause: unknown) => {
        const shown = await kiosk.locator('body').innerText();
        throw new Error(`after ${twin.printed().length} slips the kiosk shows: ${shown}\nthe box said: ${box.said()}`, {
          cause,
        });
      });
    const box = await walk.startBox([
      ...[`--hall=${walk.url}`, '--screen=kiosk', '--name=walk-kiosk', `--printer=serial:${cable.path}`],
      `--kiosk-port=${await freePort()}`,
    ]);
    const manager = await walk.manager();

    let kiosk = await box.page(KIOSK);
    const code = await codeOn(kiosk);
    await expectNoInnards(kiosk);
    await approve(manager, code);
    await approve(manager, await box.deviceCode());

    const takeNumber = async (slips: number) => {
      kiosk = await box.page(KIOSK);
      await kiosk.getByText('咨询 · 其他').first().click();
      await printed(slips);
      await expectNoInnards(kiosk);
      await kiosk.getByRole('button', { name: '我知道了' }).click();
    };
    await kiosk.getByText('您要办什么业务').waitFor();
    await expectNoWayOut(kiosk);
    await takeNumber(1);

    await walk.killHall();
    await kiosk.getByText('离线取号').waitFor();
    await takeNumber(2);
    await box.crash(KIOSK);
    kiosk = await box.page(KIOSK);
    await kiosk.getByText('离线取号').waitFor();
    await walk.startHallAgain();
    await kiosk.getByText('离线取号').waitFor({ state: 'detached' });

    await box.crash(KIOSK);
    await takeNumber(3);
    const killed = await box.killProgram(DEVICE_HOST);
    await until('another device host runs', () => ![null, killed].includes(box.pidOf(DEVICE_HOST)));
    await takeNumber(4);
    box.kill('SIGTERM');
    await box.hasEnded();
    expect(box.escapes?.() ?? []).toEqual([]);
  },
  WALK_MS,
);
