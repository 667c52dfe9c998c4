/** A picture of one bit: rows from the top, each padded to whole bytes, most significant bit left, 1 is black. */
export type Dots = { width: number; height: number; rows: readonly Uint8Array[] };

/** A line of text as dots, each column 12 of them wide; null where nothing can be drawn on this box. */
export type DrawLine = (text: string, times: number) => Dots | null;

const BAND_ROWS = 24;
const BAND_BYTES = 1_000;
const DLE = 0x10;
/** Behind DLE these make a printer answer, go on or forget at once, even amid a picture: EOT, ENQ, DC4. */
const REALTIME = new Set([0x04, 0x05, 0x14]);

/** A lone dot is made two dots wide where the bytes would be taken for a real-time command. */
export function withoutRealtime(bytes: readonly number[]): number[] {
  return bytes.map((byte, index) => (byte === DLE && REALTIME.has(bytes[index + 1] ?? 0) ? 0x18 : byte));
}

/** `GS v 0` in bands of at most 24 rows, so that a fault loses little and no single command is long. */
export function rasterBytes({ width, height, rows }: Dots): number[] {
  const widthBytes = Math.ceil(width / 8);
  const bandRows = Math.max(1, Math.min(BAND_ROWS, Math.floor(BAND_BYTES / widthBytes)));
  const bytes: number[] = [];
  for (let top = 0; top < height; top += bandRows) {
    const band = rows.slice(top, top + bandRows);
    const data = withoutRealtime(band.flatMap((row) => [...row]));
    bytes.push(0x1d, 0x76, 0x30, 0, widthBytes & 0xff, widthBytes >> 8, band.length & 0xff, band.length >> 8, ...data);
  }
  return bytes;
}

/** Dots from a function that says which are black. */
export function plotDots(width: number, height: number, isBlack: (x: number, y: number) => boolean): Dots {
  const rows = Array.from({ length: height }, (_, y) => {
    const row = new Uint8Array(Math.ceil(width / 8));
    for (let x = 0; x < width; x++) if (isBlack(x, y)) row[x >> 3] = (row[x >> 3] ?? 0) | (0x80 >> (x & 7));
    return row;
  });
  return { width, height, rows };
}

export function isBlackAt({ rows }: Dots, x: number, y: number): boolean {
  return ((rows[y]?.[x >> 3] ?? 0) & (0x80 >> (x & 7))) !== 0;
}

/** The same picture no wider than `width`. */
export function fitDots(dots: Dots, width: number): Dots {
  if (dots.width <= width) return dots;
  const scale = dots.width / width;
  const height = Math.max(1, Math.round(dots.height / scale));
  return plotDots(width, height, (x, y) => isBlackAt(dots, Math.floor(x * scale), Math.floor(y * scale)));
}
