import { useState } from 'react';
import type { GuideView } from '#protocol/views';
import { Question } from '../../common/desk/Question.tsx';
import { ReasonEntry } from '../../common/desk/ReasonEntry.tsx';
import { Button } from '../../common/ui/index.ts';
import { contactsFor, type Fault } from '../trouble.ts';
import type { GuideScreen } from '../useGuide.ts';
import { deviceName } from './device-name.ts';

type FaultQuestionProps = {
  guide: GuideScreen;
  view: GuideView;
  fault: Fault;
  step: 'told' | 'repaired';
  onClose: () => void;
};

/** Who was told, or what was done: one line for the record. */
export function FaultQuestion({ guide, view, fault, step, onClose }: FaultQuestionProps) {
  const { t, wish, isLocked, notice } = guide;
  const [note, setNote] = useState('');
  const { faultId } = fault;
  const isTold = step === 'told';
  const usual = isTold
    ? contactsFor(fault, view.contacts).map(({ name }) => t('faults.phoned', { name }))
    : [t('faults.works'), t('faults.replaced')];
  const save = async () => {
    const done = isTold
      ? await wish('fault:told', { faultId, note: note.trim() })
      : await wish('fault:repaired', { faultId, note: note.trim() });
    if (done) onClose();
  };
  return (
    <Question
      title={`${t(`faults.${step}`)} · ${deviceName(t, fault, view.devices)}`}
      isOpen
      onClose={onClose}
      notice={notice}
    >
      <ReasonEntry label={t(isTold ? 'faults.whom' : 'faults.how')} value={note} usual={usual} onChange={setNote} />
      {!isTold && fault.problem !== 'reported' && <p className="question-hint">{t('faults.endsItself')}</p>}
      <div className="question-answers">
        <Button onClick={onClose}>{t('back')}</Button>
        <Button tone="primary" disabled={isLocked || (isTold && note.trim() === '')} onClick={() => void save()}>
          {t(`faults.${step}`)}
        </Button>
      </div>
    </Question>
  );
}
