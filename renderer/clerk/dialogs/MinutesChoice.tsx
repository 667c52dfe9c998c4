import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { Clerk } from '../useClerk.ts';

type MinutesChoiceProps = {
  clerk: Clerk;
  label: string;
  /** What stands for "nothing said". */
  none: string;
  minutes: readonly number[];
  value: number | null;
  onChange: (minutes: number | null) => void;
};

/** A few usual lengths of time in one row, and none at all. */
export function MinutesChoice({ clerk: { t }, label, none, minutes, value, onChange }: MinutesChoiceProps) {
  return (
    <RadioGroup
      className="chips"
      orientation="horizontal"
      value={String(value)}
      onChange={(choice) => onChange(minutes.find((each) => String(each) === choice) ?? null)}
    >
      <Label>{label}</Label>
      <div className="chips-row">
        <Radio value="null">{none}</Radio>
        {minutes.map((each) => (
          <Radio key={each} value={String(each)}>
            {t('minutes', { count: each })}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
