import { constants, setPriority } from 'node:os';
import BetterSqlite from 'better-sqlite3';
import { readInside } from '../storage/hall-copy.ts';
import { CopyOrder } from './copy-order.ts';
import { takeCopies } from './take-copies.ts';

/**
 * The process that copies a hall: by itself, so that neither the reading nor a failing disk holds up a ticket, and after
 * everybody else where the processor is busy. Its one argument is the order; each line that it says is a `CopyLine`.
 */
async function run(): Promise<void> {
  const order = CopyOrder.parse(JSON.parse(process.argv[2] ?? ''));
  setPriority(constants.priority.PRIORITY_LOW);
  const db = new BetterSqlite(order.database, { readonly: true, fileMustExist: true });
  const inside = readInside(db);
  db.close();
  if (inside) await takeCopies(order, inside.hallId, (line) => process.stdout.write(`${JSON.stringify(line)}\n`));
}

process.once('disconnect', () => process.exit(1)); // the hall is gone
run().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(1);
  },
);
