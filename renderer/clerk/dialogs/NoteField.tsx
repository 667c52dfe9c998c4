import { Input, Label, TextField } from 'react-aria-components';

type NoteFieldProps = {
  label: string;
  hint: string;
  value: string;
  most: number;
  isFirst: boolean;
  onChange: (text: string) => void;
};

/** One line of text that staff write; Enter sends the form. */
export function NoteField({ label, hint, value, most, isFirst, onChange }: NoteFieldProps) {
  return (
    <TextField className="note-field" value={value} onChange={onChange} maxLength={most} autoFocus={isFirst}>
      <Label>{label}</Label>
      <Input placeholder={hint} autoComplete="off" />
    </TextField>
  );
}
