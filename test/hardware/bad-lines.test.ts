import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { DeviceFault } from '../../hardware/device-fault.ts';
import { createScannerTwin } from '../../hardware/fakes/scanner-twin.ts';
import { openUdpLine } from '../../hardware/fakes/udp-line.ts';
import { createSerialScanner } from '../../hardware/scanner/serial-scanner.ts';
import type { ByteLink } from '../../hardware/serial/byte-link.ts';
import { keepLink } from '../../hardware/serial/kept-link.ts';
import { openSerialLink } from '../../hardware/serial/serial-link.ts';
import { openUdpLink } from '../../hardware/serial/udp-link.ts';
import { deviceLine, quickRetry } from '../support/device-line.ts';
import { ownFolder } from '../support/folder.ts';
import { quiet } from '../support/printer-bench.ts';
import { until } from '../support/until.ts';

const LINK = new URL('../../hardware/serial/serial-link.ts', import.meta.url).href;
const events = { onBytes: () => undefined, onLost: () => undefined };
const openPath = (path: string) => openSerialLink({ path, baud: 9_600, flow: 'none' })(events);

/** Another program of this kind that has the port open until the test ends. */
async function holdElsewhere(path: string): Promise<() => Promise<void>> {
  const code = `
    const { openSerialLink } = await import(${JSON.stringify(LINK)});
    await openSerialLink({ path: ${JSON.stringify(path)}, baud: 9600, flow: 'none' })({ onBytes() {}, onLost() {} });
    console.log('open');
    setInterval(() => {}, 1000);`;
  const holder = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void holder.kill('SIGKILL'));
  await once(holder.stdout, 'data');
  return async () => {
    holder.kill('SIGKILL');
    await once(holder, 'close');
  };
}

describe('[G6] a port that is none', () => {
  it('is named as such: a folder, a file, nothing at all', async () => {
    const folder = ownFolder();
    const file = join(folder, 'file');
    writeFileSync(file, '');
    await expect(openPath(folder)).rejects.toMatchObject({ kind: 'not-a-port' });
    await expect(openPath(file)).rejects.toMatchObject({ kind: 'not-a-port' });
    await expect(openPath(join(folder, 'none'))).rejects.toMatchObject({ kind: 'not-found' });
  });

  it.skipIf(process.platform !== 'linux')(
    'is busy while another device host has it, and opens when that one is gone',
    async () => {
      const { cable } = deviceLine();
      const letGo = await holdElsewhere(cable.path);
      await expect(openPath(cable.path)).rejects.toMatchObject({ kind: 'busy' });
      await letGo();
      const link = await until('opens', () => openPath(cable.path).catch(() => null));
      await link.close();
    },
  );
});

describe('[G6] a UDP address', () => {
  it('where nobody listens is named, and writing to it is bounded', async () => {
    const { port, close } = await openUdpLine(0);
    await close();
    const link = await openUdpLink({ host: '127.0.0.1', port })(events);
    const askedAt = performance.now();
    await expect(link.write(Buffer.from('A001'))).rejects.toMatchObject({ kind: 'refused' });
    expect(performance.now() - askedAt).toBeLessThan(1_000);
    await link.close();
  });

  it('that has no host is named', async () => {
    const opening = openUdpLink({ host: 'no-such-host.invalid', port: 1 })(events);
    await expect(opening).rejects.toBeInstanceOf(DeviceFault);
  });

  it('takes no datagram that is too long, and lives on', async () => {
    const line = await openUdpLine(0);
    onTestFinished(line.close);
    const link = await openUdpLink({ host: '127.0.0.1', port: line.port })(events);
    await expect(link.write(new Uint8Array(70_000))).rejects.toBeInstanceOf(DeviceFault);
    await link.write(Buffer.from('A001'));
    await link.close();
  });
});

describe('[G6] a line that is lost as soon as it is made', () => {
  it('is tried again with growing pauses', async () => {
    const openedAt: number[] = [];
    const link: ByteLink = {
      write: async () => undefined,
      discard: async () => undefined,
      close: async () => undefined,
    };
    const kept = keepLink({
      open: async ({ onLost }) => {
        openedAt.push(performance.now());
        setImmediate(() => onLost(new DeviceFault('refused', 'hung up')));
        return link;
      },
      ...{ onBytes: () => undefined, onOpened: () => undefined, onLost: () => undefined },
      ...{ firstRetryMs: 10, longestRetryMs: 10_000 },
    });
    onTestFinished(() => kept.close());
    await until('tried six times', () => openedAt.length === 6);
    const [first = 0, , , , , last = 0] = openedAt;
    expect(last - first).toBeGreaterThan(300);
  });
});

describe('[G6] a frame that was cut off', () => {
  it('by a pulled cable is not joined to what comes after it', async () => {
    const { cable, device, open } = deviceLine();
    const codes: string[] = [];
    const scanner = createSerialScanner({ open, onCode: (code) => codes.push(code), retry: quickRetry, log: quiet });
    onTestFinished(() => scanner.close());
    await until('connected', () => scanner.condition().detail === null);
    device.write('B4M');
    cable.unplug();
    await until('lost', () => !scanner.condition().isReachable);
    const again = createScannerTwin(cable.plug());
    await until('back', () => scanner.condition().isReachable);
    again.scan('2PX');
    again.scan('7K3QJ9WXYZ');
    await until('the next one', () => codes.length > 0);
    expect(codes).toEqual(['7K3QJ9WXYZ']);
  });
});
