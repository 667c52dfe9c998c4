import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { JobId } from '#protocol/vocabulary';
import type { SlipPrinter } from '../../hardware/ports.ts';
import { readProfile } from '../../hardware/printer/profiles.ts';
import { createSerialSlipPrinter } from '../../hardware/printer/serial-slip-printer.ts';
import { openSerialLink } from '../../hardware/serial/serial-link.ts';
import { openSlipJournal } from '../../hardware/slip-journal.ts';
import { createSlipQueue } from '../../hardware/slip-queue.ts';
import { demoSlip, usualTemplate } from '../support/demo-slip.ts';
import { readEscpos } from '../support/escpos-reader.ts';
import { ownFolder } from '../support/folder.ts';
import { benchLimits, printerBench, quiet } from '../support/printer-bench.ts';
import { until } from '../support/until.ts';

const WITH_FLOW = { ...readProfile('generic-80'), name: 'with-flow', flow: 'xon' as const };

/** Longer than the longest wait of a slip in all of these, shorter than anybody stands before a kiosk. */
const BOUND_MS = 8_000;

function queueOn(printer: SlipPrinter) {
  const journal = openSlipJournal(join(ownFolder(), 'journal.jsonl'));
  onTestFinished(() => journal.close());
  const deps = {
    printer,
    journal,
    isAnsweredHere: () => false,
    nowMs: () => performance.now(),
    onSettled: () => undefined,
    log: quiet,
  };
  const queue = createSlipQueue(deps);
  let jobs = 0;
  return async (number: string) => {
    jobs += 1;
    const jobId = JobId.parse(`job-${jobs}`);
    const askedAt = performance.now();
    const outcome = await queue.print({
      jobId,
      slip: demoSlip({ number }),
      template: usualTemplate,
      expiresInMs: 20_000,
    });
    expect(performance.now() - askedAt).toBeLessThan(BOUND_MS);
    return outcome;
  };
}

const bench = (profile: Parameters<typeof printerBench>[0] = 'generic-80') => {
  const parts = printerBench(profile, { replyMs: 400 });
  return { ...parts, print: queueOn(parts.printer) };
};
type Bench = ReturnType<typeof bench>;

const numbersOn = ({ twin }: Bench) =>
  twin.printed().map((bytes) => readEscpos(bytes).lines.find(({ height }) => height > 2)?.text);

type Misfortune = {
  what: string;
  profile?: Parameters<typeof printerBench>[0];
  happens: (parts: Bench) => void;
  outcome: object;
  ends: (parts: Bench) => void;
};

const silentAfter =
  (bytes: number) =>
  ({ twin }: Bench) =>
    twin.dieAfter(bytes, () => twin.set({ isSilent: true }));

