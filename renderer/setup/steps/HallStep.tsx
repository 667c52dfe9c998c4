import { Plus, Trash2 } from 'lucide-react';
import { TextEntry, Tick } from '../../common/desk/fields.tsx';
import { TimeEntry } from '../../common/desk/TimeEntry.tsx';
import { Button } from '../../common/ui/index.ts';
import { type DayOff, WEEKDAYS, type WeekdayId } from '../setup-draft.ts';
import type { StepProps } from '../useSetup.ts';

const LUNCH = { from: '12:00', to: '13:30' };

/** What the hall is called, where it is, and when it is open. */
export function HallStep(props: StepProps) {
  const { setup, draft } = props;
  const { t, change } = setup;
  const { name } = draft;
  return (
    <>
      <div className="setup-grid">
        <TextEntry label={t('nameZh')} value={name.zh} onChange={(zh) => change({ ...draft, name: { ...name, zh } })} />
        <TextEntry label={t('nameEn')} value={name.en} onChange={(en) => change({ ...draft, name: { ...name, en } })} />
        <TextEntry label={t('hotline')} value={draft.hotline} onChange={(hotline) => change({ ...draft, hotline })} />
        <TextEntry
          label={t('timeZone')}
          value={draft.timeZone}
          onChange={(timeZone) => change({ ...draft, timeZone })}
        />
      </div>
      <Hours {...props} />
      <DaysOff {...props} />
    </>
  );
}

function Hours({ setup: { t, change }, draft }: StepProps) {
  const { days, hours } = draft;
  const [pause] = hours.breaks;
  const isOpen = (day: WeekdayId) => days.includes(day);
  const toggle = (day: WeekdayId) =>
    change({ ...draft, days: WEEKDAYS.filter((each) => (each === day ? !isOpen(day) : isOpen(each))) });
  const setHours = (part: Partial<typeof hours>) => change({ ...draft, hours: { ...hours, ...part } });
  return (
    <fieldset className="setup-group">
      <legend>{t('hours')}</legend>
      <div className="setup-days">
        {WEEKDAYS.map((day) => (
          <button key={day} type="button" className="button" aria-pressed={isOpen(day)} onClick={() => toggle(day)}>
            {t(`day.${day}`)}
          </button>
        ))}
      </div>
      <div className="setup-hours">
        <TimeEntry label={t('opens')} value={hours.from} onChange={(from) => setHours({ from })} />
        <TimeEntry label={t('closes')} value={hours.to} onChange={(to) => setHours({ to })} />
        {hours.to < hours.from && <span className="setup-role">{t('nextDay')}</span>}
        <Tick value={pause !== undefined} onChange={(has) => setHours({ breaks: has ? [LUNCH] : [] })}>
          {t('hasBreak')}
        </Tick>
        {pause && (
          <>
            <TimeEntry
              label={t('breakFrom')}
              value={pause.from}
              onChange={(from) => setHours({ breaks: [{ ...pause, from }] })}
            />
            <TimeEntry
              label={t('breakTo')}
              value={pause.to}
              onChange={(to) => setHours({ breaks: [{ ...pause, to }] })}
            />
          </>
        )}
      </div>
    </fieldset>
  );
}

function DaysOff({ setup: { t, change }, draft }: StepProps) {
  const { daysOff } = draft;
  const replace = (index: number, next: DayOff | null) =>
    change({ ...draft, daysOff: daysOff.flatMap((day, at) => (at === index ? (next ?? []) : day)) });
  return (
    <fieldset className="setup-group">
      <legend>{t('daysOff')}</legend>
      {daysOff.map((day, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: days off have no identity but their place
        <div key={index} className="setup-day-off">
          <TextEntry
            kind="date"
            label={t('date')}
            value={day.date}
            onChange={(date) => replace(index, { ...day, date })}
          />
          <TextEntry
            label={t('occasion')}
            value={day.reason}
            onChange={(reason) => replace(index, { ...day, reason })}
          />
          <Button tone="bare" icon={Trash2} onClick={() => replace(index, null)}>
            {t('remove')}
          </Button>
        </div>
      ))}
      <Button
        tone="bare"
        icon={Plus}
        onClick={() => change({ ...draft, daysOff: [...daysOff, { date: '', reason: '' }] })}
      >
        {t('addDayOff')}
      </Button>
    </fieldset>
  );
}
