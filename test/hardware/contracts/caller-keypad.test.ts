import { CounterId } from '#protocol/vocabulary';
import { createKeypadTwin } from '../../../hardware/fakes/keypad-twin.ts';
import { usualKeys } from '../../../hardware/keypad/keypad-keys.ts';
import { readKeypadScreen, USUAL_SCREEN } from '../../../hardware/keypad/keypad-screen.ts';
import { createSerialKeypad } from '../../../hardware/keypad/serial-keypad.ts';
import { readKeypadUrl } from '../../../hardware/part-config.ts';
import type { KeypadKey } from '../../../hardware/ports.ts';
import { RETRY } from '../../../hardware/serial/kept-link.ts';
import { quickRetry } from '../../support/device-line.ts';
import { quiet } from '../../support/printer-bench.ts';
import { until } from '../../support/until.ts';
import { onlyTwinsCan, Unchecked } from './behaviour.ts';
import { callerKeypadContract, type KeypadBench } from './caller-keypad.ts';
import { createReports, whenConnected } from './key-devices.ts';
import { type LineKind, twinLine } from './lines.ts';
import { askToDo, askWhether } from './person.ts';
import { realAddress, realCable } from './real-line.ts';

/** A hall that takes every press but the next one after `refuseNext`. */
function createPresses() {
  const { report, reported } = createReports<KeypadKey>();
  let refusal: string | null = null;
  const onKey = async (key: KeypadKey) => {
    report(key);
    const said = refusal;
    refusal = null;
    return said;
  };
  const refuseNext = (code: string) => {
    refusal = code;
  };
  return { onKey, reported, refuseNext };
}

const twinBench = (kind: LineKind, format: 'bytes' | 'lines') => async (): Promise<KeypadBench> => {
  let twin: ReturnType<typeof createKeypadTwin> | null = null;
  const { open, unplug, plug } = await twinLine(kind, (line) => {
    twin = createKeypadTwin(line, format);
  });
  const { onKey, reported, refuseNext } = createPresses();
  const screen = readKeypadScreen(USUAL_SCREEN);
  const counterId = CounterId.parse('1');
  const part = createSerialKeypad({
    ...{ open, counterId, format, keys: usualKeys, screen, onKey, retry: quickRetry, log: quiet },
  });
  await whenConnected(part);
  const device = () => until('a twin on the line', () => twin);
  return {
    ...{ part, reported, refuseNext, unplug, plug },
    send: async (key) => (await device()).press(key),
    babble: async (bytes) => (await device()).babble(bytes),
    flood: async () => (await device()).flood(400),
    expectScreen: async (text) => void (await until(`"${text}"`, () => twin?.screen() === text)),
  };
};

callerKeypadContract('the twin that sends bytes', twinBench('pseudo-terminal', 'bytes'));
callerKeypadContract('the twin that sends lines', twinBench('pseudo-terminal', 'lines'));
callerKeypadContract('the twin behind a TCP converter', twinBench('TCP', 'bytes'));

const real = realAddress('HALLCALL_REAL_KEYPAD');
if (real) {
  callerKeypadContract(`the keypad at ${real}`, async (): Promise<KeypadBench> => {
    const { line, ...config } = readKeypadUrl(real);
    const { onKey, reported, refuseNext } = createPresses();
    const part = createSerialKeypad({ open: line.open, ...config, onKey, retry: RETRY, log: quiet });
    await whenConnected(part);
    return {
      ...{ part, reported, refuseNext, ...realCable },
      send: (key) => askToDo(`Press the key "${key}" once`),
      babble: async () => onlyTwinsCan('send garbage'),
      flood: async () => onlyTwinsCan('flood'),
      expectScreen: async (text) => {
        if (!config.screen) throw new Unchecked('this keypad has no screen');
        await askWhether(`Does the keypad show "${text}"?`);
      },
    };
  });
}
