import { localized } from '../common/i18n/index.ts';
import { StaffHead } from '../common/staff-session/StaffHead.tsx';
import type { StaffScreenProps } from '../common/staff-session/StaffPage.tsx';
import { CounterPlan } from './CounterPlan.tsx';
import { Devices } from './Devices.tsx';
import { QueueBars } from './QueueBars.tsx';
import { dayFigures, useManager } from './useManager.ts';
import './manager.css';
import './queues.css';

/** The duty manager's plan of the hall: the day above, counters as they stand, queues and devices below. */
export function Manager({ client, signOut }: StaffScreenProps) {
  const manager = useManager(client);
  const { view, link, language, t } = manager;
  return (
    <main className="manager">
      <StaffHead title={t('title')} link={link} canSave={view?.hall.canSave ?? true} onSignOut={signOut}>
        {view && localized(view.hall.name, language)}
      </StaffHead>
      {view && (
        <div className="plan">
          <dl className="day">
            {dayFigures(view.today).map(({ key, value }) => (
              <div key={key}>
                <dt>{t(`today.${key}`)}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          <CounterPlan manager={manager} counters={view.counters} />
          <QueueBars manager={manager} queues={view.queues} />
          <Devices manager={manager} devices={view.devices} />
        </div>
      )}
    </main>
  );
}
