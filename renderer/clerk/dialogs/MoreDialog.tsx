import { AppWindow, ArrowLeftRight } from 'lucide-react';
import { Tick } from '../../common/desk/fields.tsx';
import { Button } from '../../common/ui/index.ts';
import type { CallBar } from '../bar/useCallBar.ts';
import type { Clerk } from '../useClerk.ts';
import { Question } from './Question.tsx';

/** How this clerk likes to work, and the way to another counter. */
export function MoreDialog({ clerk, bar }: { clerk: Clerk; bar: CallBar }) {
  const { t, habits, changeHabits, openDialog, isStale } = clerk;
  return (
    <Question clerk={clerk} title={t('moreTitle')}>
      <Tick value={habits.autoCall} onChange={(autoCall) => changeHabits({ ...habits, autoCall })}>
        {t('habit.autoCall')}
      </Tick>
      <Tick value={habits.sound} onChange={(sound) => changeHabits({ ...habits, sound })}>
        {t('habit.sound')}
      </Tick>
      <p className="question-hint">{t('habit.hint')}</p>
      <Button icon={ArrowLeftRight} disabled={isStale} onClick={() => openDialog({ kind: 'move' })}>
        {t('move')}
      </Button>
      {bar.state && (
        <Button icon={AppWindow} onClick={() => openDialog({ kind: 'bar' })}>
          {t('bar.window')}
        </Button>
      )}
    </Question>
  );
}
