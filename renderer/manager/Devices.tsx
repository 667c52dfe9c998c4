import { Check, TriangleAlert } from 'lucide-react';
import type { ManagerView } from '#protocol/views';
import { deviceTrouble } from '../common/staff-session/device-trouble.ts';
import { Icon } from '../common/ui/index.ts';
import type { ManagerDesk } from './useManager.ts';

/** Each device with a word for how it is. */
export function Devices({ desk: { t }, devices }: { desk: ManagerDesk; devices: ManagerView['devices'] }) {
  return (
    <section className="plan-devices">
      <h2>{t('devices')}</h2>
      {devices.length === 0 && <p className="devices-none">{t('noDevices')}</p>}
      <ul>
        {devices.map((device) => {
          const trouble = deviceTrouble(device);
          const fine = device.printer === 'screen' ? 'screenOnly' : 'fine';
          return (
            <li key={device.name} className={trouble ? 'device device--trouble' : 'device'}>
              <Icon of={trouble ? TriangleAlert : Check} />
              <strong>{device.name}</strong>
              <span>{t(trouble ?? fine)}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
