import type { Database } from 'better-sqlite3';

/** Outside of quotes, `?` and `@name`. */
const PARAMETER = /[?@]\w*/g;

/** The same statement with a plus, which does nothing, before each of its parameters. */
export function withSteadyPlan(sql: string): string {
  return sql
    .split("'")
    .map((part, index) => (index % 2 === 0 ? part.replace(PARAMETER, '+$&') : part))
    .join("'");
}

/**
 * SQLite compiles a statement anew whenever other values are bound to it that its plan might depend on: of the questions
 * of every call each took 25 µs for that and one for its answer. No plan of ours depends on values, and behind a plus
 * SQLite does not look at them.
 */
export function keepPlansSteady(db: Database): void {
  const { prepare } = db;
  db.prepare = ((sql: string) => prepare.call(db, withSteadyPlan(sql))) as Database['prepare'];
}
