import { type LucideIcon, Minus, NotebookPen, PhoneOutgoing, Plus } from 'lucide-react';
import type { ClerkView } from '#protocol/views';
import { localized } from '../../common/i18n/index.ts';
import { Icon, keepFocus } from '../../common/ui/index.ts';
import { type ClerkAction, keyOf } from '../clerk-actions.ts';
import type { Clerk } from '../useClerk.ts';
import { chooseOutcome, countBy, hasItems, OUTCOMES } from '../visit-result.ts';

type VisitNotesProps = { clerk: Clerk; view: ClerkView; current: NonNullable<ClerkView['current']> };

/** What came of the visit and how many cases it was: noted while it goes on, sent when it ends, never asked for. */
export function VisitNotes({ clerk, view, current }: VisitNotesProps) {
  const { t, result, changeResult, quantity } = clerk;
  return (
    <div className="visit-notes">
      <div className="visit-notes-head">
        <span>{t('outcomeTitle')}</span>
        <Step clerk={clerk} step={-1} />
        <output>{t('quantity', { count: quantity })}</output>
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
      <div className="visit-rest">
        <More clerk={clerk} view={view} action="result" icon={NotebookPen}>
          {notedWords(clerk, current) || t(current.items.length > 0 ? 'resultOpenItems' : 'resultOpen')}
        </More>
        <More clerk={clerk} view={view} action="promise" icon={PhoneOutgoing}>
          {t('promise.open')}
        </More>
      </div>
    </div>
  );
}

type MoreProps = { clerk: Clerk; view: ClerkView; action: ClerkAction; icon: LucideIcon; children: string };

function More({ clerk, view, action, icon, children }: MoreProps) {
  return (
    <button
      type="button"
      className="button visit-more"
      onMouseDown={keepFocus}
      onClick={() => clerk.act(action)}
      disabled={!clerk.possible.has(action)}
    >
      <Icon of={icon} />
      <span>{children}</span>
      <kbd>{keyOf(view.keys, action)}</kbd>
    </button>
  );
}

/** Items and note as one line; empty where nothing is noted of them. */
function notedWords({ t, language, result }: Clerk, { items }: VisitNotesProps['current']): string {
  const done = items.flatMap(({ code, name }) => {
    const count = result.items[code];
    return count ? [`${localized(name, language)} ${t('quantity', { count })}`] : [];
  });
  return [...done, ...(result.note.trim() ? [result.note.trim()] : [])].join(' · ');
}

function Step({ clerk: { t, result, changeResult }, step }: { clerk: Clerk; step: 1 | -1 }) {
  return (
    <button
      type="button"
      className="button"
      aria-label={t(step === 1 ? 'quantityMore' : 'quantityLess')}
      aria-keyshortcuts={step === 1 ? '+' : '-'}
      disabled={hasItems(result) || (step === -1 && result.quantity === 1)}
      onMouseDown={keepFocus}
      onClick={() => changeResult(countBy(result, step))}
    >
      <Icon of={step === 1 ? Plus : Minus} />
    </button>
  );
}
