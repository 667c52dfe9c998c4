import type { PrinterCondition, SlipPrinter } from '../ports.ts';

/** The same printer, and what it last said of itself, for whoever must not ask it. */
export function rememberCondition(printer: SlipPrinter) {
  let last: PrinterCondition | null = null;
  const remembering: SlipPrinter = {
    kind: printer.kind,
    print: (job) => printer.print(job),
    preview: (order) => printer.preview(order),
    condition: async () => {
      last = await printer.condition();
      return last;
    },
    trouble: () => printer.trouble(),
    close: () => printer.close(),
  };
  return { printer: remembering, lastCondition: () => last };
}
