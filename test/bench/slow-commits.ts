import BetterSqlite from 'better-sqlite3';

/**
 * Loaded before a program, makes the disk under it slow: whatever it commits takes so many milliseconds longer, as on a
 * disk whose fsync takes that long. The thread waits, as it does for the disk.
 */
export const COMMIT_WAIT_VARIABLE = 'HALLCALL_BENCH_COMMIT_MS';

const waitMs = Number(process.env[COMMIT_WAIT_VARIABLE] ?? 0);
const nobody = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
const waitForDisk = () => void Atomics.wait(nobody, 0, 0, waitMs);

type Work = (...args: unknown[]) => unknown;

function slowDown(database: BetterSqlite.Database): void {
  const { prepare, transaction } = database;

  database.prepare = function prepareSlow(this: BetterSqlite.Database, sql: string) {
    const statement = prepare.call(this, sql);
    const run = statement.run.bind(statement) as (...values: unknown[]) => BetterSqlite.RunResult;
    const runSlow = (...values: unknown[]) => {
      const wasOpen = this.inTransaction;
      const done = run(...values);
      if (!this.inTransaction && (wasOpen || done.changes > 0)) waitForDisk();
      return done;
    };
    return Object.defineProperty(statement, 'run', { value: runSlow });
  } as typeof prepare;

  database.transaction = function transactionSlow(this: BetterSqlite.Database, work: Work) {
    const changes = prepare.call(this, 'SELECT total_changes()').pluck();
    const slow =
      (whole: Work): Work =>
      (...args) => {
        const before = changes.get();
        const done = whole(...args);
        if (!this.inTransaction && changes.get() !== before) waitForDisk();
        return done;
      };
    const { deferred, immediate, exclusive, default: usual } = transaction.call(this, work);
    const kinds = { deferred: slow(deferred), immediate: slow(immediate), exclusive: slow(exclusive) };
    return Object.assign(slow(usual), kinds);
  } as unknown as typeof transaction;
}

if (waitMs > 0) slowDown(BetterSqlite.prototype as BetterSqlite.Database);
