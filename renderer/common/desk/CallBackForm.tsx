import { localized } from '../i18n/index.ts';
import { Button } from '../ui/index.ts';
import { DayEntry } from './DayEntry.tsx';
import type { Desk, Queue } from './desk.ts';
import { Choice, TextEntry, Tick } from './fields.tsx';
import { TimeEntry } from './TimeEntry.tsx';
import { dayAfter } from './time-of-day.ts';
import type { CallBacks } from './useCallBacks.ts';

/** Writes a customer down who shall be called back, with a new appointment where one was agreed. */
export function CallBackForm({ desk, list, services }: { desk: Desk; list: CallBacks; services: readonly Queue[] }) {
  const { t, language, isLocked, today } = desk;
  const { entry, edit, add, canAdd } = list;
  const { appointment } = entry;
  return (
    <section className="card desk-form">
      <h2>{t('callBack.add')}</h2>
      <TextEntry
        label={t('callBack.phone')}
        kind="tel"
        maxLength={20}
        value={entry.phone}
        onChange={(phone) => edit({ phone })}
      />
      <TextEntry label={t('callBack.label')} value={entry.label} onChange={(label) => edit({ label })} />
      <Choice
        label={t('service')}
        placeholder={t('chooseOne')}
        value={entry.serviceId}
        options={services.map(({ serviceId, name }) => ({ id: serviceId, text: localized(name, language) }))}
        onChange={(serviceId) => edit({ serviceId })}
      />
      <TextEntry
        label={t('callBack.workOrder')}
        value={entry.workOrder}
        onChange={(workOrder) => edit({ workOrder })}
      />
      <Tick value={entry.dueDay !== null} onChange={(isOn) => edit({ dueDay: isOn ? dayAfter(today, 1) : null })}>
        {t('callBack.withDay')}
      </Tick>
      {entry.dueDay !== null && (
        <DayEntry label={t('callBack.until')} value={entry.dueDay} onChange={(dueDay) => edit({ dueDay })} />
      )}
      <Tick
        value={appointment !== null}
        onChange={(isOn) => edit({ appointment: isOn ? { day: dayAfter(today, 1), time: '09:00' } : null })}
      >
        {t('callBack.withAppointment')}
      </Tick>
      {appointment && (
        <div className="desk-pair">
          <DayEntry
            label={t('day')}
            value={appointment.day}
            onChange={(day) => edit({ appointment: { ...appointment, day } })}
          />
          <TimeEntry
            label={t('time')}
            value={appointment.time}
            onChange={(time) => edit({ appointment: { ...appointment, time } })}
          />
        </div>
      )}
      <Button tone="primary" disabled={isLocked || !canAdd} onClick={add}>
        {t('callBack.save')}
      </Button>
    </section>
  );
}
