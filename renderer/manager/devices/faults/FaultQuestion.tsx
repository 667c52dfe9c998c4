import { NoteQuestion } from '../../../common/desk/NoteQuestion.tsx';
import type { FaultCard } from '../../../common/staff-session/device-words.ts';
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
export function FaultQuestion({ manager: { t, desk }, devices, fault, about, onClose }: FaultQuestionProps) {
  const keep = about === 'told' ? devices.told : devices.repaired;
  return (
    <NoteQuestion
      t={t}
      title={t(`record.${about}Title`)}
      label={t(`record.${about}Note`)}
      usual={USUAL[about].map((each) => t(`record.${about}Usual.${each}`))}
      hint={null}
      confirm={t('confirm')}
      isRequired={about === 'told'}
      isLocked={desk.isLocked}
      notice={desk.notice}
      save={(note) => keep(fault.faultId, note)}
      onClose={onClose}
    />
  );
}
