import { useState } from 'react';
import type { ManagerView } from '#protocol/views';
import { Question } from '../../common/desk/Question.tsx';
import { ReasonEntry } from '../../common/desk/ReasonEntry.tsx';
import { Button } from '../../common/ui/index.ts';
import type { ManagerScreen } from '../useManager.ts';

type Grade = 'short' | 'long' | 'none';

/** The business system stands still: for a moment, for long, or it is over. */
export function OutageCard({ manager, view }: { manager: ManagerScreen; view: ManagerView }) {
  const { t, desk } = manager;
  const [grade, setGrade] = useState<Grade | null>(null);
  const now = view.hall.outage?.grade ?? 'none';
  const choices = (['short', 'long', 'none'] as const).filter((each) => each !== now);
  return (
    <section className="card part">
      <h2>{t('outageCard')}</h2>
      <p className="part-hint">{t(`outageHint.${now}`)}</p>
      <div className="part-actions">
        {choices.map((each) => (
          <Button
            key={each}
            tone={each === 'none' ? 'primary' : 'plain'}
            disabled={desk.isLocked}
            onClick={() => setGrade(each)}
          >
            {t(`outageGrade.${each}`)}
          </Button>
        ))}
      </div>
      {grade && <OutageQuestion manager={manager} grade={grade} onClose={() => setGrade(null)} />}
    </section>
  );
}

type OutageQuestionProps = { manager: ManagerScreen; grade: Grade; onClose: () => void };

function OutageQuestion({ manager, grade, onClose }: OutageQuestionProps) {
  const { t, desk } = manager;
  const usual = grade === 'none' ? (['restored'] as const) : (['business-system', 'network', 'power'] as const);
  const [reason, setReason] = useState(grade === 'none' ? t('outageReason.restored') : '');
  const tell = async () => {
    const told = await desk.wish('hall:outage', { grade, reason: reason.trim() });
    if (!told) return;
    onClose();
    if (grade === 'none') desk.say(t('outageOver', { minutes: Math.round(told.frozenMs / 60_000) }));
  };
  return (
    <Question title={t(`outageGrade.${grade}`)} isOpen onClose={onClose} notice={desk.notice}>
      <p className="question-hint">{t(`outageThen.${grade}`)}</p>
      <ReasonEntry
        label={t('reason')}
        value={reason}
        usual={usual.map((each) => t(`outageReason.${each}`))}
        onChange={setReason}
      />
      <div className="question-answers">
        <Button onClick={onClose}>{t('back')}</Button>
        <Button
          tone={grade === 'none' ? 'primary' : 'danger'}
          disabled={desk.isLocked || reason.trim() === ''}
          onClick={() => void tell()}
        >
          {t('confirm')}
        </Button>
      </div>
    </Question>
  );
}
