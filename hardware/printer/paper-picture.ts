import { encode } from 'uqr';
import { type CanvasFonts, type CanvasKit, createCanvasFonts } from './canvas-fonts.ts';
import { LINE_DOTS, type PaperGlyph, type PaperMark, readPaper } from './paper-reader.ts';

const COLUMN_DOTS = 12;
const CELL_DOTS = 24;
/** White above and below. */
const MARGIN_DOTS = 24;
const HIGHEST_DOTS = 12_000;
const PAPER = '#fdfdfb';
const INK = '#1c1c1f';
const LATIN = ['DejaVu Sans Mono', 'Consolas', 'Menlo', 'Noto Sans Mono', 'Liberation Mono', 'Courier New'];

type Context = ReturnType<ReturnType<CanvasKit['createCanvas']>['getContext']>;
type Sheet = { context: Context; fonts: CanvasFonts; dots: number };
type TextMark = Extract<PaperMark, { kind: 'text' }>;

const qrModules = (text: string) => encode(text, { ecc: 'M', border: 0 }).data;

function heightOf(mark: PaperMark): number {
  switch (mark.kind) {
    case 'text':
      return Math.max(LINE_DOTS, mark.high * CELL_DOTS);
    case 'feed':
      return mark.dots;
    case 'dots':
      return mark.rows.length;
    case 'qr':
      return (qrModules(mark.text).length + 8) * mark.module;
    case 'stored':
      return 96;
    case 'cut':
      return 0;
    default:
      return mark satisfies never;
  }
}

const startOf = (align: number, width: number, dots: number) => Math.floor(((dots - width) * align) / 2);

/** A glyph in the printer's cell: Latin 12 by 24 dots, Chinese 24 by 24, then magnified as the printer does. */
function drawGlyph(
  { context, fonts }: Sheet,
  { text, columns }: PaperGlyph,
  x: number,
  y: number,
  mark: TextMark,
): void {
  if (text === ' ') return;
  if (text === '─') {
    context.fillRect(x, y + 11 * mark.high, CELL_DOTS * mark.wide, 2 * mark.high);
    return;
  }
  const latin = columns === 1 ? fonts.firstOf(LATIN) : null;
  const family = latin ?? fonts.familyFor(text) ?? 'sans-serif';
  context.save();
  context.translate(x, y);
  context.scale(mark.wide, mark.high);
  context.font = `${mark.isBold ? 'bold ' : ''}${columns === 1 ? 20 : 22}px ${family}`;
  context.fontVariationSettings = `"wght" ${mark.isBold ? 750 : 450}`;
  const width = columns * COLUMN_DOTS;
  const squeeze = Math.min(1, width / Math.max(1, context.measureText(text).width));
  context.translate(width / 2, 19);
  context.scale(squeeze, 1);
  context.fillText(text, 0, 0);
  context.restore();
}

function drawText(sheet: Sheet, mark: TextMark, top: number): void {
  const width = mark.glyphs.reduce((sum, { columns }) => sum + columns * COLUMN_DOTS * mark.wide, 0);
  let x = startOf(mark.align, width, sheet.dots);
  for (const glyph of mark.glyphs) {
    drawGlyph(sheet, glyph, x, top, mark);
    x += glyph.columns * COLUMN_DOTS * mark.wide;
  }
}

function drawDots({ context, dots }: Sheet, mark: Extract<PaperMark, { kind: 'dots' }>, top: number): void {
  const left = startOf(mark.align, mark.widthBytes * 8, dots);
  mark.rows.forEach((row, y) => {
    for (let x = 0; x < row.length * 8; x++) {
      if ((row[x >> 3] ?? 0) & (0x80 >> (x & 7))) context.fillRect(left + x, top + y, 1, 1);
    }
  });
}

function drawQr({ context, dots }: Sheet, mark: Extract<PaperMark, { kind: 'qr' }>, top: number): void {
  const modules = qrModules(mark.text);
  const left = startOf(mark.align, modules.length * mark.module, dots);
  modules.forEach((row, y) => {
    row.forEach((isBlack, x) => {
      if (isBlack) context.fillRect(left + x * mark.module, top + (y + 4) * mark.module, mark.module, mark.module);
    });
  });
}

/** What lies in the printer's memory nobody here has seen, so it is a frame with its number. */
function drawStored({ context, fonts, dots }: Sheet, mark: Extract<PaperMark, { kind: 'stored' }>, top: number): void {
  const left = startOf(mark.align, 240, dots);
  context.setLineDash([6, 6]);
  context.strokeRect(left, top + 8, 240, 76);
  context.setLineDash([]);
  context.font = `22px ${fonts.familyFor('L') ?? 'sans-serif'}`;
  context.fillText(`LOGO ${mark.place}`, left + 120, top + 54);
}

function drawMark(sheet: Sheet, mark: PaperMark, top: number): void {
  if (mark.kind === 'text') drawText(sheet, mark, top);
  else if (mark.kind === 'dots') drawDots(sheet, mark, top);
  else if (mark.kind === 'qr') drawQr(sheet, mark, top);
  else if (mark.kind === 'stored') drawStored(sheet, mark, top);
}

/** The edge that the knife leaves, or the tear bar. */
function drawEdge(context: Context, y: number, width: number): void {
  context.strokeStyle = '#b9b9b3';
  context.setLineDash([8, 6]);
  context.beginPath();
  context.moveTo(0, y);
  context.lineTo(width, y);
  context.stroke();
  context.setLineDash([]);
  context.strokeStyle = INK;
}

/** Draws what a printer with so many dots would put on paper for these bytes. */
export function createPaperPainter(kit: CanvasKit) {
  const fonts = createCanvasFonts(kit);
  return (bytes: Uint8Array, dots: number) => {
    const marks = readPaper(bytes);
    const wanted = marks.reduce((sum, mark) => sum + heightOf(mark), 2 * MARGIN_DOTS);
    const [width, height] = [dots, Math.min(wanted, HIGHEST_DOTS)];
    const canvas = kit.createCanvas(width, height);
    const context = canvas.getContext('2d');
    context.fillStyle = PAPER;
    context.fillRect(0, 0, width, height);
    context.fillStyle = context.strokeStyle = INK;
    context.textAlign = 'center';
    context.translate(0, MARGIN_DOTS);
    let top = 0;
    for (const mark of marks) {
      if (mark.kind === 'cut') drawEdge(context, top + MARGIN_DOTS - 1, dots);
      drawMark({ context, fonts, dots }, mark, top);
      top += heightOf(mark);
    }
    return { png: canvas.toBuffer('image/png'), width, height };
  };
}
