import type { EpochMs, HelpCallId } from '../protocol/vocabulary.ts';
import type { Database } from './database.ts';

/** A kiosk and its box have one name and are one place; a counter of that name is another. */
export type Place = { at: 'kiosk' | 'counter'; place: string };
export type HelpCallRecord = Place & { helpCallId: HelpCallId; calledAt: EpochMs };
type HelpCallRow = { helpCallId: HelpCallId; place: string; calledAt: EpochMs };

const OPEN = `SELECT help_call_id AS helpCallId, place, called_at AS calledAt FROM help_call WHERE answered_at IS NULL`;
const COUNTER = 'counter:';
const KIOSK = 'kiosk:';

const textOf = ({ at, place }: Place) => `${at === 'counter' ? COUNTER : KIOSK}${place}`;

function toCall({ place, ...row }: HelpCallRow): HelpCallRecord {
  if (place.startsWith(COUNTER)) return { ...row, at: 'counter', place: place.slice(COUNTER.length) };
  return { ...row, at: 'kiosk', place: place.startsWith(KIOSK) ? place.slice(KIOSK.length) : place };
}

/** Who has asked for a person, and where. */
export function createHelpStore(db: Database) {
  const insert = db.prepare('INSERT INTO help_call (help_call_id, place, called_at) VALUES (?, ?, ?)');
  const open = db.prepare<[], HelpCallRow>(`${OPEN} ORDER BY called_at`);
  const openAt = db.prepare<[string], HelpCallRow>(`${OPEN} AND place = ?`);
  const openById = db.prepare<[string], HelpCallRow>(`${OPEN} AND help_call_id = ?`);
  const latestAt = db.prepare<[string], { calledAt: EpochMs; answeredAt: EpochMs | null; answeredBy: string | null }>(
    `SELECT called_at AS calledAt, answered_at AS answeredAt, answered_by AS answeredBy FROM help_call
     WHERE place = ? ORDER BY rowid DESC LIMIT 1`,
  );
  const answer = db.prepare('UPDATE help_call SET answered_at = ?, answered_by = ? WHERE help_call_id = ?');
  const optional = (row: HelpCallRow | undefined) => (row ? toCall(row) : null);
  return {
    add: ({ helpCallId, calledAt, ...place }: HelpCallRecord) => insert.run(helpCallId, textOf(place), calledAt),
    open: () => open.all().map(toCall),
    openAt: (place: Place) => optional(openAt.get(textOf(place))),
    /** The last call from there, and who said to come. */
    latestAt: (place: Place) => latestAt.get(textOf(place)) ?? null,
    openById: (helpCallId: string) => optional(openById.get(helpCallId)),
    answer: (helpCallId: HelpCallId, at: EpochMs, by: string) => answer.run(at, by, helpCallId),
  };
}
