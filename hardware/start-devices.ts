import type { Logger } from 'pino';
import type { DeviceConfig, PrinterConfig } from './device-config.ts';
import { createDeviceHost, HOST_TIMING } from './device-host.ts';
import type { HallKeys } from './hall-link.ts';
import { createSerialHelpButton } from './help-button/serial-help-button.ts';
import { keyFileOf } from './key-file.ts';
import { createSerialKeypad } from './keypad/serial-keypad.ts';
import { askForKey, PAIRING_TIMING } from './pairing.ts';
import type { SlipPrinter } from './ports.ts';
import { createFileSlipPrinter } from './printer/file-slip-printer.ts';
import { createNoSlipPrinter, createScreenSlipPrinter } from './printer/screen-slip-printer.ts';
import { createSerialSlipPrinter, PRINTER_LIMITS } from './printer/serial-slip-printer.ts';
import { createSerialRatingKeypad } from './rating-keypad/serial-rating-keypad.ts';
import { openOwnRelay } from './relay/open-own-relay.ts';
import { rememberCondition } from './relay/remembering-printer.ts';
import { createSerialScanner } from './scanner/serial-scanner.ts';
import { RETRY } from './serial/kept-link.ts';
import { createLineSign } from './sign/line-sign.ts';
import { createSignBus, type SignBus } from './sign/sign-bus.ts';
import { openSlipJournal } from './slip-journal.ts';
import { readVersion } from './version.ts';

function createPrinter(config: PrinterConfig, log: Logger): SlipPrinter {
  switch (config.kind) {
    case 'line': {
      const { line, profile } = config;
      return createSerialSlipPrinter({ open: line.open, baud: line.baud, profile, limits: PRINTER_LIMITS, log });
    }
    case 'file':
      return createFileSlipPrinter(config.path, config.profile, log);
    case 'screen':
      return createScreenSlipPrinter(log);
    case 'none':
      return createNoSlipPrinter(log);
    default:
      return config satisfies never;
  }
}

/** Signs that name the same line share it. */
function createSigns(configs: DeviceConfig['signs'], log: Logger) {
  const buses = new Map<string, SignBus>();
  return configs.map(({ line, ...sign }) => {
    const bus = buses.get(line.name) ?? createSignBus({ open: line.open, retry: RETRY });
    buses.set(line.name, bus);
    return createLineSign({ bus, ...sign, log });
  });
}

type Host = ReturnType<typeof createDeviceHost>;

/** `host` is asked for when somebody presses, by which time it is there. */
function createInputs(config: DeviceConfig, host: () => Host, log: Logger) {
  const shared = { retry: RETRY, log };
  const { scanner } = config;
  const keypads = config.keypads.map(({ line, counterId, ...keypad }) =>
    createSerialKeypad({
      ...{ open: line.open, counterId, ...keypad, ...shared },
      onKey: (key) => host().press({ counterId, key }),
    }),
  );
  const ratingKeypads = config.ratingKeypads.map(({ line, counterId, ...keypad }) =>
    createSerialRatingKeypad({
      ...{ open: line.open, counterId, ...keypad, ...shared },
      onScore: (score) => void host().rated({ counterId, score }),
    }),
  );
  const helpButtons = config.helpButtons.map(({ line, ...button }) =>
    createSerialHelpButton({ open: line.open, ...button, ...shared, onHelp: () => void host().helpWanted() }),
  );
  const onCode = (code: string) => void host().scanned({ code });
  const scanners = scanner ? [createSerialScanner({ open: scanner.open, onCode, ...shared })] : [];
  return { keypads, otherParts: [...ratingKeypads, ...scanners, ...helpButtons] };
}

/** A key that somebody gave is used as it is; else the box asks the hall for one, once, and keeps it beside the journal. */
function keysOf(config: DeviceConfig, { signal, log }: { signal: AbortSignal; log: Logger }): HallKeys {
  const given = config.key;
  if (given !== null) return { current: () => given, renew: null };
  const file = keyFileOf(config);
  let key = file.read();
  return {
    current: () => key,
    async renew() {
      const { hallUrl, name } = config;
      const asked = await askForKey({ hallUrl, name, timing: PAIRING_TIMING, show: showCode(config), log }, signal);
      if (asked === null) return;
      key = asked;
      try {
        file.write(asked);
      } catch (error) {
        log.error(
          { err: error, path: file.path },
          'the key cannot be kept: this box has to be paired again at its next start',
        );
      }
    },
  };
}

/** Large enough to be found between other lines. */
const showCode =
  ({ name, hallUrl }: DeviceConfig) =>
  (code: string) =>
    process.stdout.write(
      `\n  ${name} waits to be let in at ${hallUrl}. Pairing code:  ${code.slice(0, 3)} ${code.slice(3)}\n` +
        '  Approve it on the page of the duty manager, under Devices → Pairing.\n\n',
    );

/** Opens every device of the configuration and joins the hall; throws when the journal cannot be written. */
export function startDevices(config: DeviceConfig, onJoined: () => void, log: Logger) {
  const journal = openSlipJournal(config.journal);
  const { printer, lastCondition } = rememberCondition(createPrinter(config.printer, log));
  const signs = createSigns(config.signs, log);
  const { keypads, otherParts } = createInputs(config, () => host, log);
  const { hallUrl, name } = config;
  const ended = new AbortController();
  const keys = keysOf(config, { signal: ended.signal, log });
  const hostJoined = () => {
    onJoined();
    relay?.joined();
  };
  const host: Host = createDeviceHost({
    ...{ hallUrl, name, keys, version: readVersion(), timing: HOST_TIMING },
    ...{ printer, signs, keypads, otherParts, journal, onJoined: hostJoined, log },
    isAnsweredHere: (wish) => relay?.hasAnswered(wish) === true,
  });
  const relay = openOwnRelay(config, { host, journal, printer: { kind: printer.kind, lastCondition }, log });

  return {
    async close(): Promise<void> {
      ended.abort();
      await Promise.all([...keypads, ...otherParts].map((input) => input.close()));
      await relay?.close();
      await host.close();
      await Promise.all([printer.close(), ...signs.map((sign) => sign.close())]);
    },
  };
}
