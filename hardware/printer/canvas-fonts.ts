import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';

const require = createRequire(import.meta.url);

export type CanvasKit = typeof import('@napi-rs/canvas');
type Span = { first: number; last: number };
type Subset = { alias: string; file: string; spans: Span[] };

/** Null where no build of the canvas fits this box; loaded at the first call only. */
export function loadCanvas(): CanvasKit | null {
  try {
    const kit: CanvasKit = require('@napi-rs/canvas');
    return kit;
  } catch {
    return null;
  }
}

/** `U+4e00,U+4e2d-4e2f` as spans. */
function readSpans(ranges: string): Span[] {
  return ranges.split(',').flatMap((range) => {
    const [, first = '', last = first] = /^U\+([0-9a-f]+)(?:-([0-9a-f]+))?$/i.exec(range.trim()) ?? [];
    return first === '' ? [] : [{ first: Number.parseInt(first, 16), last: Number.parseInt(last, 16) }];
  });
}

function readSubsets(): Subset[] {
  const index = require.resolve('@fontsource-variable/noto-sans-sc/unicode.json');
  const ranges = z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(index, 'utf8')));
  return Object.entries(ranges).map(([key, spans]) => {
    const name = key.replace(/[[\]]/g, '');
    return {
      alias: `hallcall-sc-${name}`,
      file: join(dirname(index), 'files', `noto-sans-sc-${name}-wght-normal.woff2`),
      spans: readSpans(spans),
    };
  });
}

/** GNU Unifont's dots for nearly everything that was ever encoded: coarse, but never a box where a character can be. */
const LAST_RESORT = 'hallcall-unifont';

function unifontFile(): string {
  const index = require.resolve('@fontsource/unifontex/unicode.json');
  return join(dirname(index), 'files', 'unifontex-latin-400-normal.woff2');
}

const quoted = (family: string) => `"${family}"`;

/** Where a family has rare characters, it is tried before the others of the box. */
const RARE_FIRST = /cjk|han|yahei|simsun|song|hei|pingfang|fallback|emoji|symbol/i;
/** A box may have hundreds of fonts, and a slip does not wait for all of them. */
const MOST_TRIED = 40;
/** No font has it: what comes for it is what a font draws for a character that it lacks. */
const NOBODY_HAS = '\u{10fffe}';
const CELL = 24;

export type CanvasFonts = ReturnType<typeof createCanvasFonts>;

/**
 * The fonts for drawing text, each part of the packaged font under an alias of its own, then those of this box.
 * A part is registered when the first character of it comes.
 */
export function createCanvasFonts(kit: CanvasKit) {
  let subsets: Subset[] | null = null;
  const registered = new Set<string>();
  const known = new Map<string, string | null>();
  const blanks = new Map<string, string>();
  const scratch = kit.createCanvas(CELL * 2, CELL * 2).getContext('2d');

  const aliasesFor = (text: string): string[] => {
    try {
      subsets ??= readSubsets();
    } catch {
      subsets = []; // the package is not there: what the box has will do
    }
    const points = Array.from(text, (character) => character.codePointAt(0) ?? 0);
    return subsets
      .filter(({ spans }) => spans.some(({ first, last }) => points.some((point) => point >= first && point <= last)))
      .filter(({ alias, file }) => {
        if (!registered.has(alias) && kit.GlobalFonts.registerFromPath(file, alias)) registered.add(alias);
        return registered.has(alias);
      })
      .map(({ alias }) => alias);
  };

  const lastResort = (): string[] => {
    try {
      if (!registered.has(LAST_RESORT) && kit.GlobalFonts.registerFromPath(unifontFile(), LAST_RESORT))
        registered.add(LAST_RESORT);
    } catch {
      return []; // the package is not there
    }
    return [LAST_RESORT];
  };

  const look = (family: string, text: string): string => {
    scratch.clearRect(0, 0, CELL * 2, CELL * 2);
    scratch.font = `20px ${quoted(family)}`;
    scratch.fillText(text, 2, CELL + 8);
    return Buffer.from(scratch.getImageData(0, 0, CELL * 2, CELL * 2).data).toString('base64');
  };

  const has = (family: string, grapheme: string): boolean => {
    const missing = blanks.get(family) ?? look(family, NOBODY_HAS);
    blanks.set(family, missing);
    const seen = look(family, grapheme);
    return seen !== missing && seen !== look(family, ' ');
  };

  const find = (grapheme: string): string | null => {
    const box = kit.GlobalFonts.families.map(({ family }) => family).filter((family) => !registered.has(family));
    const rareFirst = [...box.filter((one) => RARE_FIRST.test(one)), ...box.filter((one) => !RARE_FIRST.test(one))];
    const families = [...aliasesFor(grapheme), ...rareFirst.slice(0, MOST_TRIED)];
    return (
      families.find((family) => has(family, grapheme)) ?? lastResort().find((family) => has(family, grapheme)) ?? null
    );
  };

  return {
    /** A family that has this grapheme, as it stands in a font; null when no font has it. */
    familyFor(grapheme: string): string | null {
      const before = known.get(grapheme);
      if (before !== undefined) return before;
      if (known.size > 5_000) known.clear();
      const family = find(grapheme);
      const named = family === null ? null : quoted(family);
      known.set(grapheme, named);
      return named;
    },
    /** The first of these families that the box has. */
    firstOf: (families: readonly string[]): string | null => {
      const family = families.find((one) => kit.GlobalFonts.has(one));
      return family === undefined ? null : quoted(family);
    },
  };
}
