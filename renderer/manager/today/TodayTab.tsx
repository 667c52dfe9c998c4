import { useState } from 'react';
import type { ManagerView } from '#protocol/views';
import { BackEntryCard } from '../back-entry/BackEntryCard.tsx';
import { BackEntryScreen } from '../back-entry/BackEntryScreen.tsx';
import type { BackEntry } from '../back-entry/useBackEntry.ts';
import { TrainingCard } from '../training/TrainingCard.tsx';
import type { ManagerScreen } from '../useManager.ts';
import { AnnouncementsCard } from './AnnouncementsCard.tsx';
import { ClosingCard } from './ClosingCard.tsx';
import { FindCard } from './FindCard.tsx';
import { ForecastCard } from './ForecastCard.tsx';
import { HoursCard } from './HoursCard.tsx';
import { OutageCard } from './OutageCard.tsx';
import { ServicesCard } from './ServicesCard.tsx';

type TodayTabProps = { manager: ManagerScreen; backEntry: BackEntry; view: ManagerView };

/** What the duty manager decides about today. */
export function TodayTab({ manager, backEntry, view }: TodayTabProps) {
  const [isEntering, setEntering] = useState(false);
  if (isEntering)
    return <BackEntryScreen manager={manager} entry={backEntry} view={view} onBack={() => setEntering(false)} />;
  return (
    <div className="today">
      <div className="today-main">
        <ServicesCard manager={manager} view={view} />
        <div className="today-pair">
          <FindCard manager={manager} view={view} />
          <ForecastCard manager={manager} view={view} />
        </div>
      </div>
      <div className="today-main">
        <HoursCard manager={manager} view={view} />
        <ClosingCard manager={manager} view={view} />
        <AnnouncementsCard manager={manager} view={view} />
        <OutageCard manager={manager} view={view} />
        <TrainingCard manager={manager} view={view} />
        <BackEntryCard manager={manager} entry={backEntry} onOpen={() => setEntering(true)} />
      </div>
    </div>
  );
}
