import { useState } from 'react';
import { Question } from '../common/desk/Question.tsx';
import { ReasonEntry } from '../common/desk/ReasonEntry.tsx';
import { Button } from '../common/ui/index.ts';
import type { GuideScreen } from './useGuide.ts';

const USUAL_REASONS = ['not-entitled', 'mistaken', 'gave-up'] as const;

type DeclineQuestionProps = { guide: GuideScreen; ticketNumber: string; onClose: () => void };

/** Why somebody who asked for priority keeps the ordinary place, or loses the class again. */
export function DeclineQuestion({ guide, ticketNumber, onClose }: DeclineQuestionProps) {
  const { t, wish, isLocked, notice } = guide;
  const [reason, setReason] = useState('');
  const decline = async () => {
    if (await wish('ticket:grant', { number: ticketNumber, classId: null, reason: reason.trim() })) onClose();
  };
  return (
    <Question title={t('declineTitle', { number: ticketNumber })} isOpen onClose={onClose} notice={notice}>
      <ReasonEntry
        label={t('reason')}
        value={reason}
        usual={USUAL_REASONS.map((each) => t(`usual.${each}`))}
        onChange={setReason}
      />
      <div className="question-answers">
        <Button onClick={onClose}>{t('back')}</Button>
        <Button tone="primary" disabled={isLocked || reason.trim() === ''} onClick={() => void decline()}>
          {t('decline')}
        </Button>
      </div>
    </Question>
  );
}
