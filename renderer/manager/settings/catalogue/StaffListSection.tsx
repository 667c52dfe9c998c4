import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { StaffEntry } from '#protocol/catalogue';
import { Button } from '../../../common/ui/index.ts';
import type { SettingsProps } from '../sections.tsx';
import { ArchivedList } from './ArchivedList.tsx';
import { newStaff } from './catalogue-draft.ts';
import { PinQuestion } from './PinQuestion.tsx';
import { StaffRow } from './StaffRow.tsx';
import './catalogue.css';

const STAFF_AT_MOST = 500;

/** Who works here, as what, and who can sign in. */
export function StaffListSection({ manager, settings, view }: SettingsProps) {
  const { t, desk } = manager;
  const { staffList } = settings.settings;
  const [pinFor, setPinFor] = useState<StaffEntry | null>(null);
  const edit = (next: StaffEntry[]) => settings.edit('staffList', next);
  const replace = (before: StaffEntry, entry: StaffEntry) =>
    edit(staffList.map((each) => (each === before ? entry : each)));
  const stateOf = (entry: StaffEntry) => view.staffState.find(({ badge }) => badge === entry.badge) ?? null;
  const saved = new Set(view.settings.staffList.map(({ badge }) => badge));
  const isOwn = (index: number) => index >= saved.size; // new ones stand at the end until they are saved
  const signOut = async ({ badge }: StaffEntry) => {
    const done = await desk.wish('staff:sign-out', { badge });
    if (done) desk.say(t('catalogue.signedOut', { badge }));
  };
  const dropFactor = async ({ badge }: StaffEntry) => {
    const done = await desk.wish('staff:drop-second-factor', { badge });
    if (done) desk.say(t('catalogue.factorDropped', { badge }));
  };
  return (
    <>
      <ul className="rows catalogue-rows">
        {staffList.map((entry, index) =>
          entry.isArchived ? null : (
            <StaffRow
              // biome-ignore lint/suspicious/noArrayIndexKey: whoever is new has no badge yet
              key={index}
              {...{ manager }}
              entry={entry}
              state={isOwn(index) ? null : stateOf(entry)}
              onChange={(next) => replace(entry, next)}
              onLeave={() =>
                isOwn(index)
                  ? edit(staffList.filter((each) => each !== entry))
                  : replace(entry, { ...entry, isArchived: true })
              }
              onPin={() => setPinFor(entry)}
              onSignOut={() => void signOut(entry)}
              onDropFactor={() => void dropFactor(entry)}
            />
          ),
        )}
      </ul>
      <Button icon={Plus} disabled={staffList.length >= STAFF_AT_MOST} onClick={() => edit([...staffList, newStaff()])}>
        {t('catalogue.addStaff')}
      </Button>
      <ArchivedList
        {...{ t }}
        title={t('catalogue.archivedStaff')}
        list={staffList.filter(({ isArchived }) => isArchived)}
        nameOf={({ badge, name }) => `${badge} ${name}`}
        keyOf={({ badge }) => badge}
        onRestore={(entry) => replace(entry, { ...entry, isArchived: false })}
      />
      {pinFor && <PinQuestion manager={manager} staff={pinFor} onClose={() => setPinFor(null)} />}
    </>
  );
}
