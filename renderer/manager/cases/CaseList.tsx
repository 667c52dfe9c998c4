import type { CaseCard } from '#protocol/rating-case';
import { sayDay } from '../../common/desk/time-of-day.ts';
import { localized } from '../../common/i18n/index.ts';
import { NumberPlate } from '../../common/ui/index.ts';
import type { ManagerScreen } from '../useManager.ts';
import type { CasesDesk } from './useCases.ts';

type CaseListProps = { manager: ManagerScreen; cases: CasesDesk };

/** The cases that are looked at, each as a line that opens it. */
export function CaseList({ manager, cases }: CaseListProps) {
  const { t } = manager;
  const { list, shown, show, chosen, choose } = cases;
  if (list === null) return <p className="part-hint">{t('cases.loading')}</p>;
  if (shown.length === 0) return <p className="part-hint">{t(`cases.noneShown.${show}`)}</p>;
  return (
    <ul className="case-rows">
      {shown.map((card) => (
        <li key={card.caseId}>
          <button
            type="button"
            className="case-row"
            aria-pressed={card.caseId === chosen?.caseId}
            onClick={() => choose(card.caseId)}
          >
            <NumberPlate number={card.number} />
            <span className="case-row-text">
              <strong>{t(`score.${card.score}`)}</strong>
              <span>{aboutWords(manager, card)}</span>
            </span>
            <span className={card.isOverdue ? 'case-chip case-chip--late' : 'case-chip'}>
              {t(card.isOverdue ? 'cases.late' : `cases.state.${card.state}`)}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function aboutWords({ language, locale }: ManagerScreen, { counter, clerk, openedDay }: CaseCard): string {
  return [sayDay(openedDay, locale), localized(counter, language), clerk?.name].filter(Boolean).join(' · ');
}
