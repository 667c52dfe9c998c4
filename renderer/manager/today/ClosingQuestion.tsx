import { useState } from 'react';
import type { ManagerView } from '#protocol/views';
import { DayEntry } from '../../common/desk/DayEntry.tsx';
import { Chips, Choice } from '../../common/desk/fields.tsx';
import { Question } from '../../common/desk/Question.tsx';
import { ReasonEntry } from '../../common/desk/ReasonEntry.tsx';
import { TimeEntry } from '../../common/desk/TimeEntry.tsx';
import { dayAfter } from '../../common/desk/time-of-day.ts';
import { localized } from '../../common/i18n/index.ts';
import { Button } from '../../common/ui/index.ts';
import type { ManagerScreen } from '../useManager.ts';
import { type ClosingEntry, closingRequest } from './closing-entry.ts';

const DECISIONS = ['overtime', 'appointments', 'other-counter', 'end'] as const;
const USUAL_REASONS = ['time', 'incident', 'few'] as const;

type ClosingQuestionProps = { manager: ManagerScreen; view: ManagerView; onClose: () => void };

/** What becomes of those who still wait at closing time. */
export function ClosingQuestion({ manager, view, onClose }: ClosingQuestionProps) {
  const { t, language, desk } = manager;
  const { waiting, inService, decision } = view.closing;
  const [entry, setEntry] = useState<ClosingEntry>({
    decision: decision ?? 'overtime',
    reason: '',
    day: dayAfter(view.hall.businessDay, 1),
    time: view.hall.hours?.from ?? '09:00',
    counterId: null,
  });
  const edit = (change: Partial<ClosingEntry>) => setEntry((now) => ({ ...now, ...change }));
  const request = closingRequest(entry);
  const decide = async () => {
    if (request && (await desk.wish('hall:close-day', request))) onClose();
  };
  const open = view.counters.filter(({ state }) => state !== 'closed');
  return (
    <Question title={t('closingAlert.title', { waiting, inService })} isOpen onClose={onClose} notice={desk.notice}>
      <Chips
        label={t('closingAlert.what')}
        value={entry.decision}
        options={DECISIONS.map((id) => ({ id, text: t(`closing.${id}`) }))}
        onChange={(next) => edit({ decision: next })}
      />
      <p className="question-hint">{t(`closingHint.${entry.decision}`)}</p>
      {entry.decision === 'appointments' && (
        <div className="desk-pair">
          <DayEntry label={t('day')} value={entry.day} onChange={(day) => edit({ day })} />
          <TimeEntry label={t('time')} value={entry.time} onChange={(time) => edit({ time })} />
        </div>
      )}
      {entry.decision === 'other-counter' && (
        <Choice
          label={t('counter')}
          placeholder={t('chooseOne')}
          value={entry.counterId}
          options={open.map(({ counterId, name }) => ({ id: counterId, text: localized(name, language) }))}
          onChange={(counterId) => edit({ counterId })}
        />
      )}
      <ReasonEntry
        label={t('reason')}
        value={entry.reason}
        usual={USUAL_REASONS.map((each) => t(`closingReason.${each}`))}
        onChange={(reason) => edit({ reason })}
      />
      <div className="question-answers">
        <Button onClick={onClose}>{t('back')}</Button>
        <Button tone="primary" disabled={desk.isLocked || request === null} onClick={() => void decide()}>
          {t('closingAlert.confirm')}
        </Button>
      </div>
    </Question>
  );
}
