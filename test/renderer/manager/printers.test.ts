import { expect, it } from 'vitest';
import { printersHere, printersOf } from '../../../renderer/manager/devices/sheets/printers.ts';
import { deviceCard } from '../../support/device-card.ts';

it('[P9] offers only printers for a slip: those that are here, whichever of them has a fault', () => {
  const devices = [
    deviceCard({ role: 'device', name: 'box', problem: 'part-unreachable' }),
    deviceCard({ role: 'device', name: 'b', printer: 'paper', problem: 'paper-out' }),
    deviceCard({ role: 'device', name: 'gone', printer: 'paper', isConnected: false }),
    deviceCard({ role: 'device', name: 'drawn', printer: 'screen' }),
    deviceCard({ role: 'device', name: 'a', printer: 'paper' }),
    deviceCard({ role: 'kiosk', name: 'a' }),
  ];
  expect(printersHere(devices)).toEqual(['a', 'b']);
  expect(printersOf(devices).map(({ name }) => name)).toEqual(['b', 'a', 'gone']);
});
