import type { CaseTracking } from '#protocol/rating-case';
import type { Translate } from '../../common/i18n/index.ts';
import { percentOf } from './cases-shown.ts';

/** How completely the bad ratings of the last ninety days are followed up. */
export function Tracking({ t, tracking }: { t: Translate; tracking: CaseTracking }) {
  const { badRatings, cases, open, overdue, closed, revisited } = tracking;
  const figures = [
    { id: 'badRatings', figure: badRatings },
    { id: 'open', figure: open },
    { id: 'overdue', figure: overdue },
    { id: 'closed', figure: closed },
    { id: 'revisited', figure: revisited },
  ] as const;
  const percent = percentOf(cases, badRatings);
  return (
    <section className="card part tracking">
      <h2>{t('cases.tracking')}</h2>
      <p className={percent < 100 ? 'tracking-share is-shut' : 'tracking-share'}>
        <strong>{t('cases.percent', { percent })}</strong> {t('cases.tracked', { cases, badRatings })}
      </p>
      <dl>
        {figures.map(({ id, figure }) => (
          <div key={id}>
            <dt>{t(`cases.figure.${id}`)}</dt>
            <dd className={id === 'overdue' && figure > 0 ? 'is-shut' : ''}>{figure}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
