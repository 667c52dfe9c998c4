import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import BetterSqlite, { type Database } from 'better-sqlite3';
import { z } from 'zod';
import { commands } from '#protocol/commands';
import { NumberLease } from '#protocol/commands/device-commands';
import { KioskView } from '#protocol/views';
import type { EpochMs, ServiceId, TicketId } from '#protocol/vocabulary';
import type { HeldLease } from './lease-book.ts';
import { type NewTicket, OwnTicket } from './own-ticket.ts';

/** A small file: a kiosk gives out some hundred numbers before anybody looks after it. */
export const STORE_LIMITS = { mostBytes: 64 * 1024 * 1024, replies: 2_000, keptMs: 14 * 86_400_000 };

const VERSION = 1;
const BUSY_MS = 2_000;
const PAGE_BYTES = 4_096;
const PROBE_BYTES = 4 * PAGE_BYTES;

const SCHEMA = `
  CREATE TABLE known (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
  CREATE TABLE lease (
    lease_id TEXT PRIMARY KEY,
    facts TEXT NOT NULL,
    next INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE ticket (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    ticket_id TEXT NOT NULL UNIQUE,
    wish TEXT NOT NULL UNIQUE,
    business_day TEXT NOT NULL,
    number TEXT NOT NULL,
    service_id TEXT NOT NULL,
    taken_at INTEGER NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('reserved', 'waiting', 'cancelled', 'voided')),
    batch TEXT,
    outcome TEXT CHECK (outcome IN ('merged', 'known', 'refused')),
    facts TEXT NOT NULL,
    UNIQUE (business_day, number)
  ) STRICT;
  CREATE INDEX ticket_open ON ticket (seq) WHERE outcome IS NULL;
  CREATE INDEX ticket_by_time ON ticket (taken_at);
  CREATE TABLE reply (
    at INTEGER PRIMARY KEY AUTOINCREMENT,
    command_id TEXT NOT NULL UNIQUE,
    reply TEXT NOT NULL
  ) STRICT;
`;

/** What a slip says beside the ticket, and how the hall wants it. */
const { words, template } = commands['number:lease'].result.shape;
const SlipPaper = z.object({
  words: words.extend({ confirmSeconds: words.shape.confirmSeconds.optional() }), // an older store has none
  template,
});
export type SlipPaper = z.infer<typeof SlipPaper>;

/** All that is known of the hall besides leases and tickets. */
const known = {
  view: KioskView,
  paper: SlipPaper,
  /** Of those whom the hall has let in, the latest last; an older store has one. */
  keyHash: z.union([z.array(z.string()), z.string().transform((one) => [one])]),
  storeId: z.string(),
  clockOffsetMs: z.number(),
  awaySince: z.int().nonnegative().brand<'EpochMs'>().nullable(),
};
type Known = { [Name in keyof typeof known]: z.infer<(typeof known)[Name]> };

/** Whatever was answered to a wish. */
export const AnyReply = z.looseObject({ ok: z.boolean() });
export type AnyReply = z.infer<typeof AnyReply>;

