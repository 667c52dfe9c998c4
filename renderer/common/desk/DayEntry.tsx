import { useWords } from '../i18n/index.ts';
import { TextEntry } from './fields.tsx';
import { sayDay } from './time-of-day.ts';

type DayEntryProps = { label: string; value: string; onChange: (day: string) => void };

/** A hall's date by the browser's own calendar, with the weekday said beside it. */
export function DayEntry({ label, value, onChange }: DayEntryProps) {
  const { locale } = useWords('staff');
  return (
    <TextEntry
      label={value ? `${label} · ${sayDay(value, locale)}` : label}
      kind="date"
      value={value}
      onChange={onChange}
    />
  );
}
