import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, constants, open as openFile, openSync, readdirSync, readlinkSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { DeviceFault } from '../../hardware/device-fault.ts';
import { openSerialLink } from '../../hardware/serial/serial-link.ts';
import { deviceLine } from '../support/device-line.ts';
import { ownFolder } from '../support/folder.ts';
import { until } from '../support/until.ts';

function linkTarget(path: string): string | null {
  try {
    return readlinkSync(path);
  } catch {
    return null; // the folder's own handle, closed by now
  }
}

/** Keeps this process's file threads waiting for the other end of a pipe until they are let go. */
function holdEveryThread(): () => void {
  const pipe = join(ownFolder(), 'pipe');
  execFileSync('mkfifo', [pipe]);
  for (let thread = 0; thread < 8; thread++) {
    openFile(pipe, 'r', (error, fd) => {
      if (!error) closeSync(fd);
    });
  }
  let writeEnd: number | null = null;
  const letGo = () => {
    writeEnd ??= openSync(pipe, constants.O_RDWR);
  };
  onTestFinished(() => {
    letGo();
    if (writeEnd !== null) closeSync(writeEnd);
  });
  return letGo;
}

describe('a serial line', () => {
  it('hears the device while a write is blocked, and gives the write up', async () => {
    const { device, open } = deviceLine();
    const heard: number[] = [];
    const link = await open({ onBytes: (bytes) => heard.push(...bytes), onLost: () => undefined });
    onTestFinished(() => link.close());
    device.pause();
    const blocked = link.write(new Uint8Array(400_000)).catch((error: unknown) => error);
    device.write(Uint8Array.from([0x16]));
    await until('heard', () => heard.includes(0x16));
    const fault = await blocked;
    expect(fault).toBeInstanceOf(DeviceFault);
    expect(fault).toHaveProperty('kind', 'blocked');
    const closingAt = performance.now();
    await link.close();
    expect(performance.now() - closingAt).toBeLessThan(1_000);
  });

  it('carries every byte as it is, both ways', async () => {
    const { device, open } = deviceLine();
    const heard: number[] = [];
    const link = await open({ onBytes: (bytes) => heard.push(...bytes), onLost: () => undefined });
    onTestFinished(() => link.close());
    const every = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    const arrived = once(device, 'data');
    await link.write(every);
    expect(Uint8Array.from((await arrived)[0])).toEqual(every);
    device.write(every);
    await until('all', () => heard.length === 256);
    expect(Uint8Array.from(heard)).toEqual(every);
  });

  it.skipIf(process.platform !== 'linux')('that opens too late is not kept open by anybody', async () => {
    const { cable, open } = deviceLine();
    const target = realpathSync(cable.path);
    const holders = () => readdirSync('/proc/self/fd').filter((fd) => linkTarget(`/proc/self/fd/${fd}`) === target);
    const before = holders().length;
    const events = { onBytes: () => undefined, onLost: () => undefined };
    const letGo = holdEveryThread();
    await expect(open(events)).rejects.toMatchObject({ kind: 'blocked' });
    await expect(open(events)).rejects.toMatchObject({ kind: 'blocked' });
    letGo();
    const link = await until('opens', () => open(events).catch(() => null));
    expect(holders()).toHaveLength(before + 2);
    await link.close();
    expect(holders()).toHaveLength(before);
  });

  it('says what is wrong when there is no such port', async () => {
    const open = openSerialLink({ path: '/dev/ttyHALLCALL', baud: 9_600, flow: 'none' });
    const opening = open({ onBytes: () => undefined, onLost: () => undefined });
    await expect(opening).rejects.toMatchObject({ name: 'DeviceFault', kind: 'not-found' });
  });
});
