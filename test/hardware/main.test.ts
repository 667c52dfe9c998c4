import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createKeypadTwin } from '../../hardware/fakes/keypad-twin.ts';
import { createScannerTwin } from '../../hardware/fakes/scanner-twin.ts';
import { createSignTwin } from '../../hardware/fakes/sign-twin.ts';
import { readEscpos } from '../support/escpos-reader.ts';
import { plugPrinter } from '../support/printer-bench.ts';
import { createCable } from '../support/pty.ts';
import { openStandInHall } from '../support/stand-in-hall.ts';
import { until } from '../support/until.ts';

const MAIN = new URL('../../hardware/main.ts', import.meta.url).pathname;

function start(args: string[], key = '') {
  const env = { ...process.env, HALLCALL_LOG: 'info', HALLCALL_DEVICE_KEY: key };
  const process_ = spawn(process.execPath, [MAIN, ...args], { stdio: ['ignore', 'pipe', 'pipe'], env });
  onTestFinished(() => void process_.kill('SIGKILL'));
  const said = { out: '', err: '' };
  process_.stdout.on('data', (text) => {
    said.out += text;
  });
  process_.stderr.on('data', (text) => {
    said.err += text;
  });
  return { process_, said };
}

function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hallcall-devices-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function endOf(child: ChildProcess): Promise<number | null> {
  const [code] = await once(child, 'close');
  return code;
}

function plug() {
  const cable = createCable();
  onTestFinished(() => cable.remove());
  return { path: cable.path, device: cable.plug() };
}

describe('the device host as a program', () => {
  it('joins, prints to a serial printer, and ends within two seconds when it is told to', async () => {
    const hall = await openStandInHall();
    const { cable, twin } = plugPrinter();
    const journal = join(scratch(), 'journal.jsonl');
    const { process_, said } = start(['--hall', hall.url, '--printer', `serial:${cable.path}`, '--journal', journal]);
    await until('joined', () => hall.device());
    expect(await hall.print('job-1')).toEqual({ outcome: 'printed' });
    expect(twin.printed().map((bytes) => readEscpos(bytes).cuts)).toEqual([1]);
    const toldAt = performance.now();
    process_.kill('SIGTERM');
    expect(await endOf(process_)).toBe(0);
    expect(performance.now() - toldAt).toBeLessThan(2_000);
    expect(said.out).toBe(`Devices of kiosk-1 have joined ${hall.url}\n`);
    expect(readFileSync(journal, 'utf8')).toContain('"printed"');
  });

  it('hands in keys and scans, and shows texts on a sign', async () => {
    const hall = await openStandInHall();
    const [keypad, scanner, sign] = [plug(), plug(), plug()];
    const strip = createSignTwin();
    strip.attach(sign.device);
    const devices = [
      ...['--keypad', `serial:${keypad.path}?counter=3`, '--scanner', `serial:${scanner.path}`],
      ...['--sign', `serial:${sign.path}?counter=3`],
    ];
    const folder = scratch();
    const { said } = start(['--hall', hall.url, '--printer', 'none', '--journal', join(folder, 'j'), ...devices]);
    const status = await until('status', () => hall.heardOf('device:status')[0]);
    expect(status).toMatchObject({ printer: 'none', paper: 'unknown', fault: null });
    expect(await hall.print('job-1')).toEqual({ outcome: 'not-started', fault: 'no-printer' });
    await until('shown', async () => {
      const outcome = await hall.order('sign:show', { counterId: '3', text: '请 A042' });
      return JSON.stringify(outcome) === '{"shown":true}';
    });
    await until('on the strip', () => strip.shownAt(1) === '请 A042');
    expect(await hall.order('sign:show', { counterId: '4', text: 'A1' })).toEqual({ shown: false });
    await until(
      'lines are open',
      () => said.err.includes('keypad connected') && said.err.includes('scanner connected'),
    );
    createKeypadTwin(keypad.device, 'bytes').press('next');
    createScannerTwin(scanner.device).scan('http://hall/t/7K3QJ9WXYZ');
    const press = await until('a key', () => hall.heardOf('keypad:press')[0]);
    const scan = await until('a scan', () => hall.heardOf('code:scan')[0]);
    expect(press).toMatchObject({ counterId: '3', key: 'next' });
    expect(scan).toMatchObject({ code: '7K3QJ9WXYZ' });
  });

  it('appends slips to a file, with its key from the environment', async () => {
    const hall = await openStandInHall();
    const folder = scratch();
    const slips = join(folder, 'slips.bin');
    start(['--hall', hall.url, '--printer', `file:${slips}`, '--journal', join(folder, 'j')], 'a-key');
    await until('joined', () => hall.device());
    expect(hall.handshakes[0]?.key).toBe('a-key');
    expect(await hall.print('job-1')).toEqual({ outcome: 'printed' });
    expect(await hall.print('job-2')).toEqual({ outcome: 'printed' });
    expect(readEscpos(readFileSync(slips)).cuts).toBe(2);
  });

  it('says in one sentence what to write instead, and ends with 2', async () => {
    const { process_, said } = start(['--printer', 'screen', '--colour', 'red']);
    expect(await endOf(process_)).toBe(2);
    expect(said.err).toMatch(/^Unknown option '--colour'.*\n$/);
    expect(said.out).toBe('');
  });
});
