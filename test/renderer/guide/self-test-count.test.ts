import { describe, expect, it } from 'vitest';
import { wordsIn } from '../../../renderer/common/i18n/index.ts';
import { type TestLine, testCount } from '../../../renderer/guide/devices/self-test-count.ts';
import '../../../renderer/guide/words.ts';

type Result = TestLine['result'];

const countOf = (results: Result[], finishedAt: number | null = 2) =>
  testCount({
    testId: 'test' as never,
    startedAt: 1 as never,
    startedBy: '8001',
    finishedAt: finishedAt as never,
    lines: results.map((result) => ({ about: 'disk', role: null, name: null, result, code: null, figure: null })),
  });

describe('what the guide reads of a self-test', () => {
  it('[G4] is all well only when everything was checked', () => {
    expect(countOf(['ok', 'ok'])).toMatchObject({ says: 'well', unchecked: 0 });
    expect(countOf(['ok', 'not-checked'])).toMatchObject({ says: 'checked', unchecked: 1 });
    expect(countOf(['failed', 'not-checked'])).toMatchObject({ says: 'failed', failed: [{ result: 'failed' }] });
    expect(countOf(['ok', 'running'], null)).toMatchObject({ says: 'running', done: 1, all: 2 });
  });

  it('[G4] says so in both languages', () => {
    const figures = { time: '8:30', by: '8001', unchecked: 2, all: 9 };
    expect(wordsIn('zh', 'guide')('selfTest.checked', figures)).toContain('已检查的全部正常，2 项未检查');
    expect(wordsIn('en', 'guide')('selfTest.checked', figures)).toContain('all that was checked is well');
  });
});
