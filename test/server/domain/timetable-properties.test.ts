import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phaseAt } from '../../../server/domain/timetable.ts';
import type { EpochMs } from '../../../server/protocol/vocabulary.ts';
import { BERLIN, everyDay, NEW_YORK, SHANGHAI } from './timetables.ts';

const RANK = { 'pre-open': 0, open: 1, break: 1, 'after-hours': 2 } as const;
const QUARTER_MS = 15 * 60_000;

const quarter = fc
  .integer({ min: 0, max: 95 })
  .map((step) => `${String(Math.floor(step / 4)).padStart(2, '0')}:${String((step % 4) * 15).padStart(2, '0')}`);
const period = fc.record({ from: quarter, to: quarter });
const day = fc.record({
  timetable: fc
    .record({ open: period, breaks: fc.array(period, { maxLength: 4 }) })
    .map(({ open, breaks }) => everyDay({ ...open, breaks })),
  date: fc.constantFrom(
    '2026-03-08',
    '2026-03-28',
    '2026-03-29',
    '2026-10-24',
    '2026-10-25',
    '2026-11-01',
    '2026-05-06',
  ),
  timeZone: fc.constantFrom(SHANGHAI, BERLIN, NEW_YORK),
});

/** Every quarter of an hour from the day before to two days after. */
function quartersAround(date: string): EpochMs[] {
  const noon = Date.parse(`${date}T12:00:00Z`);
  return Array.from({ length: 4 * 96 }, (_, index) => (noon + (index - 144) * QUARTER_MS) as EpochMs);
}

describe('the phases of any day', () => {
  it('[H1] follow each other: not yet open, then open or in a break, then over, and never back', () => {
    fc.assert(
      fc.property(day, (given) => {
        const ranks = quartersAround(given.date).map((now) => RANK[phaseAt(given, now).state as keyof typeof RANK]);
        expect(ranks).toEqual([...ranks].sort());
        expect([ranks.at(0), ranks.at(-1)]).toEqual([0, 2]);
      }),
      { numRuns: 30 },
    );
  });

  it('[H1] open when they say they open and not a millisecond before; over when they say they close', () => {
    fc.assert(
      fc.property(day, (given) => {
        for (const now of quartersAround(given.date)) {
          const { state, opensAt, closesAt } = phaseAt(given, now);
          expect(closesAt !== null && now < closesAt).toBe(state !== 'after-hours');
          if (opensAt === null) continue;
          expect(['pre-open', 'break']).toContain(state);
          expect(opensAt).toBeGreaterThan(now);
          expect(phaseAt(given, opensAt).state).toBe('open');
          expect(phaseAt(given, (opensAt - 1) as EpochMs).state).not.toBe('open');
        }
      }),
      { numRuns: 30 },
    );
  });
});
