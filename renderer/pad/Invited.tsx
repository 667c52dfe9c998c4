import { Languages } from 'lucide-react';
import { useWords } from '../common/i18n/index.ts';
import { Button } from '../common/ui/index.ts';
import { Face } from './Face.tsx';
import type { Invitation } from './pad-stage.ts';
import type { RatingScore } from './rating-rules.ts';

const SCORES: readonly RatingScore[] = [5, 4, 3, 2, 1];

type InvitedProps = {
  invitation: Invitation;
  secondsLeft: number;
  isStale: boolean;
  hasFailed: boolean;
  onRate: (score: RatingScore) => void;
};

/** One question, five faces; each whole column answers. */
export function Invited({ invitation, secondsLeft, isStale, hasFailed, onRate }: InvitedProps) {
  const { t, next, setLanguage } = useWords('pad');
  return (
    <section className="pad-invited">
      <header className="pad-head">
        <h1>{t('invite')}</h1>
        <p>
          {t('inviteFor', { number: invitation.number })} ·{' '}
          <span role="timer">{t('secondsLeft', { seconds: secondsLeft })}</span>
        </p>
        <Button icon={Languages} lang={next.locale} onClick={() => setLanguage(next.code)}>
          {next.name}
        </Button>
      </header>
      <div className="faces">
        {SCORES.map((score) => (
          <button key={score} type="button" className="tile face-tile" disabled={isStale} onClick={() => onRate(score)}>
            <Face score={score} />
            <span className="face-word">{t(`score.${score}`)}</span>
          </button>
        ))}
      </div>
      <p className="pad-failed" role="alert">
        {hasFailed && t('failed')}
      </p>
    </section>
  );
}
