import type { Desk } from '../desk.ts';
import { NoteQuestion } from '../NoteQuestion.tsx';

const USUAL_REASONS = ['left', 'asked', 'twice', 'wrong'] as const;

type CancelQuestionProps = { desk: Desk; ticketNumber: string; onClose: () => void };

/** Gives a number back in somebody's name, with the reason for the record. */
export function CancelQuestion({ desk, ticketNumber: number, onClose }: CancelQuestionProps) {
  const { t, wish, say, isLocked, notice } = desk;
  const cancel = async (reason: string) => {
    if (!(await wish('ticket:cancel', { number, reason }))) return false;
    say(t('cancelTicket.done', { number }));
    return true;
  };
  return (
    <NoteQuestion
      t={t}
      title={t('cancelTicket.of', { number })}
      label={t('reason')}
      usual={USUAL_REASONS.map((each) => t(`cancelTicket.usual.${each}`))}
      hint={null}
      confirm={t('cancelTicket.title')}
      isRequired
      isLocked={isLocked}
      notice={notice}
      save={cancel}
      onClose={onClose}
    />
  );
}
