import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filledIn, rowsWith, wordRows } from '../../renderer/words/word-rows.ts';

const FOLDER = join(import.meta.dirname, '../../renderer/words');
const codes = readdirSync(FOLDER).flatMap((name) => (name.endsWith('.json') ? name.slice(0, -'.json'.length) : []));
const files = Object.fromEntries(
  codes.map((code) => [code, JSON.parse(readFileSync(join(FOLDER, `${code}.json`), 'utf8'))]),
);
const ofPage = (page: string) => Object.fromEntries(codes.map((code) => [code, files[code][page]]));

describe('the files of words', () => {
  it.each(codes)('%s introduces itself', (code) => {
    expect(files[code].language).toEqual({
      code,
      name: expect.stringMatching(/\S/),
      texts: expect.stringMatching(/^(zh|en)$/),
      locale: expect.stringMatching(/^[a-z]{2,3}(-\w+)*$/),
    });
  });

  it.each(Object.keys(files.zh).filter((page) => page !== 'language'))(
    '[L1] say all of %s in every language, with the same values',
    (page) => {
      expect(wordRows(ofPage(page)).filter(({ findings }) => findings.length > 0)).toEqual([]);
    },
  );
});

describe('the rows of a page', () => {
  it('name what is missing, what has other values, and what nobody asked for', () => {
    const rows = wordRows({
      zh: { a: '前面 {{ahead}} 人', b: { c: '是' } },
      en: { a: '{{count}} ahead', d: 'Yes', a_one: 'one ahead' },
    });
    expect(rows).toEqual([
      {
        key: 'a',
        said: { zh: '前面 {{ahead}} 人', en: '{{count}} ahead' },
        findings: [{ code: 'other-values', language: 'en' }],
      },
      { key: 'b.c', said: { zh: '是' }, findings: [{ code: 'missing', language: 'en' }] },
      { key: 'd', said: { en: 'Yes' }, findings: [{ code: 'not-asked-for', language: 'en' }] },
      { key: 'a_one', said: { en: 'one ahead' }, findings: [] },
    ]);
  });

  it('are found by key and by any language, and read as on a screen', () => {
    const rows = wordRows({ zh: { a: '请到窗口', b: '谢谢' }, en: { a: 'Please come', b: 'Thank you' } });
    expect(rowsWith(rows, 'THANK').map(({ key }) => key)).toEqual(['b']);
    expect(rowsWith(rows, '窗口').map(({ key }) => key)).toEqual(['a']);
    expect(filledIn('{{number}} 前面 {{ahead}} 人')).toBe('A012 前面 3 人');
  });
});
