import type { ClerkView } from '#protocol/views';
import { Button } from '../../common/ui/index.ts';
import type { Clerk } from '../useClerk.ts';
import type { ReleaseQuestion } from './clerk-dialog.ts';
import { Question } from './Question.tsx';

/** Whether to close the counter; who was only called goes back to the line. */
export function CloseDialog({ clerk, current }: { clerk: Clerk; current: ClerkView['current'] }) {
  const { t, isBusy, moves } = clerk;
  return (
    <Question clerk={clerk} title={t('closeTitle')}>
      {current && <p>{t('backToLine', { number: current.number })}</p>}
      <p>{t('closeHint')}</p>
      <p>{t('closeOnly')}</p>
      <Button
        tone="primary"
        onClick={() => void moves.close({ release: false, thenSignOut: false })}
        disabled={isBusy}
        autoFocus
      >
        {t('action.close')}
      </Button>
    </Question>
  );
}

/** Whether those who wait for this counter alone may go to any other. */
export function ReleaseDialog({ clerk, dialog }: { clerk: Clerk; dialog: ReleaseQuestion }) {
  const { t, isBusy, moves } = clerk;
  const { held, bound, thenSignOut } = dialog;
  return (
    <Question clerk={clerk} title={t('releaseTitle')}>
      <ul className="question-figures">
        {held > 0 && <li>{t('releaseHeld', { count: held })}</li>}
        {bound > 0 && <li>{t('releaseBound', { count: bound })}</li>}
      </ul>
      <p>{t('releaseHint')}</p>
      <Button
        tone="primary"
        onClick={() => void moves.close({ release: true, thenSignOut })}
        disabled={isBusy}
        autoFocus
      >
        {t('release')}
      </Button>
    </Question>
  );
}
