import { expect, onTestFinished } from 'vitest';
import { readPrinterUrl } from '../../../hardware/device-config.ts';
import { createPrinterTwin } from '../../../hardware/fakes/printer-twin.ts';
import { readProfile } from '../../../hardware/printer/profiles.ts';
import { createSerialSlipPrinter, PRINTER_LIMITS } from '../../../hardware/printer/serial-slip-printer.ts';
import { benchLimits, quiet } from '../../support/printer-bench.ts';
import { type LineKind, twinLine } from './lines.ts';
import { askToDo, askWhether } from './person.ts';
import { realAddress, realCable } from './real-line.ts';
import { type PrinterBench, slipPrinterContract } from './slip-printer.ts';

const twinBench = (kind: LineKind) => async (): Promise<PrinterBench> => {
  const twin = createPrinterTwin();
  const { open, unplug, plug } = await twinLine(kind, twin.attach);
  const printer = createSerialSlipPrinter({
    ...{ open, baud: 115_200, profile: readProfile('generic-80'), limits: benchLimits, log: quiet },
  });
  onTestFinished(() => printer.close());
  return {
    ...{ printer, plug },
    unplug: async () => {
      twin.detach();
      await unplug();
    },
    expectSlips: async (count) => expect(twin.printed()).toHaveLength(count),
    takePaper: async () => twin.set({ hasPaper: false }),
    givePaper: async () => twin.set({ hasPaper: true }),
  };
};

slipPrinterContract('the twin on a serial line', twinBench('pseudo-terminal'));
slipPrinterContract('the twin on the network', twinBench('TCP'));

const real = realAddress('HALLCALL_REAL_PRINTER');
if (real) {
  slipPrinterContract(`the printer at ${real}`, async (): Promise<PrinterBench> => {
    const config = readPrinterUrl(real);
    if (config.kind !== 'line') throw new Error(`${real} is no line to a printer; write serial:PATH or tcp:HOST:PORT`);
    const { line, profile } = config;
    const printer = createSerialSlipPrinter({
      ...{ open: line.open, baud: line.baud, profile, limits: PRINTER_LIMITS, log: quiet },
    });
    onTestFinished(() => printer.close());
    return {
      ...{ printer, ...realCable },
      expectSlips: (count) => askWhether(`Have ${count} whole slips come out of the printer in this test?`),
      takePaper: () => askToDo('Take the paper out of the printer and close it'),
      givePaper: () => askToDo('Put the paper back in'),
    };
  });
}
