import { describe, expect, it } from 'vitest';
import { pageWeight, sum } from '../support/page-weight.ts';

/** Gzipped, in bytes, without fonts and media: what a kiosk's box loads before it can draw. */
const MOST = 200_000;
/** React and the hall's client alone are more than this: a page that weighs less was not weighed whole. */
const LEAST = 100_000;

describe('a page for customers, as it was built', () => {
  it.each(['kiosk', 'display', 'window', 'pad', 'phone'])(`%s weighs less than ${MOST / 1000} kB`, (page) => {
    const weight = sum(pageWeight(page));
    expect(weight).toBeGreaterThan(LEAST);
    expect(weight).toBeLessThan(MOST);
  });

  it("leaves the kiosk's staff corner for later", () => {
    expect(pageWeight('kiosk').filter(({ path }) => path.includes('CornerSheet'))).toEqual([]);
  });
});
