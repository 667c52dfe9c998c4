import { createScannerTwin } from '../../../hardware/fakes/scanner-twin.ts';
import { readScannerUrl } from '../../../hardware/part-config.ts';
import { createSerialScanner } from '../../../hardware/scanner/serial-scanner.ts';
import { RETRY } from '../../../hardware/serial/kept-link.ts';
import { quickRetry } from '../../support/device-line.ts';
import { quiet } from '../../support/printer-bench.ts';
import { until } from '../../support/until.ts';
import { onlyTwinsCan } from './behaviour.ts';
import { codeScannerContract, type ScannerBench } from './code-scanner.ts';
import { createReports, whenConnected } from './key-devices.ts';
import { type LineKind, twinLine } from './lines.ts';
import { askToDo } from './person.ts';
import { realAddress, realCable } from './real-line.ts';

const twinBench = (kind: LineKind) => async (): Promise<ScannerBench> => {
  let twin: ReturnType<typeof createScannerTwin> | null = null;
  const { open, unplug, plug } = await twinLine(kind, (line) => {
    twin = createScannerTwin(line);
  });
  const { report, reported } = createReports<string>();
  const part = createSerialScanner({ open, onCode: report, retry: quickRetry, log: quiet });
  await whenConnected(part);
  const device = () => until('a twin on the line', () => twin);
  return {
    ...{ part, reported, unplug, plug },
    send: async (code) => (await device()).scan(code),
    babble: async (bytes) => (await device()).babble(bytes),
  };
};

codeScannerContract('the twin on a serial line', twinBench('pseudo-terminal'));
codeScannerContract('the twin behind a TCP converter', twinBench('TCP'));

const real = realAddress('HALLCALL_REAL_SCANNER');
if (real) {
  codeScannerContract(`the scanner at ${real}`, async (): Promise<ScannerBench> => {
    const { report, reported } = createReports<string>();
    const part = createSerialScanner({ open: readScannerUrl(real).open, onCode: report, retry: RETRY, log: quiet });
    await whenConnected(part);
    return {
      ...{ part, reported, ...realCable },
      send: (code) => askToDo(`Scan a QR code of "${code}" once`),
      babble: async () => onlyTwinsCan('send garbage'),
    };
  });
}
