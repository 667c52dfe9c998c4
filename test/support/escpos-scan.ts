import jsQR from 'jsqr';
import type { ReadRaster } from './escpos-reader.ts';

/** What a camera reads in the pictures of a slip, taken as one; null when it reads nothing. */
export function scanRasters(rasters: readonly ReadRaster[]): string | null {
  const widest = Math.max(0, ...rasters.map(({ rows }) => rows[0]?.length ?? 0));
  const rows = rasters
    .flatMap((raster) => raster.rows)
    .map((row) => [...row, ...Array(widest - row.length).fill(false)]);
  const pixels = Uint8ClampedArray.from(rows.flat().flatMap((dot) => (dot ? [0, 0, 0, 255] : [255, 255, 255, 255])));
  return jsQR(pixels, widest, rows.length)?.data ?? null;
}

/** The picture as text, for a golden file: two rows to a line. */
export function picture(rows: readonly boolean[][]): string {
  const half = (top: boolean | undefined, bottom: boolean | undefined) =>
    top && bottom ? '█' : top ? '▀' : bottom ? '▄' : ' ';
  return rows
    .flatMap((row, y) =>
      y % 2 === 0
        ? [
            row
              .map((dot, x) => half(dot, rows[y + 1]?.[x]))
              .join('')
              .trimEnd(),
          ]
        : [],
    )
    .join('\n');
}
