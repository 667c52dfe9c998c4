import type { Logger } from 'pino';
import type { DeviceConfig, PrinterConfig } from './device-config.ts';
import { createDeviceHost, HOST_TIMING } from './device-host.ts';
import { createSerialKeypad } from './keypad/serial-keypad.ts';
import type { SlipPrinter } from './ports.ts';
import { createFileSlipPrinter } from './printer/file-slip-printer.ts';
import { createNoSlipPrinter, createScreenSlipPrinter } from './printer/screen-slip-printer.ts';
import { createSerialSlipPrinter, PRINTER_LIMITS } from './printer/serial-slip-printer.ts';
import { openOwnRelay } from './relay/open-own-relay.ts';
import { rememberCondition } from './relay/remembering-printer.ts';
import { createSerialScanner } from './scanner/serial-scanner.ts';
import { RETRY } from './serial/kept-link.ts';
import { createLineSign, createSignBus, type SignBus } from './sign/line-sign.ts';
import { openSlipJournal } from './slip-journal.ts';

function createPrinter(config: PrinterConfig, log: Logger): SlipPrinter {
  switch (config.kind) {
    case 'line': {
      const { line, profile } = config;
      return createSerialSlipPrinter({ open: line.open, baud: line.baud, profile, limits: PRINTER_LIMITS, log });
    }
    case 'file':
      return createFileSlipPrinter(config.path, config.profile, log);
    case 'screen':
      return createScreenSlipPrinter();
    case 'none':
      return createNoSlipPrinter();
    default:
      return config satisfies never;
  }
}

/** Signs that name the same line share it. */
function createSigns(configs: DeviceConfig['signs'], log: Logger) {
  const buses = new Map<string, SignBus>();
  return configs.map(({ line, counterId, frame, address }) => {
    const bus = buses.get(line.name) ?? createSignBus({ open: line.open, retry: RETRY, log });
    buses.set(line.name, bus);
    return createLineSign({ bus, counterId, frame, address, log });
  });
}

/** Opens every device of the configuration and joins the hall; throws when the journal cannot be written. */
export function startDevices(config: DeviceConfig, onJoined: () => void, log: Logger) {
  const journal = openSlipJournal(config.journal);
  const { printer, lastCondition } = rememberCondition(createPrinter(config.printer, log));
  const signs = createSigns(config.signs, log);
  const { hallUrl, name, key } = config;
  const hostJoined = () => {
    onJoined();
    relay?.joined();
  };
  const timing = HOST_TIMING;
  const host = createDeviceHost({ hallUrl, name, key, printer, signs, journal, onJoined: hostJoined, timing, log });
  const relay = openOwnRelay(config, { host, journal, printer: { kind: printer.kind, lastCondition }, log });
  const keypads = config.keypads.map(({ line, counterId, format, keys }) => {
    const onKey = (pressed: Parameters<typeof host.press>[0]['key']) => void host.press({ counterId, key: pressed });
    return createSerialKeypad({ open: line.open, format, keys, onKey, retry: RETRY, log });
  });
  const onCode = (code: string) => void host.scanned({ code });
  const scanner = config.scanner && createSerialScanner({ open: config.scanner.open, onCode, retry: RETRY, log });
  const inputs = scanner ? [...keypads, scanner] : keypads;

  return {
    async close(): Promise<void> {
      await Promise.all(inputs.map((input) => input.close()));
      await relay?.close();
      await host.close();
      await Promise.all([printer.close(), ...signs.map((sign) => sign.close())]);
    },
  };
}
