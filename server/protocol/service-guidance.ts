import { z } from 'zod';
import { LocalizedText, NoticeId } from './vocabulary.ts';

/** Names one item of a service, as in the hall's catalogue (`C02`). */
export const ItemCode = z.string().regex(/^[\w.-]{1,20}$/);

/** One thing that people come for within a service. */
export const ServiceItem = z.object({
  code: ItemCode,
  /** In everyday words; the professional term stands beneath. */
  name: LocalizedText,
  term: LocalizedText.nullable().default(null),
  /** What has to be told at once about it; null: nothing. */
  noticeId: NoticeId.nullable().default(null),
});
export type ServiceItem = z.infer<typeof ServiceItem>;

/** One question in plain words that decides the item; an answer without an item leads to the list of all. */
export const PlainQuestion = z.object({
  text: LocalizedText,
  answers: z
    .array(z.object({ text: LocalizedText, itemCode: ItemCode.nullable() }))
    .min(2)
    .max(4),
});
export type PlainQuestion = z.infer<typeof PlainQuestion>;

const items = z.array(ServiceItem).max(16);

/** What a kiosk asks between the tap on a service and its number; most services ask nothing. */
export const ServiceGuidance = z.discriminatedUnion('ask', [
  z.object({ ask: z.literal('nothing') }),
  z.object({ ask: z.literal('item'), items }),
  z.object({ ask: z.literal('question'), question: PlainQuestion, items }),
]);
export type ServiceGuidance = z.infer<typeof ServiceGuidance>;

/** The items that a ticket of the service may name. */
export function itemsOf(guidance: ServiceGuidance | undefined): readonly ServiceItem[] {
  return guidance && guidance.ask !== 'nothing' ? guidance.items : [];
}