const MISFORTUNES: Misfortune[] = [
  {
    what: 'unplugged before the slip',
    happens: ({ unplug }) => unplug(),
    outcome: { outcome: 'not-started', fault: 'disconnected' },
    ends: ({ replug }) => replug(),
  },
  {
    what: 'unplugged in the middle',
    happens: ({ twin, unplug }) => twin.dieAfter(200, unplug),
    outcome: { outcome: 'unknown', fault: 'disconnected' },
    ends: ({ replug }) => replug(),
  },
  {
    what: 'switched off before the slip',
    happens: ({ twin }) => twin.set({ isSilent: true }),
    outcome: { outcome: 'not-started', fault: 'no-reply' },
    ends: ({ twin }) => twin.set({ isSilent: false }),
  },
  {
    what: 'switched off in the middle',
    happens: silentAfter(200),
    outcome: { outcome: 'unknown', fault: 'no-reply' },
    ends: ({ twin, replug }) => {
      twin.set({ isSilent: false });
      replug();
    },
  },
  {
    what: 'the cover open',
    happens: ({ twin }) => twin.set({ isCoverOpen: true }),
    outcome: { outcome: 'not-started', fault: 'cover-open' },
    ends: ({ twin }) => twin.set({ isCoverOpen: false }),
  },
  {
    what: 'paper ended before',
    happens: ({ twin }) => twin.set({ hasPaper: false }),
    outcome: { outcome: 'not-started', fault: 'paper-out' },
    ends: ({ twin }) => twin.set({ hasPaper: true }),
  },
  {
    what: 'paper ended during',
    happens: ({ twin }) => twin.endPaperAfter(200),
    outcome: { outcome: 'unknown', fault: 'paper-out' },
    ends: ({ twin }) => twin.set({ hasPaper: true }),
  },
  {
    what: 'a jam at the cutter',
    happens: ({ twin }) => twin.set({ isCutterJammed: true }),
    outcome: { outcome: 'not-started', fault: 'cutter' },
    ends: ({ twin }) => twin.set({ isCutterJammed: false }),
  },
  {
    what: 'XOFF for ever',
    profile: WITH_FLOW,
    happens: ({ twin }) => twin.xoff(),
    outcome: { outcome: 'not-started', fault: 'offline' },
    ends: ({ twin }) => twin.xon(),
  },
  {
    what: 'garbage for every answer',
    happens: ({ twin }) => twin.set({ answers: { 1: [0xff], 2: [0x80, 0x41], 3: [0x55], 4: [0x7e] } }),
    outcome: { outcome: 'not-started', fault: 'no-reply' },
    ends: ({ twin }) => twin.set({ answers: {} }),
  },
  {
    what: 'answers amid garbage, again and again',
    happens: ({ twin }) =>
      twin.set({ answers: { 1: [0x12, 0xff], 2: [0x12, 0xc3], 3: [0x12, 0x55], 4: [0x12, 0x80] } }),
    outcome: { outcome: 'not-started', fault: 'no-reply' },
    ends: ({ twin }) => twin.set({ answers: {} }),
  },
  {
    what: 'answers that stop after the second',
    happens: ({ twin }) => twin.set({ answers: { 3: [], 4: [] } }),
    outcome: { outcome: 'not-started', fault: 'no-reply' },
    ends: ({ twin }) => twin.set({ answers: {} }),
  },
  {
    what: 'proof that is cut short',
    profile: 'epson-tm-t88',
    happens: ({ twin }) => twin.set({ replyBytes: 4 }),
    outcome: { outcome: 'unknown', fault: 'no-reply' },
    ends: ({ twin }) => twin.set({ replyBytes: Number.POSITIVE_INFINITY }),
  },
  {
    what: 'the bytes of a label printer',
    happens: ({ twin }) => {
      const said = [...Buffer.from('\u0002030,0,0,0586,000,0,0,0,000,0,0,0\u0003\r\n')];
      twin.set({ answers: { 1: said, 2: said, 3: said, 4: said } });
    },
    outcome: { outcome: 'not-started', fault: 'no-reply' },
    ends: ({ twin }) => twin.set({ answers: {} }),
  },
  {
    what: 'the answer to another question',
    happens: ({ twin }) => twin.set({ answers: { 1: [0x00], 2: [0x1c, 0, 0, 0], 3: [0x37, 0x25, 0], 4: [0x03] } }),
    outcome: { outcome: 'not-started', fault: 'no-reply' },
    ends: ({ twin }) => twin.set({ answers: {} }),
  },
  {
    what: 'another speed than the line',
    happens: ({ twin }) => twin.set({ isAtWrongSpeed: true }),
    outcome: { outcome: 'not-started', fault: 'no-reply' },
    ends: ({ twin }) => twin.set({ isAtWrongSpeed: false }),
  },
];

