import { describe, expect, it } from 'vitest';
import { playFaults } from './fault-run.ts';
import { drawTable } from './table.ts';

const TICKETS = 40;
const SEED = 1;

describe('faults at random points', () => {
  it('[T5] [P1] [P2] [P3] [P4] [P7] leave every ticket printed once, confirmed, given back or void', async () => {
    const end = await playFaults({ tickets: TICKETS, seed: SEED, onRound: () => undefined });
    const told = `seed ${SEED}\n${drawTable(end)}\n${end.events.join('\n')}`;
    expect(end.broken, told).toEqual([]);
    expect(
      end.hall.jobs.some(({ purpose }) => purpose === 'reprint'),
      told,
    ).toBe(true);
    expect(end.struck.length, told).toBeGreaterThan(10);
    expect(end.hall.tickets, told).toHaveLength(TICKETS + 1);
    expect(
      end.hall.jobs.some(({ state }) => state === 'unknown'),
      told,
    ).toBe(true);
  }, 120_000);
});
