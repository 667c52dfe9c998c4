import type { EpochMs, HelpCallId } from '../protocol/vocabulary.ts';
import type { Database } from './database.ts';

export type HelpCallRecord = { helpCallId: HelpCallId; place: string; calledAt: EpochMs };

const OPEN = `SELECT help_call_id AS helpCallId, place, called_at AS calledAt FROM help_call WHERE answered_at IS NULL`;

/** Who has asked for a person, and where. */
export function createHelpStore(db: Database) {
  const insert = db.prepare('INSERT INTO help_call (help_call_id, place, called_at) VALUES (?, ?, ?)');
  const open = db.prepare<[], HelpCallRecord>(`${OPEN} ORDER BY called_at`);
  const openAt = db.prepare<[string], HelpCallRecord>(`${OPEN} AND place = ?`);
  const openById = db.prepare<[string], HelpCallRecord>(`${OPEN} AND help_call_id = ?`);
  const answer = db.prepare('UPDATE help_call SET answered_at = ?, answered_by = ? WHERE help_call_id = ?');
  return {
    add: ({ helpCallId, place, calledAt }: HelpCallRecord) => insert.run(helpCallId, place, calledAt),
    open: () => open.all(),
    openAt: (place: string) => openAt.get(place) ?? null,
    openById: (helpCallId: string) => openById.get(helpCallId) ?? null,
    answer: (helpCallId: HelpCallId, at: EpochMs, by: string) => answer.run(at, by, helpCallId),
  };
}
