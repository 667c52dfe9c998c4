import { describe, expect, it } from 'vitest';
import { FAULT_KINDS, planRounds } from './plan.ts';

describe('the plan of a fault run', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(planRounds(500, 7)).toEqual(planRounds(500, 7));
    expect(planRounds(500, 7)).not.toEqual(planRounds(500, 8));
  });

  it.each([1, 40, 500])('has %i tickets', (tickets) => {
    expect(planRounds(tickets, 7).flatMap(({ customers }) => customers)).toHaveLength(tickets);
  });

  it('breaks everything before a slip and in the middle of one, and mends it early and late', () => {
    const strikes = planRounds(500, 7).flatMap((round) => round.strikes);
    for (const kind of FAULT_KINDS) {
      const ofKind = strikes.filter((strike) => strike.kind === kind);
      expect(ofKind.some(({ atByte }) => atByte === null)).toBe(true);
      expect(ofKind.some(({ atByte }) => atByte !== null && atByte < 400)).toBe(true);
    }
    expect(new Set(strikes.map(({ mending }) => mending)).size).toBe(3);
  });

  it('lets everybody who just leaves do so in the first half, with time to lapse', () => {
    const decisions = planRounds(40, 7).flatMap(({ customers }) => customers);
    expect(decisions.slice(25)).not.toContain('leave');
    expect(decisions).toContain('leave');
  });
});
