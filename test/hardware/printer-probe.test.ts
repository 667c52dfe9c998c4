import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readPrinterUrl } from '../../hardware/device-config.ts';
import { encodeTestPage } from '../../hardware/printer/probe-page.ts';
import { readProfile } from '../../hardware/printer/profiles.ts';
import { readEscpos } from '../support/escpos-reader.ts';
import { scanRasters } from '../support/escpos-scan.ts';
import { ownFolder } from '../support/folder.ts';
import { plugPrinter } from '../support/printer-bench.ts';

const MAIN = new URL('../../hardware/printer/probe-main.ts', import.meta.url).pathname;

async function probe(...args: string[]) {
  const child = spawn(process.execPath, [MAIN, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const said = { out: '', err: '' };
  child.stdout.on('data', (text) => {
    said.out += text;
  });
  child.stderr.on('data', (text) => {
    said.err += text;
  });
  const [code] = await once(child, 'close');
  return { code, ...said };
}

function bench() {
  const folder = ownFolder();
  const file = (name: string) => join(folder, name);
  return { ...plugPrinter(), folder, profile: file('printer-profile.json'), log: file('printer-probe.log') };
}

describe('the probe of a printer', () => {
  it('finds out what a printer answers, prints a page, and writes a profile that can be used', async () => {
    const { cable, twin, folder, profile, log } = bench();
    twin.set({ answers: { 5: [0x04] } });
    const { code, out, err } = await probe(`serial:${cable.path}?baud=38400`, '--out', folder);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('The printer answers.');
    expect(out).toMatch(/DLE EOT 1 +12\n/);
    expect(out).toMatch(/GS \( H +37 22 41 42 43 44 00\n/);
    const page = readEscpos(twin.printed()[0] ?? new Uint8Array());
    expect([page.qr, scanRasters(page.rasters), page.cuts]).toEqual([['HALLCALL TEST'], 'HALLCALL TEST', 1]);
    const found = readPrinterUrl(`serial:${cable.path}?profile=${profile}`);
    expect(found).toMatchObject({
      line: { baud: 38_400 },
      profile: { name: 'probed', title: 'HALLCALL TWIN', fence: 'gs-h', isTrusted: false },
    });
    const text = readFileSync(log, 'utf8');
    expect(text).toMatch(/^ +\d+\.\d{3} > 10 04 01$/m);
    expect(text).toMatch(/^ +\d+\.\d{3} < 12$/m);
  }, 30_000);

  it('of a printer that says nothing writes a profile that proves nothing', async () => {
    const { cable, twin, folder, profile, log } = bench();
    twin.set({ isSilent: true });
    const { code, out } = await probe(`serial:${cable.path}`, '--out', folder);
    expect(code).toBe(1);
    expect(out).toContain('Nothing answers.');
    expect(readProfile(profile)).toMatchObject({ status: [], fence: 'none', isTrusted: false });
    expect(existsSync(log)).toBe(true);
  }, 30_000);

  it('at the wrong speed says so, prints nothing and writes no profile', async () => {
    const { cable, twin, folder, profile, log } = bench();
    twin.set({ isAtWrongSpeed: true });
    const { code, out } = await probe(`serial:${cable.path}?baud=9600`, '--out', folder);
    expect(code).toBe(1);
    expect(out).toContain('the speed may be wrong');
    expect(existsSync(profile)).toBe(false);
    expect(readFileSync(log, 'utf8')).toContain('verdict noise');
  }, 30_000);

  it('says what is wrong with a port that cannot be opened, and with an address', async () => {
    const folder = ownFolder();
    const missing = await probe('serial:/dev/ttyHALLCALL', '--out', folder);
    expect([missing.code, missing.err]).toEqual([1, expect.stringContaining('there is no such port')]);
    for (const args of [[], ['screen'], ['usb:1'], ['serial:/dev/ttyS0', 'twice'], ['serial:/dev/ttyS0', '--loud']]) {
      const { code, err } = await probe(...args);
      expect([args, code]).toEqual([args, 2]);
      expect(err.trim().split('\n')).toHaveLength(1);
    }
  }, 30_000);

  it('has a page of known commands only, on every paper', () => {
    for (const name of ['generic-80', 'generic-58', 'epson-tm-t88']) {
      const { lines, rasters } = readEscpos(encodeTestPage(readProfile(name)));
      expect(lines.map(({ width }) => width)).toEqual(expect.arrayContaining([1, 2, 3, 4, 6, 8]));
      expect(lines.some(({ text }) => text.startsWith('.........1.........2.........3'))).toBe(true);
      for (const { rows } of rasters) expect(rows[0]?.length).toBeLessThanOrEqual(readProfile(name).dots);
    }
  });
});
