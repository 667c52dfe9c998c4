import type { ClerkView } from '#protocol/views';
import { Button } from '../../common/ui/index.ts';
import { todayFigures } from '../today-figures.ts';
import type { Clerk } from '../useClerk.ts';
import type { SummaryQuestion } from './clerk-dialog.ts';
import { Question } from './Question.tsx';

type SummaryProps = { clerk: Clerk; today: ClerkView['today']; dialog: SummaryQuestion };

/** The counter is closed: what the clerk's own day was. */
export function SummaryDialog({ clerk, today, dialog: { thenSignOut } }: SummaryProps) {
  const { t, closeDialog, signOut } = clerk;
  return (
    <Question clerk={clerk} title={t('summaryTitle')}>
      <dl className="summary">
        {todayFigures(t, today).map(({ id, name, figure }) => (
          <div key={id}>
            <dt>{name}</dt>
            <dd>{figure}</dd>
          </div>
        ))}
      </dl>
      <Button tone="primary" onClick={thenSignOut ? signOut : closeDialog} autoFocus>
        {t(thenSignOut ? 'signOut' : 'ready')}
      </Button>
    </Question>
  );
}
