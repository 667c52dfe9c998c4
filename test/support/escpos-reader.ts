import iconv from 'iconv-lite';

export type ReadLine = {
  text: string;
  width: number;
  height: number;
  isBold: boolean;
  align: 'left' | 'centre' | 'right';
};
export type ReadRaster = { rows: boolean[][]; align: ReadLine['align'] };
export type ReadSlip = { lines: ReadLine[]; qr: string[]; rasters: ReadRaster[]; logos: number[]; cuts: number };

const ALIGNS = ['left', 'centre', 'right'] as const;

class Cursor {
  at = 0;
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  get isAtEnd() {
    return this.at >= this.bytes.length;
  }

  next(): number {
    const byte = this.bytes[this.at++];
    if (byte === undefined) throw new Error('cut short inside a command');
    return byte;
  }

  word(): number {
    return this.next() + 256 * this.next();
  }

  take(count: number): Uint8Array {
    if (this.at + count > this.bytes.length) throw new Error(`cut short: ${count} bytes announced`);
    this.at += count;
    return this.bytes.subarray(this.at - count, this.at);
  }
}

type Printer = ReadSlip & {
  cursor: Cursor;
  line: number[];
  width: number;
  height: number;
  isBold: boolean;
  align: ReadLine['align'];
  isChinese: boolean;
  qrData: string;
  qrIsReady: { model: boolean; size: boolean; correction: boolean };
};

function endLine(p: Printer): void {
  p.lines.push({
    text: iconv.decode(Buffer.from(p.line), 'GB18030'),
    width: p.width,
    height: p.height,
    isBold: p.isBold,
    align: p.align,
  });
  p.line = [];
}

function reset(p: Printer): void {
  Object.assign(p, { line: [], width: 1, height: 1, isBold: false, align: 'left', isChinese: false, qrData: '' });
}

function symbol(p: Printer): void {
  const length = p.cursor.word();
  const [cn, fn, ...data] = p.cursor.take(length);
  if (cn !== 0x31) throw new Error(`GS ( k for symbol ${cn}`);
  if (fn === 0x41) p.qrIsReady.model = data[0] === 0x32;
  else if (fn === 0x43) p.qrIsReady.size = (data[0] ?? 0) >= 1 && (data[0] ?? 0) <= 16;
  else if (fn === 0x45) p.qrIsReady.correction = (data[0] ?? 0) >= 0x30 && (data[0] ?? 0) <= 0x33;
  else if (fn === 0x50) p.qrData = Buffer.from(data.slice(1)).toString('utf8');
  else if (fn === 0x51) {
    if (!Object.values(p.qrIsReady).every(Boolean) || p.qrData === '')
      throw new Error('QR printed before it was set up');
    p.qr.push(p.qrData);
  } else throw new Error(`unknown GS ( k function ${fn}`);
}

function raster(p: Printer): void {
  const [kind, mode] = p.cursor.take(2);
  if (kind !== 0x30 || mode !== 0) throw new Error(`unknown raster mode ${kind} ${mode}`);
  const widthBytes = p.cursor.word();
  const height = p.cursor.word();
  const rows = Array.from({ length: height }, () =>
    Array.from(p.cursor.take(widthBytes)).flatMap((byte) =>
      Array.from({ length: 8 }, (_, bit) => (byte & (0x80 >> bit)) !== 0),
    ),
  );
  p.rasters.push({ rows, align: p.align });
}

function cut(p: Printer): void {
  const mode = p.cursor.next();
  if (mode === 65 || mode === 66) p.cursor.next();
  else if (![0, 1, 48, 49].includes(mode)) throw new Error(`unknown cut ${mode}`);
  p.cuts += 1;
}

/** Custom's ejector hands the slip over. */
function present(p: Printer): void {
  if (p.cursor.next() !== 3) throw new Error('unknown GS e');
  p.cursor.next();
}

function magnify(p: Printer): void {
  const size = p.cursor.next();
  if (size & 0x88) throw new Error(`size ${size} is out of range`);
  p.width = (size >> 4) + 1;
  p.height = (size & 0x0f) + 1;
}

function escapeCommand(p: Printer): void {
  const name = p.cursor.next();
  if (name === 0x40) {
    reset(p);
    return;
  }
  if (name === 0x45) {
    p.isBold = p.cursor.next() === 1;
    return;
  }
  if (name === 0x69) {
    p.cuts += 1;
    return;
  }
  if (name === 0x4a) {
    if (p.line.length > 0) throw new Error('fed in the middle of a line');
    p.cursor.next();
    return;
  }
  if (name !== 0x61) throw new Error(`unknown ESC ${name}`);
  if (p.line.length > 0) throw new Error('alignment changed in the middle of a line');
  const align = ALIGNS[p.cursor.next()];
  if (!align) throw new Error('unknown alignment');
  p.align = align;
}

function chinese(p: Printer): void {
  const name = p.cursor.next();
  if (name === 0x70) {
    p.logos.push(p.cursor.next());
    if (p.cursor.next() !== 0) throw new Error('a stored picture in an unusual size');
    return;
  }
  if (name !== 0x26) throw new Error(`unknown FS ${name}`);
  p.isChinese = true;
}

function group(p: Printer): void {
  const name = p.cursor.next();
  if (name === 0x21) magnify(p);
  else if (name === 0x65) present(p);
  else if (name === 0x56) cut(p);
  else if (name === 0x76) raster(p);
  else if (name === 0x28) {
    if (p.cursor.next() !== 0x6b) throw new Error('unknown GS (');
    symbol(p);
  } else throw new Error(`unknown GS ${name}`);
}

function text(p: Printer, lead: number): void {
  if (lead < 0x80) {
    p.line.push(lead);
    return;
  }
  const trail = p.cursor.next();
  if (!p.isChinese) throw new Error('Chinese text outside Chinese mode');
  if (lead === 0x80 || lead === 0xff || trail < 0x40 || trail === 0x7f || trail === 0xff) {
    throw new Error(`${lead.toString(16)} ${trail.toString(16)} is in no printer's font`);
  }
  p.line.push(lead, trail);
}

/** What a printer would put on paper; throws on anything a common ESC/POS printer does not know. Written apart from the encoder. */
export function readEscpos(bytes: Uint8Array): ReadSlip {
  const cursor = new Cursor(bytes);
  const p: Printer = {
    cursor,
    lines: [],
    qr: [],
    rasters: [],
    logos: [],
    cuts: 0,
    line: [],
    width: 1,
    height: 1,
    isBold: false,
    align: 'left',
    isChinese: false,
    qrData: '',
    qrIsReady: { model: false, size: false, correction: false },
  };
  while (!cursor.isAtEnd) {
    const byte = cursor.next();
    if (byte === 0x0a) endLine(p);
    else if (byte === 0x1b) escapeCommand(p);
    else if (byte === 0x1c) chinese(p);
    else if (byte === 0x1d) group(p);
    else if (byte >= 0x20 && byte !== 0x7f) text(p, byte);
    else if (byte !== 0) throw new Error(`unknown control byte ${byte} at ${cursor.at - 1}`);
  }
  if (p.line.length > 0) throw new Error('text after the last line end');
  return { lines: p.lines, qr: p.qr, rasters: p.rasters, logos: p.logos, cuts: p.cuts };
}
