import { useState } from 'react';
import type { Offers } from '#protocol/hall-settings';
import type { ManagerView } from '#protocol/views';
import { Chips } from '../../common/desk/fields.tsx';
import { Question } from '../../common/desk/Question.tsx';
import { ReasonEntry } from '../../common/desk/ReasonEntry.tsx';
import { localized } from '../../common/i18n/index.ts';
import { clockDuration } from '../../common/staff-session/duration.ts';
import { Button } from '../../common/ui/index.ts';
import { offerOf, withNextOffer } from '../rules/offers-draft.ts';
import type { ManagerScreen } from '../useManager.ts';
import { actsAt, type CounterAct, type CounterCard, counterClock } from './counter-clock.ts';
import './counter-desk.css';

const USUAL_REASONS = ['ill', 'left', 'stuck', 'support'] as const;

type CounterDeskProps = { manager: ManagerScreen; view: ManagerView; counter: CounterCard; onClose: () => void };

/** What the duty manager does at a counter in place of its clerk; the reason goes into the record. */
export function CounterDesk({ manager, view, counter, onClose }: CounterDeskProps) {
  const { t, language, desk } = manager;
  const acts = actsAt(counter);
  const [chosen, setChosen] = useState<CounterAct | null>(null);
  const [reason, setReason] = useState('');
  const [offers, setOffers] = useState<Offers>(counter.offers);
  const act = chosen !== null && acts.includes(chosen) ? chosen : (acts[0] ?? 'offers');
  const { counterId } = counter;
  const name = localized(counter.name, language);
  const carryOut = async () => {
    const why = reason.trim();
    if (act === 'offers') {
      const done = await desk.wish('counter:reassign', { counterId, ...offers, reason: why });
      if (done) desk.say(t('counterDesk.doneOffers', { counter: name }));
      return done !== null && onClose();
    }
    const done = await desk.wish('counter:manage', { counterId, act, reason: why });
    if (!done) return;
    onClose();
    desk.say(done.number ? t('counterDesk.back', { number: done.number }) : t('counterDesk.done', { counter: name }));
  };
  return (
    <Question title={name} isOpen onClose={onClose} notice={desk.notice}>
      <Standing manager={manager} counter={counter} pauseMinutes={view.settings.thresholds.pauseMinutes} />
      <Chips
        label={t('counterDesk.what')}
        value={act}
        options={acts.map((id) => ({ id, text: actWords(manager, counter, id) }))}
        onChange={setChosen}
      />
      <p className="question-hint">{t(act === 'offers' ? 'counterDesk.offersHint' : `counterDesk.then.${act}`)}</p>
      {counter.state === 'serving' && act !== 'offers' && <p className="question-hint">{t('counterDesk.busy')}</p>}
      {act === 'offers' && <OfferList manager={manager} view={view} offers={offers} onChange={setOffers} />}
      <ReasonEntry
        label={t('reason')}
        value={reason}
        usual={USUAL_REASONS.map((each) => t(`counterDesk.reason.${each}`))}
        onChange={setReason}
      />
      <div className="question-answers">
        <Button onClick={onClose}>{t('back')}</Button>
        <Button tone="primary" disabled={desk.isLocked || reason.trim() === ''} onClick={() => void carryOut()}>
          {t(act === 'offers' ? 'counterDesk.saveOffers' : 'counterDesk.confirm')}
        </Button>
      </div>
    </Question>
  );
}

function actWords({ t }: ManagerScreen, { number }: CounterCard, act: CounterAct): string {
  return act === 'offers' ? t('counterDesk.offers') : t(`counterDesk.act.${act}`, { number: number ?? '' });
}

type StandingProps = Pick<CounterDeskProps, 'manager' | 'counter'> & { pauseMinutes: number };

function Standing({ manager: { t, now }, counter, pauseMinutes }: StandingProps) {
  const { state, clerk, number } = counter;
  const { ms } = counterClock(counter, { now, pauseMinutes });
  const words = [t(`state.${state}`), clerk?.name ?? t('counterDesk.nobody'), number];
  if (state !== 'closed') words.push(clockDuration(ms));
  return <p className="counter-standing">{words.filter(Boolean).join(' · ')}</p>;
}

type OfferListProps = { manager: ManagerScreen; view: ManagerView; offers: Offers; onChange: (offers: Offers) => void };

function OfferList({ manager: { t, language }, view, offers, onChange }: OfferListProps) {
  return (
    <ul className="offer-list">
      {view.queues.map(({ serviceId, code, name }) => {
        const kind = offerOf(offers, serviceId);
        return (
          <li key={serviceId}>
            <span className="plan-code">{code}</span>
            <span className="offer-name">{localized(name, language)}</span>
            <button
              type="button"
              className={`offer offer--${kind}`}
              aria-label={`${localized(name, language)} ${t(`offer.${kind}`)}`}
              onClick={() => onChange(withNextOffer(offers, serviceId))}
            >
              {t(`offer.${kind}`)}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
