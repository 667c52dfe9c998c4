import { useState } from 'react';
import type { ServiceId } from '#protocol/vocabulary';
import { localized } from '../i18n/index.ts';
import { Button } from '../ui/index.ts';
import type { Desk, Queue } from './desk.ts';
import { Choice } from './fields.tsx';
import { Question } from './Question.tsx';
import { ReasonEntry } from './ReasonEntry.tsx';

const USUAL_REASONS = ['wrong-service', 'service-stops', 'customer-asked'] as const;

type TransferQuestionProps = {
  desk: Desk;
  services: readonly Queue[];
  ticketNumber: string;
  onClose: () => void;
};

/** Moves somebody who waits to another service, keeping the time already waited. */
export function TransferQuestion({ desk, services, ticketNumber, onClose }: TransferQuestionProps) {
  const { t, language, wish, say, isLocked, notice } = desk;
  const [serviceId, setServiceId] = useState<ServiceId | null>(null);
  const [reason, setReason] = useState('');
  const transfer = async (to: ServiceId) => {
    const moved = await wish('ticket:move', {
      number: ticketNumber,
      to: { serviceId: to },
      reason: reason.trim(),
    });
    if (!moved) return;
    onClose();
    say(t('transfer.done', { number: moved.number, ahead: moved.ahead }));
  };
  return (
    <Question title={t('transfer.of', { number: ticketNumber })} isOpen onClose={onClose} notice={notice}>
      <Choice
        label={t('transfer.to')}
        placeholder={t('chooseOne')}
        value={serviceId}
        options={services.map((queue) => ({ id: queue.serviceId, text: localized(queue.name, language) }))}
        onChange={setServiceId}
      />
      <ReasonEntry
        label={t('reason')}
        value={reason}
        usual={USUAL_REASONS.map((each) => t(`transfer.usual.${each}`))}
        onChange={setReason}
      />
      <div className="question-answers">
        <Button onClick={onClose}>{t('back')}</Button>
        <Button
          tone="primary"
          disabled={isLocked || serviceId === null || reason.trim() === ''}
          onClick={() => serviceId && void transfer(serviceId)}
        >
          {t('transfer.title')}
        </Button>
      </div>
    </Question>
  );
}
