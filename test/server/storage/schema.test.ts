import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../server/storage/database.ts';

const GOLDEN = new URL('schema.golden.sql', import.meta.url);

type Entry = { type: string; name: string; sql: string };
const schema = (): Entry[] =>
  openDatabase(':memory:')
    .prepare<[], Entry>('SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid')
    .all();

describe('the schema', () => {
  it('[F1] is the committed one: a migration that has shipped is never edited, a new one adds to the golden file', () => {
    const golden = readFileSync(GOLDEN, 'utf8');
    const now = schema()
      .map(({ sql }) => `${sql};\n`)
      .join('\n');
    expect(now).toBe(golden);
  });

  it('[F4] every table is strict: a text stays a text', () => {
    const tables = schema().filter(({ type, name }) => type === 'table' && !name.startsWith('sqlite_'));
    expect(tables.length).toBeGreaterThan(10);
    for (const { name, sql } of tables) expect(sql.trim(), name).toMatch(/\) STRICT(, WITHOUT ROWID)?$/);
  });
});
