import { ConfigError } from './config-error.ts';
import { type FrameCheck, isFrameCheck } from './frame-checks.ts';

/** How a number stands in a frame: one byte, two bytes in either order, or decimal or hexadecimal digits of ASCII. */
export type NumberFormat =
  | { kind: 'bytes'; size: 1 | 2; isLittle: boolean }
  | { kind: 'digits'; size: number; base: 10 | 16 };

export type FramePiece =
  | { kind: 'bytes'; bytes: Buffer }
  | { kind: 'text'; name: string; width: number | null }
  | { kind: 'number'; name: 'address' | 'length'; format: NumberFormat; plus: number }
  | { kind: 'check'; name: FrameCheck; format: NumberFormat }
  | { kind: 'begin' }
  | { kind: 'end' };

const TOKEN = /\s+|'([\x20-\x26\x28-\x7e]*)'|([0-9a-f]{2})|\{([^{}]*)\}|([()])/iy;

const FORMATS: Record<string, NumberFormat> = {
  '1': { kind: 'bytes', size: 1, isLittle: false },
  '2': { kind: 'bytes', size: 2, isLittle: false },
  '2le': { kind: 'bytes', size: 2, isLittle: true },
  ...Object.fromEntries([1, 2, 3, 4, 5].map((size) => [`dec${size}`, { kind: 'digits', size, base: 10 }] as const)),
  ...Object.fromEntries([2, 4].map((size) => [`hex${size}`, { kind: 'digits', size, base: 16 }] as const)),
};
const USUAL_FORMAT = { address: '1', length: '1', sum: '1', xor: '1', crc16: '2le' } as const;

const WIDEST = 250;

function readFormat(name: keyof typeof USUAL_FORMAT, options: readonly string[]): NumberFormat {
  const [given = USUAL_FORMAT[name], ...more] = options;
  const format = FORMATS[given];
  if (!format || more.length > 0) {
    throw new ConfigError(
      `"${options.join(':')}" is no form of {${name}}; write one of ${Object.keys(FORMATS).join(', ')}`,
    );
  }
  return format;
}

function readText(name: string, options: readonly string[]): FramePiece {
  const [width, ...more] = options;
  if (width === undefined) return { kind: 'text', name, width: null };
  const isWidth = /^\d{1,3}$/.test(width) && Number(width) >= 1 && Number(width) <= WIDEST && more.length === 0;
  if (!isWidth) throw new ConfigError(`{${name}} takes a width from 1 to ${WIDEST}, as in {${name}:4}`);
  return { kind: 'text', name, width: Number(width) };
}

function readPlaceholder(inside: string, texts: readonly string[]): FramePiece {
  const [name = '', ...options] = inside.split(':');
  if (texts.includes(name)) return readText(name, options);
  if (isFrameCheck(name)) return { kind: 'check', name, format: readFormat(name, options) };
  if (name === 'address' || name === 'length') {
    const isPlus = (option: string) => /^[+ ]\d{1,3}$/.test(option); // in an address after "?" a plus is a space
    const plus = Number(options.find(isPlus) ?? 0);
    return {
      kind: 'number',
      name,
      format: readFormat(
        name,
        options.filter((option) => !isPlus(option)),
      ),
      plus,
    };
  }
  const known = [...texts, 'address', 'length', 'sum', 'xor', 'crc16'].map((one) => `{${one}}`);
  throw new ConfigError(`"{${inside}}" is no placeholder; write ${known.join(', ')}`);
}

/** The pieces of a frame as it was written, from left to right; what is not understood is a `ConfigError` that says where it stands. */
export function readFramePieces(template: string, texts: readonly string[]): FramePiece[] {
  const pieces: FramePiece[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < template.length) {
    const at = TOKEN.lastIndex;
    const found = TOKEN.exec(template);
    if (!found) {
      const rest = template.slice(at, at + 6);
      throw new ConfigError(
        `at ${at + 1} "${rest}" is not understood; write bytes as two hexadecimal digits each, words as 'word', and placeholders as {text}`,
      );
    }
    const [, words, byte, inside, bracket] = found;
    if (words !== undefined) pieces.push({ kind: 'bytes', bytes: Buffer.from(words) });
    if (byte !== undefined) pieces.push({ kind: 'bytes', bytes: Buffer.from(byte, 'hex') });
    if (inside !== undefined) pieces.push(readPlaceholder(inside, texts));
    if (bracket !== undefined) pieces.push({ kind: bracket === '(' ? 'begin' : 'end' });
  }
  return pieces;
}
