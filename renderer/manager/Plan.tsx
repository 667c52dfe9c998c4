import type { ManagerView } from '#protocol/views';
import { CounterPlan } from './CounterPlan.tsx';
import { Devices } from './Devices.tsx';
import { dayFigures } from './day-figures.ts';
import { QueueBars } from './QueueBars.tsx';
import type { ManagerScreen } from './useManager.ts';

/** The plan of the hall: the day above, counters as they stand, queues and devices below. */
export function Plan({ manager, view }: { manager: ManagerScreen; view: ManagerView }) {
  return (
    <div className="plan">
      <dl className="day">
        {dayFigures(view.today).map(({ key, value }) => (
          <div key={key}>
            <dt>{manager.t(`today.${key}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <CounterPlan manager={manager} counters={view.counters} />
      <QueueBars manager={manager} queues={view.queues} />
      <Devices manager={manager} devices={view.devices} />
    </div>
  );
}
