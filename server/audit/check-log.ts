import type { AuditStore, LinkedRow } from '../storage/audit-store.ts';
import { CHAIN_START, chainHash } from '../storage/event-chain.ts';
import type { Findings } from './findings.ts';

const PART = 5_000;
const GUARDS = [
  'event_is_never_changed',
  'event_is_never_deleted',
  'rating_is_never_changed',
  'rating_is_never_deleted',
];

const isSame = (one: Uint8Array, other: Uint8Array) => Buffer.compare(one, other) === 0;

/** [X1] Goes through the whole log: no number left out, every link right, every rating as it was given. */
export function checkLog(audit: AuditStore, findings: Findings): { events: number; head: Uint8Array } {
  const kept = audit.ratings();
  let before: { seq: number; hash: Uint8Array; revision: number } = { seq: 0, hash: CHAIN_START, revision: 0 };
  for (let rows = audit.after(0, PART); rows.length > 0; rows = audit.after(before.seq, PART)) {
    for (const row of rows) {
      checkRow(row, before, findings);
      if (row.kind === 'rating-given') checkRating(row, kept, findings);
      before = row;
    }
  }
  for (const invitation of kept.keys()) findings.add(null, `the rating ${invitation} is in no event`);
  const guards = audit.guards();
  for (const guard of GUARDS.filter((name) => !guards.has(name)))
    findings.add(null, `the database no longer has its guard ${guard}`);
  return { events: before.seq, head: before.hash };
}

function checkRow(
  row: LinkedRow,
  before: { seq: number; hash: Uint8Array; revision: number },
  findings: Findings,
): void {
  if (row.seq !== before.seq + 1) findings.add(row.seq, `events ${before.seq + 1} to ${row.seq - 1} are missing`);
  if (!isSame(row.hash, chainHash(before.hash, row)))
    findings.add(
      row.seq,
      `event ${row.seq} (${row.kind}, ${row.business_day}) is not what was written, or the one before it is not`,
    );
  if (row.revision < before.revision)
    findings.add(row.seq, `event ${row.seq} has a revision older than the one before it`);
}

/** What was said is in the event; the row that screens and lists read has to say the same. */
function checkRating(row: LinkedRow, kept: Map<string, number>, findings: Findings): void {
  const { invitationId, score } = JSON.parse(row.data) as { invitationId: string; score: number };
  const stored = kept.get(invitationId);
  if (stored !== score) findings.add(row.seq, `the rating ${invitationId} was ${score} and is now ${stored ?? 'gone'}`);
  kept.delete(invitationId);
}
