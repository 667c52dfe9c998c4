import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { devicesInOrder } from '../../../common/staff-session/device-state.ts';
import type { DeviceCard } from '../../../common/staff-session/device-words.ts';
import { Icon } from '../../../common/ui/index.ts';
import type { DevicesProps } from '../DevicesTab.tsx';
import type { DeviceActions } from '../useDevices.ts';
import { DeviceDialog } from './DeviceDialog.tsx';
import { DeviceTable } from './DeviceTable.tsx';
import { TroubleCard } from './TroubleCard.tsx';

export type HealthProps = DevicesProps & { devices: DeviceActions };

/** How every device is: those that need somebody first, with what to do; the others in a quiet table. */
export function HealthSection(props: HealthProps) {
  const { manager, view } = props;
  const { t, now } = manager;
  const [opened, setOpened] = useState<{ role: string; name: string } | null>(null);
  const all = devicesInOrder(view.devices, now);
  const troubled = all.filter(({ state }) => state.kind === 'alarm');
  const quiet = all.filter(({ state }) => state.kind !== 'alarm');
  const shown = opened && view.devices.find(({ role, name }) => role === opened.role && name === opened.name);
  const open = ({ role, name }: DeviceCard) => setOpened({ role, name });
  return (
    <>
      <h2>{t('devicePart.health')}</h2>
      {all.length === 0 && <p className="part-hint">{t('noDevices')}</p>}
      {all.length > 0 && (
        <p className={troubled.length > 0 ? 'health-sum health-sum--alarm' : 'health-sum'} role="status">
          <Icon of={troubled.length > 0 ? TriangleAlert : CircleCheck} />
          <strong>{t(troubled.length > 0 ? 'health.needed' : 'health.allWell', { count: troubled.length })}</strong>
          <span>{t('health.of', { count: all.filter(({ state }) => state.kind !== 'away').length })}</span>
        </p>
      )}
      <ul className="troubles">
        {troubled.map(({ device, state }) => (
          <TroubleCard key={`${device.role} ${device.name}`} {...props} device={device} state={state} onOpen={open} />
        ))}
      </ul>
      {quiet.length > 0 && <DeviceTable manager={manager} devices={quiet} onOpen={open} />}
      {shown && <DeviceDialog {...props} device={shown} onClose={() => setOpened(null)} />}
    </>
  );
}
