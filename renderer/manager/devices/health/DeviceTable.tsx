import type { DeviceState } from '../../../common/staff-session/device-state.ts';
import { type DeviceCard, deviceName } from '../../../common/staff-session/device-words.ts';
import { Button, Icon } from '../../../common/ui/index.ts';
import { DEVICE_ICON } from '../../Devices.tsx';
import type { ManagerScreen } from '../../useManager.ts';
import { paperWords, sayMoment } from './device-facts.ts';

type DeviceTableProps = {
  manager: ManagerScreen;
  devices: readonly { device: DeviceCard; state: DeviceState }[];
  onOpen: (device: DeviceCard) => void;
};

/** A line for each device that needs nobody. */
export function DeviceTable({ manager, devices, onOpen }: DeviceTableProps) {
  const { t, language, locale, now, desk } = manager;
  const saying = { t, language, locale, timeZone: desk.timeZone };
  return (
    <table className="device-table">
      <thead>
        <tr>
          <th scope="col">{t('fact.name')}</th>
          <th scope="col">{t('fact.state')}</th>
          <th scope="col">{t('fact.paper')}</th>
          <th scope="col">{t('fact.seen')}</th>
          <th scope="col">{t('fact.version')}</th>
          <th />
        </tr>
      </thead>
      <tbody>
        {devices.map(({ device, state }) => (
          <tr key={`${device.role} ${device.name}`} className={`device-line device-line--${state.kind}`}>
            <th scope="row">{deviceName(t, device)}</th>
            <td className="device-state">
              <Icon of={DEVICE_ICON[state.kind]} />
              {state.kind === 'fine' ? t(device.printer === 'screen' ? 'screenOnly' : 'fine') : t('health.off')}
            </td>
            <td>{device.printer === 'paper' ? paperWords(t, device.paper, device.slipsLeft) : '—'}</td>
            <td>{device.isConnected ? t('seen.now') : sayMoment(saying, device.seenAt, now)}</td>
            <td>{device.version ?? '—'}</td>
            <td>
              <Button onClick={() => onOpen(device)}>{t('health.details')}</Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
