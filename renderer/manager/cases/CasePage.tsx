import { Phone } from 'lucide-react';
import { useState } from 'react';
import type { CaseCard } from '#protocol/rating-case';
import { TicketStory } from '../../common/desk/tickets/TicketStory.tsx';
import { sayDay } from '../../common/desk/time-of-day.ts';
import { hallTime } from '../../common/hall-time.ts';
import { localized } from '../../common/i18n/index.ts';
import { Button, NumberPlate } from '../../common/ui/index.ts';
import type { ManagerScreen } from '../useManager.ts';
import { CaseQuestion } from './CaseQuestion.tsx';
import { CaseSteps } from './CaseSteps.tsx';
import { type CaseAct, nextAct, otherActs } from './case-acts.ts';
import type { CasesDesk } from './useCases.ts';

type CasePageProps = { manager: ManagerScreen; cases: CasesDesk; card: CaseCard };

/** One case: what was said, until when what is due, what was done and what comes next; beside it the story of the ticket. */
export function CasePage({ manager, cases, card }: CasePageProps) {
  const { t, language, locale, desk } = manager;
  const [asked, setAsked] = useState<CaseAct | null>(null);
  const next = nextAct(card);
  const { number, score, reasons, comment, service, counter, clerk, ratedAt, openedDay } = card;
  const where = [localized(service, language), localized(counter, language), clerk && `${clerk.name} ${clerk.badge}`];
  const why = reasons.map((reason) => t(`ratingReason.${reason}`)).join(t('listComma'));
  return (
    <div className="case-page">
      <section className="card part case-main">
        <h2 className="case-head">
          <NumberPlate number={number} /> {t(`score.${score}`)}
          <span className={card.isOverdue ? 'case-chip case-chip--late' : 'case-chip'}>
            {t(`cases.state.${card.state}`)}
          </span>
        </h2>
        <p className="part-hint">
          {[sayDay(openedDay, locale), hallTime(ratedAt, desk.timeZone), ...where].filter(Boolean).join(' · ')}
        </p>
        <p className="case-said">
          {why || t('cases.noReason')}
          {comment && <q>{comment}</q>}
        </p>
        <Terms manager={manager} card={card} />
        <PhoneLine manager={manager} cases={cases} card={card} />
        <div className="part-actions">
          {next && (
            <Button tone="primary" disabled={desk.isLocked} onClick={() => setAsked(next)}>
              {t(`cases.act.${next}`)}
            </Button>
          )}
          {otherActs(card).map((act) => (
            <Button key={act} disabled={desk.isLocked} onClick={() => setAsked(act)}>
              {t(`cases.act.${act}`)}
            </Button>
          ))}
        </div>
        <CaseSteps manager={manager} steps={card.steps} />
      </section>
      <section className="card part case-story">
        <h2>{t('cases.story')}</h2>
        {cases.story && <TicketStory desk={desk} steps={cases.story.steps} />}
      </section>
      {asked && <CaseQuestion manager={manager} card={card} act={asked} onClose={() => setAsked(null)} />}
    </div>
  );
}

/** Until when the customer is to be contacted and to have an answer, and what was already done of it. */
function Terms({ manager: { t, locale, desk }, card }: Omit<CasePageProps, 'cases'>) {
  const { contactDue, contactedAt, answerDue, answeredAt, size, complaint, result, state } = card;
  const isLate = (due: string, doneAt: number | null) => state !== 'closed' && doneAt === null && desk.today > due;
  const term = (id: 'contact' | 'answer', due: string, doneAt: number | null) => (
    <div key={id}>
      <dt>{t(`cases.term.${id}`)}</dt>
      <dd className={isLate(due, doneAt) ? 'is-shut' : ''}>
        {doneAt !== null ? t('cases.term.done') : t('cases.term.until', { day: sayDay(due, locale) })}
      </dd>
    </div>
  );
  return (
    <dl className="case-terms">
      {contactDue !== null && term('contact', contactDue, contactedAt)}
      {term('answer', answerDue, answeredAt)}
      <div>
        <dt>{t('cases.term.kind')}</dt>
        <dd>{t(`cases.kind.${complaint ?? size}`)}</dd>
      </div>
      {result && (
        <div>
          <dt>{t('cases.term.result')}</dt>
          <dd>{t(`cases.outcome.${result}`)}</dd>
        </div>
      )}
    </dl>
  );
}

function PhoneLine({ manager: { t, desk }, cases, card }: CasePageProps) {
  const { phone, contactDue, caseId } = card;
  const shown = cases.phones[caseId];
  if (!phone) return <p className="part-hint">{t(contactDue === null ? 'cases.noPhone' : 'cases.phoneGone')}</p>;
  return (
    <p className="case-phone">
      <strong>{shown ?? t('callBack.tail', { tail: phone.tail })}</strong>
      {shown === undefined && (
        <Button icon={Phone} disabled={desk.isLocked} onClick={() => cases.showPhone(card)}>
          {t('callBack.show')}
        </Button>
      )}
    </p>
  );
}
