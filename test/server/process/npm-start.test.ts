import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ServiceId } from '../../../server/protocol/vocabulary.ts';
import { accepted, connect } from '../../support/client.ts';
import { bankWish } from '../../support/hall-wish.ts';
import { ROOT, startHall, startSetup, temporaryFolder } from '../../support/server-process.ts';
import { until } from '../../support/until.ts';

const isUp = (url: string) =>
  fetch(`${url}/health`).then(
    ({ ok }) => ok,
    () => false,
  );

/** The process ids that a process has started (Linux). */
function childrenOf(pid: number): number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
}

function commandOf(pid: number): string {
  return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
}

describe('npm start', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  beforeEach(() => {
    folder = temporaryFolder();
  });
  afterEach(() => folder.remove());
  const args = () => ['--port', '0', '--data', folder.path];

  it('starts a killed server again at the same address, with everything it had', async () => {
    const house = await startHall(args(), 'server/start.ts');
    const kiosk = await connect(house.url, { role: 'kiosk' });
    const { ticketId } = await accepted(kiosk.send('ticket:take', { serviceId: 'A' as ServiceId, slip: false }));
    const server = childrenOf(house.child.pid ?? 0).find((pid) => commandOf(pid).includes('server/main.ts'));
    process.kill(server ?? 0, 'SIGKILL');
    await until('the server is gone', async () => !(await isUp(house.url)));
    await until('the server is back', () => isUp(house.url));
    const { recent } = await kiosk.view('kiosk:view', (view) => view.recent.length === 1);
    expect(recent[0]).toMatchObject({ ticketId, status: 'waiting' });
    kiosk.close();
    expect((await house.stop()).code).toBe(0);
  });

  it('draws the slip on the kiosk page where there is no printer', async () => {
    const house = await startHall(args(), 'server/start.ts');
    const kiosk = await connect(house.url, { role: 'kiosk' });
    await kiosk.view('kiosk:view', ({ printer }) => printer.canPrint && printer.kind === 'screen');
    const { ticketId, slip } = await accepted(kiosk.send('ticket:take', { serviceId: 'A' as ServiceId }));
    expect(slip).toMatchObject({ number: 'A001', service: { en: 'Pay a bill / invoice' } });
    await kiosk.view('kiosk:view', (view) =>
      view.recent.some((t) => t.ticketId === ticketId && t.status === 'waiting'),
    );
    kiosk.close();
    await house.stop();
  });

  it('ends with npm, although the shell between them passes no signal on', async () => {
    const npm = spawn('npm', ['start', '--', ...args()], { cwd: ROOT, stdio: ['ignore', 'pipe', 'ignore'] });
    let said = '';
    npm.stdout.on('data', (chunk) => (said += String(chunk)));
    const url = await until('the hall is open', () => /open at (\S+)/.exec(said)?.[1]);
    npm.kill('SIGTERM');
    await until('the hall is closed', async () => !(await isUp(url)));
  });

  it('[U1] [U3] waits in an empty folder, opens the hall at the same address once it is made, and makes no second one', async () => {
    const waiting = await startSetup(['--data', folder.path], 'server/start.ts');
    const create = () =>
      fetch(`${waiting.url}/api/setup`, {
        method: 'POST',
        headers: { authorization: `Bearer ${waiting.code}`, 'content-type': 'application/json' },
        body: JSON.stringify(bankWish()),
      });
    expect((await create()).status).toBe(201);
    await waiting.opened();
    expect((await fetch(`${waiting.url}/ready`)).status).toBe(200);
    const second = await create();
    expect([second.status, await second.json()]).toEqual([409, { code: 'already-set-up' }]);
    await expect(connect(waiting.url, { role: 'kiosk' })).rejects.toEqual({ code: 'not-paired' });
    expect((await waiting.stop()).code).toBe(0);
    const again = await startHall(['--no-demo', ...args()], 'server/start.ts');
    expect((await again.stop()).code).toBe(0);
  });

  it('says which flag it does not know, and passes on what the server says', async () => {
    await expect(startHall(['--prnter', 'screen'], 'server/start.ts')).rejects.toThrow(
      /--prnter.*Known flags.*--printer/,
    );
    await expect(startHall(['--host', '0.0.0.0'], 'server/start.ts')).rejects.toThrow(/--no-demo/);
  });

  it('stays open when the printer path does not exist, and the kiosk says so', async () => {
    const house = await startHall([...args(), '--printer', 'serial:/dev/no-such-port'], 'server/start.ts');
    const kiosk = await connect(house.url, { role: 'kiosk' });
    await kiosk.view(
      'kiosk:view',
      ({ printer }) => !printer.canPrint && printer.kind === 'paper' && printer.reason !== undefined,
    );
    const { ticketId } = await accepted(kiosk.send('ticket:take', { serviceId: 'A' as ServiceId }));
    const isAsked = ({ ticketId: id, slip, status }: { ticketId: string; slip: string; status: string }) =>
      id === ticketId && slip === 'not-started' && status === 'reserved';
    await kiosk.view('kiosk:view', ({ recent }) => recent.some(isAsked));
    kiosk.close();
    await house.stop();
  });
});
