import type { Language, LocalizedText } from '#protocol/vocabulary';

/** One piece of a spoken sentence: the recording that says it, and its words for a voice that reads text. */
export type SpokenPart = { clip: string; text: string };

export type CallToSpeak = { number: string; counterName: LocalizedText };

const ZH_DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;
const EN_DIGITS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'] as const;
const EN_TEENS = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
  ' ',
) as readonly string[];
const EN_TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ') as readonly string[];

/** What is said for a call, piece by piece: ticket numbers digit by digit, counter numbers as numbers. */
export function callSentence({ number, counterName }: CallToSpeak, language: Language): SpokenPart[] {
  const counter = counterNumber(counterName);
  return language === 'zh' ? zhSentence(number, counter, counterName) : enSentence(number, counter, counterName);
}

/** What a wall says when the self-test asks it: a word and three figures are enough to hear that it can be understood. */
export function selfTestSentence(language: Language): SpokenPart[] {
  const title = { clip: 'self-test', text: language === 'zh' ? '自检，' : 'Self-test:' };
  return [title, ...spellNumber('123', language)];
}

/** Every recording that a call may need. */
export function callClips(language: Language): string[] {
  const signs = Array.from('0123456789abcdefghijklmnopqrstuvwxyz');
  if (language === 'zh') return [...signs, '10', 'please', 'number-to', 'counter', 'shown-counter'];
  const numbers = [10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 30, 40, 50, 60, 70, 80, 90].map(String);
  return [...signs, ...numbers, 'number', 'go-to-counter', 'go-to-shown-counter'];
}

/** A ticket's number, sign by sign. */
export function spellNumber(number: string, language: Language): SpokenPart[] {
  return spell(number, language === 'zh' ? ZH_DIGITS : EN_DIGITS);
}

/** A count as people say it; from a hundred on figure by figure. */
export function sayCount(count: number, language: Language): SpokenPart[] {
  if (count === 0 || count > 99) return spellNumber(String(count), language);
  return language === 'zh' ? zhNumber(count) : enNumber(count);
}

/** The sentence as one text. */
export function sentenceText(parts: readonly SpokenPart[]): string {
  return parts.map(({ text }) => text).join(' ');
}

function zhSentence(number: string, counter: number | null, name: LocalizedText): SpokenPart[] {
  const place: SpokenPart[] =
    counter === null
      ? [{ clip: 'shown-counter', text: name.zh || name.en }]
      : [...zhNumber(counter), { clip: 'counter', text: '号窗口' }];
  return [{ clip: 'please', text: '请' }, ...spell(number, ZH_DIGITS), { clip: 'number-to', text: '号 到' }, ...place];
}

function enSentence(number: string, counter: number | null, name: LocalizedText): SpokenPart[] {
  const place: SpokenPart[] =
    counter === null
      ? [{ clip: 'go-to-shown-counter', text: `please go to ${name.en || name.zh}` }]
      : [{ clip: 'go-to-counter', text: 'please go to counter' }, ...enNumber(counter)];
  const spelled = spell(number, EN_DIGITS);
  const [last] = spelled.splice(-1);
  return [
    { clip: 'number', text: 'Number' },
    ...spelled,
    ...(last ? [{ clip: last.clip, text: `${last.text},` }] : []),
    ...place,
  ];
}

function spell(number: string, digits: readonly string[]): SpokenPart[] {
  return Array.from(number, (sign) => ({ clip: sign.toLowerCase(), text: digits[Number(sign)] ?? sign }));
}

/** The number in a counter's name, when the name is nothing but "counter" and a number from 1 to 99. */
function counterNumber({ zh, en }: LocalizedText): number | null {
  const found = /^\s*(\d{1,2})\s*号?\s*(?:窗口|柜台)?\s*$/.exec(zh) ?? /^\s*counter\s+(\d{1,2})\s*$/i.exec(en);
  const counter = Number(found?.[1] ?? 0);
  return counter > 0 ? counter : null;
}

function zhNumber(value: number): SpokenPart[] {
  const digit = (figure: number): SpokenPart => ({ clip: String(figure), text: ZH_DIGITS[figure] ?? '' });
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return [
    ...(tens > 1 ? [digit(tens)] : []),
    ...(tens > 0 ? [{ clip: '10', text: '十' }] : []),
    ...(ones > 0 ? [digit(ones)] : []),
  ];
}

function enNumber(value: number): SpokenPart[] {
  if (value < 10) return [{ clip: String(value), text: EN_DIGITS[value] ?? '' }];
  if (value < 20) return [{ clip: String(value), text: EN_TEENS[value - 10] ?? '' }];
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const head = { clip: String(tens * 10), text: EN_TENS[tens - 2] ?? '' };
  return ones === 0 ? [head] : [head, { clip: String(ones), text: EN_DIGITS[ones] ?? '' }];
}
