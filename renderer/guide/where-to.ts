import type { GuideView } from '#protocol/views';
import type { Language, LocalizedText, ServiceId } from '#protocol/vocabulary';

type Counter = GuideView['counters'][number];

/** A service, or one item of it, and the counters where it is done now: its own, and those that help. */
export type Errand = {
  serviceId: ServiceId;
  itemCode: string | null;
  name: LocalizedText;
  service: GuideView['queues'][number];
  doneAt: readonly Counter[];
  helpedAt: readonly Counter[];
};

const plain = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s/g, '');
const says = (words: string, ...texts: (LocalizedText | null)[]) =>
  texts.some((text) => text !== null && [text.zh, text.en].some((each) => plain(each).includes(words)));

/** What somebody may mean by these words: services by their letter or name, items by their name or term; the best first. */
export function errandsLike(
  view: Pick<GuideView, 'queues' | 'counters' | 'items'>,
  typed: string,
  language: Language,
): Errand[] {
  const words = plain(typed);
  if (words === '') return [];
  const found = view.queues.flatMap((service) => {
    const { serviceId, code, name } = service;
    const errand = (itemCode: string | null, named: LocalizedText): Errand => ({
      ...{ serviceId, itemCode, name: named, service },
      doneAt: atWork(view.counters).filter(({ does }) => does.includes(serviceId)),
      helpedAt: atWork(view.counters).filter(({ helpsWith }) => helpsWith.includes(serviceId)),
    });
    const items = view.items.filter((item) => item.serviceId === serviceId && says(words, item.name, item.term));
    const own = plain(code) === words || says(words, name) ? [errand(null, name)] : [];
    return [...own, ...items.map((item) => errand(item.code, item.name))];
  });
  const begins = ({ name }: Errand) => (plain(name[language]).startsWith(words) ? 0 : 1);
  return found.toSorted((one, other) => begins(one) - begins(other));
}

const atWork = (counters: readonly Counter[]) => counters.filter(({ state }) => state !== 'closed');
