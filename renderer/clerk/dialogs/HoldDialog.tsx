import { type FormEvent, useState } from 'react';
import type { ClerkView } from '#protocol/views';
import { Button } from '../../common/ui/index.ts';
import type { Clerk } from '../useClerk.ts';
import { noteSent } from '../visit-result.ts';
import { MinutesChoice } from './MinutesChoice.tsx';
import { NoteField } from './NoteField.tsx';
import { Question } from './Question.tsx';

const MINUTES = [5, 10, 20, 30];

/** The customer steps aside: why, and when to be reminded. */
export function HoldDialog({ clerk, current }: { clerk: Clerk; current: NonNullable<ClerkView['current']> }) {
  const { t, isBusy, wishes, result, changeResult } = clerk;
  const { note } = result;
  const [minutes, setMinutes] = useState<number | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void wishes.hold({ ...noteSent(note), ...(minutes && { minutes }) });
  };
  return (
    <Question clerk={clerk} title={t('holdTitle', { number: current.number })}>
      <form className="question-form" onSubmit={submit}>
        <p className="question-hint">{t('holdHint')}</p>
        <NoteField
          label={t('note')}
          hint={t('noteHint')}
          value={note}
          most={200}
          isFirst
          onChange={(text) => changeResult({ ...result, note: text })}
        />
        <MinutesChoice
          clerk={clerk}
          label={t('remindIn')}
          none={t('usual')}
          minutes={MINUTES}
          value={minutes}
          onChange={setMinutes}
        />
        <Button tone="primary" type="submit" disabled={isBusy}>
          {t('action.hold')}
        </Button>
      </form>
    </Question>
  );
}
