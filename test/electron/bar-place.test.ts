import { describe, expect, it } from 'vitest';
import { areaOf, intoArea, layoutOf, snapped, usualPlace, withRoom } from '../../electron/bar-place.ts';

const area = { x: 0, y: 30, width: 1920, height: 1050 };
const left = { x: -1280, y: 0, width: 1280, height: 1024 };
const line = { x: 640, y: 30, width: 640, height: 56 };

describe('where the call bar lies', () => {
  it('is over title bars as a line, at the right edge as a strip, in the middle as a terminal', () => {
    expect(usualPlace('bar', area)).toEqual(line);
    expect(usualPlace('strip', area)).toEqual({ x: 1600, y: 30, width: 320, height: 1050 });
    expect(usualPlace('terminal', area)).toEqual({ x: 277, y: 171, width: 1366, height: 768 });
  });

  it('fits a monitor that is smaller than it', () => {
    const small = { x: 0, y: 0, width: 600, height: 380 };
    expect(usualPlace('terminal', small)).toEqual(small);
    expect(usualPlace('bar', small)).toEqual({ x: 0, y: 0, width: 600, height: 56 });
  });

  it('comes back into view when its monitor is gone', () => {
    const lost = { x: -1000, y: 900, width: 640, height: 56 };
    expect(areaOf(lost, [area, left])).toBe(left);
    expect(intoArea(lost, areaOf(lost, [area]))).toEqual({ x: 0, y: 900, width: 640, height: 56 });
  });

  it('is against an edge that it has come near to, and nowhere else', () => {
    expect(snapped({ ...line, x: 1270, y: 40 }, area)).toMatchObject({ x: 1280, y: 30 });
    expect(snapped({ ...line, x: 12, y: 1010 }, area)).toMatchObject({ x: 0, y: 1024 });
    expect(snapped({ ...line, x: 700, y: 400 }, area)).toMatchObject({ x: 700, y: 400 });
  });

  it('has room for a question below it, or above it at the lower edge', () => {
    expect(withRoom(line, 560, area)).toEqual({ bounds: { ...line, height: 560 }, growsUp: false });
    const low = { ...line, y: 1024 };
    expect(withRoom(low, 560, area)).toEqual({ bounds: { ...line, y: 520, height: 560 }, growsUp: true });
    expect(withRoom(line, 56, area)).toEqual({ bounds: line, growsUp: false });
  });

  it('is remembered for an arrangement of monitors, whichever of them the system names first', () => {
    const one = { bounds: area, workArea: area, scaleFactor: 1 };
    const other = { bounds: left, workArea: left, scaleFactor: 1.5 };
    expect(layoutOf([one, other])).toBe(layoutOf([other, one]));
    expect(layoutOf([one, other])).not.toBe(layoutOf([one, { ...other, scaleFactor: 2 }]));
    expect(layoutOf([one])).not.toBe(layoutOf([one, other]));
  });
});
