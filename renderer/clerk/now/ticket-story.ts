import type { ClerkView } from '#protocol/views';
import type { Language } from '#protocol/vocabulary';
import { localized, type Translate } from '../../common/i18n/index.ts';

type Current = NonNullable<ClerkView['current']>;
type Visit = Current['visits'][number];
type Said = { t: Translate; language: Language };

/** What this customer has been through and has still to do, each as a short phrase; nothing for a plain ticket. */
export function ticketStory({ t, language }: Said, current: Current, ownBadge: string): string[] {
  const { agenda, visits, firstClerk, isPingPong } = current;
  const last = visits.at(-1);
  const services = agenda.map(({ service }) => localized(service, language)).join(t('and'));
  return [
    ...(agenda.length > 0 ? [t('story.next', { services })] : []),
    ...(last ? [visitWords({ t, language }, last, visits.length)] : []),
    ...(firstClerk && firstClerk.badge !== ownBadge ? [t('story.first', { ...firstClerk })] : []),
    ...(isPingPong ? [t('story.pingPong')] : []),
  ];
}

/** The last visit, and how many there were before it. */
function visitWords({ t, language }: Said, visit: Visit, count: number): string {
  const figures = {
    service: localized(visit.service, language),
    counter: localized(visit.counter, language),
    clerk: visit.clerk,
    ending: visit.outcome ? t(`outcome.${visit.outcome}`) : t(`story.${visit.ending}`),
  };
  return count > 1 ? t('story.visits', { ...figures, count }) : t('story.visit', figures);
}
