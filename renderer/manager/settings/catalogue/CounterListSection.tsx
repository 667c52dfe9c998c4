import { Archive, Plus } from 'lucide-react';
import type { CounterEntry } from '#protocol/catalogue';
import { localized } from '../../../common/i18n/index.ts';
import { Button } from '../../../common/ui/index.ts';
import { BothEntry } from '../BothEntry.tsx';
import type { SettingsProps } from '../sections.tsx';
import { ArchivedList } from './ArchivedList.tsx';
import { newCounter, withPlace } from './catalogue-draft.ts';
import { MoveKeys } from './MoveKeys.tsx';
import './catalogue.css';

const COUNTERS_AT_MOST = 200;

/** The counters as they stand in the hall, and what they are called. */
export function CounterListSection({ manager: { t, language }, settings, view }: SettingsProps) {
  const { counterList } = settings.settings;
  const active = counterList.filter(({ isArchived }) => !isArchived);
  const edit = (next: CounterEntry[]) => settings.edit('counterList', next);
  const replace = (entry: CounterEntry) =>
    edit(counterList.map((each) => (each.counterId === entry.counterId ? entry : each)));
  const isSaved = (entry: CounterEntry) =>
    view.settings.counterList.some(({ counterId }) => counterId === entry.counterId);
  const usualName = (number: string) => ({ zh: `${number} 号窗口`, en: `Counter ${number}` });
  const nameOf = ({ counterId, name }: CounterEntry) => localized(name, language) || counterId;
  const close = (entry: CounterEntry) =>
    isSaved(entry) ? replace({ ...entry, isArchived: true }) : edit(counterList.filter((each) => each !== entry));
  return (
    <>
      <ol className="rows catalogue-rows">
        {active.map((entry, index) => (
          <li key={entry.counterId} className="counter-row">
            <span className="plan-code">{entry.counterId}</span>
            <BothEntry
              t={t}
              label={t('catalogue.counterName')}
              maxLength={40}
              value={entry.name}
              onChange={(name) => replace({ ...entry, name })}
            />
            <MoveKeys
              {...{ t }}
              name={nameOf(entry)}
              isFirst={index === 0}
              isLast={index === active.length - 1}
              onMove={(by) => edit(withPlace(counterList, entry, by))}
            />
            <Button tone="bare" icon={Archive} onClick={() => close(entry)}>
              {t('catalogue.archive')}
              <span className="visually-hidden"> {nameOf(entry)}</span>
            </Button>
          </li>
        ))}
      </ol>
      <Button
        icon={Plus}
        disabled={counterList.length >= COUNTERS_AT_MOST}
        onClick={() => edit([...counterList, newCounter(counterList, usualName)])}
      >
        {t('catalogue.addCounter')}
      </Button>
      <ArchivedList
        {...{ t, nameOf }}
        title={t('catalogue.archivedCounters')}
        list={counterList.filter(({ isArchived }) => isArchived)}
        keyOf={({ counterId }) => counterId}
        onRestore={(entry) => replace({ ...entry, isArchived: false })}
      />
    </>
  );
}
