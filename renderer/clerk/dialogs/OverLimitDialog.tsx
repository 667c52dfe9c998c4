import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { ClerkView } from '#protocol/views';
import { localized } from '../../common/i18n/index.ts';
import { clockDuration } from '../../common/staff-session/duration.ts';
import { elapsedOf } from '../clerk-actions.ts';
import type { Clerk } from '../useClerk.ts';
import type { OverLimitQuestion } from './clerk-dialog.ts';
import { Picks } from './Picks.tsx';
import { Question } from './Question.tsx';

type OverLimitProps = { clerk: Clerk; view: ClerkView; dialog: OverLimitQuestion };

/** Why it took longer than the limit; the reason is the answer, and the last answer is none. */
export function OverLimitDialog({ clerk, view, dialog: { then } }: OverLimitProps) {
  const { t, language, now, isBusy, wishes } = clerk;
  const { current, overLimitReasons } = view;
  if (!current) return null;
  const end = (why: string | null) => void (then === 'finish' ? wishes.finish(why) : wishes.next(why));
  const picks = overLimitReasons.map(({ code, name }) => ({
    id: code,
    words: localized(name, language),
    hint: '',
    onPick: () => end(code),
  }));
  const figures = { time: clockDuration(elapsedOf(current, now)), minutes: Math.round(current.limitSeconds / 60) };
  return (
    <Question clerk={clerk} title={t('overTitle', { number: current.number })}>
      <p className="question-hint">{t('overHint', figures)}</p>
      <Picks
        picks={[...picks, { id: 'none', words: t('overNone'), hint: '', onPick: () => end(null) }]}
        isBusy={isBusy}
      />
    </Question>
  );
}

/** The same as one row, where the service ends by something else that is asked. Draws nothing within the limit. */
export function OverLimitChoice({ clerk, view }: { clerk: Clerk; view: ClerkView }) {
  const { t, language, isOver, result, changeResult } = clerk;
  if (!isOver || view.overLimitReasons.length === 0) return null;
  const choose = (choice: string) => changeResult({ ...result, overLimitReason: choice === 'none' ? null : choice });
  return (
    <RadioGroup className="chips" value={result.overLimitReason ?? 'none'} onChange={choose}>
      <Label>{t('overWhy')}</Label>
      <div className="chips-row">
        <Radio value="none">{t('overNone')}</Radio>
        {view.overLimitReasons.map(({ code, name }) => (
          <Radio key={code} value={code}>
            {localized(name, language)}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
