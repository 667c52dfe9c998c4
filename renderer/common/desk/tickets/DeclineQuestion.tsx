import type { Desk } from '../desk.ts';
import { NoteQuestion } from '../NoteQuestion.tsx';

const USUAL_REASONS = ['not-entitled', 'mistaken', 'gave-up'] as const;

type DeclineQuestionProps = { desk: Desk; ticketNumber: string; onClose: () => void };

/** Why somebody who asked for priority keeps the ordinary place, or loses the class again. */
export function DeclineQuestion({ desk, ticketNumber, onClose }: DeclineQuestionProps) {
  const { t, wish, isLocked, notice } = desk;
  return (
    <NoteQuestion
      t={t}
      title={t('grant.declineTitle', { number: ticketNumber })}
      label={t('reason')}
      usual={USUAL_REASONS.map((each) => t(`grant.usual.${each}`))}
      hint={null}
      confirm={t('grant.decline')}
      isRequired
      isLocked={isLocked}
      notice={notice}
      save={async (reason) => (await wish('ticket:grant', { number: ticketNumber, classId: null, reason })) !== null}
      onClose={onClose}
    />
  );
}
