import { ArrowLeft, Check, PhoneCall } from 'lucide-react';
import { useWords } from '../common/i18n/index.ts';
import { Face } from '../common/rating/Face.tsx';
import { needsReason, REASONS } from '../common/rating/rating-rules.ts';
import { Button } from '../common/ui/index.ts';
import type { Draft } from './pad-stage.ts';
import { groupedDigits } from './phone-digits.ts';
import type { PadScreen } from './usePad.ts';

type ReasonsProps = { pad: PadScreen; draft: Draft; canSubmit: boolean };

/** What was not right: chips, a few words and a call if wished, and the way back to the faces. */
export function Reasons({ pad, draft, canSubmit }: ReasonsProps) {
  const { t } = useWords('pad');
  return (
    <section className="pad-reasons">
      <header className="pad-head">
        <Face score={draft.score} />
        <h1>{t('why')}</h1>
        <p>{t(needsReason(draft.score) ? 'whyNeeded' : 'whyFree')}</p>
      </header>
      <div className="chips">
        {REASONS.map((reason) => (
          <Button key={reason} aria-pressed={draft.reasons.includes(reason)} onClick={() => pad.toggleReason(reason)}>
            {t(`ratingReason.${reason}`)}
          </Button>
        ))}
      </div>
      <div className="pad-more">
        <input
          className="pad-comment"
          type="text"
          maxLength={500}
          placeholder={t('comment')}
          aria-label={t('comment')}
          value={draft.comment}
          onChange={(event) => pad.setComment(event.target.value)}
        />
        <Button icon={PhoneCall} aria-pressed={draft.phone !== ''} onClick={pad.askForCall}>
          {draft.phone ? groupedDigits(draft.phone) : t('callBack.wish')}
        </Button>
      </div>
      <footer className="pad-foot">
        <Button icon={ArrowLeft} onClick={pad.changeMind}>
          {t('back')}
        </Button>
        <Button icon={Check} tone="primary" disabled={!canSubmit} onClick={pad.submit}>
          {t('submit')}
        </Button>
      </footer>
    </section>
  );
}
