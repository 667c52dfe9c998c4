import { describe, expect, it } from 'vitest';
import { type Translate, wordsIn } from '../../../renderer/common/i18n/index.ts';
import '../../../renderer/common/staff-session/words.ts';
import '../../../renderer/manager/words.ts';
import { deviceName } from '../../../renderer/common/staff-session/device-words.ts';
import { partsGoneWords } from '../../../renderer/common/staff-session/part-names.ts';
import { deviceFacts, sayDuration, sayMoment } from '../../../renderer/manager/devices/health/device-facts.ts';
import {
  aboutLine,
  foundWords,
  linesInOrder,
  sumOf,
  verdictOf,
} from '../../../renderer/manager/devices/self-test/test-lines.ts';
import { SelfTestLine } from '../../../server/protocol/views/device-views.ts';
import { CounterId, DeviceProblem, DeviceRole, EpochMs, PartKind } from '../../../server/protocol/vocabulary.ts';
import { deviceCard } from '../../support/device-card.ts';

type TestResult = SelfTestLine['result'];

const [zh, en] = [wordsIn('zh', 'manager'), wordsIn('en', 'manager')];
const both: readonly Translate[] = [zh, en];
const codes = SelfTestLine.shape.code.unwrap().options;

/** What is said for a key in each language; the key itself is no word. */
function said(key: string): string[] {
  return both.map((t) => t(key)).filter((words) => words !== key && words !== '');
}

describe('what a device can say', () => {
  it.each(DeviceProblem.options)('[G2] %s is said with what to do, in both languages', (problem) => {
    expect(new Set(said(`problem.${problem}`)).size).toBe(2);
    expect(new Set(said(`problemDo.${problem}`)).size).toBe(2);
  });

  it.each(codes)('[G4] the self-test says %s and what to do, in both languages', (code) => {
    expect(new Set(said(`selfTestCode.${code}`)).size).toBe(2);
    expect(new Set(said(`selfTestDo.${code}`)).size).toBe(2);
  });

  it.each([
    ...PartKind.options.map((kind) => `partKind.${kind}`),
    ...DeviceRole.options.map((role) => `deviceKind.${role}`),
  ])('%s has a name in both languages', (key) => expect(new Set(said(key)).size).toBe(2));

  it('is called as people call it', () => {
    expect(deviceName(zh, deviceCard({ role: 'window', name: '3' }))).toBe('窗口屏 3');
    expect(deviceName(zh, deviceCard({ role: 'device', name: 'kiosk-1', printer: 'paper' }))).toBe('打印机 kiosk-1');
    expect(deviceName(en, deviceCard({ role: 'device', name: 'kiosk-1' }))).toBe('Device host kiosk-1');
  });
});

describe('the facts of a device', () => {
  const saying = { t: zh, language: 'zh', locale: 'zh-CN', timeZone: 'Asia/Shanghai' } as const;
  const facts = (card: Parameters<typeof deviceCard>[0]) =>
    new Map(deviceFacts(saying, deviceCard(card), 1_000_000).map(({ key, ...fact }) => [key, fact]));

  it('[G5] say how many slips are likely left, and nothing that nobody knows', () => {
    const known = facts({ role: 'device', name: 'kiosk-1', printer: 'paper', paper: 'low', slipsLeft: 12 });
    expect(known.get('paper')).toEqual({ words: '纸快用完，大约还能打 12 张', isBad: true });
    expect([...known.keys()]).toEqual(['seen', 'printer', 'paper', 'cover']);
  });

  it('[G1] say how wrong a clock is', () => {
    expect(facts({ role: 'kiosk', name: 'k', clockDriftMs: 400 }).get('clock')).toEqual({ words: '准', isBad: false });
    expect(facts({ role: 'kiosk', name: 'k', clockDriftMs: -150_000 }).get('clock')).toEqual({
      words: '慢 3 分钟',
      isBad: true,
    });
  });

  it('count calls only where there are any', () => {
    expect(facts({ role: 'display', name: 'wall', shown: 3, spoken: 2 }).get('calls')?.words).toBe(
      '显示 3 次，播报 2 次',
    );
    expect(facts({ role: 'kiosk', name: 'k' }).get('calls')).toBeUndefined();
  });

  it('name the day of a moment that was not today, by the hall’s clock', () => {
    const at = Date.UTC(2026, 2, 2, 1, 5);
    expect(sayMoment(saying, at, at + 60_000)).toBe('09:05');
    expect(sayMoment(saying, at, at + 86_400_000)).toBe('3月2日周一 09:05');
    expect([90_000, 300_000, 3 * 3_600_000, 3 * 86_400_000].map((ms) => sayDuration(en, ms))).toEqual([
      '90 s',
      '5 min',
      '3 h',
      '3 days',
    ]);
  });
});