function open(path: string, mostBytes: number): Database {
  mkdirSync(dirname(path), { recursive: true });
  const db = new BetterSqlite(path, { timeout: BUSY_MS });
  try {
    db.pragma('locking_mode = EXCLUSIVE'); // two programs with one lease would give out the same numbers
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL'); // [O4] a number that a customer has seen is on the disk, also after a power cut
    db.pragma(`max_page_count = ${Math.ceil(mostBytes / PAGE_BYTES)}`);
    const version = Number(db.pragma('user_version', { simple: true }));
    if (version > VERSION) throw new Error(`${path} is of a newer version (${version}): update this box`);
    db.transaction(() => {
      if (version === 0) db.exec(SCHEMA);
      db.pragma(`user_version = ${VERSION}`);
    }).immediate();
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

type Row = { seq: number; facts: string };
const readTicket = ({ seq, facts }: Row): OwnTicket => OwnTicket.parse({ ...JSON.parse(facts), seq });

/** Tickets, each row with what is asked for in its own column and the whole as JSON. */
function createTickets(db: Database) {
  const insert = db.prepare(
    `INSERT INTO ticket (ticket_id, wish, business_day, number, service_id, taken_at, status, batch, outcome, facts)
     VALUES (@ticketId, @wish, @businessDay, @number, @serviceId, @takenAt, @status, @batch, @outcome, @facts)`,
  );
  const update = db.prepare(
    'UPDATE ticket SET status = @status, batch = @batch, outcome = @outcome, facts = @facts WHERE seq = @seq',
  );
  const query = <Parameters extends unknown[]>(where: string) => {
    const statement = db.prepare<Parameters, Row>(`SELECT seq, facts FROM ticket WHERE ${where}`);
    return (...parameters: Parameters) => statement.all(...parameters).map(readTicket);
  };
  const byId = query<[string]>('ticket_id = ?');
  const byNumber = query<[string]>('number = ? ORDER BY seq DESC LIMIT 1');
  const takenSince = query<[number]>('taken_at >= ? ORDER BY seq');
  const unsettled = query<[]>(`outcome IS NULL AND status = 'reserved' ORDER BY seq`);
  const isQueued = `json_extract(facts, '$.slip') = 'queued'`;
  const queued = query<[]>(`outcome IS NULL AND ${isQueued} ORDER BY seq`);
  const toTell = query<[]>(
    `outcome IS NULL AND batch IS NULL AND status <> 'reserved' AND NOT ${isQueued} ORDER BY seq LIMIT 1000`,
  );
  const told = query<[]>('outcome IS NULL AND batch IS NOT NULL ORDER BY seq');
  const setAside = query<[]>(`outcome = 'refused' AND json_extract(facts, '$.refusedFor') = 'internal' ORDER BY seq`);
  const refused = query<[number]>(`outcome = 'refused' AND taken_at >= ? ORDER BY seq DESC LIMIT 20`);
  const numbers = db.prepare<[string, string], { seq: number }>(
    'SELECT seq FROM ticket WHERE business_day = ? AND number = ?',
  );
  const given = db.prepare<[string, string, number], { count: number }>(
    `SELECT count(*) AS count FROM ticket
     WHERE outcome IS NULL AND service_id = ? AND business_day = ? AND seq < ? AND status IN ('reserved', 'waiting')`,
  );
  const columns = (ticket: NewTicket) => ({ ...ticket, facts: JSON.stringify(ticket) });
  return {
    add: (ticket: NewTicket): OwnTicket => ({ ...ticket, seq: Number(insert.run(columns(ticket)).lastInsertRowid) }),
    save: ({ seq, ...ticket }: OwnTicket) => update.run({ ...columns(ticket), seq }),
    byId: (ticketId: TicketId) => byId(ticketId)[0] ?? null,
    byNumber: (number: string) => byNumber(number)[0] ?? null,
    hasNumber: (businessDay: string, number: string) => numbers.get(businessDay, number) !== undefined,
    takenSince,
    unsettled,
    /** Those whose slip may still come out. */
    queued,
    /** Settled, their slips too, in order of issue, and never told to the hall. */
    toTell,
    /** Told to the hall, which has not answered: its whole batch. */
    told,
    /** At which the hall itself has failed. */
    setAside,
    refused,
    /** How many of a service stand in line that the hall does not know of: all, or those before one. */
    given: (serviceId: ServiceId, businessDay: string, before = Number.MAX_SAFE_INTEGER) =>
      given.get(serviceId, businessDay, before)?.count ?? 0,
  };
}

function createLeases(db: Database) {
  const all = db.prepare<[], { facts: string; next: number }>('SELECT facts, next FROM lease ORDER BY rowid');
  const put = db.prepare('INSERT INTO lease (lease_id, facts, next) VALUES (?, ?, ?)');
  const clear = db.prepare('DELETE FROM lease');
  const advance = db.prepare('UPDATE lease SET next = ? WHERE lease_id = ?');
  const held = (): HeldLease[] =>
    all.all().map(({ facts, next }) => ({ ...NumberLease.parse(JSON.parse(facts)), next }));
  return {
    held,
    advance: (leaseId: string, next: number) => advance.run(next, leaseId),
    /** What the hall says that this kiosk holds; how far each was used is this kiosk's own knowledge. */
    replace(leases: readonly NumberLease[]): void {
      const used = new Map(held().map(({ leaseId, next }) => [leaseId, next]));
      clear.run();
      for (const lease of leases) put.run(lease.leaseId, JSON.stringify(lease), used.get(lease.leaseId) ?? lease.first);
    },
  };
}

/**
 * What a kiosk needs to go on alone, on its own disk: numbers, tickets, what it has answered, and its last picture of
 * the hall. Throws where the disk refuses.
 */
export function openRelayStore(path: string, limits: typeof STORE_LIMITS) {
  const db = open(path, limits.mostBytes);
  const read = db.prepare<[string], { value: string }>('SELECT value FROM known WHERE name = ?');
  const write = db.prepare(
    'INSERT INTO known (name, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
  );
  const ownFor = db.prepare<[string], { n: 1 }>('SELECT 1 AS n FROM ticket WHERE wish = ?');
  const findReply = db.prepare<[string], { reply: string }>('SELECT reply FROM reply WHERE command_id = ?');
  const addReply = db.prepare('INSERT INTO reply (command_id, reply) VALUES (?, ?) ON CONFLICT DO NOTHING');
  const dropReplies = db.prepare('DELETE FROM reply WHERE at <= (SELECT max(at) FROM reply) - ?');
  const dropTickets = db.prepare(`DELETE FROM ticket WHERE outcome IN ('merged', 'known') AND taken_at < ?`);
  const know = (name: keyof Known, value: unknown) => void write.run(name, JSON.stringify(value));
  const readKnown = <Name extends keyof Known>(name: Name): Known[Name] | null => {
    const row = read.get(name);
    const parsed = row && known[name].safeParse(JSON.parse(row.value));
    return parsed?.success ? (parsed.data as Known[Name]) : null; // of another version of this program: as if unknown
  };
  const storeId = readKnown('storeId') ?? randomUUID();
  know('storeId', storeId);
  return {
    /** Stays the same for as long as the file does: a lease belongs to the store that knows how far it is used ([O1]). */
    storeId,
    leases: createLeases(db),
    tickets: createTickets(db),
    /** All of it or nothing, on disk when it returns. */
    atomically: <T>(work: () => T): T => db.transaction(work).immediate(),
    known: readKnown,
    know: <Name extends keyof Known>(name: Name, value: Known[Name]) => know(name, value),
    /** Whether a number of this kiosk's own was given for the wish. */
    hasAnswered: (wish: string): boolean => ownFor.get(wish) !== undefined,
    /** [O2] A wish that is repeated gets the reply of the first time. */
    replyTo(commandId: string): AnyReply | null {
      const row = findReply.get(commandId);
      return row ? AnyReply.parse(JSON.parse(row.reply)) : null;
    },
    keepReply(commandId: string, reply: object): void {
      addReply.run(commandId, JSON.stringify(reply));
      dropReplies.run(limits.replies);
    },
    /** Throws where there is no room for some more tickets; leaves nothing behind. */
    probe: (): void =>
      db.transaction(() => {
        write.run('probe', ' '.repeat(PROBE_BYTES));
        db.exec(`DELETE FROM known WHERE name = 'probe'`);
      })(),
    /** What the hall has taken in long ago. */
    forget: (now: EpochMs) => void dropTickets.run(now - limits.keptMs),
    close: () => void db.close(),
  };
}
export type RelayStore = ReturnType<typeof openRelayStore>;
