import { isDeepStrictEqual } from 'node:util';
import { checkLog } from '../../server/audit/check-log.ts';
import { createFindings } from '../../server/audit/findings.ts';
import type { CommandName } from '../../server/protocol/commands.ts';
import { createAuditStore } from '../../server/storage/audit-store.ts';
import { type Database, openForReading } from '../../server/storage/database.ts';
import { createStores } from '../../server/storage/stores.ts';
import { checkFigures, checkNumbers, checkOrder, checkRevisions, checkStories } from '../support/random-reckoning.ts';
import type { Wish } from './kill-ledger.ts';

type LogRow = { id: string; name: string; by: string; reply: string };
type EventRow = { revision: number; kind: string; by: string; ticket_id: string | null };

/** What an accepted wish leaves in the log, once. */
const EFFECT: Partial<Record<CommandName, readonly string[]>> = {
  'ticket:take': ['ticket-taken'],
  'ticket:cancel': ['ticket-cancelled'],
  'counter:next': ['ticket-called'],
  'counter:start': ['ticket-started'],
  'counter:no-show': ['ticket-missed'],
  'counter:finish': ['ticket-finished'],
  'counter:transfer': ['ticket-transferred'],
  'rating:submit': ['rating-given'],
};
const EFFECTS = Object.values(EFFECT).flat();

function withDatabase<T>(path: string, look: (db: Database) => T): T {
  const db = openForReading(path);
  try {
    return look(db);
  } finally {
    db.close();
  }
}

/** Every wish that was answered has its answer on disk, word for word, and its effect, once. */
function aboutAnswers(db: Database, wishes: readonly Wish[]): string[] {
  const logged = db.prepare<[string], LogRow>(
    'SELECT command_id AS id, name, by, reply FROM command_log WHERE command_id = ?',
  );
  const events = db.prepare<[number], EventRow>('SELECT revision, kind, by, ticket_id FROM event WHERE revision = ?');
  return wishes.flatMap(({ commandId, name, by, reply }) => {
    if (reply === null) return [];
    const what = `${name} of ${by} (${commandId})`;
    const row = logged.get(commandId);
    if (!row) return [`${what} was answered, and the hall has forgotten it.`];
    if (!isDeepStrictEqual(JSON.parse(row.reply), reply))
      return [`${what} was answered ${JSON.stringify(reply)}, and the hall has kept ${row.reply}.`];
    const wanted = EFFECT[name];
    if (!reply.ok || !wanted) return [];
    const effects = events.all(reply.revision ?? -1).filter((event) => wanted.includes(event.kind) && event.by === by);
    return effects.length === 1
      ? []
      : [`${what} has its effect ${effects.length} times at revision ${reply.revision}.`];
  });
}

/** Nothing is there that nobody asked for, and nothing of one wish twice. */
function aboutEffects(db: Database, wishes: readonly Wish[]): string[] {
  const known = new Map(wishes.map((wish) => [wish.commandId, wish]));
  const rows = db.prepare<[], { id: string }>('SELECT command_id AS id FROM command_log').all();
  const foreign = rows
    .filter(({ id }) => !known.has(id))
    .map(({ id }) => `The hall answered ${id}, which nobody asked.`);
  const kinds = EFFECTS.map((kind) => {
    const count = db
      .prepare<[string], number>(`SELECT count(*) FROM event WHERE kind = ? AND by LIKE '%:%'`)
      .pluck()
      .get(kind) as number;
    const asked = wishes.filter(({ name, reply }) => reply?.ok && EFFECT[name]?.includes(kind)).length;
    return count === asked
      ? []
      : [`${asked} wishes were accepted that make ${kind}, and the log has it ${count} times.`];
  });
  const taken = wishes.flatMap(({ name, reply }) =>
    name === 'ticket:take' && reply?.ok ? [String(reply.number)] : [],
  );
  const seen = new Set<string>();
  const twice = taken.filter((number) => seen.size === seen.add(number).size);
  const tickets = db.prepare('SELECT count(*) FROM ticket').pluck().get() as number;
  return [
    ...foreign,
    ...kinds.flat(),
    ...twice.map((number) => `${number} was given to two customers.`),
    ...(tickets === taken.length ? [] : [`${taken.length} tickets were taken, and the hall has ${tickets}.`]),
  ];
}

/** The file is whole, and its log is unbroken. */
export function aboutFile(db: Database): string[] {
  const integrity = db.pragma('integrity_check', { simple: true });
  const findings = createFindings();
  checkLog(createAuditStore(db), findings);
  return [
    ...(integrity === 'ok' ? [] : [`The database is not whole: ${integrity}.`]),
    ...findings.told().map(({ message }) => `The audit finds: ${message}.`),
  ];
}

/** The books of a hall: every ticket's story, every figure and every revision, from the events and from the tables. */
export function booksAreBalanced(db: Database): string[] {
  const books = { db, stores: createStores(db) };
  return [checkNumbers, checkStories, checkOrder, checkFigures, checkRevisions].flatMap((check) => {
    try {
      check(books);
      return [];
    } catch (error) {
      return [`The books do not balance (${check.name}): ${error instanceof Error ? error.message : error}`];
    }
  });
}

/** While the server is down: what it had answered is there. */
export const lookAfterKill = (path: string, wishes: readonly Wish[]) =>
  withDatabase(path, (db) => aboutAnswers(db, wishes));

/** Wherever the run stands: the file is whole, its log unbroken and its books balanced. */
export const lookIntoBooks = (path: string) => withDatabase(path, (db) => [...aboutFile(db), ...booksAreBalanced(db)]);

/** When every wish has been answered: each has its effect once, and there is nothing else. */
export const lookAtTheEnd = (path: string, wishes: readonly Wish[]) =>
  withDatabase(path, (db) => [
    ...aboutAnswers(db, wishes),
    ...aboutEffects(db, wishes),
    ...aboutFile(db),
    ...booksAreBalanced(db),
  ]);