describe('[G6] whatever a printer does', () => {
  it.each(MISFORTUNES)('$what: a named fault in time, and the queue goes on', async (misfortune) => {
    const parts = bench(misfortune.profile ?? 'generic-80');
    expect(await parts.print('A001')).toEqual({ outcome: 'printed' });
    misfortune.happens(parts);
    expect(await parts.print('A002')).toEqual(misfortune.outcome);
    misfortune.ends(parts);
    await until('well again', async () => (await parts.printer.condition()).fault === null);
    expect(await parts.print('A003')).toEqual({ outcome: 'printed' });
    expect(numbersOn(parts).at(0)).toBe('A001');
    expect(numbersOn(parts).at(-1)).toBe('A003');
  });

  it('paper that ends right after a slip stops the next one only', async () => {
    const parts = bench();
    expect(await parts.print('A001')).toEqual({ outcome: 'printed' });
    parts.twin.set({ hasPaper: false });
    expect(await parts.printer.condition()).toMatchObject({ paper: 'out', fault: 'paper-out' });
    expect(numbersOn(parts)).toEqual(['A001']);
  });

  it('XOFF in the middle leaves the slip unknown, and nothing of it comes out in the next', async () => {
    const parts = bench({ ...WITH_FLOW, qr: 'raster' });
    parts.twin.xoffAfter(300);
    expect(await parts.print('A001')).toMatchObject({ outcome: 'unknown' });
    parts.twin.xon();
    await until('well again', async () => (await parts.printer.condition()).fault === null);
    expect(await parts.print('A002')).toEqual({ outcome: 'printed' });
    expect(numbersOn(parts).filter((number) => number === 'A002')).toHaveLength(1);
    expect(numbersOn(parts).at(-1)).toBe('A002');
    expect(numbersOn(parts).length).toBeLessThanOrEqual(2);
  });
});

describe('[G6] whatever stands in the place of the port', () => {
  const printerAt = (path: string) => {
    const profile = readProfile('generic-80');
    const open = openSerialLink({ path, baud: 115_200, flow: 'none' });
    const printer = createSerialSlipPrinter({ open, baud: 115_200, profile, limits: benchLimits, log: quiet });
    onTestFinished(() => printer.close());
    return printer;
  };
  const DISCONNECTED = { outcome: 'not-started', fault: 'disconnected' };

  it.each([
    ['a folder', () => ownFolder()],
    ['a file', () => new URL(import.meta.url).pathname],
    ['nothing', () => join(ownFolder(), 'ttyUSB9')],
    ['no terminal', () => '/dev/null'],
  ])('%s: disconnected, again and again', async (_, path) => {
    const print = queueOn(printerAt(path()));
    expect(await print('A001')).toEqual(DISCONNECTED);
    expect(await print('A002')).toEqual(DISCONNECTED);
  });

  it('a second program that holds it: disconnected until that one ends', async () => {
    const { cable, twin, printer } = printerBench();
    await printer.close();
    const holding = `import('serialport').then(({ SerialPort }) => { const port = new SerialPort({ path: '${cable.path}', baudRate: 9600 }, () => console.log('holds')); port.on('data', () => {}); });`;
    const other = spawn(process.execPath, ['--input-type=module', '-e', holding], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    onTestFinished(() => void other.kill('SIGKILL'));
    await once(other.stdout, 'data');
    const second = printerAt(cable.path);
    const print = queueOn(second);
    expect(await print('A001')).toEqual(DISCONNECTED);
    expect(twin.receivedBytes()).toBe(0);
    const ended = once(other, 'close');
    other.kill('SIGKILL');
    await ended;
    await until('free again', async () => (await second.condition()).fault === null);
    expect(await print('A002')).toEqual({ outcome: 'printed' });
  });

  it('a line that is open already is busy', async () => {
    const { cable, printer } = printerBench();
    await until('open', async () => (await printer.condition()).fault === null);
    const open = openSerialLink({ path: cable.path, baud: 9_600, flow: 'none' });
    const opening = open({ onBytes: () => undefined, onLost: () => undefined });
    await expect(opening).rejects.toMatchObject({ name: 'DeviceFault', kind: 'busy' });
  });
});
