import { useState } from 'react';
import { Button } from '../../ui/index.ts';
import type { CustomerClass, Desk } from '../desk.ts';
import { Question } from '../Question.tsx';
import { GrantEntry } from './GrantEntry.tsx';
import { isGrantComplete, NOTHING_GRANTED } from './granting.ts';

type GrantQuestionProps = {
  desk: Desk;
  classes: readonly CustomerClass[];
  ticket: { number: string; classId: string | null };
  onClose: () => void;
};

/** Lets a customer who waits be counted as having waited longer. */
export function GrantQuestion({ desk, classes, ticket, onClose }: GrantQuestionProps) {
  const { t, wish, say, isLocked, notice } = desk;
  const [granting, setGranting] = useState({ ...NOTHING_GRANTED, classId: ticket.classId });
  const { classId, reason, othersAgreed } = granting;
  const canGrant = !isLocked && classId !== null && isGrantComplete(granting, classes);
  const grant = async () => {
    const granted = await wish('ticket:grant', { number: ticket.number, classId, reason: reason.trim(), othersAgreed });
    if (!granted) return;
    onClose();
    say(t('grant.done', granted));
  };
  return (
    <Question title={t('grant.title', { number: ticket.number })} isOpen onClose={onClose} notice={notice}>
      <GrantEntry desk={desk} classes={classes} granting={granting} isNoneOffered={false} onChange={setGranting} />
      <div className="question-answers">
        <Button onClick={onClose}>{t('back')}</Button>
        <Button tone="primary" disabled={!canGrant} onClick={() => void grant()}>
          {t('grant.grant')}
        </Button>
      </div>
    </Question>
  );
}
