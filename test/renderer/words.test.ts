import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import { localized, refusalWords, wordsIn } from '../../renderer/common/i18n/index.ts';
import '../../renderer/clerk/words.ts';
import '../../renderer/common/staff-session/words.ts';
import '../../renderer/display/words.ts';
import '../../renderer/guide/words.ts';
import '../../renderer/kiosk/words.ts';
import '../../renderer/manager/words.ts';
import '../../renderer/pad/words.ts';
import '../../renderer/phone/words.ts';

import '../../renderer/setup/words.ts';
import '../../renderer/window/words.ts';
import { aheadWords, waitWords } from '../../renderer/common/wait-words.ts';
import { CareFlag, CounterState, RatingReason, TicketStatus } from '../../server/protocol/vocabulary.ts';

const SCREENS = ['kiosk', 'display', 'window', 'pad', 'phone', 'clerk', 'guide', 'manager', 'setup'];

it.each(['common', 'staff', ...SCREENS])(
  '%s quotes in English with straight marks, which no Chinese font widens',
  (namespace) => {
    expect(JSON.stringify(i18next.getResourceBundle('en', namespace))).not.toMatch(/[‘’“”]/);
  },
);

it('has words for every status and every reason', () => {
  for (const status of TicketStatus.options) expect(i18next.exists(`scanned.${status}`, { ns: 'kiosk' })).toBe(true);
  for (const reason of RatingReason.options) expect(i18next.exists(`ratingReason.${reason}`, { ns: 'pad' })).toBe(true);
});

it('has the words that staff pages share, and lets a page say some in its own way', () => {
  const [guide, manager, clerk] = ['guide', 'manager', 'clerk'].map((page) => wordsIn('zh', page));
  for (const care of CareFlag.options) expect(clerk?.(`careKind.${care}`)).not.toContain('careKind');
  for (const state of CounterState.options) expect(guide?.(`state.${state}`)).toBe(manager?.(`state.${state}`));
  expect(manager?.('state.paused')).toBe('暂停');
  expect(clerk?.('state.paused')).toBe('已暂停');
});

it('says who is ahead, and the time only where somebody could say it', () => {
  const zh = wordsIn('zh', 'kiosk');
  const plain = (words: string) => words.replaceAll('\u00a0', ' ').replaceAll('\u2060', '');
  expect(plain(aheadWords(zh, 3, { low: 8, high: 15 }))).toBe('前面 3 人 · 约 8–15 分钟');
  expect(plain(aheadWords(zh, 1, { low: 0, high: 5 }))).toBe('前面 1 人 · 约 5 分钟');
  expect(plain(aheadWords(zh, 0, null))).toBe('前面没有人');
});

it('counts no minutes from two hours on', () => {
  const [zh, en] = [wordsIn('zh', 'kiosk'), wordsIn('en', 'kiosk')];
  expect(waitWords(zh, { low: 119, high: 140 })).toBe('约 119–140 分钟');
  expect(waitWords(zh, { low: 120, high: 330 })).toBe('2 小时以上');
  expect(waitWords(en, { low: 145, high: 330 })).toBe('2 hours or more');
});

it('says first that no counter is open for a service', () => {
  const [zh, en] = [wordsIn('zh', 'kiosk'), wordsIn('en', 'kiosk')];
  const plain = (words: string) => words.replaceAll('\u00a0', ' ');
  expect(plain(aheadWords(zh, 0, null, false))).toBe('暂无窗口办理');
  expect(plain(aheadWords(zh, 2, null, false))).toBe('暂无窗口办理 · 前面 2 人');
  expect(plain(aheadWords(en, 0, null, false))).toBe('No counter open yet');
});

it('shows the language a hall has written where the other is missing', () => {
  expect(localized({ zh: '咨询', en: '' }, 'en')).toBe('咨询');
});

describe('a refusal', () => {
  const [zh, en] = [wordsIn('zh', 'common'), wordsIn('en', 'common')];

  it('says why a service is closed, in the hall’s own words where somebody wrote them, and when it opens', () => {
    const closed = { code: 'service-closed', cause: 'break', reason: null, opensAt: '14:00' } as const;
    expect(refusalWords(zh, closed)).toBe('这项业务现在不办理：午间休息，14:00 开始取号');
    expect(refusalWords(en, { ...closed, opensAt: null })).toContain('Break. Please ask our staff.');
    expect(refusalWords(zh, { ...closed, cause: 'by-hand', reason: '电脑检修' })).toContain('电脑检修');
  });

  it('says figures as people do', () => {
    expect(refusalWords(zh, { code: 'recall-too-soon', waitMs: 7_200 })).toBe('刚刚叫过，8 秒后可以重呼');
    expect(refusalWords(zh, { code: 'ticket-not-waiting', status: 'missed' })).toContain('过号');
    expect(refusalWords(en, { code: 'appointment-over', status: 'arrived', number: 'A004' })).toContain('A004');
    expect(refusalWords(en, { code: 'outage', grade: 'short' })).toContain('for a moment');
  });
});
