import { TextEntry } from './fields.tsx';

type ReasonEntryProps = {
  label: string;
  value: string;
  onChange: (reason: string) => void;
  /** The usual ones, taken over with one touch. */
  usual: readonly string[];
};

/** Why somebody decides something: the usual reasons at hand, any other in words. */
export function ReasonEntry({ label, value, onChange, usual }: ReasonEntryProps) {
  return (
    <div className="reason">
      <TextEntry label={label} value={value} onChange={onChange} />
      <div className="reason-usual">
        {usual.map((reason) => (
          <button key={reason} type="button" aria-pressed={reason === value} onClick={() => onChange(reason)}>
            {reason}
          </button>
        ))}
      </div>
    </div>
  );
}
