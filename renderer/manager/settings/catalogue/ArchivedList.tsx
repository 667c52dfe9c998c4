import { RotateCcw } from 'lucide-react';
import type { Translate } from '../../../common/i18n/index.ts';
import { Button } from '../../../common/ui/index.ts';

type ArchivedListProps<Entry> = {
  t: Translate;
  title: string;
  list: readonly Entry[];
  nameOf: (entry: Entry) => string;
  keyOf: (entry: Entry) => string;
  onRestore: (entry: Entry) => void;
};

/** What is closed for good and can come back; draws nothing for none. */
export function ArchivedList<Entry>({ t, title, list, nameOf, keyOf, onRestore }: ArchivedListProps<Entry>) {
  if (list.length === 0) return null;
  return (
    <section className="card part archived">
      <h3>{title}</h3>
      <p className="part-hint">{t('catalogue.archivedHint')}</p>
      <ul className="rows rows-bare">
        {list.map((entry) => (
          <li key={keyOf(entry)} className="archived-row">
            <span>{nameOf(entry)}</span>
            <Button icon={RotateCcw} onClick={() => onRestore(entry)}>
              {t('catalogue.restore')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
