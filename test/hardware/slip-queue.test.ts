import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { SlipPreview } from '#protocol/device-orders';
import type { Slip } from '#protocol/slips';
import { JobId } from '#protocol/vocabulary';
import { createDeviceHost, HOST_TIMING } from '../../hardware/device-host.ts';
import { openSlipJournal } from '../../hardware/slip-journal.ts';
import { createSlipQueue } from '../../hardware/slip-queue.ts';
import { demoSheet, demoSlip, usualTemplate } from '../support/demo-slip.ts';
import { readEscpos } from '../support/escpos-reader.ts';
import { ownFolder } from '../support/folder.ts';
import { printerBench, quiet } from '../support/printer-bench.ts';
import { openStandInHall } from '../support/stand-in-hall.ts';
import { until } from '../support/until.ts';

function queueBench() {
  const bench = printerBench();
  const journal = openSlipJournal(join(ownFolder(), 'journal.jsonl'));
  onTestFinished(() => journal.close());
  const queue = createSlipQueue({
    printer: bench.printer,
    journal,
    isAnsweredHere: () => false,
    nowMs: () => performance.now(),
    onSettled: () => undefined,
    log: quiet,
  });
  const print = (jobId: string, slip: Slip) =>
    queue.print({ jobId: JobId.parse(jobId), slip, template: usualTemplate, expiresInMs: 5_000 });
  const texts = () =>
    bench.twin.printed().map((bytes) =>
      readEscpos(bytes)
        .lines.map(({ text }) => text)
        .join('\n'),
    );
  return { ...bench, print, texts };
}

describe('the queue of slips', () => {
  it('[P7] clears the printer before a reprint, and before no other slip', async () => {
    const { print, twin, texts } = queueBench();
    expect(await print('job-1', demoSlip())).toEqual({ outcome: 'printed' });
    expect(twin.clearedTimes()).toBe(0);
    expect(await print('job-2', demoSlip({ isReprint: true }))).toEqual({ outcome: 'printed' });
    expect(twin.clearedTimes()).toBe(1);
    expect(texts().map((text) => text.includes('补打'))).toEqual([false, true]);
    expect(await print('job-3', demoSlip())).toEqual({ outcome: 'printed' });
    expect(twin.clearedTimes()).toBe(1);
  });

  it('[P7] what the printer still held of the first slip does not come out with its reprint', async () => {
    const { print, twin, texts } = queueBench();
    twin.endPaperAfter(120);
    expect(await print('job-1', demoSlip())).toEqual({ outcome: 'unknown', fault: 'paper-out' });
    await until('the printer has forgotten', () => twin.clearedTimes() > 0);
    twin.set({ hasPaper: true });
    expect(await print('job-2', demoSlip({ isReprint: true }))).toEqual({ outcome: 'printed' });
    expect(texts()).toHaveLength(1);
    expect(texts()[0]).toContain('REPRINT');
  });

  it('[P8] takes sheets the same way: in turn, once, with an outcome', async () => {
    const { print, twin, texts } = queueBench();
    const outcomes = await Promise.all([
      print('job-1', demoSheet()),
      print('job-2', demoSlip()),
      print('job-1', demoSheet()),
    ]);
    expect(outcomes).toEqual(Array(3).fill({ outcome: 'printed' }));
    expect(texts().map((text) => text.includes('一次性告知书'))).toEqual([true, false]);
    twin.set({ hasPaper: false });
    expect(await print('job-3', demoSheet())).toEqual({ outcome: 'not-started', fault: 'paper-out' });
  });
});

describe('[P11] the order for a picture', () => {
  it('is answered by the host, also while its printer is broken, and a bad one is refused', async () => {
    const hall = await openStandInHall();
    const { printer, twin } = printerBench('generic-58');
    twin.set({ hasPaper: false });
    const host = createDeviceHost({
      hallUrl: hall.url,
      name: 'kiosk-1',
      keys: { current: () => null, renew: null },
      printer,
      signs: [],
      keypads: [],
      otherParts: [],
      version: '0.0.0',
      journal: openSlipJournal(join(ownFolder(), 'journal.jsonl')),
      onJoined: () => undefined,
      isAnsweredHere: () => false,
      timing: { ...HOST_TIMING, farewellMs: 300 },
      log: quiet,
    });
    onTestFinished(() => host.close());
    const device = await until('joined', () => hall.device());
    const order = (what: object) => device.timeout(8_000).emitWithAck('slip:preview', what);
    const preview = SlipPreview.parse(await order({ slip: demoSlip(), template: usualTemplate }));
    expect(preview).toMatchObject({ profile: 'generic-58', widthDots: 384 });
    expect(await order({ slip: { kind: 'poster' } })).toEqual({ failed: 'not-understood' });
    expect(twin.receivedBytes()).toBe(0);
  });
});
