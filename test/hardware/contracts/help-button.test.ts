import { createHelpButtonTwin } from '../../../hardware/fakes/help-button-twin.ts';
import { createSerialHelpButton } from '../../../hardware/help-button/serial-help-button.ts';
import { readHelpButtonUrl } from '../../../hardware/part-config.ts';
import { RETRY } from '../../../hardware/serial/kept-link.ts';
import { quickRetry } from '../../support/device-line.ts';
import { quiet } from '../../support/printer-bench.ts';
import { until } from '../../support/until.ts';
import { onlyTwinsCan } from './behaviour.ts';
import { type HelpButtonBench, helpButtonContract } from './help-button.ts';
import { createReports, whenConnected } from './key-devices.ts';
import { type LineKind, twinLine } from './lines.ts';
import { askToDo } from './person.ts';
import { realAddress, realCable } from './real-line.ts';

const twinBench = (kind: LineKind, format: 'bytes' | 'lines', press: string | null) => async () => {
  let twin: ReturnType<typeof createHelpButtonTwin> | null = null;
  const { open, unplug, plug } = await twinLine(kind, (line) => {
    twin = createHelpButtonTwin(line, format);
  });
  const { report, reported } = createReports<'help'>();
  const onHelp = () => report('help');
  const part = createSerialHelpButton({ open, format, press, onHelp, retry: quickRetry, log: quiet });
  await whenConnected(part);
  const device = () => until('a twin on the line', () => twin);
  return {
    ...{ part, reported, unplug, plug },
    send: async () => (await device()).press(),
    holdDown: async () => (await device()).holdDown(200),
    babble: async (bytes: Uint8Array) => (await device()).babble(bytes),
  };
};

helpButtonContract('the twin that sends a byte', twinBench('pseudo-terminal', 'bytes', 'h'));
helpButtonContract('the twin that sends a line', twinBench('pseudo-terminal', 'lines', null));
helpButtonContract('the twin behind a TCP converter', twinBench('TCP', 'lines', 'help'));

const real = realAddress('HALLCALL_REAL_HELP_BUTTON');
if (real) {
  helpButtonContract(`the help button at ${real}`, async (): Promise<HelpButtonBench> => {
    const { line, ...config } = readHelpButtonUrl(real);
    const { report, reported } = createReports<'help'>();
    const onHelp = () => report('help');
    const part = createSerialHelpButton({ open: line.open, ...config, onHelp, retry: RETRY, log: quiet });
    await whenConnected(part);
    return {
      ...{ part, reported, ...realCable },
      send: () => askToDo('Press the button once'),
      holdDown: () => askToDo('Hold the button down for two seconds'),
      babble: async () => onlyTwinsCan('send garbage'),
    };
  });
}
