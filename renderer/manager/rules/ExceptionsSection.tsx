import type { SectionProps } from '../settings/useSettings.ts';
import { ExceptionsEntry } from './ExceptionsEntry.tsx';
import { ALWAYS_OPEN, withoutWeek } from './timetable-draft.ts';

/** Holidays, working weekends, days with other hours. */
export function ExceptionsSection({ manager, desk, view }: SectionProps) {
  const timetable = desk.settings.timetable ?? ALWAYS_OPEN;
  return (
    <ExceptionsEntry
      t={manager.t}
      exceptions={timetable.exceptions}
      today={view.hall.businessDay}
      onChange={(exceptions) => {
        const changed = { ...timetable, exceptions };
        desk.edit('timetable', changed.weekly ? changed : withoutWeek(changed));
      }}
    />
  );
}
