import { expect, it } from 'vitest';
import { deviceState, devicesInOrder } from '../../renderer/common/staff-session/device-state.ts';
import type { ManagerView } from '../../server/protocol/views.ts';
import { EpochMs } from '../../server/protocol/vocabulary.ts';

type Device = ManagerView['devices'][number];

const since = EpochMs.parse(1_000_000);
const day = 24 * 60 * 60_000;
const now = EpochMs.parse(since + day + 1);
const works: Device = {
  name: 'kiosk-1',
  isConnected: true,
  printer: 'paper',
  paper: 'ok',
  cover: 'closed',
  fault: null,
  since,
};
const gone: Device = { ...works, isConnected: false };

it('alarms for what somebody can mend now', () => {
  expect(deviceState(works, since)).toEqual({ kind: 'fine' });
  expect(deviceState({ ...works, fault: 'cutter' }, since)).toEqual({ kind: 'alarm', words: 'fault.cutter' });
  expect(deviceState({ ...works, paper: 'low' }, since)).toEqual({ kind: 'alarm', words: 'paper.low' });
  expect(deviceState({ ...works, cover: 'open' }, since)).toEqual({ kind: 'alarm', words: 'cover' });
  expect(deviceState(gone, since + day)).toEqual({ kind: 'alarm', words: 'disconnected' });
});

it('misses nothing at a device without a printer', () => {
  expect(deviceState({ ...works, printer: 'none', paper: 'out', fault: 'no-printer' }, since)).toEqual({
    kind: 'fine',
  });
});

it('lists a device that has been off for more than a day at the end, without an alarm', () => {
  const listed = devicesInOrder([{ ...gone, name: 'old' }, works, { ...gone, name: 'new', since: now }], now);
  expect(listed.map(({ device, state }) => [device.name, state.kind])).toEqual([
    ['kiosk-1', 'fine'],
    ['new', 'alarm'],
    ['old', 'away'],
  ]);
});
