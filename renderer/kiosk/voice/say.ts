import type { Language, LocalizedText } from '#protocol/vocabulary';
import type { SpokenPart } from '../../common/voice/call-sentence.ts';
import { sayCount, spellNumber } from '../../common/voice/call-sentence.ts';

/** What is to be said, as an attribute of the page can hold it: names of recordings, `number:A012`, `count:3`. */
export type Say = string;

/** The services of the demo hall have recordings of their own; another hall's are said by their letter. */
const SERVICE_CLIPS: Record<string, string> = {
  '交电费 / 发票': 'service-pay',
  '新装 · 增容': 'service-supply',
  '过户 · 更名': 'service-change',
  '电表 · 电费疑问': 'service-meter',
  '咨询 · 其他': 'service-advice',
};

type ServiceSaid = { code: string; name: LocalizedText; isOpen: boolean; waiting: number; openCounters: number };

/** A service, and how many wait for it. */
export function sayService({ code, name, isOpen, waiting, openCounters }: ServiceSaid): Say {
  const clip = SERVICE_CLIPS[name.zh];
  const title = clip ?? `number:${code} service`;
  if (!isOpen) return `${title} closed`;
  return waiting + openCounters === 0 ? title : `${title} ${sayAhead(waiting)}`;
}

/** The number just taken, sign by sign, what to do with it, and what is ahead. */
export function sayTicket({ number, ahead, hasSlip }: { number: string; ahead: number | null; hasSlip: boolean }): Say {
  const next = hasSlip ? 'take-slip' : 'keep-number';
  return `your-number number:${number} ${next}${ahead === null ? '' : ` ${sayAhead(ahead)}`}`;
}

/** One of several answers, by its place among them. */
export const sayNth = (place: number): Say => `nth number:${place} nth-item`;

const sayAhead = (ahead: number): Say => (ahead === 0 ? 'next-is-you' : `ahead count:${ahead} people`);

/** The pieces in a language; `words` gives the text of a recording, or none where the language needs no such piece. */
export function partsOf(say: Say, language: Language, words: (clip: string) => string): SpokenPart[] {
  return say.split(' ').flatMap((token): SpokenPart[] => {
    const [kind, value] = token.split(':');
    if (value !== undefined && kind === 'number') return spellNumber(value, language);
    if (value !== undefined && kind === 'count') return sayCount(Number(value), language);
    const text = words(token);
    return text ? [{ clip: token, text }] : [];
  });
}
