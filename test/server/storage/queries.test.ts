import { describe, expect, it } from 'vitest';
import { STANDING_CALLS } from '../../../server/storage/call-store.ts';
import { openDatabase } from '../../../server/storage/database.ts';
import { HOT_QUERIES } from '../../../server/storage/line-store.ts';
import { BY_CODE, CURRENT, FORGET_NOTES } from '../../../server/storage/ticket-store.ts';

function planOf(sql: string): string {
  const db = openDatabase(':memory:');
  const parameters = Array<null>(sql.split('?').length - 1).fill(null);
  const steps = db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...parameters) as { detail: string }[];
  return steps.map(({ detail }) => detail).join('\n');
}

describe('what every call asks of the database', () => {
  for (const [name, sql] of Object.entries({ ...HOT_QUERIES, current: CURRENT }))
    it(`[F5] ${name}: answered from an index, sorted by it, never by reading the whole table`, () => {
      const plan = planOf(sql);
      expect(plan).toMatch(/USING (COVERING )?INDEX/);
      expect(plan).not.toMatch(/TEMP B-TREE|SCAN/);
    });

  it('[F5] calls that stand are found by the counters, not among all tickets of the day', () => {
    expect(planOf(STANDING_CALLS)).toMatch(/SEARCH ticket USING INDEX one_current_ticket_per_counter/);
  });

  it('[F5] a code is looked for among the newest tickets first, in each block by its index', () => {
    const plan = planOf(BY_CODE);
    expect(plan).toMatch(/SEARCH ticket USING INDEX ticket_by_code \(<expr>=\? AND code=\?\)/);
    expect(plan).not.toMatch(/SCAN ticket|TEMP B-TREE/);
  });

  it('[F5] [D3] what the first command of a day forgets is found by the day that ended, not among all days', () => {
    expect(planOf(FORGET_NOTES)).toMatch(/SEARCH ticket USING INDEX \S+ \(business_day=\?/);
  });
});
