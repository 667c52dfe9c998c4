import { type SelfTestLine, SelfTestLines } from '../protocol/views/device-views.ts';
import type { EpochMs, SelfTestId } from '../protocol/vocabulary.ts';
import type { Database } from './database.ts';

export type SelfTestRecord = {
  testId: SelfTestId;
  startedAt: EpochMs;
  startedBy: string;
  finishedAt: EpochMs | null;
  lines: SelfTestLine[];
};

type SelfTestRow = Omit<SelfTestRecord, 'lines'> & { lines: string };

const SELECT = `SELECT test_id AS testId, started_at AS startedAt, started_by AS startedBy, finished_at AS finishedAt, lines
  FROM self_test`;

/** The self-tests of the hall, kept. */
export function createSelfTestStore(db: Database) {
  const insert = db.prepare('INSERT INTO self_test (test_id, started_at, started_by, lines) VALUES (?, ?, ?, ?)');
  const save = db.prepare('UPDATE self_test SET lines = ?, finished_at = ? WHERE test_id = ?');
  const byId = db.prepare<[string], SelfTestRow>(`${SELECT} WHERE test_id = ?`);
  const unfinished = db.prepare<[], SelfTestRow>(`${SELECT} WHERE finished_at IS NULL`);
  const latest = db.prepare<[number], SelfTestRow>(`${SELECT} ORDER BY started_at DESC LIMIT ?`);
  const toRecord = (row: SelfTestRow): SelfTestRecord => ({
    ...row,
    lines: SelfTestLines.parse(JSON.parse(row.lines)),
  });
  return {
    start: ({ testId, startedAt, startedBy, lines }: Omit<SelfTestRecord, 'finishedAt'>) =>
      insert.run(testId, startedAt, startedBy, JSON.stringify(lines)),
    save: (testId: SelfTestId, lines: readonly SelfTestLine[], finishedAt: EpochMs | null) =>
      save.run(JSON.stringify(lines), finishedAt, testId),
    /** The one that runs, or that a restart has cut short. */
    unfinished(): SelfTestRecord | null {
      const row = unfinished.get();
      return row ? toRecord(row) : null;
    },
    byId(testId: string): SelfTestRecord | null {
      const row = byId.get(testId);
      return row ? toRecord(row) : null;
    },
    /** Newest first. */
    latest: (limit: number) => latest.all(limit).map(toRecord),
  };
}
