import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const folder = join(import.meta.dirname, '..', '..', 'electron');
const sources = readdirSync(folder)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name, source: readFileSync(join(folder, name), 'utf8') }));

function whoSays(pattern: RegExp): string[] {
  return sources.filter(({ source }) => pattern.test(source)).map(({ name }) => name);
}

it('nothing opens another program', () => {
  expect(whoSays(/\bshell\b|openExternal/)).toEqual([]);
});

it('no page comes from a file', () => {
  expect(whoSays(/loadFile|file:\/\//)).toEqual([]);
});

it('no window is made but with the locked preferences', () => {
  expect(
    whoSays(/new BrowserWindow\(/).filter((name) => !whoSays(/webPreferences: lockedPreferences\(/).includes(name)),
  ).toEqual([]);
  expect(whoSays(/enableBlinkFeatures|disable-web-security|ignore-certificate-errors|certificate-error/)).toEqual([]);
});

it('Electron is pinned to one version', () => {
  const { dependencies } = JSON.parse(readFileSync(join(folder, '..', 'package.json'), 'utf8'));
  expect(dependencies.electron).toMatch(/^\d+\.\d+\.\d+$/);
});

it('every item of Electron’s checklist is listed with how it is met and what shows it', () => {
  const readme = readFileSync(join(folder, 'README.md'), 'utf8');
  const tests = readdirSync(import.meta.dirname);
  const rows = [...readme.matchAll(/^\| (\d+) \|([^|]+)\|([^|]+)\|([^|]*)\|$/gm)];
  expect(rows.map(([, number]) => Number(number))).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  for (const [, , , , shownBy = ''] of rows) {
    for (const [, file = ''] of shownBy.matchAll(/`([\w-]+)` “/g)) expect(tests).toContain(`${file}.test.ts`);
  }
});
