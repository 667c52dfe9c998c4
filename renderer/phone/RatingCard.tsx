import './rating.css';
import { localized, refusalWords, useWords } from '../common/i18n/index.ts';
import { Face } from '../common/rating/Face.tsx';
import { asksReason, needsReason, REASONS, SCORES } from '../common/rating/rating-rules.ts';
import { Button } from '../common/ui/index.ts';
import type { PhoneRating } from './useRating.ts';

/** The same question as on the pad, for whoever has left the counter already. */
export function RatingCard({ rating, isStale }: { rating: PhoneRating; isStale: boolean }) {
  const { t, language } = useWords('phone');
  const { draft, outcome, invitation } = rating;
  if (outcome.at === 'done')
    return (
      <section className="phone-rating" role="status">
        <h2>{t('rating.thanks')}</h2>
        {outcome.callBack && <p>{t('rating.thanksCall')}</p>}
      </section>
    );
  if (!invitation) return null;
  return (
    <section className="phone-rating">
      <h2>{t('rating.ask')}</h2>
      <p>{localized(invitation.counter, language)}</p>
      <div className="phone-faces">
        {SCORES.map((score) => (
          <button
            key={score}
            type="button"
            className="phone-face"
            aria-pressed={draft.score === score}
            onClick={() => rating.edit({ score })}
          >
            <Face score={score} />
            <span>{t(`score.${score}`)}</span>
          </button>
        ))}
      </div>
      {draft.score !== null && asksReason(draft.score) && <Why rating={rating} isNeeded={needsReason(draft.score)} />}
      {outcome.at === 'failed' && (
        <p className="phone-rating-failed" role="alert">
          {outcome.refusal ? refusalWords(t, outcome.refusal) : t('unreachable')}
        </p>
      )}
      {draft.score !== null && (
        <Button tone="primary" disabled={!rating.canSubmit || isStale} onClick={rating.submit}>
          {t('rating.submit')}
        </Button>
      )}
    </section>
  );
}

function Why({ rating, isNeeded }: { rating: PhoneRating; isNeeded: boolean }) {
  const { t } = useWords('phone');
  const { reasons, comment, phone } = rating.draft;
  return (
    <>
      <p>{t(isNeeded ? 'rating.whyNeeded' : 'rating.whyFree')}</p>
      <div className="phone-chips">
        {REASONS.map((reason) => (
          <Button key={reason} aria-pressed={reasons.includes(reason)} onClick={() => rating.toggleReason(reason)}>
            {t(`ratingReason.${reason}`)}
          </Button>
        ))}
      </div>
      <label>
        <span>{t('rating.comment')}</span>
        <textarea
          rows={2}
          maxLength={500}
          value={comment}
          onChange={(event) => rating.edit({ comment: event.target.value })}
        />
      </label>
      <label>
        <span>{t('rating.phone')}</span>
        <input
          type="tel"
          maxLength={20}
          autoComplete="off"
          value={phone}
          onChange={(event) => rating.edit({ phone: event.target.value })}
        />
      </label>
      <small>{t('rating.purpose')}</small>
    </>
  );
}
