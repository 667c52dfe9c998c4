import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT } from './server-process.ts';

const DIST = join(ROOT, 'renderer/dist');
const CODE = /\.(?:js|css)$/;
/** What the markup names, what a script imports before it runs, and what a style brings in. */
const NAMED = /(?:src|href)="([^"]+)"|\b(?:from|import)\s*[`"']([^`"']+)[`"']|@import\s+(?:url\()?["']?([^"')]+)/g;
const FONT_FACE = /@font-face\s*\{[^}]*\}/g;

export type Weight = { path: string; gzipped: number };

function namedIn(path: string, text: string): string[] {
  return [...text.matchAll(NAMED)].flatMap(([, tag, script, style]) => {
    const name = tag ?? script ?? style ?? '';
    if (!CODE.test(name)) return [];
    return [name.startsWith('/') ? name.slice(1) : normalize(join(dirname(path), name))];
  });
}

/**
 * Everything that a built page loads before it can draw: its markup, and all scripts and styles that it names, directly or
 * through one another. Fonts and the rules that name them are left out, and so is whatever is only loaded when it is used.
 */
export function pageWeight(page: string): Weight[] {
  const paths = new Set([`${page}/index.html`]);
  const weights: Weight[] = [];
  for (const path of paths) {
    const text = readFileSync(join(DIST, path), 'utf8');
    for (const named of namedIn(path, text)) paths.add(named);
    weights.push({ path, gzipped: gzipSync(text.replaceAll(FONT_FACE, ''), { level: 9 }).length });
  }
  return weights;
}

export const sum = (weights: readonly Weight[]) => weights.reduce((total, { gzipped }) => total + gzipped, 0);
