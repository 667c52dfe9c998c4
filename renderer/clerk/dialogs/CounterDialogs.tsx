import type { ClerkView } from '#protocol/views';
import { localized } from '../../common/i18n/index.ts';
import { Button } from '../../common/ui/index.ts';
import { CounterTiles } from '../ChooseCounter.tsx';
import type { Clerk } from '../useClerk.ts';
import type { TakeOverQuestion } from './clerk-dialog.ts';
import { Question } from './Question.tsx';

/** Where to sit down instead. */
export function MoveDialog({ clerk, view }: { clerk: Clerk; view: ClerkView }) {
  const others = view.counters.filter(({ counterId }) => counterId !== view.counter?.counterId);
  return (
    <Question clerk={clerk} title={clerk.t('moveTitle')} isWide>
      <CounterTiles clerk={clerk} counters={others} />
    </Question>
  );
}

type TakeOverProps = { clerk: Clerk; view: ClerkView; dialog: TakeOverQuestion };

/** A counter that somebody sits at, or the move away from one's own: both have to be meant. */
export function TakeOverDialog({ clerk, view, dialog }: TakeOverProps) {
  const { t, language, isBusy, moves } = clerk;
  const { counterId, clerk: user } = dialog;
  const name = view.counters.find((each) => each.counterId === counterId)?.name;
  const counter = name ? localized(name, language) : counterId;
  return (
    <Question
      clerk={clerk}
      title={user === null ? t('moveConfirmTitle', { counter }) : t('takeOverTitle', { counter, clerk: user })}
    >
      <p>{user === null ? t('moveConfirmHint') : t('takeOverHint', { clerk: user })}</p>
      {view.held.length > 0 && <p>{t('moveReleases', { count: view.held.length })}</p>}
      <Button tone="primary" onClick={() => void moves.open(counterId, true)} disabled={isBusy} autoFocus>
        {t(user === null ? 'move' : 'takeOver')}
      </Button>
    </Question>
  );
}
