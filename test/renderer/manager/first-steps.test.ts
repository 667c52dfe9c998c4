import { describe, expect, it } from 'vitest';
import type { ManagerView } from '#protocol/views';
import { firstSteps } from '../../../renderer/manager/setup-steps/first-steps.ts';
import { deviceCard } from '../../support/device-card.ts';

type Seen = Pick<ManagerView, 'devices' | 'selfTest' | 'recentPrints' | 'counters'>;
const nothing: Seen = { devices: [], selfTest: null, recentPrints: [], counters: [] };
const doneIn = (seen: Partial<Seen>) =>
  firstSteps({ ...nothing, ...seen } as ManagerView)
    .filter(({ isDone }) => isDone)
    .map(({ code }) => code);

describe('the first steps of a new hall', () => {
  it('[U5] are all there at first', () => {
    expect(firstSteps(nothing as ManagerView)).toHaveLength(5);
    expect(doneIn({})).toEqual([]);
  });

  it('[U5] tick themselves off as screens join, and not by one that has left', () => {
    const devices = [deviceCard({ role: 'kiosk', name: 'kiosk-1' }), deviceCard({ role: 'display', name: 'wall' })];
    expect(doneIn({ devices })).toEqual(['kiosk', 'wall']);
    expect(doneIn({ devices: devices.map((device) => ({ ...device, isConnected: false })) })).toEqual([]);
  });

  it('[U5] take a box as the printer that has one, once it has said so and it takes a slip', () => {
    const box = deviceCard({ role: 'device', name: 'kiosk-1', printer: 'paper', version: '1.0.0' });
    expect(doneIn({ devices: [box] })).toEqual(['printer']);
    for (const not of [
      { printer: 'none' },
      { version: null },
      { fault: 'disconnected' },
      { isConnected: false },
    ] as const)
      expect(doneIn({ devices: [{ ...box, ...not }] })).toEqual([]);
  });

  it('[U5] take a slip of the self-test, or any print that came out, as the test slip', () => {
    const line = { about: 'printer', role: 'device', name: 'kiosk-1', result: 'ok', code: null, figure: null };
    const selfTest = { testId: 't', startedAt: 1, startedBy: 'm', finishedAt: 2, lines: [line] };
    expect(doneIn({ selfTest: selfTest as unknown as Seen['selfTest'] })).toEqual(['testSlip']);
    const print = { jobId: 'j', what: 'test', number: null, device: 'kiosk-1', state: 'printed', fault: null, at: 1 };
    const recentPrints = [print] as unknown as Seen['recentPrints'];
    expect(doneIn({ recentPrints })).toEqual(['testSlip']);
  });
});
