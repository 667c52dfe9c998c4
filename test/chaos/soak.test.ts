import { describe, expect, it } from 'vitest';
import { planMonth, STORM, TROUBLES } from './soak-plan.ts';
import { playSoak } from './soak-run.ts';
import { soakHead, soakLine } from './soak-table.ts';

const SEED = 1;

describe('days of a hall at speed, with what goes wrong in one', () => {
  it('leave an unbroken log, books that balance, and a hall that holds no more than it did', async () => {
    const end = await playSoak({
      ...{ stormy: 1, days: 2, hours: 1, speed: 2_000, seed: SEED },
      mayGrow: 1.25, // a process is not warm after so short a day
      onDay: () => undefined,
    });
    const told = [`seed ${SEED}`, soakHead(), ...end.days.map(soakLine)].join('\n');
    expect(end.broken, told).toEqual([]);
    // a day lasts two seconds, in which the disk may be full for most of the time
    const happened = end.days.map(({ isStormy, tickets, slips }) => [isStormy, tickets > 0, slips >= 2]);
    expect(happened, told).toEqual([true, false, false].map((isStormy) => [isStormy, true, true]));
    expect(end.days[0]?.troubles, told).toContain(STORM);
  }, 240_000);

  it('are the same for the same seed, and every trouble comes', () => {
    const month = { stormy: 5, days: 30, seed: 7 };
    expect(planMonth(month)).toEqual(planMonth(month));
    expect(planMonth(month)).not.toEqual(planMonth({ ...month, seed: 8 }));
    const struck = new Set(planMonth(month).flatMap((strikes) => strikes.map(({ trouble }) => trouble)));
    expect(struck).toEqual(new Set([...TROUBLES, STORM]));
    const calm = planMonth(month).slice(month.stormy).flat();
    expect(calm.map(({ trouble }) => trouble)).not.toContain(STORM);
  });
});
