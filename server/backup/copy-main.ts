import { constants, setPriority } from 'node:os';
import BetterSqlite from 'better-sqlite3';
import { soundsLikeDamage } from '../storage/damage.ts';
import { type HallInside, readInside } from '../storage/hall-copy.ts';
import { type CopyLine, CopyOrder } from './copy-order.ts';
import { takeCopies } from './take-copies.ts';

const tell = (line: CopyLine) => process.stdout.write(`${JSON.stringify(line)}\n`);

function lookInside(database: string): HallInside | null {
  const db = new BetterSqlite(database, { readonly: true, fileMustExist: true });
  try {
    return readInside(db);
  } finally {
    db.close();
  }
}

/**
 * The process that copies a hall: by itself, so that neither the reading nor a failing disk holds up a ticket, and after
 * everybody else where the processor is busy. Its one argument is the order; each line that it says is a `CopyLine`.
 */
async function run(): Promise<void> {
  const order = CopyOrder.parse(JSON.parse(process.argv[2] ?? ''));
  setPriority(constants.priority.PRIORITY_LOW);
  let inside: HallInside | null;
  try {
    inside = lookInside(order.database);
  } catch (error) {
    if (!soundsLikeDamage(error)) throw error;
    tell({ place: 'here', outcome: { problem: 'damaged' } }); // not even what it says of itself can be read
    return;
  }
  if (inside) await takeCopies(order, inside.hallId, tell);
}

process.once('disconnect', () => process.exit(1)); // the hall is gone
run().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(1);
  },
);
