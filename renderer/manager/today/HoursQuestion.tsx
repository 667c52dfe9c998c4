import { useState } from 'react';
import type { OpeningHours } from '#protocol/timetable';
import type { ManagerView } from '#protocol/views';
import { Tick } from '../../common/desk/fields.tsx';
import { Question } from '../../common/desk/Question.tsx';
import { ReasonEntry } from '../../common/desk/ReasonEntry.tsx';
import { Button } from '../../common/ui/index.ts';
import { HoursEntry } from '../rules/HoursEntry.tsx';
import { NEW_HOURS } from '../rules/timetable-draft.ts';
import type { ManagerScreen } from '../useManager.ts';

const USUAL_REASONS = ['weather', 'meeting', 'busy'] as const;

type HoursQuestionProps = { manager: ManagerScreen; view: ManagerView; onClose: () => void };

/** Other hours for today alone. */
export function HoursQuestion({ manager, view, onClose }: HoursQuestionProps) {
  const { t, desk } = manager;
  const [hours, setHours] = useState<OpeningHours>(view.hall.hours ?? NEW_HOURS);
  const [isClosed, setClosed] = useState(false);
  const [reason, setReason] = useState('');
  const change = async () => {
    const changed = await desk.wish('hall:hours', { hours: isClosed ? null : hours, reason: reason.trim() });
    if (changed) onClose();
  };
  return (
    <Question title={t('changeHours')} isOpen onClose={onClose} notice={desk.notice}>
      <Tick value={isClosed} onChange={setClosed}>
        {t('closeToday')}
      </Tick>
      {!isClosed && <HoursEntry t={t} hours={hours} onChange={setHours} />}
      <ReasonEntry
        label={t('reason')}
        value={reason}
        usual={USUAL_REASONS.map((each) => t(`hoursReason.${each}`))}
        onChange={setReason}
      />
      <div className="question-answers">
        <Button onClick={onClose}>{t('back')}</Button>
        <Button tone="primary" disabled={desk.isLocked || reason.trim() === ''} onClick={() => void change()}>
          {t('save')}
        </Button>
      </div>
    </Question>
  );
}
