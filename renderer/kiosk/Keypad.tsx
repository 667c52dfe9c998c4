import { Delete } from 'lucide-react';
import { useWords } from '../common/i18n/index.ts';
import { Icon } from '../common/ui/index.ts';

type KeypadProps = {
  keys: readonly string[];
  label: string;
  onKey: (key: string) => void;
  onDelete: (() => void) | null;
};

/** Keys to type with a finger; the last one takes the latest sign back where it is given. */
export function Keypad({ keys, label, onKey, onDelete }: KeypadProps) {
  const { t } = useWords('kiosk');
  return (
    <fieldset className="keypad" aria-label={label} data-keys={keys.length}>
      {keys.map((key) => (
        <button key={key} type="button" className="tile key" onClick={() => onKey(key)}>
          {key}
        </button>
      ))}
      {onDelete && (
        <button type="button" className="tile key key--delete" aria-label={t('entry.delete')} onClick={onDelete}>
          <Icon of={Delete} />
        </button>
      )}
    </fieldset>
  );
}