describe('a self-test', () => {
  const line = (change: Partial<SelfTestLine>): SelfTestLine =>
    SelfTestLine.parse({ about: 'disk', role: null, name: null, result: 'ok', code: null, figure: null, ...change });

  it('[G4] says figures as people do', () => {
    expect(foundWords(zh, line({ result: 'failed', code: 'disk-nearly-full', figure: 1.24e9 }))).toBe(
      '磁盘只剩 1.2 GB',
    );
    expect(foundWords(en, line({ result: 'failed', code: 'backup-old', figure: 3000 }))).toBe(
      'The newest backup is 2 days old',
    );
    expect(foundWords(en, line({ result: 'failed', code: 'clock-drift', figure: null }))).toBe('The clock is wrong');
    expect(foundWords(zh, line({ result: 'failed', code: 'paper-out', figure: 3 }))).toBe('缺纸');
    expect(foundWords(zh, line({ result: 'running' }))).toBe('检查中');
  });

  it('names what a line is about', () => {
    expect(aboutLine(zh, line({}))).toBe('磁盘');
    expect(aboutLine(zh, line({ about: 'printer', role: 'device', name: 'kiosk-1' }))).toBe('打印机 kiosk-1');
    expect(aboutLine(zh, line({ about: 'voice', role: 'display', name: 'wall' }))).toBe('大屏 wall · 语音');
  });

  it('[G4] names the parts that cannot be reached, as long as they are the same ones', () => {
    const keypad = { kind: 'keypad' as const, counterId: CounterId.parse('3'), isReachable: false, detail: null };
    const scanner = { ...keypad, kind: 'scanner' as const, counterId: null };
    const parts = [keypad, scanner, { ...keypad, kind: 'sign' as const, isReachable: true }];
    const counter = {
      ...{ counterId: CounterId.parse('3'), name: { zh: '3号窗口', en: 'Counter 3' }, state: 'open' as const },
      ...{ since: EpochMs.parse(1), clerk: null, number: null, service: null, does: [], helpsWith: [] },
    };
    const view = { devices: [deviceCard({ role: 'device', name: 'box', parts })], counters: [counter] };
    const gone = line({ about: 'part', role: 'device', name: 'box', result: 'failed', code: 'part-unreachable' });
    const named = (language: 'zh' | 'en', figure: number) =>
      partsGoneWords({ t: language === 'zh' ? zh : en, language }, view, { ...gone, figure });
    expect(named('zh', 2)).toBe('叫号键盘（3号窗口）、扫码器 联系不上');
    expect(named('en', 2)).toBe('Cannot be reached: Caller keypad (Counter 3), Scanner');
    expect(named('zh', 1)).toBeNull();
    expect(partsGoneWords({ t: zh, language: 'zh' }, view, line({ result: 'failed', code: 'away' }))).toBeNull();
  });

  it('[G4] is all well only when everything was checked', () => {
    const verdict = (...results: TestResult[]) =>
      verdictOf({ lines: results.map((result) => line({ result })), finishedAt: 1 as never });
    expect(verdict('ok', 'ok')).toBe('ok');
    expect(verdict('ok', 'not-checked')).toBe('checked');
    expect(verdict('failed', 'not-checked')).toBe('failed');
    expect(verdictOf({ lines: [line({})], finishedAt: null })).toBe('running');
    expect(zh('selfTest.sum.checked', { unchecked: 2 })).toBe('已检查的全部正常，2 项未检查');
    expect(en('selfTest.sum.checked', { unchecked: 2 })).toBe('All that was checked is well, not checked: 2');
  });

  it('shows what is broken first, and how far it has come', () => {
    const lines = [
      line({}),
      line({ result: 'running' }),
      line({ result: 'failed', code: 'away' }),
      line({ result: 'not-checked' }),
    ];
    expect(linesInOrder(lines).map(({ result }) => result)).toEqual(['failed', 'running', 'ok', 'not-checked']);
    expect(sumOf({ lines })).toEqual({ running: 1, ok: 1, failed: 1, 'not-checked': 1, done: 3, all: 4 });
  });
});
