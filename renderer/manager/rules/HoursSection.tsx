import type { OpeningHours } from '#protocol/timetable';
import { NumberEntry, Tick } from '../../common/desk/fields.tsx';
import { Button } from '../../common/ui/index.ts';
import { HoursEntry } from './HoursEntry.tsx';
import { LIMITS } from './number-limits.ts';
import { NEW_HOURS, WEEKDAYS, type WeekdayId, withNewWeek, withoutWeek, withWeekday } from './timetable-draft.ts';
import type { SectionProps } from './useSettings.ts';

/** The week, and when the last ticket of a day is given. */
export function HoursSection({ manager: { t }, desk }: SectionProps) {
  const { timetable } = desk.settings;
  const edit = (next: typeof timetable) => desk.edit('timetable', next);
  if (!timetable?.weekly)
    return (
      <div className="no-timetable">
        <p>{t('noTimetable')}</p>
        <Button onClick={() => edit(withNewWeek(timetable))}>{t('beginTimetable')}</Button>
      </div>
    );
  const { weekly, lastTicket } = timetable;
  const editDay = (weekday: WeekdayId, hours: OpeningHours | null) =>
    edit({ ...timetable, weekly: withWeekday(weekly, weekday, hours) });
  return (
    <>
      <ul className="rows">
        {WEEKDAYS.map((weekday) => {
          const hours = weekly[weekday] ?? null;
          return (
            <li key={weekday} className="day-row">
              <Tick value={hours !== null} onChange={(isOpen) => editDay(weekday, isOpen ? NEW_HOURS : null)}>
                {t(`weekday.${weekday}`)}
              </Tick>
              {hours ? (
                <HoursEntry t={t} hours={hours} onChange={(next) => editDay(weekday, next)} />
              ) : (
                <p className="part-hint">{t('closedDay')}</p>
              )}
            </li>
          );
        })}
      </ul>
      <fieldset className="rule-group">
        <legend>{t('lastTicketRule')}</legend>
        <NumberEntry
          label={t('minutesBefore')}
          {...LIMITS.minutesBefore}
          unit={t('unitMinutes')}
          value={lastTicket.minutesBefore}
          onChange={(minutesBefore) => edit({ ...timetable, lastTicket: { ...lastTicket, minutesBefore } })}
        />
        <Tick
          value={lastTicket.byWork}
          onChange={(byWork) => edit({ ...timetable, lastTicket: { ...lastTicket, byWork } })}
        >
          {t('byWork')}
        </Tick>
      </fieldset>
      <Button tone="bare" onClick={() => edit(withoutWeek(timetable))}>
        {t('endTimetable')}
      </Button>
    </>
  );
}
