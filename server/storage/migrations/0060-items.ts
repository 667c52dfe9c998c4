import type { Database } from 'better-sqlite3';

/** What a customer chose within the service at the kiosk. */
export function up(db: Database): void {
  db.exec('ALTER TABLE ticket ADD COLUMN item_code TEXT');
}
