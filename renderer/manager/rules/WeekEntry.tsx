import type { OpeningHours, Timetable } from '#protocol/timetable';
import { NumberEntry, Tick } from '../../common/desk/fields.tsx';
import type { Translate } from '../../common/i18n/index.ts';
import { HoursEntry } from './HoursEntry.tsx';
import { LIMITS } from './number-limits.ts';
import { NEW_HOURS, WEEKDAYS, type Week, type WeekdayId, withWeekday } from './timetable-draft.ts';

type TimetableWithWeek = Timetable & { weekly: Week };
type WeekEntryProps = {
  t: Translate;
  timetable: TimetableWithWeek;
  onChange: (timetable: TimetableWithWeek) => void;
};

/** A week with its breaks, and when the last ticket of a day is given. */
export function WeekEntry({ t, timetable, onChange }: WeekEntryProps) {
  const { weekly, lastTicket } = timetable;
  const editDay = (weekday: WeekdayId, hours: OpeningHours | null) =>
    onChange({ ...timetable, weekly: withWeekday(weekly, weekday, hours) });
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
          onChange={(minutesBefore) => onChange({ ...timetable, lastTicket: { ...lastTicket, minutesBefore } })}
        />
        <Tick
          value={lastTicket.byWork}
          onChange={(byWork) => onChange({ ...timetable, lastTicket: { ...lastTicket, byWork } })}
        >
          {t('byWork')}
        </Tick>
      </fieldset>
    </>
  );
}
