import { Plus, Trash2 } from 'lucide-react';
import type { TimetableException } from '#protocol/timetable';
import { DayEntry } from '../../common/desk/DayEntry.tsx';
import { TextEntry, Tick } from '../../common/desk/fields.tsx';
import type { Translate } from '../../common/i18n/index.ts';
import { Button } from '../../common/ui/index.ts';
import { HoursEntry } from './HoursEntry.tsx';
import { NEW_HOURS, withEntry, withException } from './timetable-draft.ts';

type ExceptionsEntryProps = {
  t: Translate;
  exceptions: readonly TimetableException[];
  /** The hall's date; a new one is after it. */
  today: string;
  onChange: (exceptions: TimetableException[]) => void;
};

/** Days that differ from the week. */
export function ExceptionsEntry({ t, exceptions, today, onChange }: ExceptionsEntryProps) {
  return (
    <>
      <ul className="rows">
        {exceptions.map((each, index) => {
          const edit = (change: Partial<TimetableException>) =>
            onChange(withEntry(exceptions, index, { ...each, ...change }));
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: two exceptions may have one date until that is refused
            <li key={index} className="exception-row">
              <DayEntry label={t('day')} value={each.date} onChange={(date) => date && edit({ date })} />
              <TextEntry label={t('exceptionReason')} value={each.reason} onChange={(reason) => edit({ reason })} />
              <Tick value={each.hours !== null} onChange={(isOpen) => edit({ hours: isOpen ? NEW_HOURS : null })}>
                {t('openThatDay')}
              </Tick>
              <Button
                tone="bare"
                icon={Trash2}
                className="row-remove"
                onClick={() => onChange(withEntry(exceptions, index, null))}
              >
                {t('remove')}
              </Button>
              {each.hours && <HoursEntry t={t} hours={each.hours} onChange={(hours) => edit({ hours })} />}
            </li>
          );
        })}
      </ul>
      <Button icon={Plus} onClick={() => onChange(withException(exceptions, today))}>
        {t('addException')}
      </Button>
    </>
  );
}
