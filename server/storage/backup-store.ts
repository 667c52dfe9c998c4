import type { BackupCard, BackupPlace, BackupProblem, GoodCopy } from '../protocol/backup.ts';
import type { EpochMs } from '../protocol/vocabulary.ts';
import type { Database } from './database.ts';

export type BackupRecord = BackupCard & {
  /** Since when the hall counts on copies at this place. */
  since: EpochMs;
};

type Row = {
  place: BackupPlace;
  since: EpochMs;
  made_at: EpochMs | null;
  file: string | null;
  folder: string | null;
  bytes: number | null;
  revision: number | null;
  seq: number | null;
  problem: BackupProblem | null;
  failing_since: EpochMs | null;
};

function newestOf({ made_at, file, folder, bytes, revision, seq }: Row): BackupCard['newest'] {
  if (made_at === null || file === null || folder === null || bytes === null || revision === null || seq === null)
    return null;
  return { madeAt: made_at, file, folder, bytes, revision, seq };
}

function toRecord(row: Row): BackupRecord {
  const { place, since, problem, failing_since } = row;
  const trouble = problem === null || failing_since === null ? null : { problem, since: failing_since };
  return { place, since, newest: newestOf(row), trouble };
}

/** What became of the hall's copies. The copies themselves say what is in them; this is what the staff are shown. */
export function createBackupStore(db: Database) {
  const one = db.prepare<[BackupPlace], Row>('SELECT * FROM backup WHERE place = ?');
  const add = db.prepare('INSERT INTO backup (place, since) VALUES (?, ?) ON CONFLICT DO NOTHING');
  const good = db.prepare(
    `UPDATE backup SET made_at = ?, file = ?, folder = ?, bytes = ?, revision = ?, seq = ?, problem = NULL, failing_since = NULL
     WHERE place = ?`,
  );
  const failed = db.prepare('UPDATE backup SET problem = ?, failing_since = ? WHERE place = ?');
  const damaged = db.prepare(`SELECT 1 FROM backup WHERE problem = 'damaged'`);
  const forget = db.prepare(`DELETE FROM backup WHERE place = 'second'`);

  const addTakeOver = db.prepare('INSERT INTO take_over (at, from_revision) VALUES (?, ?)');
  const takeOvers = db.prepare<[], { n: number }>('SELECT count(*) AS n FROM take_over');

  return {
    /** [F14] Of two halls that were one, the one that was taken over more often is the hall. */
    takeOvers: () => takeOvers.get()?.n ?? 0,
    takenOver: (at: EpochMs, fromRevision: number) => addTakeOver.run(at, fromRevision),
    /** Null for a place at which nothing has been tried. */
    of(place: BackupPlace): BackupRecord | null {
      const row = one.get(place);
      return row ? toRecord(row) : null;
    },
    good(place: BackupPlace, { file, folder, bytes, revision, seq }: GoodCopy, madeAt: EpochMs): void {
      add.run(place, madeAt);
      good.run(madeAt, file, folder, bytes, revision, seq, place);
    },
    failed(place: BackupPlace, problem: BackupProblem, at: EpochMs): void {
      add.run(place, at);
      failed.run(problem, at, place);
    },
    /** [F11] The copy that was tried last at either place has found it so. */
    isDamaged: () => damaged.get() !== undefined,
    /** There is no second folder any more. */
    forgetSecond: () => forget.run(),
  };
}
