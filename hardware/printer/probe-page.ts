import iconv from 'iconv-lite';
import { rasterBytes } from './dots.ts';
import { bytesOf, type PrinterProfile } from './profile-schema.ts';
import { nativeQr, rasterQr } from './qr-code.ts';
import { DEVICE_ENCODING } from './slip-text.ts';

const RULER = Array.from({ length: 64 }, (_, index) => (index % 10 === 9 ? String((index + 1) / 10) : '.')).join('');

const line = (text: string) => [...iconv.encode(`${text}\n`, DEVICE_ENCODING)];
const sized = (times: number, text: string) => [
  ...[0x1d, 0x21, ((times - 1) << 4) | (times - 1)],
  ...line(text),
  ...[0x1d, 0x21, 0],
];

/** A page to look at: what is on it, and how, shows what the printer can do. */
export function encodeTestPage(profile: PrinterProfile): Uint8Array {
  const qr = 'HALLCALL TEST';
  return Uint8Array.from([
    ...[0x1b, 0x40, 0x1c, 0x26],
    ...line('HALLCALL 打印机测试 printer test'),
    ...line('1. 标尺：第一行到第几列？ Columns on the first line:'),
    ...line(RULER),
    ...line('2. 中文：排队叫号系统 过号请找工作人员 ￥€·“”'),
    ...line('3. 字号 Sizes:'),
    ...[1, 2, 3, 4, 6, 8].flatMap((times) => sized(times, `${times}A`)),
    ...line('4. 打印机自绘二维码 QR by the printer:'),
    ...nativeQr(qr, profile.qrModuleDots, profile.dots),
    ...line(''),
    ...line('5. 点阵二维码 QR as dots:'),
    ...rasterBytes(rasterQr(qr, profile.qrModuleDots, profile.dots)),
    ...line('6. 切纸 Cut:'),
    ...bytesOf(profile.cut),
    ...bytesOf(profile.present),
  ]);
}
