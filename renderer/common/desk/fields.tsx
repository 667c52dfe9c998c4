import { Check, ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Button,
  Checkbox,
  FieldError,
  Group,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  NumberField,
  Popover,
  Radio,
  RadioGroup,
  Select,
  SelectValue,
  TextField,
} from 'react-aria-components';
import { useWords } from '../i18n/index.ts';
import { Icon } from '../ui/index.ts';
import { isWithin, type Limits } from './limits.ts';
import './fields.css';

type Field<Value> = { label: string; value: Value; onChange: (value: Value) => void };

/** A line of text; `kind` tells the browser which keyboard or picker to offer. */
export function TextEntry({
  label,
  value,
  onChange,
  kind = 'text',
  placeholder = '',
  maxLength = 60,
  isFirst = false,
}: Field<string> & { kind?: 'text' | 'tel' | 'date'; placeholder?: string; maxLength?: number; isFirst?: boolean }) {
  return (
    <TextField
      className="field"
      type={kind}
      value={value}
      onChange={onChange}
      maxLength={maxLength}
      autoFocus={isFirst}
    >
      <Label>{label}</Label>
      <Input placeholder={placeholder} autoComplete="off" />
    </TextField>
  );
}

type Figures = Limits & { unit: string };

/** A whole number with its unit. Left empty it stays what it was; out of its limits it is taken over and said to be wrong. */
export function NumberEntry({ value, onChange, ...rest }: Field<number> & Figures) {
  return <Figure {...rest} value={value} onChange={(next) => next !== null && onChange(next)} whenEmpty="" />;
}

/** A whole number that may also be left to somebody else; `whenEmpty` says to whom. */
export function OptionalNumberEntry(props: Field<number | null> & Figures & { whenEmpty: string }) {
  return <Figure {...props} />;
}

function Figure({
  label,
  value,
  onChange,
  min,
  max,
  unit,
  whenEmpty,
}: Field<number | null> & Figures & { whenEmpty: string }) {
  const { t } = useWords('staff');
  return (
    <NumberField
      className="field field--number"
      value={value ?? Number.NaN}
      onChange={(next) => onChange(Number.isNaN(next) ? null : next)}
      minValue={min}
      maxValue={max}
      commitBehavior="validate"
      validationBehavior="aria"
      isInvalid={value !== null && !isWithin(value, { min, max })}
      formatOptions={{ useGrouping: false, maximumFractionDigits: 0 }}
    >
      <Label>{label}</Label>
      <FieldError className="field-error">{t('allowed', { min, max })}</FieldError>
      <Group>
        <Input placeholder={whenEmpty} />
        {unit && <span className="field-unit">{unit}</span>}
      </Group>
    </NumberField>
  );
}

export type Option<Key extends string> = { id: Key; text: string };

/** One of many, unfolded when it is pressed. */
export function Choice<Key extends string>({
  label,
  value,
  onChange,
  options,
  placeholder,
}: {
  label: string;
  value: Key | null;
  onChange: (value: Key) => void;
  options: readonly Option<Key>[];
  placeholder: string;
}) {
  return (
    <Select
      className="field"
      value={value}
      onChange={(key) => {
        const chosen = options.find(({ id }) => id === key);
        if (chosen) onChange(chosen.id);
      }}
      placeholder={placeholder}
    >
      <Label>{label}</Label>
      <Button className="field-select">
        <SelectValue />
        <Icon of={ChevronDown} />
      </Button>
      <Popover className="field-options">
        <ListBox items={options}>{({ id, text }) => <ListBoxItem id={id}>{text}</ListBoxItem>}</ListBox>
      </Popover>
    </Select>
  );
}

/** One of a few, all in sight. */
export function Chips<Key extends string>({
  label,
  value,
  onChange,
  options,
}: Field<Key> & { options: readonly Option<Key>[] }) {
  return (
    <RadioGroup
      className="chips"
      orientation="horizontal"
      value={value}
      onChange={(key) => {
        const chosen = options.find(({ id }) => id === key);
        if (chosen) onChange(chosen.id);
      }}
    >
      <Label>{label}</Label>
      <div className="chips-row">
        {options.map(({ id, text }) => (
          <Radio key={id} value={id}>
            {text}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}

/** Yes or no. */
export function Tick({ value, onChange, children }: Omit<Field<boolean>, 'label'> & { children: ReactNode }) {
  return (
    <Checkbox className="tick" isSelected={value} onChange={onChange}>
      <span className="tick-box">
        <Icon of={Check} />
      </span>
      <span>{children}</span>
    </Checkbox>
  );
}
