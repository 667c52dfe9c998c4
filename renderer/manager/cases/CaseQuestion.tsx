import { useState } from 'react';
import type { CaseCard } from '#protocol/rating-case';
import { Chips, TextEntry } from '../../common/desk/fields.tsx';
import { Question } from '../../common/desk/Question.tsx';
import { Button } from '../../common/ui/index.ts';
import type { ManagerScreen } from '../useManager.ts';
import type { CaseAct } from './case-acts.ts';
import { isNoteNeeded, OUTCOMES, type Outcome, wishOf } from './case-wish.ts';

const NOTE_AT_MOST = 200;

type CaseQuestionProps = { manager: ManagerScreen; card: CaseCard; act: CaseAct; onClose: () => void };

/** One step of a case: what came of it, and a note for the record. */
export function CaseQuestion({ manager: { t, desk }, card, act, onClose }: CaseQuestionProps) {
  const outcomes = OUTCOMES[act];
  const [outcome, setOutcome] = useState<Outcome | null>(outcomes[0] ?? null);
  const [note, setNote] = useState('');
  const save = async () => {
    if (await wishOf(desk.wish, card.caseId, { act, outcome, note: note.trim() })) onClose();
  };
  return (
    <Question title={t(`cases.act.${act}`)} isOpen onClose={onClose} notice={desk.notice}>
      <p className="question-hint">{t(`cases.actHint.${act}`)}</p>
      {outcome !== null && (
        <Chips
          label={t('cases.outcomeLabel')}
          value={outcome}
          options={outcomes.map((id) => ({ id, text: t(`cases.outcome.${id}`) }))}
          onChange={setOutcome}
        />
      )}
      <TextEntry
        label={t(isNoteNeeded(act) ? 'cases.noteNeeded' : 'cases.note')}
        value={note}
        onChange={setNote}
        maxLength={NOTE_AT_MOST}
      />
      <div className="question-answers">
        <Button onClick={onClose}>{t('back')}</Button>
        <Button
          tone="primary"
          disabled={desk.isLocked || (isNoteNeeded(act) && note.trim() === '')}
          onClick={() => void save()}
        >
          {t('cases.keep')}
        </Button>
      </div>
    </Question>
  );
}
