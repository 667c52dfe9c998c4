import { describe, expect, it } from 'vitest';
import { createPlacing, describeMonitors, type Monitor } from '../../electron/monitors.ts';

function monitor(id: number, label: string, x: number): Monitor {
  return { id, label, bounds: { x, y: 0, width: 1920, height: 1080 } };
}

const left = monitor(11, 'DELL', -1920);
const right = monitor(22, 'TV', 0);
const third = monitor(33, 'TV', 1920);

type Asked = { [id: string]: number | string | null };

function placing(asked: Asked) {
  const place = createPlacing(Object.entries(asked).map(([id, wanted]) => ({ id, monitor: wanted })));
  return (...all: Monitor[]) => {
    const places = [...place({ all, mainId: 22 })];
    return Object.fromEntries(places.map(([id, at]) => [id, at?.id ?? null]));
  };
}

describe('where screens go', () => {
  it.each([
    [
      { a: 1, b: 2 },
      { a: 11, b: 22 },
    ],
    [
      { a: 2, b: 1 },
      { a: 22, b: 11 },
    ],
    [
      { a: 'tv', b: null },
      { a: 22, b: null },
    ],
    [
      { a: '11', b: null },
      { a: 11, b: 22 },
    ],
    [
      { a: null, b: 2 },
      { a: null, b: 22 },
    ],
    [{ a: 3 }, { a: null }],
    [
      { a: 'DELL', b: 1 },
      { a: null, b: 11 },
    ],
  ] satisfies [Asked, Record<string, number | null>][])('%o: %o', (asked, expected) => {
    expect(placing(asked)(right, left)).toEqual(expected);
  });

  it('[G11] a number does not move along when a monitor is unplugged', () => {
    const place = placing({ a: 1, b: 2 });
    place(left, right);
    expect(place(right)).toEqual({ a: null, b: 22 });
    expect(place()).toEqual({ a: null, b: null });
    expect(place(right)).toEqual({ a: null, b: 22 });
    expect(place(left, right)).toEqual({ a: 11, b: 22 });
  });

  it('a number is settled only once as many monitors are there', () => {
    const place = placing({ a: 1, b: 2 });
    expect(place(right)).toEqual({ a: 22, b: null });
    expect(place(left, right)).toEqual({ a: 11, b: 22 });
  });

  it('a monitor that comes back under another id is known by its name, unless two have it', () => {
    const place = placing({ a: 2 });
    place(left, right);
    expect(place(monitor(44, 'TV', -4000), left)).toEqual({ a: 44 });
    expect(place(third, monitor(55, 'TV', -4000), left)).toEqual({ a: 11 });
  });

  it('a screen that named none follows the main monitor, and a new one in its place', () => {
    const place = placing({ a: null });
    expect(place(left, right)).toEqual({ a: 22 });
    expect(place(left)).toEqual({ a: 11 });
    expect(place(left, right)).toEqual({ a: 11 });
  });
});

it('tells what a setting can name, from left to right', () => {
  const words = describeMonitors({ all: [right, left], mainId: 22 });
  expect(words).toBe('this box has now: 1 is "DELL", 1920x1080; 2 is "TV", 1920x1080');
});
