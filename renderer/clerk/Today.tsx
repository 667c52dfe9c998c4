import type { ClerkView } from '#protocol/views';
import type { Translate } from '../common/i18n/index.ts';
import { clockDuration } from '../common/staff-session/duration.ts';

/** The clerk's own day in one line. */
export function Today({ t, today }: { t: Translate; today: ClerkView['today'] }) {
  const { averageServiceSeconds: average } = today;
  return (
    <footer className="today">
      <strong>{t('today')}</strong>
      <span>{t('finished', { count: today.finished })}</span>
      <span>{t('missedToday', { count: today.missed })}</span>
      <span>{average === null ? t('noAverage') : t('average', { time: clockDuration(average * 1000) })}</span>
    </footer>
  );
}
