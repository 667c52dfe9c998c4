import type { GuideView } from '#protocol/views';
import { NoteQuestion } from '../../common/desk/NoteQuestion.tsx';
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
  const { faultId, problem } = fault;
  const isTold = step === 'told';
  const usual = isTold
    ? contactsFor(fault, view.contacts).map(({ name }) => t('faults.phoned', { name }))
    : [t('faults.works'), t('faults.replaced')];
  const endsItself = !isTold && problem !== 'reported';
  return (
    <NoteQuestion
      t={t}
      title={`${t(`faults.${step}`)} · ${deviceName(t, fault, view.devices)}`}
      label={t(isTold ? 'faults.whom' : 'faults.how')}
      usual={usual}
      hint={endsItself && <p className="question-hint">{t('faults.endsItself')}</p>}
      confirm={t(`faults.${step}`)}
      isRequired={isTold}
      isLocked={isLocked}
      notice={notice}
      save={async (note) => Boolean(await wish(isTold ? 'fault:told' : 'fault:repaired', { faultId, note }))}
      onClose={onClose}
    />
  );
}
