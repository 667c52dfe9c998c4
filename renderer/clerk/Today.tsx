import type { ClerkView } from '#protocol/views';
import type { Translate } from '../common/i18n/index.ts';
import { todayFigures } from './today-figures.ts';

/** The clerk's own day in one line. */
export function Today({ t, today }: { t: Translate; today: ClerkView['today'] }) {
  return (
    <footer className="today">
      <strong>{t('today')}</strong>
      {todayFigures(t, today).map(({ id, name, figure }) => (
        <span key={id}>
          {name} <b>{figure}</b>
        </span>
      ))}
    </footer>
  );
}
