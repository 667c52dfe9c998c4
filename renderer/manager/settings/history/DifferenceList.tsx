import type { SettingsChange } from '#protocol/hall-settings';
import type { ManagerView } from '#protocol/views';
import type { ManagerScreen } from '../../useManager.ts';
import { differences } from './differences.ts';
import { sayPath, sayValue } from './version-words.ts';

/** More than anybody reads through; the rest is counted. */
const SHOWN = 40;

type DifferenceListProps = { manager: ManagerScreen; view: ManagerView; before: SettingsChange; after: SettingsChange };

/** What differs, line by line: where, what it was, what it is. */
export function DifferenceList({ manager, view, before, after }: DifferenceListProps) {
  const { t } = manager;
  const all = differences(before, after);
  if (all.length === 0) return <p className="part-hint">{t('diff.same')}</p>;
  return (
    <ul className="differences">
      {all.slice(0, SHOWN).map((difference, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same place may stand there twice
        <li key={index}>
          <span className="difference-where">{sayPath(manager, view, difference.path)}</span>
          <span className="difference-what">
            <del>{sayValue(manager, view, difference, difference.before)}</del>
            <span aria-hidden="true"> → </span>
            <ins>{sayValue(manager, view, difference, difference.after)}</ins>
          </span>
        </li>
      ))}
      {all.length > SHOWN && <li className="part-hint">{t('diff.more', { count: all.length - SHOWN })}</li>}
    </ul>
  );
}
