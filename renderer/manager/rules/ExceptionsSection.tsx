import { Plus, Trash2 } from 'lucide-react';
import type { TimetableException } from '#protocol/timetable';
import { DayEntry } from '../../common/desk/DayEntry.tsx';
import { TextEntry, Tick } from '../../common/desk/fields.tsx';
import { Button } from '../../common/ui/index.ts';
import { HoursEntry } from './HoursEntry.tsx';
import { ALWAYS_OPEN, NEW_HOURS, withEntry, withException, withoutWeek } from './timetable-draft.ts';
import type { SectionProps } from './useSettings.ts';

/** Holidays, working weekends, days with other hours. */
export function ExceptionsSection({ manager: { t, language }, desk, view }: SectionProps) {
  const timetable = desk.settings.timetable ?? ALWAYS_OPEN;
  const { exceptions } = timetable;
  const replace = (next: TimetableException[]) => {
    const changed = { ...timetable, exceptions: next };
    desk.edit('timetable', changed.weekly ? changed : withoutWeek(changed));
  };
  return (
    <>
      <ul className="rows">
        {exceptions.map((each, index) => {
          const edit = (change: Partial<TimetableException>) =>
            replace(withEntry(exceptions, index, { ...each, ...change }));
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: two exceptions may have one date until that is refused
            <li key={index} className="exception-row">
              <DayEntry
                label={t('day')}
                language={language}
                value={each.date}
                onChange={(date) => date && edit({ date })}
              />
              <TextEntry label={t('exceptionReason')} value={each.reason} onChange={(reason) => edit({ reason })} />
              <Tick value={each.hours !== null} onChange={(isOpen) => edit({ hours: isOpen ? NEW_HOURS : null })}>
                {t('openThatDay')}
              </Tick>
              <Button
                tone="bare"
                icon={Trash2}
                className="row-remove"
                onClick={() => replace(withEntry(exceptions, index, null))}
              >
                {t('remove')}
              </Button>
              {each.hours && <HoursEntry t={t} hours={each.hours} onChange={(hours) => edit({ hours })} />}
            </li>
          );
        })}
      </ul>
      <Button icon={Plus} onClick={() => replace(withException(exceptions, view.hall.businessDay))}>
        {t('addException')}
      </Button>
    </>
  );
}
