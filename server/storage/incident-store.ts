import type { Incident } from '../domain/incident.ts';
import type { IncidentCard, IncidentId, IncidentKind, IncidentLevel } from '../protocol/duty.ts';
import type { CounterId, EpochMs } from '../protocol/vocabulary.ts';
import type { Database } from './database.ts';

export type IncidentStep = IncidentCard['steps'][number];

type IncidentRow = {
  incident_id: IncidentId;
  kind: IncidentKind;
  text: string;
  counter_id: CounterId | null;
  level: IncidentLevel;
  level_since: EpochMs;
  is_acknowledged: 0 | 1;
  is_closed: 0 | 1;
};

/** Incidents and what was done about them, step by step; never deleted. */
export function createIncidentStore(db: Database) {
  const insert = db.prepare(
    `INSERT INTO incident (incident_id, business_day, kind, text, counter_id, level, level_since, is_acknowledged, is_closed)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const save = db.prepare(
    'UPDATE incident SET level = ?, level_since = ?, is_acknowledged = ?, is_closed = ? WHERE incident_id = ?',
  );
  const addStep = db.prepare(
    'INSERT INTO incident_step (incident_id, step, level, at, by, note) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const byId = db.prepare<[string], IncidentRow>('SELECT * FROM incident WHERE incident_id = ?');
  const open = db.prepare<[], IncidentRow>('SELECT * FROM incident WHERE is_closed = 0 ORDER BY level_since');
  const between = db.prepare<[string, string], IncidentRow>(
    'SELECT * FROM incident WHERE business_day BETWEEN ? AND ? ORDER BY business_day, rowid',
  );
  const stepsOf = db.prepare<[string], IncidentStep>(
    'SELECT step, level, at, by, note FROM incident_step WHERE incident_id = ? ORDER BY seq',
  );

  function toCard(row: IncidentRow): IncidentCard {
    return {
      ...{ incidentId: row.incident_id, kind: row.kind, text: row.text, counterId: row.counter_id },
      ...{ level: row.level, levelSince: row.level_since },
      ...{ isAcknowledged: row.is_acknowledged === 1, isClosed: row.is_closed === 1 },
      steps: stepsOf.all(row.incident_id),
    };
  }

  return {
    add({ incidentId, kind, text, counterId, level, levelSince }: Incident, businessDay: string): void {
      insert.run(incidentId, businessDay, kind, text, counterId, level, levelSince, 0, 0);
    },
    save({ incidentId, level, levelSince, isAcknowledged, isClosed }: Incident): void {
      save.run(level, levelSince, Number(isAcknowledged), Number(isClosed), incidentId);
    },
    addStep: (incidentId: IncidentId, { step, level, at, by, note }: IncidentStep) =>
      addStep.run(incidentId, step, level, at, by, note),
    byId(incidentId: string): IncidentCard | null {
      const row = byId.get(incidentId);
      return row ? toCard(row) : null;
    },
    /** Not closed, the one that waits longest first. */
    open: () => open.all().map(toCard),
    /** Reported on these business days, both ends included. */
    reportedBetween: (from: string, to: string) => between.all(from, to).map(toCard),
  };
}
