import type { AlertsProps } from './alerts/AlertLine.tsx';
import { AlertPanel } from './alerts/AlertPanel.tsx';
import type { AlertSound } from './alerts/useAlertSound.ts';
import { CounterPlan } from './CounterPlan.tsx';
import { Devices } from './Devices.tsx';
import { dayFigures } from './day-figures.ts';
import { QueueBars } from './QueueBars.tsx';

/** The plan of the hall: the day beside its promise above, counters as they stand, queues and devices, alerts beside them. */
export function Plan({ manager, view, duty, sound }: AlertsProps & { sound: AlertSound }) {
  const minutes = view.settings.thresholds.longWaitMinutes;
  return (
    <div className="plan">
      <dl className="day">
        {dayFigures(view.today, minutes).map(({ key, value, isShort }) => (
          <div key={key}>
            <dt>{manager.t(`today.${key}`, { minutes })}</dt>
            <dd className={isShort ? 'is-short' : ''}>{value}</dd>
          </div>
        ))}
      </dl>
      <div className="plan-hall">
        <CounterPlan manager={manager} view={view} duty={duty} />
        <QueueBars manager={manager} view={view} duty={duty} />
        <Devices manager={manager} devices={view.devices} />
      </div>
      <AlertPanel manager={manager} view={view} duty={duty} sound={sound} />
    </div>
  );
}
