import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The text of every source file below a folder. */
function sourcesOf(folder: string): { path: string; text: string }[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !path.includes('node_modules'))
    .map((path) => ({ path: join(folder, path), text: readFileSync(join(ROOT, folder, path), 'utf8') }));
}

const quotedIn = (text: string) => [...text.matchAll(/\[([A-Z]\d+)\]/g)].map(([, rule]) => rule ?? '');

/** A test's name begins with the numbers of the rules it holds. */
const heldIn = (text: string) =>
  [...text.matchAll(/['"`]((?:\[[A-Z]\d+\] )+)/g)].flatMap(([, name]) => quotedIn(name ?? ''));

const rules = [...readFileSync(join(ROOT, 'server/SPEC.md'), 'utf8').matchAll(/^- \*\*([A-Z]\d+)\*\* /gm)].map(
  ([, rule]) => rule ?? '',
);
const server = sourcesOf('server');
const tests = sourcesOf('test');

describe('the numbered rules', () => {
  it('are each written once, and without gaps', () => {
    expect(rules).toEqual([...new Set(rules)]);
    for (const letter of new Set(rules.map(([first]) => first))) {
      const numbers = rules.filter((rule) => rule[0] === letter);
      expect(numbers).toEqual(numbers.map((_, index) => `${letter}${index + 1}`));
    }
  });

  it('are each held by a test whose name begins with the number', () => {
    const held = new Set(tests.flatMap(({ text }) => heldIn(text)));
    expect(rules.filter((rule) => !held.has(rule))).toEqual([]);
  });

  it('are all that code and tests quote', () => {
    const known = new Set(rules);
    const unknown = [...server, ...tests].flatMap(({ path, text }) =>
      quotedIn(text)
        .filter((rule) => !known.has(rule))
        .map((rule) => `${path} quotes ${rule}`),
    );
    expect(unknown).toEqual([]);
  });
});
