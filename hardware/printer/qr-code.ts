import { encode } from 'uqr';

const MODULE_DOTS = 6;
const MODULES_PER_BAND = 4;

const command = (fn: number, data: readonly number[]) => {
  const length = data.length + 2;
  return [0x1d, 0x28, 0x6b, length & 0xff, length >> 8, 0x31, fn, ...data];
};

/** A QR drawn by the printer itself (`GS ( k`): model 2, module 6 dots, error correction M. */
export function nativeQr(text: string): Uint8Array {
  return Uint8Array.from([
    ...command(0x41, [0x32, 0]),
    ...command(0x43, [MODULE_DOTS]),
    ...command(0x45, [0x31]),
    ...command(0x50, [0x30, ...Buffer.from(text, 'utf8')]),
    ...command(0x51, [0x30]),
  ]);
}

function packRow(modules: readonly boolean[]): number[] {
  const bytes = new Array<number>(Math.ceil((modules.length * MODULE_DOTS) / 8)).fill(0);
  for (let dot = 0; dot < modules.length * MODULE_DOTS; dot++) {
    if (modules[Math.floor(dot / MODULE_DOTS)]) bytes[dot >> 3] = (bytes[dot >> 3] ?? 0) | (0x80 >> (dot & 7));
  }
  return bytes;
}

/** The same QR as dots (`GS v 0`), in bands of 24 rows so that a fault loses little and no single command is long. */
export function rasterQr(text: string): Uint8Array {
  const { data } = encode(text, { ecc: 'M', border: 4 });
  const bytes: number[] = [];
  for (let top = 0; top < data.length; top += MODULES_PER_BAND) {
    const band = data.slice(top, top + MODULES_PER_BAND).map(packRow);
    const width = band[0]?.length ?? 0;
    const height = band.length * MODULE_DOTS;
    bytes.push(0x1d, 0x76, 0x30, 0, width & 0xff, width >> 8, height & 0xff, height >> 8);
    for (const row of band) for (let repeat = 0; repeat < MODULE_DOTS; repeat++) bytes.push(...row);
  }
  return Uint8Array.from(bytes);
}
