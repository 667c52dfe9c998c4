import { type ReactNode, useState } from 'react';
import { localized } from '../i18n/index.ts';
import { Button, NumberPlate } from '../ui/index.ts';
import type { Appointment, Desk } from './desk.ts';
import { Question } from './Question.tsx';
import './lists.css';

type AppointmentListProps = {
  desk: Desk;
  appointments: readonly Appointment[];
  /** What else may be done with somebody who has not come yet. */
  action: (appointment: Appointment) => ReactNode;
};

/** Today's appointments by time; those who have not come can be cancelled. */
export function AppointmentList({ desk, appointments, action }: AppointmentListProps) {
  const { t, language, isLocked } = desk;
  const [cancelling, setCancelling] = useState<Appointment | null>(null);
  return (
    <section className="card desk-list">
      <h2>{t('appointment.title')}</h2>
      {appointments.length === 0 && <p className="desk-none">{t('appointment.none')}</p>}
      <ul>
        {appointments.map((appointment) => {
          const { appointmentId, time, service, label, code, status, number } = appointment;
          return (
            <li key={appointmentId} className={`desk-row appointment appointment--${status}`}>
              <time>{time}</time>
              <div className="desk-row-text">
                <strong>{localized(service, language)}</strong>
                <span>{[label, code, t(`appointment.status.${status}`)].filter(Boolean).join(' · ')}</span>
              </div>
              {number && <NumberPlate number={number} />}
              {status === 'booked' && action(appointment)}
              {status === 'booked' && (
                <Button disabled={isLocked} onClick={() => setCancelling(appointment)}>
                  {t('cancel')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <CancelQuestion desk={desk} appointment={cancelling} onClose={() => setCancelling(null)} />
    </section>
  );
}

type CancelQuestionProps = { desk: Desk; appointment: Appointment | null; onClose: () => void };

function CancelQuestion({ desk: { t, wish, say, notice, isLocked }, appointment, onClose }: CancelQuestionProps) {
  const cancel = async ({ appointmentId }: Appointment) => {
    const cancelled = await wish('appointment:cancel', { appointmentId });
    if (!cancelled) return;
    onClose();
    say(t('appointment.cancelled', { code: cancelled.code }));
  };
  return (
    <Question
      title={t('appointment.cancelTitle', { time: appointment?.time ?? '' })}
      isOpen={appointment !== null}
      onClose={onClose}
      notice={notice}
    >
      <p>{t('appointment.cancelHint')}</p>
      <div className="question-answers">
        <Button onClick={onClose}>{t('back')}</Button>
        <Button tone="danger" disabled={isLocked} onClick={() => appointment && void cancel(appointment)}>
          {t('appointment.cancel')}
        </Button>
      </div>
    </Question>
  );
}
