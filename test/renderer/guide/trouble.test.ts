import { describe, expect, it } from 'vitest';
import { printersOf } from '../../../renderer/common/desk/tickets/printers.ts';
import { testCount } from '../../../renderer/guide/devices/self-test-count.ts';
import { contactsFor, needsRoll, openFaults, troublesOf } from '../../../renderer/guide/trouble.ts';
import type { GuideView } from '../../../server/protocol/views.ts';
import { EpochMs, FaultId, SelfTestId } from '../../../server/protocol/vocabulary.ts';

type Device = GuideView['devices'][number];

const since = EpochMs.parse(1_000_000);
const printer: Device = {
  role: 'device',
  name: 'kiosk-1',
  counterId: null,
  isConnected: true,
  seenAt: since,
  version: '1.0.0',
  clockDriftMs: 0,
  sound: null,
  isVisible: null,
  shown: 0,
  spoken: 0,
  printer: 'paper',
  paper: 'ok',
  cover: 'closed',
  fault: null,
  slipsLeft: 300,
  parts: [],
  lastError: null,
  frame: null,
  problem: null,
  since,
};
const wall: Device = { ...printer, role: 'display', name: 'wall-1', printer: 'none', sound: 'ok' };

describe('[G1] devices that need somebody', () => {
  const problemsOf = (...devices: Device[]) => troublesOf(devices, since).map(({ problem }) => problem);

  it('are those with a problem, and printers whose paper runs low', () => {
    expect(problemsOf(printer, wall)).toEqual([]);
    expect(problemsOf({ ...printer, problem: 'paper-out' }, { ...wall, problem: 'sound-blocked' })).toEqual([
      'paper-out',
      'sound-blocked',
    ]);
    expect(problemsOf({ ...printer, paper: 'low' })).toEqual(['paper-low']);
    expect(problemsOf({ ...printer, paper: 'low', printer: 'none' })).toEqual([]);
    expect(problemsOf({ ...printer, paper: 'low', isConnected: false, problem: 'away' })).toEqual(['away']);
  });

  it('are not those that have been off for more than a day', () => {
    const away: Device = { ...wall, isConnected: false, problem: 'away' };
    const day = 24 * 60 * 60_000;
    expect(troublesOf([away], since + day)).toHaveLength(1);
    expect(troublesOf([away], since + day + 1)).toEqual([]);
    expect(troublesOf([{ ...away, problem: 'reported' }], since + day + 1)).toHaveLength(1);
  });

  it('want a new roll only where paper is what they lack', () => {
    const ofProblem = (problem: 'paper-out' | 'paper-low' | 'cutter') => needsRoll({ device: printer, problem });
    expect([ofProblem('paper-out'), ofProblem('paper-low'), ofProblem('cutter')]).toEqual([true, true, false]);
  });
});

it('names whom to call for what is broken, else who is there for everything', () => {
  const of = (about: 'printer' | 'screen' | 'network' | 'other') => ({ about, name: about, phone: '1' });
  const all = [of('printer'), of('screen'), of('network'), of('other')];
  const called = (role: Device['role'], problem: Parameters<typeof contactsFor>[0]['problem'], contacts = all) =>
    contactsFor({ role, problem }, contacts).map(({ name }) => name);
  expect(called('device', 'cutter')).toEqual(['printer']);
  expect(called('display', 'sound-blocked')).toEqual(['screen']);
  expect(called('pad', 'away')).toEqual(['network']);
  expect(called('window', 'reported')).toEqual(['screen']);
  expect(called('device', 'part-unreachable')).toEqual(['other']);
  expect(called('device', 'cutter', [of('screen'), of('other')])).toEqual(['other']);
  expect(called('device', 'cutter', [])).toEqual([]);
});

it('offers only printers that could print now', () => {
  const named = (name: string, change: Partial<Device>): Device => ({ ...printer, name, ...change });
  const devices = [
    named('fine', {}),
    named('low', { paper: 'low' }),
    named('empty', { paper: 'out' }),
    named('open', { cover: 'open' }),
    named('stuck', { fault: 'cutter' }),
    named('gone', { isConnected: false }),
    named('screen', { printer: 'screen' }),
  ];
  expect(printersOf(devices)).toEqual(['fine', 'low']);
});

it('counts what a self-test has found so far', () => {
  const line = { about: 'printer' as const, role: null, name: null, code: null, figure: null };
  const test = {
    testId: SelfTestId.parse('s1'),
    startedAt: since,
    startedBy: '小李',
    finishedAt: null,
    lines: [
      { ...line, result: 'running' as const },
      { ...line, result: 'ok' as const },
      { ...line, result: 'failed' as const, code: 'paper-out' as const },
      { ...line, result: 'not-checked' as const },
    ],
  };
  expect(testCount(test)).toMatchObject({ isRunning: true, done: 3, all: 4, failed: [{ code: 'paper-out' }] });
  expect(testCount({ ...test, finishedAt: since, lines: [] })).toMatchObject({ isRunning: false, failed: [] });
});

it('leaves repaired faults to the record', () => {
  const open = {
    ...{ faultId: FaultId.parse('f1'), role: 'device' as const, name: 'kiosk-1', problem: 'cutter' as const },
    ...{ text: null, openedAt: since, openedBy: 'hall', told: null, repaired: null },
  };
  const repaired = { ...open, repaired: { at: since, by: '小李', note: '' } };
  expect(openFaults([open, repaired])).toEqual([open]);
});
