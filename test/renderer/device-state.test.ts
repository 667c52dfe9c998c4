import { expect, it } from 'vitest';
import { deviceState, devicesInOrder } from '../../renderer/common/staff-session/device-state.ts';
import type { DeviceCard } from '../../renderer/common/staff-session/device-words.ts';
import { deviceCard } from '../support/device-card.ts';

const works = deviceCard({ role: 'device', name: 'kiosk-1', printer: 'paper' });
const { since } = works;
const day = 24 * 60 * 60_000;
const now = since + day + 1;
const gone: DeviceCard = { ...works, isConnected: false, problem: 'away' };

it('alarms for what somebody can mend now', () => {
  expect(deviceState(works, since)).toEqual({ kind: 'fine' });
  expect(deviceState({ ...works, problem: 'cutter' }, since)).toEqual({ kind: 'alarm', words: 'problem.cutter' });
  expect(deviceState({ ...works, paper: 'low' }, since)).toEqual({ kind: 'alarm', words: 'paper.low' });
  expect(deviceState(gone, since + day)).toEqual({ kind: 'alarm', words: 'problem.away' });
});

it('leaves alone what is off and what nobody misses', () => {
  expect(deviceState({ ...gone, problem: null }, since)).toEqual({ kind: 'away', words: 'problem.away' });
});

it('misses nothing at a device without a printer', () => {
  expect(deviceState({ ...works, printer: 'none', paper: 'low' }, since)).toEqual({ kind: 'fine' });
});

it('does not let a device that somebody reported go quiet', () => {
  expect(deviceState({ ...gone, problem: 'reported' }, now)).toEqual({ kind: 'alarm', words: 'problem.reported' });
});

it('lists a device that has been off for more than a day at the end, without an alarm', () => {
  const recently = { ...gone, name: 'new', since: (now - 1) as DeviceCard['since'] };
  const listed = devicesInOrder([{ ...gone, name: 'old' }, works, recently], now);
  expect(listed.map(({ device, state }) => [device.name, state.kind])).toEqual([
    ['new', 'alarm'],
    ['kiosk-1', 'fine'],
    ['old', 'away'],
  ]);
});
