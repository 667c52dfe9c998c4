import { parseArgs } from 'node:util';
import { z } from 'zod';
import { DEFAULT_KIOSK_NAME, Handshake } from '#protocol/handshake';
import { readTrustOf, type Trust, TrustError } from '../trust/hall-trust.ts';
import { ConfigError } from './config-error.ts';
import { type LineAddress, lineAddress, readQuery, serialParameters, splitDeviceUrl } from './line-address.ts';
import {
  type HelpButtonConfig,
  type KeypadConfig,
  type RatingKeypadConfig,
  readHelpButtonUrl,
  readKeypadUrl,
  readRatingKeypadUrl,
  readScannerUrl,
} from './part-config.ts';
import type { PrinterProfile } from './printer/profile-schema.ts';
import { DEFAULT_PROFILE, readProfile } from './printer/profiles.ts';
import { readSignUrl, type SignConfig } from './sign/sign-config.ts';

const USAGE =
  'node hardware/main.ts --hall URL [--trust FILE|MARK] --printer URL [--name kiosk-1] [--key KEY] [--sign URL?counter=N]… ' +
  '[--keypad URL?counter=N]… [--rating-keypad URL?counter=N]… [--scanner URL] [--help-button URL]… [--journal FILE] [--kiosk-port N]; ' +
  'the key may stand in HALLCALL_DEVICE_KEY instead';

export type PrinterConfig =
  | { kind: 'line'; line: LineAddress; flow: PrinterProfile['flow']; profile: PrinterProfile }
  | { kind: 'file'; path: string; profile: PrinterProfile }
  | { kind: 'screen' }
  | { kind: 'none' };

export type DeviceConfig = {
  hallUrl: string;
  /** By what the hall is known; null: as the system of this box knows servers. */
  trust: Trust | null;
  name: string;
  key: string | null;
  journal: string;
  /** Where the kiosk's page is opened on this box, so that it goes on without the hall; null: at the hall itself. */
  kioskPort: number | null;
  printer: PrinterConfig;
  signs: SignConfig[];
  keypads: KeypadConfig[];
  ratingKeypads: RatingKeypadConfig[];
  scanner: LineAddress | null;
  helpButtons: HelpButtonConfig[];
};

const profileParameter = { profile: z.string().default(DEFAULT_PROFILE) };

/** `serial:PATH?baud&flow&profile`, `tcp:HOST:PORT?profile`, `file:PATH?profile`, `screen` or `none`; `profile` is a name or a .json file. */
export function readPrinterUrl(url: string): PrinterConfig {
  const parts = splitDeviceUrl(url);
  if (parts.scheme === 'screen' || parts.scheme === 'none') return { kind: parts.scheme };
  if (parts.scheme === 'file') {
    const { profile } = readQuery(url, parts.query, profileParameter);
    if (parts.rest === '') throw new ConfigError(`"${url}" names no file; write for example file:slips.bin`);
    return { kind: 'file', path: parts.rest, profile: readProfile(profile) };
  }
  const { profile: named } = readQuery(url, { profile: parts.query.profile ?? DEFAULT_PROFILE }, profileParameter);
  const profile = readProfile(named);
  const { baud, flow } = readQuery(url, parts.query, { ...serialParameters(profile), ...profileParameter });
  return { kind: 'line', line: lineAddress(url, parts, baud, flow), flow, profile };
}

const flags = {
  hall: { type: 'string' },
  trust: { type: 'string' },
  printer: { type: 'string' },
  name: { type: 'string' },
  key: { type: 'string' },
  sign: { type: 'string', multiple: true },
  keypad: { type: 'string', multiple: true },
  'rating-keypad': { type: 'string', multiple: true },
  scanner: { type: 'string' },
  'help-button': { type: 'string', multiple: true },
  journal: { type: 'string' },
  'kiosk-port': { type: 'string' },
} as const;

function readFlags(args: string[]) {
  try {
    return parseArgs({ args, options: flags, strict: true, allowPositionals: false }).values;
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('. ')[0] : String(error);
    throw new ConfigError(`${reason}; write ${USAGE}`);
  }
}

function readHallUrl(url: string | undefined): string {
  const parsed = z.url({ protocol: /^https?$/ }).safeParse(url);
  if (parsed.success) return parsed.data.replace(/\/$/, '');
  throw new ConfigError(`--hall needs the hall's address; write for example --hall http://127.0.0.1:7070`);
}

function readTrust(hallUrl: string, typed: string | undefined): Trust | null {
  try {
    return readTrustOf(hallUrl, typed ?? null);
  } catch (error) {
    if (error instanceof TrustError) throw new ConfigError(error.message);
    throw error;
  }
}

function readKioskPort(port: string | undefined): number | null {
  if (port === undefined) return null;
  const parsed = z.coerce.number().int().min(0).max(65_535).safeParse(port);
  if (parsed.success && port.trim() !== '') return parsed.data;
  throw new ConfigError(`--kiosk-port ${port} is no port; write for example --kiosk-port 7071`);
}

/** Reads the command line, and the key from beside it where none is on it; anything not understood is a `ConfigError` whose message says what to write instead. */
export function readDeviceConfig(args: string[], deviceKey: string | null): DeviceConfig {
  const given = readFlags(args);
  const name = Handshake.shape.name.safeParse(given.name ?? DEFAULT_KIOSK_NAME);
  if (!name.success || !name.data) throw new ConfigError('--name takes 1 to 40 letters, digits, "_", "." and "-"');
  if (given.printer === undefined) {
    throw new ConfigError('--printer is missing; write serial:PATH, tcp:HOST:PORT, file:PATH, screen or none');
  }
  const hallUrl = readHallUrl(given.hall);
  return {
    hallUrl,
    trust: readTrust(hallUrl, given.trust),
    name: name.data,
    key: given.key ?? deviceKey,
    journal: given.journal ?? `data/devices/${name.data}.jsonl`,
    kioskPort: readKioskPort(given['kiosk-port']),
    printer: readPrinterUrl(given.printer),
    signs: (given.sign ?? []).map(readSignUrl),
    keypads: (given.keypad ?? []).map(readKeypadUrl),
    ratingKeypads: (given['rating-keypad'] ?? []).map(readRatingKeypadUrl),
    scanner: given.scanner === undefined ? null : readScannerUrl(given.scanner),
    helpButtons: (given['help-button'] ?? []).map(readHelpButtonUrl),
  };
}
