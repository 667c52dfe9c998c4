import { encode } from 'uqr';
import { type Dots, plotDots } from './dots.ts';

const QUIET_MODULES = 4;

const command = (fn: number, data: readonly number[]) => {
  const length = data.length + 2;
  return [0x1d, 0x28, 0x6b, length & 0xff, length >> 8, 0x31, fn, ...data];
};

/** A code of so few bytes has no more modules than this, so nobody needs to look. */
const SMALL = { bytes: 122, modules: 45 };

/** The code and how many dots a module of it can have on paper of so many dots, with the quiet zone at both sides. */
function fittedCode(text: string, moduleDots: number, paperDots: number) {
  const { data } = encode(text, { ecc: 'M', border: 0 });
  const fitting = Math.floor(paperDots / (data.length + 2 * QUIET_MODULES));
  return { data, module: Math.max(1, Math.min(moduleDots, fitting)) };
}

/** A QR drawn by the printer itself (`GS ( k`): model 2, error correction M. */
export function nativeQr(text: string, moduleDots: number, paperDots: number): number[] {
  const content = Buffer.from(text, 'utf8');
  const isSmall = content.length <= SMALL.bytes && (SMALL.modules + 2 * QUIET_MODULES) * moduleDots <= paperDots;
  const module = isSmall ? moduleDots : fittedCode(text, moduleDots, paperDots).module;
  return [
    ...command(0x41, [0x32, 0]),
    ...command(0x43, [module]),
    ...command(0x45, [0x31]),
    ...command(0x50, [0x30, ...content]),
    ...command(0x51, [0x30]),
  ];
}

/** The same QR as dots, with its quiet zone. */
export function rasterQr(text: string, moduleDots: number, paperDots: number): Dots {
  const { data, module } = fittedCode(text, moduleDots, paperDots);
  const side = (data.length + 2 * QUIET_MODULES) * module;
  const moduleAt = (dot: number) => Math.floor(dot / module) - QUIET_MODULES;
  return plotDots(side, side, (x, y) => data[moduleAt(y)]?.[moduleAt(x)] ?? false);
}
