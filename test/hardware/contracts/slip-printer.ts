import { describe, expect } from 'vitest';
import type { SlipPrinter } from '../../../hardware/ports.ts';
import { slipJob } from '../../support/printer-bench.ts';
import { until } from '../../support/until.ts';
import { behaviour } from './behaviour.ts';

/** A printer's driver, and what stands at the other end of its line. */
export type PrinterBench = {
  printer: SlipPrinter;
  /** Rejects unless this many slips have come out so far; `Unchecked` where nobody can see it. */
  expectSlips: (count: number) => Promise<void>;
  takePaper: () => Promise<void>;
  givePaper: () => Promise<void>;
  unplug: () => Promise<void>;
  plug: () => Promise<void>;
};

const LONGEST_WAIT_MS = 10_000;

/** What every `SlipPrinter` that prints on paper does; see the port for what the outcomes promise. */
export function slipPrinterContract(name: string, makeBench: () => Promise<PrinterBench>): void {
  describe(`the contract of a slip printer, with ${name}`, () => {
    behaviour('prints a slip once and says so', async () => {
      const { printer, expectSlips } = await makeBench();
      await until('well', async () => (await printer.condition()).fault === null);
      expect(await printer.print(slipJob())).toEqual({ outcome: 'printed' });
      await expectSlips(1);
    });

    behaviour('[P4] sends nothing of a slip whose time is over', async () => {
      const { printer, expectSlips } = await makeBench();
      await until('well', async () => (await printer.condition()).fault === null);
      expect(await printer.print(slipJob({ mayBegin: () => false }))).toEqual({
        outcome: 'not-started',
        fault: 'expired',
      });
      await expectSlips(0);
    });

    behaviour('[P5] knows that there is no paper before it begins, and prints once there is some', async () => {
      const { printer, expectSlips, takePaper, givePaper } = await makeBench();
      await until('well', async () => (await printer.condition()).fault === null);
      await takePaper();
      expect(await printer.condition()).toMatchObject({ paper: 'out', fault: 'paper-out' });
      expect(await printer.print(slipJob())).toEqual({ outcome: 'not-started', fault: 'paper-out' });
      await givePaper();
      await until('well again', async () => (await printer.condition()).fault === null);
      expect(await printer.print(slipJob())).toEqual({ outcome: 'printed' });
      await expectSlips(1);
    });

    behaviour('[G6] without its cable says so within bounded time, and prints when it is back', async () => {
      const { printer, expectSlips, unplug, plug } = await makeBench();
      await until('well', async () => (await printer.condition()).fault === null);
      await unplug();
      await until('gone', async () => (await printer.condition()).fault === 'disconnected');
      const askedAt = performance.now();
      expect(await printer.print(slipJob())).toEqual({ outcome: 'not-started', fault: 'disconnected' });
      expect(performance.now() - askedAt).toBeLessThan(LONGEST_WAIT_MS);
      await plug();
      await until('well again', async () => (await printer.condition()).fault === null);
      expect(await printer.print(slipJob())).toEqual({ outcome: 'printed' });
      await expectSlips(1);
    });
  });
}
