import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readDeviceConfig } from '../../hardware/device-config.ts';
import { createHelpButtonTwin } from '../../hardware/fakes/help-button-twin.ts';
import { createKeypadTwin } from '../../hardware/fakes/keypad-twin.ts';
import { createRatingKeypadTwin } from '../../hardware/fakes/rating-keypad-twin.ts';
import { createScannerTwin } from '../../hardware/fakes/scanner-twin.ts';
import { watchHealth } from '../../hardware/health-watch.ts';
import { createScreenSlipPrinter } from '../../hardware/printer/screen-slip-printer.ts';
import { startDevices } from '../../hardware/start-devices.ts';
import { ownFolder } from '../support/folder.ts';
import { plugPrinter, quiet } from '../support/printer-bench.ts';
import { createCable } from '../support/pty.ts';
import { openStandInHall } from '../support/stand-in-hall.ts';
import { until } from '../support/until.ts';

function plug() {
  const cable = createCable();
  onTestFinished(() => cable.remove());
  return { cable, device: cable.plug() };
}

async function boxWith(devices: string[], printer = 'none') {
  const hall = await openStandInHall();
  const args = ['--hall', hall.url, '--printer', printer, '--journal', join(ownFolder(), 'j'), ...devices];
  const box = startDevices(readDeviceConfig(args, null), () => undefined, quiet);
  onTestFinished(() => box.close());
  await until('joined', () => hall.device());
  const latest = () => hall.heardOf('device:status').at(-1);
  return { hall, latest };
}

const part = (kind: string, counterId: string | null, isReachable: boolean, detail: unknown) => ({
  ...{ kind, counterId, isReachable, detail },
});

describe('[G1] the hall is told of a box', () => {
  it('its version, its clock, and how each part is; and again when one is lost and comes back', async () => {
    const [keypad, sign] = [plug(), plug()];
    const { latest } = await boxWith([
      ...['--keypad', `serial:${keypad.cable.path}?counter=3`, '--sign', `serial:${sign.cable.path}?counter=3`],
      ...['--rating-keypad', 'serial:/dev/ttyHALLCALL?counter=3', '--scanner', 'tcp:127.0.0.1:1'],
      ...['--help-button', 'serial:/tmp'],
    ]);
    await until('all known', () => JSON.stringify(latest() ?? '').split('"isReachable":false').length === 4);
    const status = latest();
    expect(status).toMatchObject({ version: expect.stringMatching(/^\d+\.\d+\.\d+/), printer: 'none' });
    expect(Math.abs(Number(status?.clock) - Date.now())).toBeLessThan(10_000);
    expect(status?.parts).toEqual([
      part('sign', '3', true, null),
      part('keypad', '3', true, null),
      part('rating-keypad', '3', false, expect.stringContaining('plug the device in')),
      part('scanner', null, false, expect.stringContaining('nobody answers there')),
      part('help-button', null, false, expect.stringContaining('that is no serial port')),
    ]);
    expect(status?.lastError).toEqual(expect.stringContaining('rating-keypad of counter 3: '));

    keypad.cable.unplug();
    await until('lost', () => JSON.stringify(latest()?.parts).includes('"keypad","counterId":"3","isReachable":false'));
    keypad.cable.plug();
    await until('back', () => JSON.stringify(latest()?.parts).includes('"keypad","counterId":"3","isReachable":true'));
  });

  it('a keypad that floods, while the box goes on', async () => {
    const [keypad, button] = [plug(), plug()];
    const { hall, latest } = await boxWith([
      ...['--keypad', `serial:${keypad.cable.path}?counter=3`, '--help-button', `serial:${button.cable.path}`],
    ]);
    await until('connected', () => JSON.stringify(latest()?.parts ?? '').split('"detail":null').length === 3);
    createKeypadTwin(keypad.device, 'bytes').flood(100);
    createHelpButtonTwin(button.device, 'bytes').press();
    await until('help', () => hall.heardOf('help:call').length === 1);
    await until('told', () => JSON.stringify(latest()).includes('floods: more than 5 presses a second; '));
    expect(hall.heardOf('keypad:press').length).toBeLessThanOrEqual(10);
  });

  it('[P5] within three seconds that the paper ended', async () => {
    const { cable, twin } = plugPrinter();
    const { latest } = await boxWith([], `serial:${cable.path}`);
    await until('well', () => latest()?.paper === 'ok');
    const endedAt = performance.now();
    twin.set({ hasPaper: false });
    await until('told', () => latest()?.fault === 'paper-out');
    expect(performance.now() - endedAt).toBeLessThan(3_000);
    expect(latest()?.lastError).toBe('printer: paper-out');
  });

  it('again and again that all is well, but not often', async () => {
    const told: object[] = [];
    const watch = watchHealth({
      printer: createScreenSlipPrinter(quiet),
      parts: () => [],
      isIdle: () => true,
      tellHall: async (status) => told.push(status) > 0,
      ...{ everyMs: 5, repeatEveryMs: 100 },
    });
    onTestFinished(watch.close);
    const beganAt = performance.now();
    await until('three times', () => told.length === 3);
    expect(performance.now() - beganAt).toBeGreaterThan(195);
  });
});

describe('what is pressed and scanned', () => {
  it('reaches the hall: a rating, a code, a call for help', async () => {
    const [rating, scanner, button] = [plug(), plug(), plug()];
    const { hall, latest } = await boxWith([
      ...['--rating-keypad', `serial:${rating.cable.path}?counter=2`, '--scanner', `serial:${scanner.cable.path}`],
      ...['--help-button', `serial:${button.cable.path}?format=lines`],
    ]);
    await until('connected', () => JSON.stringify(latest()?.parts ?? '').split('"detail":null').length === 4);
    createRatingKeypadTwin(rating.device, 'bytes').press(4);
    createScannerTwin(scanner.device).scan('B4M2PX');
    createHelpButtonTwin(button.device, 'lines').press();
    const score = await until('rating', () => hall.heardOf('rating:press')[0]);
    expect(score).toMatchObject({ counterId: '2', score: 4 });
    expect(await until('scan', () => hall.heardOf('code:scan')[0])).toMatchObject({ code: 'B4M2PX' });
    await until('help', () => hall.heardOf('help:call')[0]);
  });

  it('comes back to the screen of the keypad: number and count, or why not', async () => {
    const { cable, device } = plug();
    const twin = createKeypadTwin(device, 'bytes');
    const { hall } = await boxWith(['--keypad', `serial:${cable.path}?counter=3&screen=usual`]);
    const order = { counterId: '3', number: 'A012', waiting: 3 };
    await until('shown', async () => JSON.stringify(await hall.order('keypad:show', order)) === '{"shown":true}');
    await until('on the screen', () => twin.screen() === 'A012  3');
    expect(await hall.order('keypad:show', { ...order, counterId: '4' })).toEqual({ shown: false });
    expect(await hall.order('keypad:show', { ...order, number: 12 })).toEqual({ shown: false });
    hall.refusePresses('counter-busy');
    twin.press('next');
    await until('refused', () => twin.screen() === 'BUSY   ');
    await until('the number again', () => twin.screen() === 'A012  3');
  });
});
