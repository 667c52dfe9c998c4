import { readFileSync, statSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { accepted, type TestClient } from '../support/client.ts';
import { openHall, type TestHall } from '../support/hall.ts';
import { run, temporaryFolder } from '../support/server-process.ts';
import { until } from '../support/until.ts';

const CODE = /Pairing code: {2}(\w{3}) (\w{4})/;

describe('a device host that has no key', () => {
  let hall: TestHall;
  let manager: TestClient;
  const folder = temporaryFolder();
  beforeEach(async () => {
    hall = await openHall({ isDemo: false });
    manager = await hall.staff('manager', '9001');
  });
  afterEach(async () => {
    await hall.close();
    folder.remove();
  });

  function startHost() {
    const args = [
      '--hall',
      hall.url,
      '--name',
      'kiosk-1',
      '--printer',
      'screen',
      '--journal',
      folder.file('slips.jsonl'),
    ];
    const host = run('hardware/main.ts', args, { HALLCALL_DEVICE_KEY: '' });
    onTestFinished(() => void host.child.kill('SIGKILL'));
    return host;
  }
  const hasJoined = () =>
    manager.view('manager:view', ({ devices }) =>
      devices.some(({ name, isConnected }) => name === 'kiosk-1' && isConnected),
    );

  it('[S10] shows a code, joins once it is let in, keeps the key for itself, and is asked once', async () => {
    const first = startHost();
    await until('it shows its code', () => CODE.test(first.said.stdout));
    const [, before = '', after = ''] = CODE.exec(first.said.stdout) ?? [];
    const { pairings } = await manager.view('manager:view', (view) => view.pairings.length === 1);
    expect(pairings[0]).toMatchObject({ code: before + after, role: 'device', name: 'kiosk-1' });
    await accepted(manager.send('device:approve', { code: before + after, role: 'device', name: 'kiosk-1' }));
    await hasJoined();
    const path = folder.file('kiosk-1.key');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readFileSync(path, 'utf8').trim()).toMatch(/^[\w-]{43}$/);
    first.child.kill('SIGTERM');
    await first.ended;
    const second = startHost();
    await hasJoined();
    await until('it says so', () => second.said.stdout.includes('have joined'));
    expect(second.said.stdout).not.toMatch(CODE);
    second.child.kill('SIGTERM');
    await second.ended;
  });

  it('[S11] asks anew when it was put out, under another code', async () => {
    const host = startHost();
    await until('it shows its code', () => CODE.test(host.said.stdout));
    const wish = { role: 'device', name: 'kiosk-1' } as const;
    const [, before = '', after = ''] = CODE.exec(host.said.stdout) ?? [];
    await accepted(manager.send('device:approve', { ...wish, code: before + after }));
    await hasJoined();
    await accepted(manager.send('device:revoke', wish));
    const { pairings } = await manager.view('manager:view', (view) => view.pairings.length === 1);
    expect(pairings[0]?.code).not.toBe(before + after);
    await accepted(manager.send('device:approve', { ...wish, code: pairings[0]?.code ?? '' }));
    await hasJoined();
    host.child.kill('SIGTERM');
    await host.ended;
  });
});
