import { useState } from 'react';
import type { ManagerView } from '#protocol/views';
import type { ServiceId } from '#protocol/vocabulary';
import type { Queue } from '../../common/desk/desk.ts';
import { Chips, Choice } from '../../common/desk/fields.tsx';
import { Question } from '../../common/desk/Question.tsx';
import { ReasonEntry } from '../../common/desk/ReasonEntry.tsx';
import { localized } from '../../common/i18n/index.ts';
import { Button } from '../../common/ui/index.ts';
import type { ManagerScreen } from '../useManager.ts';

const WAITING = ['serve', 'move', 'end'] as const;
const USUAL_REASONS = ['system', 'staff', 'full'] as const;

type CloseServiceProps = { manager: ManagerScreen; view: ManagerView; queue: Queue; onClose: () => void };

/** Why a service stops, and what becomes of those who already wait for it. */
export function CloseServiceQuestion({ manager, view, queue, onClose }: CloseServiceProps) {
  const { t, language, desk } = manager;
  const [reason, setReason] = useState('');
  const [waiting, setWaiting] = useState<(typeof WAITING)[number]>('serve');
  const [toServiceId, setTo] = useState<ServiceId | null>(null);
  const others = view.queues.filter(({ serviceId }) => serviceId !== queue.serviceId);
  const isComplete = reason.trim() !== '' && (waiting !== 'move' || toServiceId !== null);
  const shut = async () => {
    const closed = await desk.wish('service:close', {
      serviceId: queue.serviceId,
      reason: reason.trim(),
      waiting,
      ...(waiting === 'move' && toServiceId && { toServiceId }),
    });
    if (closed) onClose();
  };
  return (
    <Question
      title={t('closeServiceTitle', { service: localized(queue.name, language) })}
      isOpen
      onClose={onClose}
      notice={desk.notice}
    >
      <ReasonEntry
        label={t('closeReason')}
        value={reason}
        usual={USUAL_REASONS.map((each) => t(`closeServiceReason.${each}`))}
        onChange={setReason}
      />
      <Chips
        label={t('closeWaiting', { count: queue.waiting })}
        value={waiting}
        options={WAITING.map((id) => ({ id, text: t(`waitingThen.${id}`) }))}
        onChange={setWaiting}
      />
      {waiting === 'move' && (
        <Choice
          label={t('transfer.to')}
          placeholder={t('chooseOne')}
          value={toServiceId}
          options={others.map(({ serviceId, name }) => ({ id: serviceId, text: localized(name, language) }))}
          onChange={setTo}
        />
      )}
      <div className="question-answers">
        <Button onClick={onClose}>{t('back')}</Button>
        <Button tone="danger" disabled={desk.isLocked || !isComplete} onClick={() => void shut()}>
          {t('closeService')}
        </Button>
      </div>
    </Question>
  );
}
