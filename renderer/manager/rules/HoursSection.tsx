import { Button } from '../../common/ui/index.ts';
import type { SectionProps } from '../settings/useSettings.ts';
import { withNewWeek, withoutWeek } from './timetable-draft.ts';
import { WeekEntry } from './WeekEntry.tsx';

/** The hall's week, or that it has none. */
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
  const { weekly } = timetable;
  return (
    <>
      <WeekEntry t={t} timetable={{ ...timetable, weekly }} onChange={edit} />
      <Button tone="bare" onClick={() => edit(withoutWeek(timetable))}>
        {t('endTimetable')}
      </Button>
    </>
  );
}
