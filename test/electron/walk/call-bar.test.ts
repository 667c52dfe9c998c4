import { expect, it, onTestFinished } from 'vitest';
import { accepted, connect, signIn } from '../../support/client.ts';
import { expectNoInnards, openFrameWalk, WALK_MS } from '../../support/frame-walk.ts';
import { signInAt } from '../../support/open-house.ts';
import { until } from '../../support/until.ts';

const CLERK = /\/clerk/;
const WAITING = /\/waiting/;
const NEXT_KEY = 'Ctrl+Alt+1';
const TERMINAL_KEY = 'Ctrl+Alt+0';

it(
  'a clerk signs in at the bar, calls from within another program, and has the whole terminal at one key',
  async () => {
    const walk = await openFrameWalk(onTestFinished);
    const box = await walk.startBox([`--hall=${walk.url}`, '--screen=clerk']);
    const guide = await connect(walk.url, { role: 'guide', token: await signIn(walk.url, '8001') });
    onTestFinished(() => void guide.close());
    const take = () => accepted(guide.send('ticket:take', { serviceId: 'A', slip: false }));

    const bar = await box.page(CLERK);
    await signInAt(bar, '1001');
    await bar.getByRole('button', { name: '1 号窗口' }).click();
    await bar.getByText('现在没有人等候').first().waitFor();
    await expectNoInnards(bar);
    const { number } = await take();
    await box.globalKey?.(NEXT_KEY);
    await bar.getByText(number).first().waitFor();
    await expectNoInnards(bar);

    const width = async () => (await box.windows?.())?.[0]?.bounds.width ?? 0;
    const narrow = await width();
    await box.globalKey?.(TERMINAL_KEY);
    await until('the whole terminal is there', async () => (await width()) > narrow);
    await expectNoInnards(bar);
    await box.globalKey?.(TERMINAL_KEY);
    await until('the bar is there again', async () => (await width()) === narrow);

    await walk.killHall();
    await box.crash(CLERK);
    await expectNoInnards(await box.page(WAITING));
    await walk.startHallAgain();
    await expectNoInnards(await box.page(CLERK));
    box.kill('SIGTERM');
    await box.hasEnded();
    expect(box.escapes?.() ?? []).toEqual([]);
  },
  WALK_MS,
);
