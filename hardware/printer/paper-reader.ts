import iconv from 'iconv-lite';

type Align = 0 | 1 | 2;
export type PaperGlyph = { text: string; columns: 1 | 2 };

/** What a printer does one after another with the bytes it gets. */
export type PaperMark =
  | { kind: 'text'; glyphs: PaperGlyph[]; wide: number; high: number; isBold: boolean; align: Align }
  | { kind: 'feed'; dots: number }
  | { kind: 'dots'; widthBytes: number; rows: Uint8Array[]; align: Align }
  | { kind: 'qr'; text: string; module: number; align: Align }
  | { kind: 'stored'; place: number; align: Align }
  | { kind: 'cut' };

export const LINE_DOTS = 30;

/** Bytes behind the name of a command that is of no consequence for the picture. */
const SKIPPED: Record<number, Record<number, number>> = {
  27: { 77: 1, 45: 1, 51: 1, 50: 0, 123: 1, 82: 1, 116: 1, 114: 1, 71: 1, 112: 3, 32: 1 },
  28: { 38: 0, 46: 0, 83: 2, 33: 1, 45: 1, 67: 1 },
  29: { 66: 1, 101: 2, 114: 1, 72: 1, 104: 1, 119: 1, 102: 1, 97: 1, 76: 2, 87: 2, 73: 1 },
  16: { 4: 1, 5: 1, 20: 8 },
};

/** Reads the bytes of a slip as a printer would; what it does not know it passes over, and it never fails. */
export function readPaper(bytes: Uint8Array): PaperMark[] {
  const marks: PaperMark[] = [];
  let at = 0;
  let glyphs: PaperGlyph[] = [];
  const usual = { wide: 1, high: 1, isBold: false, align: 0 as Align };
  let state = { ...usual };
  let qr = { module: 3, text: '' };

  const next = () => bytes[at++] ?? 0;
  const word = () => next() + 256 * next();
  const take = (count: number) => {
    at += count;
    return bytes.subarray(at - count, Math.min(at, bytes.length));
  };
  const endLine = () => {
    marks.push(glyphs.length > 0 ? { kind: 'text', glyphs, ...state } : { kind: 'feed', dots: LINE_DOTS });
    glyphs = [];
  };

  const raster = () => {
    take(2);
    const widthBytes = word();
    const rows = Array.from({ length: word() }, () => take(widthBytes));
    marks.push({ kind: 'dots', widthBytes, rows, align: state.align });
  };
  const extended = () => {
    const family = next();
    const data = take(word());
    if (family !== 0x6b || data[0] !== 0x31) return;
    if (data[1] === 0x43) qr.module = data[2] ?? 3;
    if (data[1] === 0x50) qr.text = Buffer.from(data.subarray(3)).toString('utf8');
    if (data[1] === 0x51 && qr.text !== '') marks.push({ kind: 'qr', ...qr, align: state.align });
  };
  const cut = () => {
    if (next() >= 65) next();
    marks.push({ kind: 'feed', dots: 80 }, { kind: 'cut' });
  };
  const size = () => {
    const both = next();
    Object.assign(state, { wide: (both >> 4) + 1, high: (both & 7) + 1 });
  };
  const reset = () => {
    state = { ...usual };
    glyphs = [];
    qr = { module: 3, text: '' };
  };
  const asAlign = (value: number): Align => (value % 48 === 1 ? 1 : value % 48 === 2 ? 2 : 0);

  const actions: Record<number, Record<number, () => void>> = {
    27: {
      64: reset,
      97: () => {
        state.align = asAlign(next());
      },
      69: () => {
        state.isBold = (next() & 1) === 1;
      },
      74: () => void marks.push({ kind: 'feed', dots: next() }),
      100: () => void marks.push({ kind: 'feed', dots: next() * LINE_DOTS }),
      105: () => void marks.push({ kind: 'feed', dots: 80 }, { kind: 'cut' }),
    },
    28: {
      112: () => {
        marks.push({ kind: 'stored', place: next(), align: state.align });
        next();
      },
    },
    29: { 33: size, 40: extended, 86: cut, 118: raster },
  };

  const command = (lead: number) => {
    const name = next();
    const act = actions[lead]?.[name];
    if (act) act();
    else take(SKIPPED[lead]?.[name] ?? 0);
  };

  while (at < bytes.length) {
    const byte = next();
    if (byte === 0x0a) endLine();
    else if (byte === 0x1b || byte === 0x1c || byte === 0x1d || byte === 0x10) command(byte);
    else if (byte >= 0x81 && byte !== 0xff) {
      glyphs.push({ text: iconv.decode(Buffer.from([byte, next()]), 'GB18030'), columns: 2 });
    } else if (byte >= 0x20 && byte < 0x7f) glyphs.push({ text: String.fromCharCode(byte), columns: 1 });
  }
  if (glyphs.length > 0) endLine();
  return marks;
}
