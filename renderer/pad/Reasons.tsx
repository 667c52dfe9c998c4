import { ArrowLeft, Check } from 'lucide-react';
import { useWords } from '../common/i18n/index.ts';
import { Button } from '../common/ui/index.ts';
import { Face } from './Face.tsx';
import type { PadStage } from './pad-stage.ts';
import { needsReason, REASONS } from './rating-rules.ts';
import type { PadScreen } from './usePad.ts';

type ReasonsProps = { pad: PadScreen; stage: Extract<PadStage, { kind: 'reasons' }> };

/** What was not right: chips, a few words if wished, and the way back to the faces. */
export function Reasons({ pad, stage: { draft, canSubmit, secondsLeft } }: ReasonsProps) {
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
            {t(`reason.${reason}`)}
          </Button>
        ))}
      </div>
      <input
        className="pad-comment"
        type="text"
        maxLength={500}
        placeholder={t('comment')}
        aria-label={t('comment')}
        value={draft.comment}
        onChange={(event) => pad.setComment(event.target.value)}
      />
      <footer className="pad-foot">
        <Button icon={ArrowLeft} onClick={pad.goBack}>
          {t('back')}
        </Button>
        <p role="alert">{pad.hasFailed ? t('failed') : t('secondsLeft', { seconds: secondsLeft })}</p>
        <Button icon={Check} tone="primary" disabled={!canSubmit || pad.isStale} onClick={pad.submit}>
          {t('submit')}
        </Button>
      </footer>
    </section>
  );
}
