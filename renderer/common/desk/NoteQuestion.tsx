import { type ReactNode, useState } from 'react';
import type { Translate } from '../i18n/index.ts';
import { Button } from '../ui/index.ts';
import { Question } from './Question.tsx';
import { ReasonEntry } from './ReasonEntry.tsx';

type NoteQuestionProps = {
  t: Translate;
  title: string;
  label: string;
  /** What is often said, to be tapped. */
  usual: readonly string[];
  hint: ReactNode;
  confirm: string;
  /** Without a word it cannot be confirmed. */
  isRequired: boolean;
  isLocked: boolean;
  notice: string | null;
  /** True once the note is kept. */
  save: (note: string) => Promise<boolean>;
  onClose: () => void;
};

/** Asks for one line for the record; closes when it is kept. */
export function NoteQuestion(props: NoteQuestionProps) {
  const { t, title, label, usual, hint, confirm, isRequired, isLocked, notice, save, onClose } = props;
  const [note, setNote] = useState('');
  const keep = async () => {
    if (await save(note.trim())) onClose();
  };
  return (
    <Question title={title} isOpen onClose={onClose} notice={notice}>
      <ReasonEntry label={label} value={note} usual={usual} onChange={setNote} />
      {hint}
      <div className="question-answers">
        <Button onClick={onClose}>{t('back')}</Button>
        <Button tone="primary" disabled={isLocked || (isRequired && note.trim() === '')} onClick={() => void keep()}>
          {confirm}
        </Button>
      </div>
    </Question>
  );
}
