import { ArrowLeft } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import type { ManagerView } from '#protocol/views';
import { Button } from '../../common/ui/index.ts';
import type { ManagerScreen } from '../useManager.ts';
import { BackEntryRow } from './BackEntryRow.tsx';
import { ROWS_AT_MOST } from './back-rows.ts';
import type { BackEntry } from './useBackEntry.ts';
import './back-entry.css';

const COLUMNS = ['number', 'service', 'takenAt', 'state', 'counter', 'badge', 'startedAt', 'endedAt'] as const;

type BackEntryScreenProps = { manager: ManagerScreen; entry: BackEntry; view: ManagerView; onBack: () => void };

/** A table to type paper numbers into without the mouse; the hall takes in all of them or none. */
export function BackEntryScreen({ manager, entry, view, onBack }: BackEntryScreenProps) {
  const { t, desk } = manager;
  const { rows, problems, filled, canSend, said } = entry;
  return (
    <div className="back-entry">
      <div className="back-entry-head">
        <Button icon={ArrowLeft} onClick={onBack}>
          {t('back')}
        </Button>
        <h2>{t('backEntry.title')}</h2>
        <p className="part-hint">{t('backEntry.how', { most: ROWS_AT_MOST })}</p>
      </div>
      <div className="back-entry-table">
        <table className="back-table" onKeyDown={enterMovesOn}>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {t(`backEntry.column.${column}`)}
                </th>
              ))}
              <th />
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <BackEntryRow
                key={row.id}
                manager={manager}
                entry={entry}
                view={view}
                row={row}
                before={rows[at - 1]?.number ?? ''}
              />
            ))}
          </tbody>
        </table>
      </div>
      <datalist id="back-entry-badges">
        {Object.keys(view.settings.staff).map((badge) => (
          <option key={badge} value={badge} />
        ))}
      </datalist>
      <div className="back-entry-foot">
        <p role="status">{said ?? (problems.length > 0 ? t('backEntry.notRight') : '')}</p>
        <Button disabled={filled === 0} onClick={entry.clear}>
          {t('backEntry.clear')}
        </Button>
        <Button tone="primary" disabled={desk.isLocked || !canSend} onClick={entry.send}>
          {t('backEntry.send', { count: filled })}
        </Button>
      </div>
    </div>
  );
}

/** Enter goes on to the next field as Tab does, and so from row to row. */
function enterMovesOn(event: KeyboardEvent<HTMLTableElement>): void {
  if (event.key !== 'Enter' || !(event.target instanceof HTMLElement) || event.target.tagName === 'BUTTON') return;
  event.preventDefault();
  const table = event.currentTarget;
  event.target.blur();
  const fields = [...table.querySelectorAll<HTMLElement>('tbody :is(input, select)')];
  fields[fields.indexOf(event.target) + 1]?.focus();
}
