import { Check, type LucideIcon, TriangleAlert, Unplug } from 'lucide-react';
import type { ManagerView } from '#protocol/views';
import { type DeviceState, devicesInOrder } from '../common/staff-session/device-state.ts';
import { Icon } from '../common/ui/index.ts';
import type { ManagerScreen } from './useManager.ts';

const ICON: Record<DeviceState['kind'], LucideIcon> = { fine: Check, alarm: TriangleAlert, away: Unplug };

/** Each device with a word for how it is. */
export function Devices({ manager, devices }: { manager: ManagerScreen; devices: ManagerView['devices'] }) {
  const { t, now } = manager;
  return (
    <section className="plan-devices">
      <h2>{t('devices')}</h2>
      {devices.length === 0 && <p className="devices-none">{t('noDevices')}</p>}
      <ul>
        {devicesInOrder(devices, now).map(({ device: { name, printer }, state }) => (
          <li key={name} className={`device device--${state.kind}`}>
            <Icon of={ICON[state.kind]} />
            <strong>{name}</strong>
            <span>{state.kind === 'fine' ? t(printer === 'screen' ? 'screenOnly' : 'fine') : t(state.words)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
