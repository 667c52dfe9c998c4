import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigError } from '../../hardware/config-error.ts';
import { readPrinterUrl } from '../../hardware/device-config.ts';
import { readCondition } from '../../hardware/printer/printer-status.ts';
import type { PrinterProfile } from '../../hardware/printer/profile-schema.ts';
import { profileNames, readProfile } from '../../hardware/printer/profiles.ts';
import { ownFolder } from '../support/folder.ts';
import { printerBench, slipJob } from '../support/printer-bench.ts';

const OLD = [
  'generic-80',
  'generic-80-raster',
  'generic-58',
  'generic-58-raster',
  'transmit-only',
  'transmit-only-trusted',
];
const NAMED = [
  ...['epson-tm-t88', 'epson-tm-t88iii', 'snbc-bt-t080', 'hprt-tp80', 'masung-ms-d347', 'custom-kpm-vkp80'],
  ...['citizen-ppu-231', 'star-escpos', 'xprinter-80'],
];

describe('the profiles that come with the program', () => {
  it('are these', () => {
    expect(profileNames()).toEqual([...OLD, ...NAMED].sort());
  });

  it.each(profileNames())('%s is sound, says where it comes from and what is not certain', (name) => {
    const profile = readProfile(name);
    expect(profile.name).toBe(name);
    expect(profile.sources.length).toBeGreaterThan(0);
    expect(profile.unverified.length).toBeGreaterThan(0);
  });
});

describe('a profile in a printer’s address', () => {
  const file = (content: unknown) => {
    const path = join(ownFolder(), 'printer-profile.json');
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
    return path;
  };
  const own = (change: Partial<PrinterProfile>) => ({ ...readProfile('generic-58'), name: 'our-own', ...change });

  it('gives baud and flow where the address does not', () => {
    expect(readPrinterUrl('serial:/dev/ttyS0?profile=star-escpos')).toMatchObject({ line: { baud: 9_600 } });
    expect(readPrinterUrl('serial:/dev/ttyS0?profile=star-escpos&baud=19200')).toMatchObject({
      line: { baud: 19_200 },
    });
  });

  it('may be a file, as the probe writes it', () => {
    const path = file(own({ columns: 30, baud: 4_800 }));
    const printer = readPrinterUrl(`serial:/dev/ttyS0?profile=${path}`);
    expect(printer).toMatchObject({ line: { baud: 4_800 }, profile: { name: 'our-own', columns: 30 } });
  });

  it.each([
    ['no file', () => '/nowhere/profile.json', /nowhere.*cannot be read/],
    ['no name', () => 'laser', /no profile is called laser; there are citizen-ppu-231, /],
    ['no JSON', () => file('{"name":'), /is no JSON/],
    ['a word too many', () => file({ ...own({}), colour: 'red' }), /colour/],
    ['too many columns', () => file(own({ columns: 48 })), /48|columns/],
    ['bytes that are none', () => file(own({ cut: '1d 5' })), /cut: bytes are written as/],
    ['a fence without answers', () => file(own({ status: [] })), /a fence needs a printer that answers/],
  ])('is a word of advice for %s', (_, path, advice) => {
    const url = `serial:/dev/ttyS0?profile=${path()}`;
    const read = () => readPrinterUrl(url);
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(advice);
  });
});

describe('what the answers of a family say', () => {
  const ready = [[0x12], [0x12], [0x12], [0x12]];
  const paperAnswer = (byte: number) => [...ready.slice(0, 3), [byte]];

  it.each([
    ['generic-80', paperAnswer(0x1e), { paper: 'low', fault: null }],
    ['generic-58', paperAnswer(0x1e), { paper: 'ok', fault: null }],
    ['citizen-ppu-231', paperAnswer(0x52), { paper: 'ok', fault: null }],
    ['citizen-ppu-231', paperAnswer(0x32), { paper: 'out', fault: 'paper-out' }],
    ['citizen-ppu-231', paperAnswer(0x16), { paper: 'low', fault: null }],
    ['generic-80', paperAnswer(0x72), { paper: 'out', fault: 'paper-out' }],
    ['masung-ms-d347', [[0x16], [0x16], [0x1a], [0x12]], { cover: 'open', fault: 'cover-open' }],
    ['masung-ms-d347', [[0x16], [0x12], [0x1a], [0x12]], { fault: 'cutter' }],
    ['custom-kpm-vkp80', [[0x10, 0x0f, 0, 0, 0, 0]], { paper: 'ok', cover: 'closed', fault: null }],
    ['custom-kpm-vkp80', [[0x10, 0x0f, 0x24, 0, 0, 0]], { paper: 'low', fault: null }],
    ['custom-kpm-vkp80', [[0x10, 0x0f, 0x01, 0x02, 0, 0]], { paper: 'out', cover: 'open', fault: 'paper-out' }],
    ['custom-kpm-vkp80', [[0x10, 0x0f, 0, 0, 0x40, 0]], { fault: 'printer-error' }],
  ] as const)('%s %j', (name, answers, condition) => {
    expect(readCondition(readProfile(name), answers)).toMatchObject(condition);
  });

  it('Masung’s presenter is not asked about, for two of its manuals disagree', async () => {
    const { printer, twin } = printerBench('masung-ms-d347');
    twin.set({ answers: { 5: [0x08] } });
    expect(await printer.print(slipJob())).toEqual({ outcome: 'printed' });
  });

  it('Custom answers with one frame, which looks like nothing else', async () => {
    const { printer, twin } = printerBench('custom-kpm-vkp80');
    twin.set({ answers: { 20: [0x10, 0x0f, 0x00, 0x00, 0x00, 0x00] } });
    expect(await printer.print(slipJob())).toEqual({ outcome: 'printed' });
    twin.set({ answers: { 20: [0x10, 0x0f, 0x01, 0x00, 0x00, 0x00] } });
    expect(await printer.print(slipJob())).toEqual({ outcome: 'not-started', fault: 'paper-out' });
    twin.set({ answers: { 20: [0x10, 0x0f, 0x01] } });
    expect(await printer.print(slipJob())).toEqual({ outcome: 'not-started', fault: 'no-reply' });
  });
});

describe('the fence GS ( H', () => {
  it('proves a slip by its own id', async () => {
    const { printer, twin } = printerBench('epson-tm-t88');
    for (const _ of [1, 2, 3]) expect(await printer.print(slipJob())).toEqual({ outcome: 'printed' });
    expect(twin.printed()).toHaveLength(3);
  });

  it('is not believed with another id', async () => {
    const { printer, twin } = printerBench('epson-tm-t88', { proofMs: 300 });
    twin.set({ isSlow: true });
    const outcome = printer.print(slipJob());
    const deaf = setInterval(() => twin.babble(Uint8Array.of(0x37, 0x22, 0x39, 0x39, 0x39, 0x39, 0, 0x00)), 5);
    expect(await outcome).toMatchObject({ outcome: 'unknown' });
    clearInterval(deaf);
  });
});
