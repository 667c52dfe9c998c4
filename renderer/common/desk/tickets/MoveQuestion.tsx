import { useState } from 'react';
import type { CommandInput } from '#protocol/commands';
import { localized } from '../../i18n/index.ts';
import { Button } from '../../ui/index.ts';
import type { Desk, StaffView } from '../desk.ts';
import { Chips, Choice, Tick } from '../fields.tsx';
import { Question } from '../Question.tsx';
import { ReasonEntry } from '../ReasonEntry.tsx';
import { countersFor } from './counters-for.ts';

const USUAL_REASONS = ['wrong-service', 'service-stops', 'customer-asked', 'needs-help'] as const;

type Way = 'counter' | 'service';
type MoveQuestionProps = {
  desk: Desk;
  view: Pick<StaffView, 'queues' | 'counters'>;
  /** `serviceId` null: nobody has looked yet where it stands. */
  ticket: { number: string; serviceId: string | null };
  onClose: () => void;
};

/** Sends a customer to a counter, there to be called next, or to another service; the time already waited counts. */
export function MoveQuestion({ desk, view, ticket: { number, serviceId }, onClose }: MoveQuestionProps) {
  const { t, language, wish, say, isLocked, notice, role } = desk;
  const [way, setWay] = useState<Way>('counter');
  const [target, setTarget] = useState<string | null>(null);
  const [isNext, setNext] = useState(role === 'guide');
  const [reason, setReason] = useState('');
  const counters = countersFor(desk, view, serviceId);
  const services = view.queues
    .filter((queue) => queue.serviceId !== serviceId)
    .map((queue) => ({ id: queue.serviceId as string, text: localized(queue.name, language) }));
  const move = async (id: string) => {
    const to = way === 'counter' ? { counterId: id } : { serviceId: id };
    const request: CommandInput<'ticket:move'> = { number, to, isNext: way === 'counter' && isNext, reason };
    const moved = await wish('ticket:move', request);
    if (!moved) return;
    onClose();
    if (way === 'service') say(t('move.done', { number: moved.number, ahead: moved.ahead }));
    else say(t('move.walked', { number: moved.number, counter: counters.find((each) => each.id === id)?.name ?? id }));
  };
  return (
    <Question title={t('move.of', { number })} isOpen onClose={onClose} notice={notice}>
      <Chips
        label={t('move.where')}
        value={way}
        options={(['counter', 'service'] as const).map((id) => ({ id, text: t(`move.way.${id}`) }))}
        onChange={(next) => {
          setWay(next);
          setTarget(null);
        }}
      />
      <Choice
        label={t(`move.to.${way}`)}
        placeholder={t('chooseOne')}
        value={target}
        options={way === 'counter' ? counters : services}
        onChange={setTarget}
      />
      {way === 'counter' && (
        <Tick value={isNext} onChange={setNext}>
          {t('move.isNext')}
        </Tick>
      )}
      <ReasonEntry
        label={t('reason')}
        value={reason}
        usual={USUAL_REASONS.map((each) => t(`move.usual.${each}`))}
        onChange={setReason}
      />
      <div className="question-answers">
        <Button onClick={onClose}>{t('back')}</Button>
        <Button
          tone="primary"
          disabled={isLocked || target === null || reason.trim() === ''}
          onClick={() => target !== null && void move(target)}
        >
          {t('move.confirm')}
        </Button>
      </div>
    </Question>
  );
}
