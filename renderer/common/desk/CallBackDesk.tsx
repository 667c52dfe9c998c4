import { Phone, Printer } from 'lucide-react';
import { hallTime } from '../hall-time.ts';
import { localized } from '../i18n/index.ts';
import { Button, NumberPlate } from '../ui/index.ts';
import { CallBackForm } from './CallBackForm.tsx';
import type { CallBack, Desk, Queue } from './desk.ts';
import { Question } from './Question.tsx';
import { sayDay } from './time-of-day.ts';
import { type CallBacks, useCallBacks } from './useCallBacks.ts';
import './lists.css';

type CallBackDeskProps = { desk: Desk; callBacks: readonly CallBack[]; services: readonly Queue[] };

/** Who is to be called back, and the form to write somebody down. */
export function CallBackDesk({ desk, callBacks, services }: CallBackDeskProps) {
  const list = useCallBacks(desk);
  const { t } = desk;
  return (
    <>
      <section className="card desk-list">
        <h2>{t('callBack.title')}</h2>
        {callBacks.length === 0 && <p className="desk-none">{t('callBack.none')}</p>}
        <ul>
          {callBacks.map((callBack) => (
            <CallBackRow key={callBack.callBackId} desk={desk} list={list} callBack={callBack} />
          ))}
        </ul>
        {callBacks.length > 0 && <p className="desk-none">{t('callBack.doneHint')}</p>}
      </section>
      <CallBackForm desk={desk} list={list} services={services} />
      <Question title={t('callBack.code')} isOpen={list.code !== null} onClose={list.putCodeAway} notice={desk.notice}>
        <p className="desk-code">{list.code && <NumberPlate number={list.code} />}</p>
        <p>{t('callBack.codeHint')}</p>
        <div className="question-answers">
          <Button icon={Printer} disabled={desk.isLocked} onClick={list.print}>
            {t('callBack.print')}
          </Button>
          <Button tone="primary" onClick={list.putCodeAway} autoFocus>
            {t('back')}
          </Button>
        </div>
      </Question>
    </>
  );
}

function CallBackRow({ desk, list, callBack }: { desk: Desk; list: CallBacks; callBack: CallBack }) {
  const { t, language, locale, isLocked, timeZone } = desk;
  const { callBackId, label, phoneTail, service, number, addedAt, dueDay, workOrder, appointment, score } = callBack;
  const phone = list.phones[callBackId];
  const when = appointment && { ...appointment, day: sayDay(appointment.day, locale) };
  return (
    <li className="desk-row">
      <div className="desk-row-text">
        <strong>
          {label} {phone ?? t('callBack.tail', { tail: phoneTail })}
        </strong>
        <span>
          {[localized(service, language), number, workOrder, t('callBack.since', { time: hallTime(addedAt, timeZone) })]
            .filter(Boolean)
            .join(' · ')}
        </span>
        {score !== null && (
          <span>{t(score <= 2 ? 'callBack.afterBad' : 'callBack.afterRating', { number: number ?? '' })}</span>
        )}
        {dueDay && (
          <span className={dueDay < desk.today ? 'is-late' : ''}>
            {t(dueDay < desk.today ? 'callBack.late' : 'callBack.promised', { day: sayDay(dueDay, locale) })}
          </span>
        )}
        {when && <span>{t('callBack.appointment', when)}</span>}
      </div>
      {phone === undefined && (
        <Button icon={Phone} disabled={isLocked} onClick={() => list.show(callBackId)}>
          {t('callBack.show')}
        </Button>
      )}
      {phone !== undefined && (
        <Button tone="primary" disabled={isLocked} onClick={() => list.done(callBackId, 'reached')}>
          {t('callBack.reached')}
        </Button>
      )}
      <Button disabled={isLocked} onClick={() => list.done(callBackId, 'not-reached')}>
        {t('callBack.not-reached')}
      </Button>
    </li>
  );
}
