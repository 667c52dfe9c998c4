import type { SlipLogo } from '#protocol/slips';

export type LogoDots = Extract<SlipLogo, { kind: 'dots' }>;
/** Pixels as a canvas gives them: red, green, blue, alpha, row by row. */
export type Pixels = { width: number; height: number; data: ArrayLike<number> };

export const WIDEST = 576;
export const HIGHEST = 240;
const NARROWEST = 8;
const LOWEST = 8;
const BITS = 8;
/** Start bit, eight of data, stop bit. */
const BITS_ON_THE_LINE = 10;
const ASKED_BYTES = 12_000;

/** How large a picture becomes: as wide as wished in whole bytes, its shape kept, and never higher than a slip's head. */
export function logoSize(
  picture: { width: number; height: number },
  wished: number,
): { width: number; height: number } {
  const ratio = picture.height / picture.width;
  const fitting = Math.min(wished, WIDEST, HIGHEST / ratio);
  const width = Math.max(NARROWEST, Math.floor(fitting / BITS) * BITS);
  return { width, height: Math.min(HIGHEST, Math.max(LOWEST, Math.round(width * ratio))) };
}

/** One bit for each pixel: black where it is darker than the threshold (0–255) on white paper. */
export function dotsOf({ width, height, data }: Pixels, threshold: number): LogoDots {
  const perRow = Math.ceil(width / BITS);
  const bytes = new Uint8Array(perRow * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      if (brightness(data, (y * width + x) * 4) < threshold) {
        const at = y * perRow + (x >> 3);
        bytes[at] = (bytes[at] ?? 0) | (0x80 >> (x & 7));
      }
  return { kind: 'dots', width, height, dots: toBase64(bytes) };
}

/** On paper, what is see-through is white. */
function brightness(data: ArrayLike<number>, at: number): number {
  const [red = 0, green = 0, blue = 0, alpha = 255] = [data[at], data[at + 1], data[at + 2], data[at + 3]];
  const light = 0.299 * red + 0.587 * green + 0.114 * blue;
  return 255 - ((255 - light) * alpha) / 255;
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += ASKED_BYTES)
    text += String.fromCharCode(...bytes.subarray(at, at + ASKED_BYTES));
  return btoa(text);
}

/** Whether each dot is black, row by row: what the printer will burn. */
export function blackDots({ width, height, dots }: LogoDots): boolean[] {
  const bytes = atob(dots);
  const perRow = Math.ceil(width / BITS);
  return Array.from({ length: width * height }, (_, at) => {
    const [x, y] = [at % width, Math.floor(at / width)];
    return ((bytes.charCodeAt(y * perRow + (x >> 3)) >> (7 - (x & 7))) & 1) === 1;
  });
}

/** How long these dots take on a line of this speed, each time a slip is printed. */
export function logoSeconds({ width, height }: { width: number; height: number }, baud: number): number {
  return (Math.ceil(width / BITS) * height * BITS_ON_THE_LINE) / baud;
}
