import type { EpochMs, StaffId } from '../protocol/vocabulary.ts';
import type { Database } from './database.ts';

type FactorRow = { secret_sealed: string; set_at: number | null; last_step: number | null };

/** The second factors of managers: the secret sealed, the codes for an emergency as hashes. */
export function createFactorStore(db: Database) {
  const of = db.prepare<[string], FactorRow>(
    'SELECT secret_sealed, set_at, last_step FROM second_factor WHERE staff_id = ?',
  );
  const begin = db.prepare(
    `INSERT INTO second_factor (staff_id, secret_sealed, set_at, last_step) VALUES (?, ?, NULL, NULL)
     ON CONFLICT (staff_id) DO UPDATE SET secret_sealed = excluded.secret_sealed WHERE set_at IS NULL`,
  );
  const set = db.prepare('UPDATE second_factor SET set_at = ?, last_step = ? WHERE staff_id = ? AND set_at IS NULL');
  const take = db.prepare('UPDATE second_factor SET last_step = ? WHERE staff_id = ? AND last_step < ?');
  const addCode = db.prepare('INSERT INTO recovery_code (code_hash, staff_id) VALUES (?, ?)');
  const takeCode = db.prepare(
    'UPDATE recovery_code SET used_at = ? WHERE code_hash = ? AND staff_id = ? AND used_at IS NULL',
  );
  const codesLeft = db.prepare<[string], { n: number }>(
    'SELECT count(*) AS n FROM recovery_code WHERE staff_id = ? AND used_at IS NULL',
  );
  const dropCodes = db.prepare('DELETE FROM recovery_code WHERE staff_id = ?');
  const drop = db.prepare('DELETE FROM second_factor WHERE staff_id = ?');
  const holders = db.prepare<[], { badge: string }>(
    'SELECT badge FROM second_factor JOIN staff USING (staff_id) WHERE set_at IS NOT NULL',
  );

  return {
    /** Whether this one has a second factor that counts. */
    isSet: (staffId: StaffId) => (of.get(staffId)?.set_at ?? null) !== null,
    /** `setAt` null: it was begun, and no code has shown yet that it works. */
    of(staffId: StaffId): { secretSealed: string; setAt: EpochMs | null } | null {
      const row = of.get(staffId);
      return row ? { secretSealed: row.secret_sealed, setAt: row.set_at as EpochMs | null } : null;
    },
    /** False where one counts already. */
    begin: (staffId: StaffId, secretSealed: string) => begin.run(staffId, secretSealed).changes > 0,
    /** From now on it counts; false where none was begun. */
    set(staffId: StaffId, now: EpochMs, step: number, codeHashes: readonly string[]): boolean {
      if (set.run(now, step, staffId).changes === 0) return false;
      for (const hash of codeHashes) addCode.run(hash, staffId);
      return true;
    },
    /** False where the code of this time, or a later one, was used before. */
    take: (staffId: StaffId, step: number) => take.run(step, staffId, step).changes > 0,
    /** False where there is no such code, or it was used before. */
    takeRecovery: (staffId: StaffId, codeHash: string, now: EpochMs) =>
      takeCode.run(now, codeHash, staffId).changes > 0,
    recoveryLeft: (staffId: StaffId) => codesLeft.get(staffId)?.n ?? 0,
    /** Whether there was one. */
    drop(staffId: StaffId): boolean {
      dropCodes.run(staffId);
      return drop.run(staffId).changes > 0;
    },
    /** The badges of those who have one that counts. */
    holders: () => holders.all().map(({ badge }) => badge),
  };
}
