import { type FormEvent, useState } from 'react';
import type { ClerkView } from '#protocol/views';
import { type CallBackEntry, callBackRequest, NEW_CALL_BACK } from '../../common/desk/call-back-entry.ts';
import { Choice, TextEntry } from '../../common/desk/fields.tsx';
import { dayAfter, sayDay } from '../../common/desk/time-of-day.ts';
import { localized, useWords } from '../../common/i18n/index.ts';
import { Button } from '../../common/ui/index.ts';
import type { Clerk } from '../useClerk.ts';
import { Question } from './Question.tsx';

type PromiseProps = { clerk: Clerk; view: ClerkView; current: NonNullable<ClerkView['current']> };

/** The customer is told later: under which number, until when, and about which work order. */
export function PromiseDialog({ clerk, view, current }: PromiseProps) {
  const { t, language, isBusy, wishes } = clerk;
  const [entry, setEntry] = useState<CallBackEntry>({
    ...NEW_CALL_BACK,
    ...{ serviceId: current.serviceId, number: current.number },
    dueDay: promiseDays(view)[1] ?? view.hall.businessDay,
  });
  const edit = (change: Partial<CallBackEntry>) => setEntry((now) => ({ ...now, ...change }));
  const request = callBackRequest(entry);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (request) void wishes.promise(request);
  };
  return (
    <Question clerk={clerk} title={t('promise.title', { number: current.number })}>
      <form className="question-form" onSubmit={submit}>
        <p className="question-hint">{t('promise.hint', { service: localized(current.service, language) })}</p>
        <TextEntry
          label={t('callBack.phone')}
          kind="tel"
          maxLength={20}
          isFirst
          value={entry.phone}
          onChange={(phone) => edit({ phone })}
        />
        <DueDay clerk={clerk} view={view} value={entry.dueDay} onChange={(dueDay) => edit({ dueDay })} />
        <div className="promise-pair">
          <TextEntry label={t('callBack.label')} value={entry.label} onChange={(label) => edit({ label })} />
          <TextEntry
            label={t('callBack.workOrder')}
            value={entry.workOrder}
            onChange={(workOrder) => edit({ workOrder })}
          />
        </div>
        <Button tone="primary" type="submit" disabled={isBusy || request === null}>
          {t('callBack.save')}
        </Button>
      </form>
    </Question>
  );
}

/** The days for which the hall lets a call be promised, today first. */
function promiseDays({ hall, limits }: ClerkView): string[] {
  return Array.from({ length: limits.promiseDays }, (_, days) => dayAfter(hall.businessDay, days));
}

type DueDayProps = { clerk: Clerk; view: ClerkView; value: string | null; onChange: (day: string) => void };

function DueDay({ clerk: { t }, view, value, onChange }: DueDayProps) {
  const { locale } = useWords('clerk');
  const near = [t('promise.today'), t('promise.tomorrow')];
  const options = promiseDays(view).map((day, days) => ({
    id: day,
    text: [near[days], sayDay(day, locale)].filter(Boolean).join(' · '),
  }));
  return <Choice label={t('callBack.until')} placeholder="" value={value} options={options} onChange={onChange} />;
}
