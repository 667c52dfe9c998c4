import { useState } from 'react';
import { Question } from '../../../common/desk/Question.tsx';
import { ReasonEntry } from '../../../common/desk/ReasonEntry.tsx';
import type { FaultCard } from '../../../common/staff-session/device-words.ts';
import { Button } from '../../../common/ui/index.ts';
import type { ManagerScreen } from '../../useManager.ts';
import type { DeviceActions } from '../useDevices.ts';

const USUAL = {
  told: ['called', 'message', 'tomorrow'],
  repaired: ['restarted', 'replaced', 'repairer', 'cleaned'],
} as const;

type FaultQuestionProps = {
  manager: ManagerScreen;
  devices: DeviceActions;
  fault: FaultCard;
  about: 'told' | 'repaired';
  onClose: () => void;
};

/** Notes that the repairer knows, or that it is repaired, with a word about how. */
export function FaultQuestion({ manager, devices, fault, about, onClose }: FaultQuestionProps) {
  const { t, desk } = manager;
  const [note, setNote] = useState('');
  const isEmpty = note.trim() === '';
  const save = async () => {
    const isDone = await (about === 'told' ? devices.told : devices.repaired)(fault.faultId, note.trim());
    if (isDone) onClose();
  };
  return (
    <Question title={t(`record.${about}Title`)} isOpen onClose={onClose} notice={desk.notice}>
      <ReasonEntry
        label={t(`record.${about}Note`)}
        value={note}
        usual={USUAL[about].map((each) => t(`record.${about}Usual.${each}`))}
        onChange={setNote}
      />
      <div className="question-answers">
        <Button onClick={onClose}>{t('back')}</Button>
        <Button tone="primary" disabled={desk.isLocked || (about === 'told' && isEmpty)} onClick={() => void save()}>
          {t('confirm')}
        </Button>
      </div>
    </Question>
  );
}
