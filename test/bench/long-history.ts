import BetterSqlite from 'better-sqlite3';

const DAY_MS = 86_400_000;
/** What grows with every ticket. The days' told figures are among it, so that the hall has nothing to catch up on. */
const TABLES = ['ticket', 'visit', 'call', 'invitation', 'rating', 'print_job', 'event', 'report_day'];
const OWN_NAMES = ['ticket_id', 'code', 'invitation_id', 'job_id'];
const IN_ORDER = ['arrival', 'seq', 'revision', 'last_seq'];
const INSTANTS = ['at', 'since'];

type Column = { name: string; hidden: number };
type History = { days: number; span: number };

/** How a column of the copy comes from the original, `@k` lengths of the history before it. */
function shifted(name: string, { days, span }: History): string {
  if (name === 'business_day') return `date(business_day, '-' || (@k * ${days}) || ' days')`;
  if (IN_ORDER.includes(name)) return `${name} - @k * ${span}`;
  if (OWN_NAMES.includes(name)) return `${name} || '-' || @k`;
  if (INSTANTS.includes(name) || name.endsWith('_at')) return `${name} - @k * ${days * DAY_MS}`;
  return name;
}

/**
 * Makes the history of a closed hall longer by putting copies of it before it, until it has so many tickets: fewer
 * seconds than hours of simulated days, and as many rows. The chain of hashes of such a log does not hold.
 */
export function lengthenHistory(path: string, tickets: number): number {
  const db = new BetterSqlite(path);
  db.pragma('foreign_keys = OFF');
  db.pragma('synchronous = OFF');
  db.pragma('cache_size = -500000');
  const count = () => Number(db.prepare('SELECT count(*) FROM ticket').pluck().get());
  const original = count();
  const history: History = {
    days: Number(
      db.prepare('SELECT julianday(max(business_day)) - julianday(min(business_day)) + 1 FROM event').pluck().get(),
    ),
    span: Number(db.prepare('SELECT max(seq) + 1 FROM event').pluck().get()),
  };
  const copies = Math.ceil(tickets / original) - 1;
  const wholes = TABLES.map((table) => {
    const columns = db
      .prepare<[], Column>(`PRAGMA table_xinfo(${table})`)
      .all()
      .filter(({ hidden }) => hidden === 0);
    const names = columns.map(({ name }) => name).join(', ');
    const values = columns.map(({ name }) => shifted(name, history)).join(', ');
    return { table, insert: `INSERT INTO main.${table} (${names}) SELECT ${values} FROM first_${table}` };
  });
  for (const { table } of wholes) db.exec(`CREATE TEMP TABLE first_${table} AS SELECT * FROM main.${table}`);
  const insertions = wholes.map(({ insert }) => db.prepare(insert));
  for (let k = 1; k <= copies; k += 1)
    db.transaction(() => {
      for (const insertion of insertions) insertion.run({ k });
    })();
  const sum = count();
  db.pragma('synchronous = FULL'); // all of it on the disk, so that nothing is written behind the back of who measures
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
  return sum;
}
