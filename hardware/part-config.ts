import { z } from 'zod';
import { CounterId } from '#protocol/vocabulary';
import { ConfigError } from './config-error.ts';
import { type KeyFormat, keyName } from './key-reader.ts';
import { type KeyMap, keypadKeys, usualKeys } from './keypad/keypad-keys.ts';
import { type KeypadScreen, readKeypadScreen, USUAL_SCREEN } from './keypad/keypad-screen.ts';
import { type LineAddress, lineAddress, readQuery, serialParameters, splitDeviceUrl } from './line-address.ts';
import { type ScoreMap, usualScores } from './rating-keypad/serial-rating-keypad.ts';

type KeyLine = { line: LineAddress; format: KeyFormat };
type AtCounter = { counterId: CounterId };

export type KeypadConfig = KeyLine & AtCounter & { keys: KeyMap; screen: KeypadScreen | null };
export type RatingKeypadConfig = KeyLine & AtCounter & { keys: ScoreMap };
/** `press`: what the button sends; null where whatever it sends is a call. */
export type HelpButtonConfig = KeyLine & { press: string | null };

const usualSerial = serialParameters({ baud: 9_600, flow: 'none' });
const keyParameters = { ...usualSerial, format: z.enum(['bytes', 'lines']).default('bytes') };

/** What a key sends, as its reader sees it: a letter, a word, or a byte written as 0xA1. */
function readSent(url: string, sent: string, format: KeyFormat): string {
  const byte = /^0x([0-9a-f]{2})$/i.exec(sent)?.[1];
  if (format === 'lines') return keyName(sent);
  if (byte !== undefined) return keyName(String.fromCharCode(Number.parseInt(byte, 16)));
  if (/^[\x21-\x7e]$/.test(sent)) return keyName(sent);
  throw new ConfigError(`"${url}": "${sent}" is more than one byte; write 1, 0xA1, or format=lines for whole words`);
}

/** `keys=n:next,0xA2:recall`: every pair is what the key sends, and what it means. */
function readKeys<Key>(url: string, text: string, format: KeyFormat, meanings: ReadonlyMap<string, Key>) {
  const pairs = text.split(',').map((pair) => {
    const [sent = '', name = '', ...more] = pair.split(':');
    const key = meanings.get(name);
    if (sent === '' || key === undefined || more.length > 0) {
      const [first = '', second = ''] = meanings.keys();
      const known = [...meanings.keys()].join(', ');
      throw new ConfigError(`"${url}": "${pair}" is no key; write keys as 1:${first},2:${second} with ${known}`);
    }
    return [readSent(url, sent, format), key] as const;
  });
  const keys = new Map(pairs);
  if (keys.size < pairs.length) throw new ConfigError(`"${url}": two keys send the same; give each its own`);
  return keys;
}

const meaningOf = new Map(keypadKeys.map((key) => [key as string, key]));

export function readKeypadUrl(url: string): KeypadConfig {
  const parts = splitDeviceUrl(url);
  const { baud, flow, counter, format, keys, screen } = readQuery(url, parts.query, {
    ...keyParameters,
    counter: CounterId,
    keys: z.string().optional(),
    screen: z.string().default('none'),
  });
  return {
    line: lineAddress(url, parts, baud, flow),
    counterId: counter,
    format,
    keys: keys === undefined ? usualKeys : readKeys(url, keys, format, meaningOf),
    screen: screen === 'none' ? null : readKeypadScreen(screen === 'usual' ? USUAL_SCREEN : screen),
  };
}

export function readRatingKeypadUrl(url: string): RatingKeypadConfig {
  const parts = splitDeviceUrl(url);
  const { baud, flow, counter, format, keys } = readQuery(url, parts.query, {
    ...keyParameters,
    counter: CounterId,
    keys: z.string().optional(),
  });
  return {
    line: lineAddress(url, parts, baud, flow),
    counterId: counter,
    format,
    keys: keys === undefined ? usualScores : readKeys(url, keys, format, usualScores),
  };
}

export function readHelpButtonUrl(url: string): HelpButtonConfig {
  const parts = splitDeviceUrl(url);
  const { baud, flow, format, press } = readQuery(url, parts.query, {
    ...keyParameters,
    press: z.string().min(1).max(32).optional(),
  });
  return {
    line: lineAddress(url, parts, baud, flow),
    format,
    press: press === undefined ? null : readSent(url, press, format),
  };
}

export function readScannerUrl(url: string): LineAddress {
  const parts = splitDeviceUrl(url);
  const { baud, flow } = readQuery(url, parts.query, usualSerial);
  return lineAddress(url, parts, baud, flow);
}
