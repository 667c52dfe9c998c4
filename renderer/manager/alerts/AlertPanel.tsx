import { Check } from 'lucide-react';
import { Tick } from '../../common/desk/fields.tsx';
import { Icon } from '../../common/ui/index.ts';
import { AlertLine, type AlertsProps } from './AlertLine.tsx';
import { inOrder } from './alert-words.ts';
import type { AlertSound } from './useAlertSound.ts';

/** Every alert that stands, beside the plan of the hall. */
export function AlertPanel({ sound, ...props }: AlertsProps & { sound: AlertSound }) {
  const { t } = props.manager;
  const open = props.view.duty.alerts.filter(({ noted }) => noted === null).length;
  return (
    <section className="plan-alerts">
      <h2>
        {t('alerts.title')}
        {open > 0 && <span className="tab-count tab-count--urgent">{open}</span>}
      </h2>
      <AlertList {...props} />
      <Tick value={sound.isOn} onChange={sound.turn}>
        {t('alerts.sound')}
      </Tick>
    </section>
  );
}

export function AlertList({ manager, view, duty }: AlertsProps) {
  const alerts = inOrder(view.duty.alerts);
  if (alerts.length === 0)
    return (
      <p className="alerts-none">
        <Icon of={Check} /> {manager.t('alerts.none')}
      </p>
    );
  return (
    <ul className="alert-list">
      {alerts.map((alert) => (
        <li key={`${alert.code} ${alert.about}`}>
          <AlertLine manager={manager} view={view} duty={duty} alert={alert} />
        </li>
      ))}
    </ul>
  );
}
