import { parseArgs } from 'node:util';
import { z } from 'zod';
import { DEFAULT_KIOSK_NAME, Handshake } from '#protocol/handshake';
import { CounterId } from '#protocol/vocabulary';
import { type KeyMap, type KeypadFormat, keypadKeys, usualKeys } from './keypad/keypad-reader.ts';
import {
  ConfigError,
  type LineAddress,
  lineAddress,
  readQuery,
  serialParameters,
  splitDeviceUrl,
} from './line-address.ts';
import type { PrinterProfile } from './printer/profile-schema.ts';
import { DEFAULT_PROFILE, readProfile } from './printer/profiles.ts';
import { type SignFrameName, signFrameNames } from './sign/sign-frames.ts';

const USAGE =
  'node hardware/main.ts --hall URL --printer URL [--name kiosk-1] [--key KEY] [--sign URL?counter=N]… ' +
  '[--keypad URL?counter=N]… [--scanner URL] [--journal FILE]; the key may stand in HALLCALL_DEVICE_KEY instead';

type CounterRef = z.infer<typeof CounterId>;

export type PrinterConfig =
  | { kind: 'line'; line: LineAddress; flow: PrinterProfile['flow']; profile: PrinterProfile }
  | { kind: 'file'; path: string; profile: PrinterProfile }
  | { kind: 'screen' }
  | { kind: 'none' };
type SignConfig = { line: LineAddress; counterId: CounterRef; frame: SignFrameName; address: number };
type KeypadConfig = { line: LineAddress; counterId: CounterRef; format: KeypadFormat; keys: KeyMap };

export type DeviceConfig = {
  hallUrl: string;
  name: string;
  key: string | null;
  journal: string;
  printer: PrinterConfig;
  signs: SignConfig[];
  keypads: KeypadConfig[];
  scanner: LineAddress | null;
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

const usualSerial = serialParameters({ baud: 9_600, flow: 'none' });

function readSignUrl(url: string): SignConfig {
  const parts = splitDeviceUrl(url);
  const { baud, flow, counter, frame, address } = readQuery(url, parts.query, {
    ...usualSerial,
    counter: CounterId,
    frame: z.enum(signFrameNames).default('line'),
    address: z.coerce.number().int().min(0).max(255).default(1),
  });
  return { line: lineAddress(url, parts, baud, flow), counterId: counter, frame, address };
}

/** `keys=n:next,r:recall` replaces the usual digits and names. */
function readKeyMap(url: string, text: string | undefined): KeyMap {
  if (text === undefined) return usualKeys;
  const pairs = text.split(',').map((pair) => {
    const [frame = '', name = ''] = pair.split(':');
    const key = keypadKeys.find((known) => known === name);
    if (frame === '' || !key)
      throw new ConfigError(`"${url}": write keys as 1:next,2:recall with ${keypadKeys.join(', ')}`);
    return [frame.toLowerCase(), key] as const;
  });
  return new Map(pairs);
}

function readKeypadUrl(url: string): KeypadConfig {
  const parts = splitDeviceUrl(url);
  const { baud, flow, counter, format, keys } = readQuery(url, parts.query, {
    ...usualSerial,
    counter: CounterId,
    format: z.enum(['bytes', 'lines']).default('bytes'),
    keys: z.string().optional(),
  });
  return { line: lineAddress(url, parts, baud, flow), counterId: counter, format, keys: readKeyMap(url, keys) };
}

function readScannerUrl(url: string): LineAddress {
  const parts = splitDeviceUrl(url);
  const { baud, flow } = readQuery(url, parts.query, usualSerial);
  return lineAddress(url, parts, baud, flow);
}

const flags = {
  hall: { type: 'string' },
  printer: { type: 'string' },
  name: { type: 'string' },
  key: { type: 'string' },
  sign: { type: 'string', multiple: true },
  keypad: { type: 'string', multiple: true },
  scanner: { type: 'string' },
  journal: { type: 'string' },
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

/** Reads the command line, and the key from beside it where none is on it; anything not understood is a `ConfigError` whose message says what to write instead. */
export function readDeviceConfig(args: string[], deviceKey: string | null): DeviceConfig {
  const given = readFlags(args);
  const name = Handshake.shape.name.safeParse(given.name ?? DEFAULT_KIOSK_NAME);
  if (!name.success || !name.data) throw new ConfigError('--name takes 1 to 40 letters, digits, "_", "." and "-"');
  if (given.printer === undefined) {
    throw new ConfigError('--printer is missing; write serial:PATH, tcp:HOST:PORT, file:PATH, screen or none');
  }
  return {
    hallUrl: readHallUrl(given.hall),
    name: name.data,
    key: given.key ?? deviceKey,
    journal: given.journal ?? `data/devices/${name.data}.jsonl`,
    printer: readPrinterUrl(given.printer),
    signs: (given.sign ?? []).map(readSignUrl),
    keypads: (given.keypad ?? []).map(readKeypadUrl),
    scanner: given.scanner === undefined ? null : readScannerUrl(given.scanner),
  };
}
