import { describe, expect, it } from 'vitest';
import { type DeviceCondition, problemsOf, worstProblem } from '../../../server/domain/device-problem.ts';

const well: DeviceCondition = {
  role: 'device',
  isConnected: true,
  printer: 'paper',
  paper: 'ok',
  cover: 'closed',
  fault: null,
  sound: null,
  isVisible: null,
  clockDriftMs: 0,
  parts: [{ isReachable: true }],
  frame: null,
};
const missed = { isExpected: true };
const of = (more: Partial<DeviceCondition>) => problemsOf({ ...well, ...more }, missed);

describe('what is wrong with a device', () => {
  it('[G1] is nothing where nothing is', () => {
    expect(of({})).toEqual([]);
    expect(of({ role: 'display', printer: 'none', paper: 'unknown', sound: 'ok', isVisible: true })).toEqual([]);
  });

  it('[G1] is everything at once, what keeps slips from coming first', () => {
    const all = {
      cover: 'open',
      sound: 'blocked',
      isVisible: false,
      clockDriftMs: -60_001,
      parts: [{ isReachable: false }],
    };
    expect(of(all as Partial<DeviceCondition>)).toEqual([
      'cover-open',
      'not-visible',
      'clock-drift',
      'part-unreachable',
    ]);
    const refused = { state: 'refused' as const, version: '3.0.0' };
    expect(of({ frame: { update: { ...refused, trouble: 'tampered' } } })).toEqual(['update-refused']);
    expect(of({ frame: { update: { ...refused, trouble: 'not-fetched' } } })).toEqual([]);
    expect(of({ paper: 'out', fault: 'cutter' })).toEqual(['cutter']);
    expect(of({ paper: 'out' })).toEqual(['paper-out']);
  });

  it('[G1] is not said of what cannot be known while it is away', () => {
    const away = { isConnected: false, isVisible: false, clockDriftMs: 90_000, parts: [{ isReachable: false }] };
    expect(of({ ...away, paper: 'out' })).toEqual(['away', 'paper-out']);
    const demo = { isExpected: false };
    expect(problemsOf({ ...well, ...away }, demo)).toEqual([]);
    expect(problemsOf({ ...well, role: 'kiosk', isVisible: false }, demo)).toEqual([]);
  });

  it('[G1] is sound only where somebody has to hear it, and paper only where some is used', () => {
    expect(of({ role: 'display', printer: 'none', sound: 'blocked' })).toEqual(['sound-blocked']);
    expect(of({ role: 'kiosk', printer: 'none', sound: 'blocked' })).toEqual([]);
    expect(of({ printer: 'screen', paper: 'out', cover: 'open' })).toEqual([]);
    expect(of({ clockDriftMs: 60_000 })).toEqual([]);
  });

  it('[G1] what people have said comes after what the hall sees', () => {
    const open = [{ problem: 'reported' as const }, { problem: 'offline-refused' as const }];
    expect(worstProblem(['away'], open)).toBe('away');
    expect(worstProblem([], open)).toBe('offline-refused');
    expect(worstProblem([], open.slice(0, 1))).toBe('reported');
    expect(worstProblem([], [{ problem: 'cutter' }])).toBeNull();
  });
});
