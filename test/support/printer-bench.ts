import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import { createPrinterTwin } from '../../hardware/fakes/printer-twin.ts';
import type { SlipJob } from '../../hardware/ports.ts';
import type { PrinterProfile } from '../../hardware/printer/profile-schema.ts';
import { readProfile } from '../../hardware/printer/profiles.ts';
import { createSerialSlipPrinter, type PRINTER_LIMITS } from '../../hardware/printer/serial-slip-printer.ts';
import { openSerialLink } from '../../hardware/serial/serial-link.ts';
import { demoSlip, usualTemplate } from './demo-slip.ts';
import { createCable } from './pty.ts';

export const quiet = pino({ level: 'silent' });

/** A log that can be read while it is written: the messages so far. */
export function readableLog() {
  const said: string[] = [];
  const log = pino({ level: 'debug' }, { write: (line: string) => void said.push(JSON.parse(line).msg) });
  return { log, times: (message: string) => said.filter((one) => one === message).length };
}

/** Short enough for a test, in the same proportions as in a hall. */
export const benchLimits: typeof PRINTER_LIMITS = {
  readyMs: 400,
  replyMs: 300,
  proofMs: 800,
  lookMs: 60,
  patienceMs: 400,
  firstRetryMs: 10,
  longestRetryMs: 40,
};

/** A serial cable with a printer's twin on it, unplugged when the test ends. */
export function plugPrinter() {
  const cable = createCable();
  const twin = createPrinterTwin();
  const device = cable.plug();
  twin.attach(device);
  onTestFinished(() => cable.remove());
  const unplug = () => {
    twin.detach();
    cable.unplug();
  };
  return { cable, twin, device, unplug, replug: () => twin.attach(cable.plug()) };
}

/** The driver under test on the serial port with this path. */
export function driverAt(
  path: string,
  profile: PrinterProfile = readProfile('generic-80'),
  limits: Partial<typeof PRINTER_LIMITS> = {},
) {
  const printer = createSerialSlipPrinter({
    open: openSerialLink({ path, baud: 115_200, flow: profile.flow }),
    baud: 115_200,
    profile,
    limits: { ...benchLimits, ...limits },
    log: quiet,
  });
  onTestFinished(() => printer.close());
  return printer;
}

/** The driver under test at the other end of that cable. */
export function printerBench(
  profile: string | PrinterProfile = 'generic-80',
  limits: Partial<typeof PRINTER_LIMITS> = {},
) {
  const plugged = plugPrinter();
  const known = typeof profile === 'string' ? readProfile(profile) : profile;
  return { ...plugged, printer: driverAt(plugged.cable.path, known, limits) };
}

export function slipJob(change: Partial<SlipJob> = {}): SlipJob {
  return { slip: demoSlip(), template: usualTemplate, clearFirst: false, mayBegin: () => true, ...change };
}
