import { Check, type LucideIcon, TriangleAlert, Unplug } from 'lucide-react';
import type { ManagerView } from '#protocol/views';
import { type DeviceState, devicesInOrder } from '../common/staff-session/device-state.ts';
import { deviceName } from '../common/staff-session/device-words.ts';
import { Icon } from '../common/ui/index.ts';
import type { ManagerScreen } from './useManager.ts';

export const DEVICE_ICON: Record<DeviceState['kind'], LucideIcon> = { fine: Check, alarm: TriangleAlert, away: Unplug };

/** All devices in one line: that they are well, or which of them need somebody, with a word for why. */
export function Devices({ manager, devices }: { manager: ManagerScreen; devices: ManagerView['devices'] }) {
  const { t, now } = manager;
  const all = devicesInOrder(devices, now);
  const alarms = all.filter(({ state }) => state.kind === 'alarm');
  const well = all.length - alarms.length;
  return (
    <section className="plan-devices">
      <h2>{t('devices')}</h2>
      {devices.length === 0 && <p className="devices-none">{t('noDevices')}</p>}
      <ul>
        {alarms.map(
          ({ device, state }) =>
            state.kind === 'alarm' && (
              <li key={`${device.role} ${device.name}`} className="device device--alarm">
                <Icon of={DEVICE_ICON.alarm} />
                <strong>{deviceName(t, device)}</strong>
                <span>{t(state.words)}</span>
              </li>
            ),
        )}
        {well > 0 && (
          <li className="device">
            <Icon of={DEVICE_ICON.fine} />
            <span>
              {t(alarms.length === 0 ? 'health.allWell' : 'health.othersWell')} {t('health.count', { count: well })}
            </span>
          </li>
        )}
      </ul>
    </section>
  );
}
