import fc from 'fast-check';
import { ConfigError } from '../../../hardware/config-error.ts';
import { readFrameTemplate } from '../../../hardware/frame-template.ts';
import { createButtonReader } from '../../../hardware/help-button/button-reader.ts';
import { createKeyReader } from '../../../hardware/key-reader.ts';
import { usualKeys } from '../../../hardware/keypad/keypad-keys.ts';
import { createLineReader } from '../../../hardware/line-reader.ts';
import { createReplyReader } from '../../../hardware/printer/printer-status.ts';
import { usualScores } from '../../../hardware/rating-keypad/serial-rating-keypad.ts';
import { createScanReader } from '../../../hardware/scanner/scan-reader.ts';
import { type Door, door } from '../door.ts';
import { nastyText } from '../nasty.ts';

type Reader = { push: (bytes: Uint8Array, nowMs: number) => readonly unknown[] };

/** Words of real devices, in whole and in part, amid whatever a bad cable makes. */
const scrap = fc.oneof(
  fc.constantFrom(
    '1',
    '5',
    'next\r\n',
    'NEXT\n',
    'recall\r',
    'help\n',
    '\r\n',
    '\n',
    '\x00',
    '\xff',
    '\x12',
    '\x14\x00\x00\x0f',
    '\x10\x00\x00\x00',
    '\x37\x22ABCD\x00',
    '\x37',
  ),
  fc.constantFrom(
    '0123456789\r\n',
    'http://127.0.0.1/t/0123456789\r\n',
    'HTTPS://x/t/ABCDEFGHJK?x#y\n',
    `${'A'.repeat(300)}\n`,
    'A'.repeat(20_000), // a line that never ends
    '\x37'.repeat(5_000),
    '\x11',
    '\x13',
    '\x0c',
    '\x03',
  ),
  nastyText.map((text) => `${text}\n`),
  fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes).toString('latin1')),
);
const line = fc.array(scrap, { maxLength: 8 }).map((scraps) => scraps.join(''));
const cuts = fc.array(fc.nat(400), { maxLength: 6 });

function inPieces(bytes: Buffer, at: readonly number[]): Buffer[] {
  const places = [0, ...at.map((place) => Math.min(place, bytes.length)).toSorted((a, b) => a - b), bytes.length];
  return places.slice(1).map((end, index) => bytes.subarray(places[index], end));
}

const told = (reader: Reader, pieces: readonly Buffer[]) =>
  JSON.stringify(pieces.flatMap((piece) => [...reader.push(piece, 1_000)]));

/** However the line cuts the bytes up, the same is heard; and nothing but what such a device can say. */
async function listen(
  create: () => Reader,
  isWord: (word: unknown) => boolean,
  [text, at]: [string, number[]],
): Promise<string | null> {
  const bytes = Buffer.from(text, 'latin1');
  try {
    const whole = told(create(), [bytes]);
    const cut = told(create(), inPieces(bytes, at));
    if (whole !== cut) return `heard ${cut} in pieces and ${whole} in one`;
    const odd = (JSON.parse(whole) as unknown[]).find((word) => !isWord(word));
    return odd === undefined ? null : `heard what nobody can say: ${JSON.stringify(odd)}`;
  } catch (error) {
    return `threw ${(error as Error).stack}`;
  }
}

const BOUNCE = { withinMs: 250, of: 'same' } as const;
const KEYS = [...usualKeys.values()] as unknown[];
const READERS: readonly { name: string; create: () => Reader; isWord: (word: unknown) => boolean }[] = [
  {
    name: 'lines',
    create: () => createLineReader(32),
    isWord: (word) => typeof word === 'string' && word.length <= 32,
  },
  {
    name: 'keypad-bytes',
    create: () => createKeyReader('bytes', usualKeys, BOUNCE),
    isWord: (word) => KEYS.includes(word),
  },
  {
    name: 'keypad-lines',
    create: () => createKeyReader('lines', usualKeys, BOUNCE),
    isWord: (word) => KEYS.includes(word),
  },
  {
    name: 'rating-keypad',
    create: () => createKeyReader('bytes', usualScores, { withinMs: 1_000, of: 'any' }),
    isWord: (word) => [1, 2, 3, 4, 5].includes(word as number),
  },
  { name: 'scanner', create: createScanReader, isWord: (word) => /^[0-9A-HJKMNP-TV-Z]{6,12}$/.test(String(word)) },
  { name: 'help-lines', create: () => createButtonReader('lines', null), isWord: (word) => word === 'help' },
  { name: 'help-key', create: () => createButtonReader('lines', 'help'), isWord: (word) => word === 'help' },
  { name: 'printer', create: createReplyReader, isWord: (word) => JSON.stringify(word).length < 200 },
];

const FRAME_SCRAPS = [
  'AA55',
  '{text}',
  '{length}',
  '{address}',
  '{sum}',
  '{crc16:2le}',
  '(',
  ')',
  "'x'",
  '{',
  '}',
  '{text:4}',
  '{length:dec2}',
  '{xor:hex9}',
  '{length:+999}',
  '0',
  ' ',
];

async function readFrame(template: string): Promise<string | null> {
  try {
    const frame = readFrameTemplate(template, ['text'], 'text');
    const bytes = frame.encode({ address: 1, texts: { text: Buffer.from('A001') } });
    return bytes.length <= 2_000 ? null : `made a frame of ${bytes.length} bytes`;
  } catch (error) {
    return error instanceof ConfigError ? null : `threw ${(error as Error).stack}`;
  }
}

/** What comes over serial lines, read by the readers of the device host. */
export function readerDoors(): Door[] {
  const readers = READERS.map(({ name, create, isWord }) =>
    door({
      name: `reader:${name}`,
      share: 200,
      inputs: fc.tuple(line, cuts),
      knock: (input: [string, number[]]) => listen(create, isWord, input),
    }),
  );
  const frames = fc
    .array(fc.oneof(fc.constantFrom(...FRAME_SCRAPS), nastyText), { maxLength: 10 })
    .map((scraps) => scraps.join(''));
  return [...readers, door({ name: 'reader:frame-template', share: 100, inputs: frames, knock: readFrame })];
}
