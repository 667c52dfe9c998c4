import { ConfigError } from './config-error.ts';
import { frameChecks } from './frame-checks.ts';
import { type FramePiece, type NumberFormat, readFramePieces } from './frame-pieces.ts';

type FrameValues = { address: number; texts: Readonly<Record<string, Uint8Array>> };

export type FrameTemplate = ReturnType<typeof readFrameTemplate>;

const LONGEST_TEMPLATE = 400;

const largest = (format: NumberFormat) =>
  format.kind === 'bytes' ? 256 ** format.size - 1 : format.base ** format.size - 1;

function encodeNumber(value: number, format: NumberFormat): Buffer {
  const capped = Math.min(value, largest(format));
  if (format.kind === 'digits') {
    return Buffer.from(capped.toString(format.base).toUpperCase().padStart(format.size, '0'));
  }
  const bytes = Buffer.alloc(format.size);
  if (format.isLittle) bytes.writeUIntLE(capped, 0, format.size);
  else bytes.writeUIntBE(capped, 0, format.size);
  return bytes;
}

function refuseUnless(holds: boolean, advice: string): void {
  if (!holds) throw new ConfigError(advice);
}

function refuseOdd(pieces: readonly FramePiece[], needed: string): void {
  const places = (test: (piece: FramePiece) => boolean) => pieces.flatMap((piece, at) => (test(piece) ? [at] : []));
  const texts = places((piece) => piece.kind === 'text' && piece.name === needed);
  const checks = places((piece) => piece.kind === 'check');
  const [begins, ends] = [places((piece) => piece.kind === 'begin'), places((piece) => piece.kind === 'end')];
  const [check = pieces.length] = checks;
  refuseUnless(texts.length === 1, `{${needed}} must stand in it once`);
  refuseUnless(checks.length <= 1, 'one of {sum}, {xor} and {crc16} is enough');
  refuseUnless((texts[0] ?? 0) < check, `the check must stand after {${needed}}`);
  refuseUnless(begins.length === ends.length && begins.length <= 1, 'brackets are one "(" and one ")"');
  const [begin, end] = [begins[0], ends[0]];
  if (begin === undefined || end === undefined) return;
  refuseUnless(begin < end && end < check && checks.length === 1, 'brackets hold what the check after them is made of');
}

/** Where the check begins and ends: at the brackets, or from the first placeholder up to the check itself. */
function checkedPart(pieces: readonly FramePiece[]): { from: number; to: number } {
  const find = (kinds: readonly FramePiece['kind'][]) => pieces.findIndex(({ kind }) => kinds.includes(kind));
  const begin = find(['begin']);
  if (begin >= 0) return { from: begin, to: find(['end']) };
  return { from: find(['text', 'number']), to: find(['check']) };
}

/** The most bytes of text that every length in the frame can say. */
function longestSayable(pieces: readonly FramePiece[]): number {
  const limits = pieces.map((piece) =>
    piece.kind === 'number' && piece.name === 'length' ? largest(piece.format) - piece.plus : Number.POSITIVE_INFINITY,
  );
  return Math.min(...limits);
}

function readOrExplain(template: string, texts: readonly string[], needed: string): FramePiece[] {
  try {
    refuseUnless(template.length <= LONGEST_TEMPLATE, `it is longer than ${LONGEST_TEMPLATE} characters`);
    const pieces = readFramePieces(template, texts);
    refuseOdd(pieces, needed);
    refuseUnless(longestSayable(pieces) >= 1, '{length} cannot say the length of any text');
    return pieces;
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    throw new ConfigError(`the frame "${template.slice(0, 80)}": ${error.message}`);
  }
}

/**
 * How a device wants its bytes, as data: `AA55{address}{length}{text}{sum}`. Hexadecimal pairs are bytes, `'words'` are ASCII;
 * `{length}` counts the bytes of all texts; the check is made of everything from the first placeholder on, or of what stands in
 * brackets. Whatever is odd is a `ConfigError`.
 */
export function readFrameTemplate(template: string, texts: readonly string[], needed: string) {
  const pieces = readOrExplain(template, texts, needed);
  const checked = checkedPart(pieces);

  const encodePiece = (piece: FramePiece, { address, texts: values }: FrameValues, before: Buffer[]): Buffer => {
    const none = Buffer.alloc(0);
    switch (piece.kind) {
      case 'bytes':
        return piece.bytes;
      case 'text':
        return Buffer.from(values[piece.name] ?? none);
      case 'number': {
        const length = Object.values(values).reduce((total, bytes) => total + bytes.length, 0);
        return encodeNumber((piece.name === 'address' ? address : length) + piece.plus, piece.format);
      }
      case 'check':
        return encodeNumber(
          frameChecks[piece.name](Buffer.concat(before.slice(checked.from, checked.to))),
          piece.format,
        );
      case 'begin':
      case 'end':
        return none;
      default:
        return piece satisfies never;
    }
  };

  return {
    longestText: longestSayable(pieces),
    widthOf(name: string): number | null {
      for (const piece of pieces) if (piece.kind === 'text' && piece.name === name) return piece.width;
      return null;
    },
    encode(values: FrameValues): Uint8Array {
      const parts: Buffer[] = [];
      for (const piece of pieces) parts.push(encodePiece(piece, values, parts));
      return Buffer.concat(parts);
    },
  };
}
