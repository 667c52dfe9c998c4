import { Languages } from 'lucide-react';
import { useWords } from '../common/i18n/index.ts';
import { Face } from '../common/rating/Face.tsx';
import { type RatingScore, SCORES } from '../common/rating/rating-rules.ts';
import { Button } from '../common/ui/index.ts';
import type { Invitation } from './pad-stage.ts';

type InvitedProps = { invitation: Invitation; secondsLeft: number; onRate: (score: RatingScore) => void };

/** One question, five faces; each whole column answers. */
export function Invited({ invitation, secondsLeft, onRate }: InvitedProps) {
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
          <button key={score} type="button" className="tile face-tile" onClick={() => onRate(score)}>
            <Face score={score} />
            <span className="face-word">{t(`score.${score}`)}</span>
          </button>
        ))}
      </div>
    </section>
  );
}
