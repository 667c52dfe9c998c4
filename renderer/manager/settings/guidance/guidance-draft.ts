import type { ServiceGuidance, ServiceItem } from '#protocol/service-guidance';
import type { LocalizedText } from '#protocol/vocabulary';

export type Asks = ServiceGuidance['ask'];
export const ASKS: readonly Asks[] = ['nothing', 'item', 'question'];
export const ITEMS_AT_MOST = 16;
export const ANSWERS = { least: 2, most: 4 };

const EMPTY: LocalizedText = { zh: '', en: '' };
const hasWords = ({ zh, en }: LocalizedText) => zh.trim() !== '' || en.trim() !== '';

export const itemsIn = (guidance: ServiceGuidance): ServiceItem[] => (guidance.ask === 'nothing' ? [] : guidance.items);

/** The same service asking something else; items that are there stay. */
export function asking(guidance: ServiceGuidance, ask: Asks): ServiceGuidance {
  const items = itemsIn(guidance);
  if (ask === 'nothing') return { ask };
  if (ask === 'item') return { ask, items };
  const answers = Array.from({ length: ANSWERS.least }, () => ({ text: EMPTY, itemCode: null }));
  return { ask, items, question: { text: EMPTY, answers } };
}

/** An item under the first number that no other has, after the letter of the service. */
export function newItem(items: readonly ServiceItem[], prefix: string): ServiceItem {
  const taken = new Set(items.map(({ code }) => code));
  let number = items.length + 1;
  const code = () => `${prefix}${String(number).padStart(2, '0')}`;
  while (taken.has(code())) number += 1;
  return { code: code(), name: EMPTY, term: null, noticeId: null };
}

/** Everything that customers are to read is there. */
export function isGuidanceReady(guidance: ServiceGuidance): boolean {
  if (guidance.ask === 'nothing') return true;
  const items = guidance.items.every(({ name, code }) => hasWords(name) && /^[\w.-]{1,20}$/.test(code));
  if (guidance.ask === 'item') return items;
  const { text, answers } = guidance.question;
  return items && hasWords(text) && answers.every((answer) => hasWords(answer.text));
}
