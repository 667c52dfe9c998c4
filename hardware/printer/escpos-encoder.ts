/// <reference path="./escpos-printer.d.ts" />
import EscposPrinter from 'escpos/printer.js';
import type { TicketSlip } from '#protocol/slips';
import type { PrinterProfile } from './profiles.ts';
import { nativeQr, rasterQr } from './qr-code.ts';
import { cleanText, columnsOf, DEVICE_ENCODING, spreadText, wrapText } from './slip-text.ts';

type Sheet = ReturnType<typeof createSheet>;

function createSheet(columns: number) {
  const escpos = new EscposPrinter({ write: () => undefined });
  const raw = (bytes: Iterable<number>) => void escpos.print(Buffer.from([...bytes]));
  const size = (times: number) => raw([0x1d, 0x21, ((times - 1) << 4) | (times - 1)]);
  const line = (text: string) => void escpos.text(text, DEVICE_ENCODING);
  return {
    columns,
    raw,
    line,
    init() {
      escpos.hardware('init');
      raw([0x1c, 0x26]);
    },
    align: (align: 'lt' | 'ct') => void escpos.align(align),
    paragraph(text: string) {
      for (const part of wrapText(cleanText(text), columns)) line(part);
    },
    enlarged(text: string, times: number) {
      size(times);
      for (const part of wrapText(cleanText(text), Math.floor(columns / times))) line(part);
      size(1);
    },
    bytes: () => Uint8Array.from(escpos.buffer.flush()),
  };
}

function inOrder(slip: TicketSlip, text: TicketSlip['service']): [string, string] {
  return slip.language === 'en' ? [text.en, text.zh] : [text.zh, text.en];
}

function drawHead(sheet: Sheet, slip: TicketSlip, profile: PrinterProfile): void {
  const [hall, hallAlso] = inOrder(slip, slip.hallName);
  sheet.align('ct');
  sheet.enlarged(hall, columnsOf(cleanText(hall)) * 2 <= sheet.columns ? 2 : 1);
  sheet.paragraph(hallAlso);
  sheet.enlarged(slip.number, Math.min(profile.numberSize, Math.floor(sheet.columns / slip.number.length)));
  for (const service of inOrder(slip, slip.service)) sheet.paragraph(service);
}

function drawFigures(sheet: Sheet, slip: TicketSlip): void {
  const pair = (left: string, right: string) => {
    for (const text of spreadText(cleanText(left), cleanText(right), sheet.columns)) sheet.line(text);
  };
  sheet.align('lt');
  sheet.line('-'.repeat(sheet.columns));
  pair('前面等候 Waiting ahead', String(slip.ahead));
  if (slip.wait) pair('预计等候 Wait', `约 about ${slip.wait.low}-${slip.wait.high} 分钟 min`);
  pair('取号时间 Taken', slip.takenAt);
  sheet.line('-'.repeat(sheet.columns));
}

function drawFoot(sheet: Sheet, slip: TicketSlip, profile: PrinterProfile): void {
  for (const hint of inOrder(slip, slip.missedHint)) sheet.paragraph(hint);
  if (slip.hotline !== '') sheet.paragraph(`服务热线 Hotline ${slip.hotline}`);
  sheet.align('ct');
  sheet.raw(profile.qr === 'native' ? nativeQr(slip.qr) : rasterQr(slip.qr));
  sheet.line(slip.code);
  sheet.raw(profile.cut);
}

/** ESC/POS bytes for one slip, from reset to cut. Pure: the same slip always gives the same bytes. */
export function encodeTicketSlip(slip: TicketSlip, profile: PrinterProfile): Uint8Array {
  const sheet = createSheet(profile.columns);
  sheet.init();
  drawHead(sheet, slip, profile);
  drawFigures(sheet, slip);
  drawFoot(sheet, slip, profile);
  return sheet.bytes();
}
