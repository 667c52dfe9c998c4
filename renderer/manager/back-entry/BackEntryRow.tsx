import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { ManagerView } from '#protocol/views';
import { readTime } from '../../common/desk/time-of-day.ts';
import { localized } from '../../common/i18n/index.ts';
import { Button } from '../../common/ui/index.ts';
import type { ManagerScreen } from '../useManager.ts';
import { type BackField, type BackRow, isUntouched, NEWLY_SERVED, paperLetter, readNumber } from './back-rows.ts';
import type { BackEntry } from './useBackEntry.ts';

type TextField = Exclude<BackField, 'serviceId' | 'counterId'>;

type BackEntryRowProps = {
  manager: ManagerScreen;
  entry: BackEntry;
  view: ManagerView;
  row: BackRow;
  /** The number above, after which a bare figure is read. */
  before: string;
};

/** One paper number; what is not right is said as soon as the row is left. */
export function BackEntryRow({ manager: { t, language }, entry, view, row, before }: BackEntryRowProps) {
  const [isInside, setInside] = useState(false);
  const { id, number, takenAt, served } = row;
  const problems = isInside ? [] : entry.problems.filter((each) => each.id === id);
  const letter = paperLetter(view.queues);
  const isRefused = entry.refused !== null && entry.refused === number;
  const edit = (change: Partial<BackRow>) => entry.edit(id, change);
  const serve = (change: Partial<NonNullable<BackRow['served']>>) =>
    served && edit({ served: { ...served, ...change } });
  const cell = (field: TextField, value: string, onType: (typed: string) => void, onLeave: () => void) => (
    <td>
      <input
        aria-label={t(`backEntry.column.${field}`)}
        aria-invalid={problems.some((each) => each.field === field)}
        value={value}
        autoComplete="off"
        {...(field === 'number' && { placeholder: `${letter}001` })}
        maxLength={field === 'badge' ? 20 : 9}
        {...(field === 'badge' && { list: 'back-entry-badges' })}
        onChange={({ target }) => onType(target.value)}
        onBlur={onLeave}
      />
    </td>
  );
  const timeCell = (field: 'takenAt' | 'startedAt' | 'endedAt', value: string, onType: (typed: string) => void) =>
    cell(field, value, onType, () => {
      const time = readTime(value);
      if (time !== null && time !== value) onType(time);
    });
  const said = problems.map(({ problem }) => t(`backEntry.problem.${problem}`));
  return (
    <>
      <tr
        className={`${isUntouched(row) ? 'back-row back-row--offered' : 'back-row'}${isRefused ? ' back-row--refused' : ''}`}
        onFocus={() => setInside(true)}
        onBlur={({ currentTarget, relatedTarget }) => setInside(currentTarget.contains(relatedTarget))}
      >
        {cell(
          'number',
          number,
          (typed) => edit({ number: typed }),
          () => {
            const read = number === '' ? '' : readNumber(number, before, letter);
            if (read !== number) edit({ number: read });
          },
        )}
        <td>
          <select
            aria-label={t('backEntry.column.service')}
            aria-invalid={problems.some(({ field }) => field === 'serviceId')}
            value={row.serviceId ?? ''}
            onChange={({ target }) => {
              const chosen = view.queues.find(({ serviceId }) => serviceId === target.value);
              if (chosen) edit({ serviceId: chosen.serviceId });
            }}
          >
            <option value="" disabled>
              {t('chooseOne')}
            </option>
            {view.queues.map(({ serviceId, name }) => (
              <option key={serviceId} value={serviceId}>
                {localized(name, language)}
              </option>
            ))}
          </select>
        </td>
        {timeCell('takenAt', takenAt, (typed) => edit({ takenAt: typed }))}
        <td>
          <select
            aria-label={t('backEntry.column.state')}
            value={served ? 'served' : 'waiting'}
            onChange={({ target }) => edit({ served: target.value === 'served' ? NEWLY_SERVED : null })}
          >
            <option value="waiting">{t('backEntry.waiting')}</option>
            <option value="served">{t('backEntry.served')}</option>
          </select>
        </td>
        {served ? (
          <>
            <td>
              <select
                aria-label={t('backEntry.column.counter')}
                aria-invalid={problems.some(({ field }) => field === 'counterId')}
                value={served.counterId}
                onChange={({ target }) => serve({ counterId: target.value })}
              >
                <option value="" disabled>
                  —
                </option>
                {view.counters.map(({ counterId, name }) => (
                  <option key={counterId} value={counterId}>
                    {localized(name, language)}
                  </option>
                ))}
              </select>
            </td>
            {cell(
              'badge',
              served.badge,
              (badge) => serve({ badge }),
              () => {},
            )}
            {timeCell('startedAt', served.startedAt, (startedAt) => serve({ startedAt }))}
            {timeCell('endedAt', served.endedAt, (endedAt) => serve({ endedAt }))}
          </>
        ) : (
          <td colSpan={4} className="back-row-none" />
        )}
        <td>
          <Button tone="bare" icon={Trash2} className="row-remove" onClick={() => entry.remove(id)}>
            {t('remove')}
          </Button>
        </td>
      </tr>
      {said.length > 0 && (
        <tr className="back-row-said">
          <td colSpan={9}>{[...new Set(said)].join(t('listComma'))}</td>
        </tr>
      )}
    </>
  );
}
