import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  callClips,
  callSentence,
  sayCount,
  selfTestSentence,
  sentenceText,
} from '../../../renderer/common/voice/call-sentence.ts';
import { chooseVoice } from '../../../renderer/common/voice/choose-voice.ts';

const counter = (n: number) => ({ zh: `${n}号窗口`, en: `Counter ${n}` });
const hasClip = (language: string, clip: string) =>
  existsSync(new URL(`../../../renderer/common/voice/clips/${language}/${clip}.opus`, import.meta.url));
const text = (number: string, counterName: { zh: string; en: string }, language: 'zh' | 'en') =>
  sentenceText(callSentence({ number, counterName }, language));

describe('the sentence of a call', () => {
  it('spells the number and names the counter in Mandarin', () => {
    expect(text('A001', counter(3), 'zh')).toBe('请 A 零 零 一 号 到 三 号窗口');
  });

  it('spells the number and names the counter in English', () => {
    expect(text('A001', counter(3), 'en')).toBe('Number A zero zero one, please go to counter three');
  });

  it.each([
    [10, '十'],
    [12, '十 二'],
    [20, '二 十'],
    [37, '三 十 七'],
  ])('says counter %i as a number, not digit by digit', (n, words) => {
    expect(text('B120', counter(n), 'zh')).toBe(`请 B 一 二 零 号 到 ${words} 号窗口`);
  });

  it.each([
    [12, 'twelve'],
    [20, 'twenty'],
    [37, 'thirty seven'],
  ])('says counter %i in English words', (n, words) => {
    expect(text('B120', counter(n), 'en')).toBe(`Number B one two zero, please go to counter ${words}`);
  });

  it('reads a counter with a name of its own by that name, and points recordings to the screen', () => {
    const parts = callSentence({ number: 'V007', counterName: { zh: '大客户室', en: 'Key accounts' } }, 'zh');
    expect(sentenceText(parts)).toBe('请 V 零 零 七 号 到 大客户室');
    expect(parts.at(-1)?.clip).toBe('shown-counter');
  });

  it('has a recording for every piece, in both languages', () => {
    const named = { zh: '大客户室', en: 'Key accounts' };
    for (const language of ['zh', 'en'] as const) {
      const counters = [...Array.from({ length: 99 }, (_, index) => counter(index + 1)), named];
      const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ', (letter) => `${letter}0123456789`);
      const parts = [
        ...counters.flatMap((counterName) => callSentence({ number: 'A001', counterName }, language)),
        ...letters.flatMap((number) => callSentence({ number, counterName: counter(1) }, language)),
      ];
      const wanted = new Set([...parts, ...selfTestSentence(language)].map(({ clip }) => clip));
      expect([...wanted].filter((clip) => !hasClip(language, clip))).toEqual([]);
      expect(callClips(language).filter((clip) => !wanted.has(clip))).toEqual([]);
    }
  });
});

describe('the choice of a local voice', () => {
  const voice = (name: string, lang: string, localService = true) => ({ name, lang, localService });

  it('takes Mandarin from this machine, the mainland’s first', () => {
    const voices = [voice('Hanhan', 'zh-TW'), voice('Huihui', 'zh-CN'), voice('Zira', 'en-US')];
    expect(chooseVoice(voices, 'zh')?.name).toBe('Huihui');
    expect(chooseVoice(voices, 'en')?.name).toBe('Zira');
  });

  it('never takes a voice from the network, Cantonese for Mandarin, or espeak', () => {
    const voices = [
      voice('Google 普通话', 'zh-CN', false),
      voice('Tracy', 'zh-HK'),
      voice('Chinese (Mandarin) espeak-ng', 'cmn'),
    ];
    expect(chooseVoice(voices, 'zh')).toBeNull();
  });
});

it('[G4] says the self-test with recordings that are there', () => {
  expect(selfTestSentence('zh').map(({ clip }) => clip)).toEqual(['self-test', '1', '2', '3']);
  expect(sentenceText(selfTestSentence('zh'))).toBe('自检， 一 二 三');
  expect(sentenceText(selfTestSentence('en'))).toBe('Self-test: one two three');
});

it('says a count as people say it, and a large one figure by figure', () => {
  expect([0, 7, 12, 99, 105].map((count) => sentenceText(sayCount(count, 'zh')))).toEqual([
    '零',
    '七',
    '十 二',
    '九 十 九',
    '一 零 五',
  ]);
});
