import { describe, expect, it } from 'vitest';
import { blackDots, dotsOf, logoSeconds, logoSize } from '../../../renderer/manager/devices/slip/logo-dots.ts';
import { SlipLogo } from '../../../server/protocol/slips.ts';

const WHITE = [255, 255, 255, 255];
const BLACK = [0, 0, 0, 255];

/** A picture drawn in signs: `#` black, `.` white. */
function pixels(...rows: string[]) {
  const data = rows.flatMap((row) => [...row].flatMap((sign) => (sign === '#' ? BLACK : WHITE)));
  return { width: rows[0]?.length ?? 0, height: rows.length, data };
}

describe('a logo', () => {
  it('is as wide as wished in whole bytes, keeps its shape, and is never higher than the contract allows', () => {
    expect(logoSize({ width: 600, height: 300 }, 323)).toEqual({ width: 320, height: 160 });
    expect(logoSize({ width: 100, height: 400 }, 320)).toEqual({ width: 56, height: 224 });
    expect(logoSize({ width: 4000, height: 100 }, 9999)).toEqual({ width: 576, height: 14 });
    expect(logoSize({ width: 2000, height: 4 }, 576)).toEqual({ width: 576, height: 8 });
    expect(logoSize({ width: 1, height: 5000 }, 576)).toEqual({ width: 8, height: 240 });
  });

  it.each([
    [600, 300, 320],
    [37, 91, 576],
    [1, 5000, 576],
    [5000, 1, 8],
  ])('of %i×%i at %i is one that the contract accepts', (width, height, wished) => {
    const size = logoSize({ width, height }, wished);
    const logo = dotsOf({ ...size, data: new Uint8ClampedArray(size.width * size.height * 4) }, 128);
    expect(SlipLogo.parse(logo)).toEqual(logo);
  });

  it('has its most significant bit on the left and pads each row to whole bytes', () => {
    const logo = dotsOf(pixels('#.......', '.......#', '####....'), 128);
    expect([...atob(logo.dots)].map((sign) => sign.charCodeAt(0))).toEqual([0x80, 0x01, 0xf0]);
    const wide = dotsOf(pixels('########.#', '..........'), 128);
    expect([...atob(wide.dots)].map((sign) => sign.charCodeAt(0))).toEqual([0xff, 0x40, 0, 0]);
  });

  it('shows the very dots that were made', () => {
    const rows = ['#.#.#.#.##', '..........', '.#########'];
    const shown = blackDots(dotsOf(pixels(...rows), 128));
    expect(shown.map((isBlack) => (isBlack ? '#' : '.')).join('')).toBe(rows.join(''));
  });

  it('goes by the threshold, and takes what is see-through for paper', () => {
    const grey = { width: 8, height: 1, data: Array.from({ length: 8 }, () => [100, 100, 100, 255]).flat() };
    const count = (threshold: number) => blackDots(dotsOf(grey, threshold)).filter(Boolean).length;
    expect([count(90), count(110)]).toEqual([0, 8]);
    const clear = { width: 8, height: 1, data: new Array(32).fill(0) };
    expect(blackDots(dotsOf(clear, 240)).some(Boolean)).toBe(false);
  });

  it('says how long it is on the line', () => {
    expect(logoSeconds({ width: 384, height: 120 }, 9600)).toBeCloseTo(6, 1);
  });
});
