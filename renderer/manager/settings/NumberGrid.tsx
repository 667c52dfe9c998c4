import { NumberEntry } from '../../common/desk/fields.tsx';
import type { Translate } from '../../common/i18n/index.ts';
import { LIMITS } from '../rules/number-limits.ts';

type Field = keyof typeof LIMITS;
type NumberGridProps<Name extends Field> = {
  t: Translate;
  title: string;
  /** Names and their units, as they are asked for. */
  fields: readonly { field: Name; unit: string }[];
  values: Readonly<Record<Name, number>>;
  onChange: (field: Name, value: number) => void;
};

/** Whole numbers with their units, each with its own sentence; `figure.NAME` are its words. */
export function NumberGrid<Name extends Field>({ t, title, fields, values, onChange }: NumberGridProps<Name>) {
  return (
    <fieldset className="rule-group">
      <legend>{title}</legend>
      {fields.map(({ field, unit }) => (
        <NumberEntry
          key={field}
          label={t(`figure.${field}`)}
          {...LIMITS[field]}
          unit={t(unit)}
          value={values[field]}
          onChange={(value) => onChange(field, value)}
        />
      ))}
    </fieldset>
  );
}
