import { useState } from 'react';
import { Input, Label, TextField } from 'react-aria-components';
import { readTime } from './time-of-day.ts';

type TimeEntryProps = { label: string; value: string; onChange: (time: string) => void };

/** A hall time of day as people type it, `830` as well as `08:30`; what is no time is not taken over. */
export function TimeEntry({ label, value, onChange }: TimeEntryProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const time = typed === null ? value : readTime(typed);
  const leave = () => {
    if (time !== null && typed !== null) onChange(time);
    if (time !== null) setTyped(null);
  };
  return (
    <TextField
      className="field field--time"
      value={typed ?? value}
      onChange={setTyped}
      onBlur={leave}
      onKeyDown={({ key }) => key === 'Enter' && leave()}
      isInvalid={time === null}
      maxLength={5}
    >
      <Label>{label}</Label>
      <Input inputMode="numeric" placeholder="08:30" autoComplete="off" />
    </TextField>
  );
}
