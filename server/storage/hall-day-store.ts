import type { ClosingDecision, EpochMs } from '../protocol/vocabulary.ts';
import type { Database } from './database.ts';
import { createMemoriesOfTurn, createMemoryOfTurn } from './memory.ts';

export type DayDecision = { decision: ClosingDecision; at: EpochMs; by: string; reason: string };
export type HallDayRecord = { lastTicketAt: EpochMs | null; decided: DayDecision | null };
export type OutageRecord = { grade: 'short' | 'long'; reason: string; since: EpochMs; until: EpochMs | null };

type DayRow = {
  last_ticket_at: EpochMs | null;
  decision: ClosingDecision | null;
  decided_at: EpochMs;
  decided_by: string;
  decision_reason: string;
};

const NOTHING: HallDayRecord = { lastTicketAt: null, decided: null };

/** What the duty manager has decided about a business day, and when everything stood still. */
export function createHallDayStore(db: Database) {
  const day = db.prepare<[string], DayRow>('SELECT * FROM hall_day WHERE business_day = ?');
  const lastTicket = db.prepare(
    `INSERT INTO hall_day (business_day, last_ticket_at) VALUES (?, ?)
     ON CONFLICT DO UPDATE SET last_ticket_at = excluded.last_ticket_at`,
  );
  const decide = db.prepare(
    `INSERT INTO hall_day (business_day, decision, decided_at, decided_by, decision_reason) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET decision = excluded.decision, decided_at = excluded.decided_at,
       decided_by = excluded.decided_by, decision_reason = excluded.decision_reason`,
  );
  const begin = db.prepare('INSERT INTO outage (business_day, grade, reason, since) VALUES (?, ?, ?, ?)');
  const end = db.prepare('UPDATE outage SET until = ? WHERE until IS NULL');
  const current = db.prepare<[], OutageRecord>('SELECT grade, reason, since, until FROM outage WHERE until IS NULL');
  const ofDay = db.prepare<[string], OutageRecord>(
    'SELECT grade, reason, since, until FROM outage WHERE business_day = ? ORDER BY since',
  );

  const theDays = createMemoriesOfTurn<HallDayRecord>(db);
  const theOutage = createMemoryOfTurn<OutageRecord | null>(db);

  function readDay(businessDay: string): HallDayRecord {
    const row = day.get(businessDay);
    if (!row) return NOTHING;
    const { decision, decided_at: at, decided_by: by, decision_reason: reason } = row;
    return { lastTicketAt: row.last_ticket_at, decided: decision && { decision, at, by, reason } };
  }

  function change(step: () => void): void {
    step();
    theDays.forget();
    theOutage.forget();
  }

  return {
    of: (businessDay: string): HallDayRecord => theDays.recall(businessDay, () => readDay(businessDay)),
    setLastTicketAt: (businessDay: string, at: EpochMs | null) => change(() => lastTicket.run(businessDay, at)),
    decide: (businessDay: string, { decision, at, by, reason }: DayDecision) =>
      change(() => decide.run(businessDay, decision, at, by, reason)),
    beginOutage: (businessDay: string, grade: 'short' | 'long', reason: string, now: EpochMs) =>
      change(() => begin.run(businessDay, grade, reason, now)),
    endOutage: (now: EpochMs) => change(() => end.run(now)),
    currentOutage: () => theOutage.recall(() => current.get() ?? null),
    outages: (businessDay: string) => ofDay.all(businessDay),
  };
}
