import type { SettingsFinding } from '#protocol/hall-settings';
import type { ManagerView } from '#protocol/views';
import type { Language } from '#protocol/vocabulary';
import { sayDay } from '../../common/desk/time-of-day.ts';
import { localized, type Translate } from '../../common/i18n/index.ts';

type Code = SettingsFinding['code'];
/** What the names in a finding are looked up in. */
export type Names = {
  queues: readonly Pick<ManagerView['queues'][number], 'serviceId' | 'name'>[];
  counters: readonly Pick<ManagerView['counters'][number], 'counterId' | 'name'>[];
  classes: readonly Pick<ManagerView['classes'][number], 'classId' | 'name'>[];
};

const ABOUT_A_COUNTER: readonly Code[] = ['counter-without-service', 'unknown-counter'];
const ABOUT_A_CLASS: readonly Code[] = ['two-classes-with-one-id', 'unknown-class', 'longest-wait-below-credit'];

/** In which words. */
export type Saying = { t: Translate; language: Language; locale: string };

/** Findings that are about so many of something. */
const COUNTED: Partial<Record<Code, string>> = { 'logo-is-slow': 'soManyBytes', 'too-few-numbers': 'soManyNumbers' };

/** A finding as a sentence: where it is, and what is so there. */
export function findingWords(saying: Saying, names: Names, { code, about }: SettingsFinding): string {
  const { t } = saying;
  const where = aboutWords(saying, names, { code, about });
  return where === '' ? t(`finding.${code}`) : t('findingAt', { where, what: t(`finding.${code}`) });
}

/** `A weekday 3` or `counter 1 B` by the names that people use; what nobody bears stays as it is written. */
export function aboutWords(
  { t, language, locale }: Saying,
  { queues, counters, classes }: Names,
  { code, about }: Pick<SettingsFinding, 'code' | 'about'>,
): string {
  const unit = COUNTED[code];
  if (unit) return t(unit, { count: about });
  const counter = (id: string) => counters.find(({ counterId }) => counterId === id)?.name;
  const service = (id: string) => queues.find(({ serviceId }) => serviceId === id)?.name;
  const klass = (id: string) => classes.find(({ classId }) => classId === id)?.name;
  const said: string[] = [];
  const words = about.split(' ').filter(Boolean);
  for (let at = 0; at < words.length; at += 1) {
    const [word = '', next = ''] = words.slice(at);
    const isLast = at === words.length - 1;
    const name =
      (isLast && ABOUT_A_COUNTER.includes(code) && counter(word)) ||
      (isLast && ABOUT_A_CLASS.includes(code) && klass(word)) ||
      service(word);
    if (word === 'counter' && !isLast) said.push(nameOr(counter(next), next, language));
    else if (word === 'staff' && !isLast) said.push(t('staffBadge', { badge: next }));
    else if (word === 'weekday' && !isLast) said.push(t(`weekday.${next}`));
    else if (word === 'voice' && !isLast) said.push(t('part.voice'));
    else if (word === 'hall') said.push(t('hall'));
    else if (/^\d{4}-\d\d-\d\d$/.test(word)) said.push(sayDay(word, locale));
    else said.push(nameOr(name || undefined, word, language));
    if (['counter', 'staff', 'weekday'].includes(word)) at += 1;
  }
  return said.join(' · ');
}

function nameOr(name: { zh: string; en: string } | undefined, otherwise: string, language: Language): string {
  return name ? localized(name, language) : otherwise;
}
