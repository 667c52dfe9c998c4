import type { Language } from '#protocol/vocabulary';
import { TextEntry } from './fields.tsx';
import { sayDay } from './time-of-day.ts';

type DayEntryProps = { label: string; language: Language; value: string; onChange: (day: string) => void };

/** A hall's date by the browser's own calendar, with the weekday said beside it. */
export function DayEntry({ label, language, value, onChange }: DayEntryProps) {
  return (
    <TextEntry
      label={value ? `${label} · ${sayDay(value, language)}` : label}
      kind="date"
      value={value}
      onChange={onChange}
    />
  );
}
