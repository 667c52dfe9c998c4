import { useState } from 'react';
import type { GuideView } from '#protocol/views';
import { Question } from '../common/desk/Question.tsx';
import { Button } from '../common/ui/index.ts';
import { GrantEntry } from './GrantEntry.tsx';
import { isGrantComplete, NOTHING_GRANTED } from './take-order.ts';
import type { GuideScreen } from './useGuide.ts';

type GrantQuestionProps = {
  guide: GuideScreen;
  view: GuideView;
  ticket: { number: string; classId: string | null };
  onClose: () => void;
};

/** Lets a customer who waits be counted as having waited longer. */
export function GrantQuestion({ guide, view, ticket, onClose }: GrantQuestionProps) {
  const { t, wish, say, isLocked, notice } = guide;
  const [granting, setGranting] = useState({ ...NOTHING_GRANTED, classId: ticket.classId });
  const { classId, reason, othersAgreed } = granting;
  const canGrant = !isLocked && classId !== null && isGrantComplete(granting, view.classes);
  const grant = async () => {
    const granted = await wish('ticket:grant', { number: ticket.number, classId, reason: reason.trim(), othersAgreed });
    if (!granted) return;
    onClose();
    say(t('granted', granted));
  };
  return (
    <Question title={t('grantTitle', { number: ticket.number })} isOpen onClose={onClose} notice={notice}>
      <GrantEntry
        guide={guide}
        classes={view.classes}
        granting={granting}
        isNoneOffered={false}
        onChange={setGranting}
      />
      <div className="question-answers">
        <Button onClick={onClose}>{t('back')}</Button>
        <Button tone="primary" disabled={!canGrant} onClick={() => void grant()}>
          {t('grant')}
        </Button>
      </div>
    </Question>
  );
}
