import type { DeviceProblem, DeviceRole, EpochMs, FaultId } from '../protocol/vocabulary.ts';
import type { Database } from './database.ts';
import type { DeviceKey } from './device-store.ts';

type Note = { at: EpochMs; by: string; note: string };
export type Fault = {
  faultId: FaultId;
  role: DeviceRole;
  name: string;
  problem: DeviceProblem;
  text: string | null;
  openedAt: EpochMs;
  openedBy: string;
  told: Note | null;
  repaired: Note | null;
};

type FaultRow = {
  fault_id: string;
  role: DeviceRole;
  name: string;
  problem: DeviceProblem;
  text: string | null;
  opened_at: number;
  opened_by: string;
  told_at: number | null;
  told_by: string | null;
  told_note: string | null;
  repaired_at: number | null;
  repaired_by: string | null;
  repaired_note: string | null;
};

const note = (at: number | null, by: string | null, text: string | null): Note | null =>
  at === null || by === null ? null : { at: at as EpochMs, by, note: text ?? '' };

function toFault(row: FaultRow): Fault {
  const { role, name, problem, text } = row;
  return {
    faultId: row.fault_id as FaultId,
    role,
    name,
    problem,
    text,
    openedAt: row.opened_at as EpochMs,
    openedBy: row.opened_by,
    told: note(row.told_at, row.told_by, row.told_note),
    repaired: note(row.repaired_at, row.repaired_by, row.repaired_note),
  };
}

/** The fault record: opened, told, repaired; never deleted. */
export function createFaultStore(db: Database) {
  const insert = db.prepare(
    `INSERT INTO fault (fault_id, role, name, problem, text, opened_at, opened_by)
     VALUES (@faultId, @role, @name, @problem, @text, @openedAt, @openedBy)`,
  );
  const byId = db.prepare<[string], FaultRow>('SELECT * FROM fault WHERE fault_id = ?');
  const open = db.prepare<[], FaultRow>('SELECT * FROM fault WHERE repaired_at IS NULL ORDER BY opened_at');
  const openOf = db.prepare<[string, string], FaultRow>(
    'SELECT * FROM fault WHERE repaired_at IS NULL AND role = ? AND name = ? ORDER BY opened_at',
  );
  const stoodAfter = db.prepare<[string, string, string, number], { found: number }>(
    `SELECT EXISTS (SELECT 1 FROM fault WHERE role = ? AND name = ? AND problem = ?
       AND (repaired_at IS NULL OR repaired_at > ?)) AS found`,
  );
  const endedBy = db.prepare<[number, string, string, string, string], FaultRow>(
    `SELECT * FROM fault WHERE repaired_at >= ? AND repaired_by = ? AND role = ? AND name = ? AND problem = ?
     ORDER BY repaired_at DESC LIMIT 1`,
  );
  const repairedSince = db.prepare<[number, number], FaultRow>(
    'SELECT * FROM fault WHERE repaired_at >= ? ORDER BY repaired_at DESC LIMIT ?',
  );
  const openedBetween = db.prepare<[number, number], FaultRow>(
    'SELECT * FROM fault WHERE opened_at >= ? AND opened_at < ? ORDER BY opened_at',
  );
  const tell = db.prepare('UPDATE fault SET told_at = ?, told_by = ?, told_note = ? WHERE fault_id = ?');
  const repair = db.prepare(`UPDATE fault SET repaired_at = ?, repaired_by = ?, repaired_note = ? WHERE fault_id = ?`);
  const reopen = db.prepare(
    'UPDATE fault SET repaired_at = NULL, repaired_by = NULL, repaired_note = NULL WHERE fault_id = ?',
  );
  const optional = (row: FaultRow | undefined) => (row ? toFault(row) : null);

  return {
    open: (fault: Omit<Fault, 'told' | 'repaired'>) => insert.run(fault),
    byId: (faultId: string) => optional(byId.get(faultId)),
    /** Not repaired yet, oldest first. */
    allOpen: () => open.all().map(toFault),
    /** Not repaired yet, of one device. */
    openOf: ({ role, name }: DeviceKey) => openOf.all(role, name).map(toFault),
    /** Open now, or open at some time after that. */
    hasStoodAfter: ({ role, name }: DeviceKey, problem: DeviceProblem, since: EpochMs) =>
      stoodAfter.get(role, name, problem, since)?.found === 1,
    /** The newest that this one has ended since then. */
    endedBy: (by: string, { role, name, problem, since }: DeviceKey & { problem: DeviceProblem; since: EpochMs }) =>
      optional(endedBy.get(since, by, role, name, problem)),
    /** As if it had never ended. */
    reopen: (faultId: FaultId) => reopen.run(faultId),
    /** Newest first. */
    repairedSince: (since: EpochMs, limit: number) => repairedSince.all(since, limit).map(toFault),
    openedBetween: (from: EpochMs, until: EpochMs) => openedBetween.all(from, until).map(toFault),
    tell: (faultId: FaultId, { at, by, note }: Note) => tell.run(at, by, note, faultId),
    repair: (faultId: FaultId, { at, by, note }: Note) => repair.run(at, by, note, faultId),
  };
}
