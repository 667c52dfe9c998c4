import type { Translate } from '../common/i18n/index.ts';
import { waitWords } from '../common/wait-words.ts';
import type { Service } from './stages.ts';

export function peopleAhead(t: Translate, waiting: number): string {
  return waiting === 0 ? t('wait.nobody') : t(waiting === 1 ? 'wait.one' : 'wait.ahead', { ahead: waiting });
}

/** How long it takes, or why nobody can say: a line is there in any case, so that tiles compare. */
export function timeAhead(t: Translate, { wait, openCounters }: Pick<Service, 'wait' | 'openCounters'>): string {
  if (openCounters === 0) return t('wait.noCounter');
  return waitWords(t, wait) || t('timeUnknown');
}
