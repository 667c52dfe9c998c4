import { Minus, Plus } from 'lucide-react';
import { Icon, keepFocus } from '../../common/ui/index.ts';
import type { Clerk } from '../useClerk.ts';
import { chooseOutcome, countBy, OUTCOMES } from '../visit-result.ts';

/** What came of the visit and how many cases it was: noted while it goes on, sent when it ends, never asked for. */
export function VisitNotes({ clerk }: { clerk: Clerk }) {
  const { t, result, changeResult } = clerk;
  return (
    <div className="visit-notes">
      <div className="visit-notes-head">
        <span>{t('outcomeTitle')}</span>
        <Step clerk={clerk} step={-1} />
        <output>{t('quantity', { count: result.quantity })}</output>
        <Step clerk={clerk} step={1} />
      </div>
      <fieldset className="outcomes" aria-label={t('outcomeTitle')}>
        {OUTCOMES.map((outcome, index) => (
          <button
            key={outcome}
            type="button"
            className="button"
            aria-pressed={result.outcome === outcome}
            onMouseDown={keepFocus}
            onClick={() => changeResult(chooseOutcome(result, outcome))}
          >
            <kbd>{index + 1}</kbd> {t(`outcome.${outcome}`)}
          </button>
        ))}
      </fieldset>
    </div>
  );
}

function Step({ clerk: { t, result, changeResult }, step }: { clerk: Clerk; step: 1 | -1 }) {
  return (
    <button
      type="button"
      className="button"
      aria-label={t(step === 1 ? 'quantityMore' : 'quantityLess')}
      aria-keyshortcuts={step === 1 ? '+' : '-'}
      disabled={step === -1 && result.quantity === 1}
      onMouseDown={keepFocus}
      onClick={() => changeResult(countBy(result, step))}
    >
      <Icon of={step === 1 ? Plus : Minus} />
    </button>
  );
}
