import { describe, expect, it } from 'vitest';
import { planKills } from './kill-plan.ts';
import { playKills } from './kill-run.ts';
import { drawKills } from './kill-table.ts';

const TIMES = 6;
const SEED = 3;

describe('kill -9 at random moments, with sixteen people at work', () => {
  it('[E4] [T4] loses nothing that was answered, does nothing twice, and leaves books that balance', async () => {
    const end = await playKills({ times: TIMES, seed: SEED, onKill: () => undefined });
    const told = `seed ${SEED}\n${drawKills(end)}`;
    expect(end.broken, told).toEqual([]);
    expect(end.kills.underLoad + end.kills.whileStarting, told).toBe(TIMES);
    expect(end.kills.whileStarting, told).toBeGreaterThan(0);
    expect(end.kills.withUnanswered, told).toBeGreaterThan(0);
    expect(end.tickets, told).toBeGreaterThan(0);
  }, 180_000);

  it('comes at the same moments for the same seed, under load and while the server starts', () => {
    expect(planKills(1_000, 7)).toEqual(planKills(1_000, 7));
    expect(planKills(1_000, 7)).not.toEqual(planKills(1_000, 8));
    const starting = planKills(1_000, 7).filter(({ since }) => since === 'start');
    expect(starting.length).toBeGreaterThan(150);
    expect(starting.length).toBeLessThan(350);
  });
});
