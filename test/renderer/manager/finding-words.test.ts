import { describe, expect, it } from 'vitest';
import { wordsIn } from '../../../renderer/common/i18n/index.ts';
import '../../../renderer/manager/words.ts';
import { aboutWords, findingWords, type Names } from '../../../renderer/manager/rules/finding-words.ts';
import { SettingsFinding } from '../../../server/protocol/hall-settings.ts';
import { QueueRules } from '../../../server/protocol/queue-rules.ts';

const names = {
  services: [{ serviceId: 'A', name: { zh: '交电费', en: 'Pay a bill' } }],
  counters: [{ counterId: '1', name: { zh: '1 号窗口', en: 'Counter 1' } }],
  classes: QueueRules.parse({}).classes,
} as unknown as Names;
const [zh, en] = [
  { t: wordsIn('zh', 'manager'), language: 'zh', locale: 'zh-CN' },
  { t: wordsIn('en', 'manager'), language: 'en', locale: 'en-GB' },
] as const;

it.each(SettingsFinding.shape.code.options)('%s is said in both languages', (code) => {
  for (const saying of [zh, en]) {
    const words = findingWords(saying, names, { level: 'error', code, about: 'A' });
    expect(words).not.toMatch(/finding/);
    expect(words).not.toContain(code);
  }
});

describe('what a finding is about', () => {
  it.each([
    ['service-only-helped', 'A', '交电费'],
    ['counter-without-service', '1', '1 号窗口'],
    ['own-and-helped', 'counter 1 A', '1 号窗口 · 交电费'],
    ['own-and-helped', 'staff 1001 A', '工号 1001 · 交电费'],
    ['breaks-overlap', 'weekday 1', '周一'],
    ['service-outside-hall-hours', 'A weekday 3', '交电费 · 周三'],
    ['two-exceptions-for-one-day', '2026-11-23', '11月23日周一'],
    ['quota-segments-overlap', 'A 08:00–12:00', '交电费 · 08:00–12:00'],
    ['longest-wait-below-credit', 'elder', '老年人'],
    ['longest-wait-below-credit', 'A elder', '交电费 · 老年人'],
    ['never-open', 'hall', '大厅'],
    ['unknown-service', 'Z', 'Z'],
    ['logo-is-slow', '5760', '图标 5760 字节'],
    ['too-few-numbers', '5', '5 个号码'],
    ['unknown-class', 'vip', 'vip'],
    ['never-open', '', ''],
  ] as const)('%s %s is %s', (code, about, words) => {
    expect(aboutWords(zh, names, { code, about })).toBe(words);
  });

  it('stands before what is so there', () => {
    const finding = { level: 'error', code: 'breaks-overlap', about: 'weekday 1' } as const;
    expect(findingWords(zh, names, finding)).toBe('周一：休息时间重叠');
    expect(findingWords(en, names, finding)).toBe('Monday: breaks overlap');
  });
});
