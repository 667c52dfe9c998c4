import type { ManagerView } from '#protocol/views';
import type { ManagerScreen } from '../useManager.ts';
import { ClosingCard } from './ClosingCard.tsx';
import { ForecastCard } from './ForecastCard.tsx';
import { HoursCard } from './HoursCard.tsx';
import { MoveCard } from './MoveCard.tsx';
import { OutageCard } from './OutageCard.tsx';
import { ServicesCard } from './ServicesCard.tsx';

/** What the duty manager decides about today. */
export function TodayTab({ manager, view }: { manager: ManagerScreen; view: ManagerView }) {
  return (
    <div className="today">
      <div className="today-main">
        <ServicesCard manager={manager} view={view} />
        <div className="today-pair">
          <MoveCard manager={manager} view={view} />
          <ForecastCard manager={manager} view={view} />
        </div>
      </div>
      <div className="today-main">
        <HoursCard manager={manager} view={view} />
        <ClosingCard manager={manager} view={view} />
        <OutageCard manager={manager} view={view} />
      </div>
    </div>
  );
}
