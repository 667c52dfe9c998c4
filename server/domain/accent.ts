import type { HallBranding } from '../protocol/branding.ts';

/** The grounds that an accent stands on, as the screens' tokens have them; a browser test holds the two together. */
export const GROUNDS = { light: '#f5f7f8', dark: '#0e1a24', darkSurface: '#16242f' };
const [BLACK, WHITE] = ['#000000', '#ffffff'];
const READABLE = 4.5;
const READABLE_LARGE = 7;
/** The amber that says "it is your turn" on every screen. */
const CALL_HUES = { from: 36, to: 56 };
const VIVID = 0.45;
const TINT = 0.1;
const TINT_DARK = 0.18;

type Channels = readonly [red: number, green: number, blue: number];

const channels = (colour: string): Channels =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) as unknown as Channels;

const toHex = (values: readonly number[]) =>
  `#${values.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;

function luminance(colour: string): number {
  const linear = channels(colour).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as unknown as Channels;
  return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
}

/** By WCAG 2: 1 for the same colour, 21 for black on white. */
export function contrast(one: string, other: string): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

/** So much of the one, the rest of the other. */
function mixed(one: string, other: string, share: number): string {
  const theirs = channels(other);
  return toHex(channels(one).map((value, at) => value * share + (theirs[at] ?? 0) * (1 - share)));
}

/** The colour, moved towards another no further than it has to be to be read on every one of these grounds. */
function readable(colour: string, towards: string, { on, at }: { on: readonly string[]; at: number }): string {
  const steps = Array.from({ length: 51 }, (_, step) => mixed(towards, colour, step / 50));
  return steps.find((each) => on.every((ground) => contrast(each, ground) >= at)) ?? towards;
}

/** The strongest tint of the ground on which the colour itself can still be read. */
function washOf(colour: string, { ground, at }: { ground: string; at: number }): string {
  const tints = [0.12, 0.1, 0.08, 0.06, 0.04, 0.02].map((share) => mixed(colour, ground, share));
  return tints.find((tint) => contrast(colour, tint) >= at) ?? ground;
}

/** White words on it, and words of it on the light ground, can be read. */
export const isReadableAccent = (accent: string) =>
  contrast(accent, WHITE) >= READABLE && contrast(accent, GROUNDS.light) >= READABLE;

/** Of the hue that is kept for the call. */
export function isLikeCall(accent: string): boolean {
  const [red, green, blue] = channels(accent);
  const [least, most] = [Math.min(red, green, blue), Math.max(red, green, blue)];
  if (most === 0 || (most - least) / most < VIVID || most !== red) return false;
  const hue = (60 * (green - blue)) / (most - least);
  return hue >= CALL_HUES.from && hue <= CALL_HUES.to;
}

/**
 * One accent for every theme: as it is on light ones, darker where every text has to reach 7:1, lighter on dark ones.
 * For any colour at all, so that a page can be drawn with whatever was set.
 */
export function accentShades(accent: string): NonNullable<HallBranding['shades']> {
  const light = readable(accent, BLACK, { on: [WHITE, GROUNDS.light], at: READABLE });
  const [tint, tintDark] = [mixed(accent, GROUNDS.light, TINT), mixed(accent, GROUNDS.darkSurface, TINT_DARK)];
  const large = readable(accent, BLACK, { on: [WHITE, GROUNDS.light, tint], at: READABLE_LARGE });
  const dark = readable(accent, WHITE, { on: [GROUNDS.dark, GROUNDS.darkSurface, tintDark], at: READABLE_LARGE });
  return {
    light: { accent: light, wash: washOf(light, { ground: GROUNDS.light, at: READABLE }) },
    large: { accent: large, wash: tint },
    dark: { accent: dark, wash: tintDark },
  };
}
