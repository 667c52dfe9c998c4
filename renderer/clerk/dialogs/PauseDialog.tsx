import { useState } from 'react';
import type { ClerkView } from '#protocol/views';
import { localized } from '../../common/i18n/index.ts';
import type { Clerk } from '../useClerk.ts';
import { MinutesChoice } from './MinutesChoice.tsx';
import { Picks } from './Picks.tsx';
import { Question } from './Question.tsx';

const MINUTES = [5, 10, 15, 30, 60];

/** Why, and for how long where that is known; the reason is the answer. */
export function PauseDialog({ clerk, view }: { clerk: Clerk; view: ClerkView }) {
  const { t, language, isBusy, wishes } = clerk;
  const [minutes, setMinutes] = useState<number | null>(null);
  const picks = view.pauseReasons.map((reason) => ({
    id: reason.zh,
    words: localized(reason, language),
    hint: '',
    onPick: () => void wishes.pause({ reason: localized(reason, language), ...(minutes && { minutes }) }),
  }));
  return (
    <Question clerk={clerk} title={t('pauseTitle')}>
      {view.current && <p className="question-hint">{t('backToLine', { number: view.current.number })}</p>}
      <MinutesChoice
        clerk={clerk}
        label={t('pauseMinutes')}
        none={t('openEnded')}
        minutes={MINUTES}
        value={minutes}
        onChange={setMinutes}
      />
      <Picks picks={picks} isBusy={isBusy} />
    </Question>
  );
}
