import { describe, expect, it } from 'vitest';
import type { SourceFile } from './check-imports.ts';
import { readSources, SOURCE_FOLDERS } from './source-files.ts';
import { readSourceText } from './source-text.ts';

const MOST_LINES = 400;
const IMPURE =
  /\b(?:Date\.now|Math\.random|performance\.now|randomUUID|setTimeout|setInterval)\s*\(|\bnew Date\s*\(\s*\)|\bnew Date\b(?!\s*\()|\bTemporal\.Now\b/g;

function tooLong(files: readonly SourceFile[]): string[] {
  return files
    .map(({ path, source }) => ({ path, lines: source.trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > MOST_LINES)
    .map(({ path, lines }) => `${path} has ${lines} lines`);
}

function impure(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, source }) =>
    [...readSourceText(source).code.matchAll(IMPURE)].map(([found]) => `${path} uses ${found}`),
  );
}

describe('every source', () => {
  it(`has at most ${MOST_LINES} lines`, () => {
    expect(tooLong(readSources(SOURCE_FOLDERS))).toEqual([]);
  });

  it('in the domain gets time, ids and chance as arguments', () => {
    expect(impure(readSources(['server/domain']))).toEqual([]);
  });
});

describe('the check itself', () => {
  it('finds a file of one line too many', () => {
    const lines = (count: number) => 'x;\n'.repeat(count);
    expect(tooLong([{ path: 'a.ts', source: lines(400) }])).toEqual([]);
    expect(tooLong([{ path: 'a.ts', source: lines(401) }])).toEqual(['a.ts has 401 lines']);
  });

  it.each(['Date.now()', 'Math.random()', 'new Date()', 'new Date', 'Temporal.Now.instant()', 'crypto.randomUUID()'])(
    'finds %s',
    (call) => {
      expect(impure([{ path: 'a.ts', source: `const a = ${call};` }])).toHaveLength(1);
    },
  );

  it.each(['new Date(takenAt)', '"Date.now()"', '1; // new Date()'])('lets %s be', (call) => {
    expect(impure([{ path: 'a.ts', source: `const a = ${call};` }])).toEqual([]);
  });
});
