import type { Display, Rectangle } from 'electron';
import type { BarForm } from '#protocol/call-bar';

/** Of the line that says nothing beyond the ticket and its actions. */
export const LINE = { width: 640, height: 56 };
const STRIP_WIDTH = 320;
const TERMINAL = { width: 1366, height: 768 };
const SNAP_WITHIN = 16;
const SAME_WITHIN = 2;

type Shown = Pick<Display, 'bounds' | 'workArea' | 'scaleFactor'>;

/** Names an arrangement of monitors: a place that was chosen for one says nothing about another. */
export function layoutOf(displays: readonly Shown[]): string {
  const one = ({ bounds: { x, y, width, height }, scaleFactor }: Shown) =>
    `${width}x${height}@${scaleFactor}+${x}+${y}`;
  return displays.map(one).sort().join(' ');
}

/** Where a form lies before anybody has moved it: the line over title bars, the strip at the right edge. */
export function usualPlace(form: BarForm, area: Rectangle): Rectangle {
  const { x, y, width, height } = area;
  const atRight = { x: x + width - STRIP_WIDTH, y, width: STRIP_WIDTH, height };
  if (form === 'strip') return intoArea(atRight, area);
  if (form === 'bar') return intoArea({ ...LINE, x: x + Math.round((width - LINE.width) / 2), y }, area);
  const size = { width: Math.min(width, TERMINAL.width), height: Math.min(height, TERMINAL.height) };
  return { ...size, x: x + Math.round((width - size.width) / 2), y: y + Math.round((height - size.height) / 2) };
}

/** The area that holds most of a place; of none, the one whose middle is nearest. */
export function areaOf(place: Rectangle, areas: readonly Rectangle[]): Rectangle {
  const [best] = areas.toSorted(
    (a, b) => overlap(place, b) - overlap(place, a) || distance(place, a) - distance(place, b),
  );
  return best ?? place;
}

/** The same place moved, and made smaller where it must be, until all of it is in sight. */
export function intoArea({ x, y, width, height }: Rectangle, area: Rectangle): Rectangle {
  const size = { width: Math.min(width, area.width), height: Math.min(height, area.height) };
  return {
    ...size,
    x: Math.min(Math.max(x, area.x), area.x + area.width - size.width),
    y: Math.min(Math.max(y, area.y), area.y + area.height - size.height),
  };
}

/** Laid against an edge that it has come near to. */
export function snapped(place: Rectangle, area: Rectangle): Rectangle {
  const near = (value: number, low: number, high: number) => {
    if (Math.abs(value - low) <= SNAP_WITHIN) return low;
    return Math.abs(value - high) <= SNAP_WITHIN ? high : value;
  };
  return {
    ...place,
    x: near(place.x, area.x, area.x + area.width - place.width),
    y: near(place.y, area.y, area.y + area.height - place.height),
  };
}

/** The line with room for what is said or asked with it: below it, or above it where there is none below. */
export function withRoom(line: Rectangle, height: number, area: Rectangle): { bounds: Rectangle; growsUp: boolean } {
  const bottom = line.y + line.height;
  const growsUp = line.y + height > area.y + area.height && bottom - area.y > area.y + area.height - line.y;
  const y = growsUp ? bottom - height : line.y;
  return { bounds: intoArea({ ...line, y, height }, area), growsUp };
}

/** Whether two places are one; scaled screens round by a pixel or two. */
export function isSamePlace(one: Rectangle, other: Rectangle): boolean {
  const sides = ['x', 'y', 'width', 'height'] as const;
  return sides.every((side) => Math.abs(one[side] - other[side]) <= SAME_WITHIN);
}

function overlap(a: Rectangle, b: Rectangle): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}

function distance(a: Rectangle, b: Rectangle): number {
  return Math.hypot(a.x + a.width / 2 - b.x - b.width / 2, a.y + a.height / 2 - b.y - b.height / 2);
}
