/// <reference path="./escpos-printer.d.ts" />
import EscposPrinter from 'escpos/printer.js';
import type { Slip, SlipTemplate } from '#protocol/slips';
import { type DrawLine, rasterBytes } from './dots.ts';
import type { PaperItem } from './paper-items.ts';
import { bytesOf, type PrinterProfile } from './profile-schema.ts';
import { nativeQr, rasterQr } from './qr-code.ts';
import { layOutSheet } from './sheet-layout.ts';
import { columnsOfGrapheme, DEVICE_ENCODING, graphemesOf, isInFont, needsDrawing, qrText } from './slip-text.ts';
import { layOutTicket } from './ticket-layout.ts';

type LineItem = Extract<PaperItem, { kind: 'line' }>;
type Tape = ReturnType<typeof createTape>;

/** What one printer and the box before it can do. */
export type PaperMeans = { profile: PrinterProfile; drawLine: DrawLine };

/** The bytes so far; a setting is sent only when it changes. */
function createTape() {
  const escpos = new EscposPrinter({ write: () => undefined });
  const raw = (bytes: Iterable<number>) => void escpos.print(Buffer.from([...bytes]));
  const now = { align: 'lt', size: 0, isBold: false };
  escpos.hardware('init');
  raw([0x1c, 0x26]);
  return {
    raw,
    line: (text: string) => void escpos.text(text, DEVICE_ENCODING),
    align(align: LineItem['align']) {
      if (align !== now.align) escpos.align(align);
      now.align = align;
    },
    style(wide: number, high: number, isBold: boolean) {
      const size = ((wide - 1) << 4) | (high - 1);
      if (size !== now.size) raw([0x1d, 0x21, size]);
      if (isBold !== now.isBold) raw([0x1b, 0x45, isBold ? 1 : 0]);
      Object.assign(now, { size, isBold });
    },
    bytes: () => Uint8Array.from(escpos.buffer.flush()),
  };
}

function putLine(tape: Tape, { text, times, align, isBold }: LineItem, { profile, drawLine }: PaperMeans): void {
  tape.align(align);
  const drawn = needsDrawing(text) || times > profile.largest ? drawLine(text, times) : null;
  if (drawn) {
    tape.raw(rasterBytes(drawn));
    return;
  }
  const magnified = Math.min(times, profile.largest);
  tape.style(magnified, magnified, isBold);
  tape.line(needsDrawing(text) ? inFontOnly(text) : text);
}

/** Without anything that draws: `?`, as wide as what it stands for. */
const inFontOnly = (text: string) =>
  graphemesOf(text)
    .map((one) => (isInFont(one) ? one : '?'.padEnd(columnsOfGrapheme(one))))
    .join('');

/** A line across the paper of a few strokes, each as wide as the printer can make it. */
function putRule(tape: Tape, { columns, largest }: PrinterProfile): void {
  const strokes = Math.floor(columns / 2);
  let wide = largest;
  while (strokes % wide !== 0) wide -= 1;
  tape.align('lt');
  tape.style(wide, 1, false);
  tape.line('─'.repeat(strokes / wide));
}

function putPicture(tape: Tape, bytes: Iterable<number>): void {
  tape.align('ct');
  tape.raw(bytes);
}

function putQr(tape: Tape, raw: string, { qr, qrModuleDots, dots }: PrinterProfile): void {
  const text = qrText(raw);
  if (text === '') return;
  const native = qr === 'native';
  putPicture(tape, native ? nativeQr(text, qrModuleDots, dots) : rasterBytes(rasterQr(text, qrModuleDots, dots)));
}

function put(tape: Tape, item: PaperItem, means: PaperMeans): void {
  if (item.kind === 'line') putLine(tape, item, means);
  else if (item.kind === 'space') tape.raw([0x1b, 0x4a, item.dots]);
  else if (item.kind === 'rule') putRule(tape, means.profile);
  else if (item.kind === 'qr') putQr(tape, item.text, means.profile);
  else if (item.kind === 'dots') putPicture(tape, rasterBytes(item.dots));
  else if (item.kind === 'stored') putPicture(tape, [0x1c, 0x70, item.place, 0]);
  else item satisfies never;
}

/** ESC/POS bytes for one slip, from reset to cut. Pure: the same slip by the same means always gives the same bytes. */
export function encodeSlip(slip: Slip, template: SlipTemplate, means: PaperMeans): Uint8Array {
  const { profile } = means;
  const items = slip.kind === 'ticket' ? layOutTicket(slip, template, profile) : layOutSheet(slip, profile);
  const tape = createTape();
  for (const item of items) put(tape, item, means);
  tape.style(1, 1, false);
  tape.raw(bytesOf(profile.cut));
  if (profile.present !== '') tape.raw(bytesOf(profile.present));
  return tape.bytes();
}
