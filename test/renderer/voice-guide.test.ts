import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sentenceText } from '../../renderer/common/voice/call-sentence.ts';
import { mayBeScanner, moveOf } from '../../renderer/kiosk/voice/guide-keys.ts';
import { partsOf, sayNth, sayService, sayTicket } from '../../renderer/kiosk/voice/say.ts';
import { CLIP_OF_WORD, createSpokenNames } from '../../renderer/kiosk/voice/spoken-names.ts';
import { kiosk as kioskEn, spoken as spokenEn } from '../../renderer/words/en.json' with { type: 'json' };
import { kiosk as kioskZh, spoken as spokenZh } from '../../renderer/words/zh.json' with { type: 'json' };
import { powerHall } from '../../server/catalogue/power-hall.ts';

const SAY = { zh: spokenZh.say as Record<string, string>, en: spokenEn.say as Record<string, string> };
const said = (say: string, language: 'zh' | 'en') =>
  sentenceText(partsOf(say, language, (clip) => SAY[language][clip] ?? ''));
const wordOf = (words: object, key: string) =>
  key.split('.').reduce<unknown>((found, part) => (found as Record<string, unknown> | undefined)?.[part], words);

describe('what a kiosk reads out', () => {
  const service = { code: 'A', name: { zh: '交电费 / 发票', en: '' }, isOpen: true, waiting: 12, openCounters: 2 };

  it('is a service with what is ahead, or that it is closed', () => {
    expect(said(sayService(service), 'zh')).toBe('交电费，发票 前面还有 十 二 人');
    expect(said(sayService({ ...service, waiting: 0 }), 'en')).toBe('Pay a bill, or invoice. You are next.');
    expect(said(sayService({ ...service, waiting: 0, openCounters: 0 }), 'zh')).toBe('交电费，发票');
    expect(said(sayService({ ...service, isOpen: false }), 'zh')).toBe('交电费，发票 暂不办理');
  });

  it('is another hall’s service by its letter', () => {
    const own = sayService({ ...service, name: { zh: '社保查询', en: 'Social insurance' } });
    expect(said(own, 'zh')).toBe('A 业务 前面还有 十 二 人');
    expect(said(own, 'en')).toBe('A Service People ahead of you: twelve');
  });

  it('is an answer by its place among the others', () => {
    expect(said(sayNth(2), 'zh')).toBe('第 二 项');
    expect(said(sayNth(2), 'en')).toBe('Item two');
  });

  it('is the number sign by sign, what to do with it, and what is ahead', () => {
    expect(said(sayTicket({ number: 'A012', ahead: 3, hasSlip: true }), 'zh')).toBe(
      '您的号码是 A 零 一 二 请取走您的号票。 前面还有 三 人',
    );
    expect(said(sayTicket({ number: 'A012', ahead: null, hasSlip: false }), 'en')).toBe(
      'Your number is A zero one two Please remember your number.',
    );
  });

  it('is every service of the demo hall by a recording of its own', () => {
    const clips = powerHall.services.map(({ code, name }) =>
      sayService({ code, name, isOpen: false, waiting: 0, openCounters: 0 }).replace(' closed', ''),
    );
    expect(clips).toEqual(['service-pay', 'service-supply', 'service-change', 'service-meter', 'service-advice']);
  });

  it('has a recording and words for everything, in both languages', () => {
    for (const language of ['zh', 'en'] as const) {
      const clips = new Set([...Object.values(CLIP_OF_WORD), ...Object.keys(SAY[language])]);
      const file = (clip: string) =>
        new URL(`../../renderer/common/voice/clips/${language}/${clip}.opus`, import.meta.url);
      const unneeded = (clip: string) => SAY[language][clip] === '';
      expect([...clips].filter((clip) => !existsSync(file(clip)) && !unneeded(clip))).toEqual([]);
      expect([...clips].filter((clip) => SAY[language][clip] === undefined)).toEqual([]);
    }
  });

  it('knows buttons by the words that are on them', () => {
    for (const words of [kioskZh, kioskEn]) {
      const unknown = Object.keys(CLIP_OF_WORD).filter((key) => typeof wordOf(words, key) !== 'string');
      expect(unknown).toEqual([]);
    }
    const names = createSpokenNames((key) => String(wordOf(kioskZh, String(key))));
    expect([names('返回'), names('7'), names('A'), names('社保查询')]).toEqual([
      'item-back',
      'number:7',
      'number:A',
      null,
    ]);
  });
});

describe('the keys of the guidance', () => {
  const keys = ['F1', '*', 'ArrowDown', '8', 'ArrowUp', '2', 'Enter', '5', '0', '7', 'a', 'Tab'];

  it('are those of a telephone’s keypad, or of a keyboard', () => {
    expect(keys.map((key) => moveOf({ key }))).toEqual([
      ...['toggle', 'toggle', 'next', 'next', 'before', 'before', 'choose', 'choose', 'help'],
      ...[null, null, null],
    ]);
  });

  it('wait where a scanner may have typed them', () => {
    expect(keys.filter((key) => mayBeScanner({ key }))).toEqual(['*', '8', '2', '5', '0', '7', 'a']);
  });
});
