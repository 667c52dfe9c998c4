import type { Database } from 'better-sqlite3';

/** Sheets that came out said of whom they were; from now on that is not kept. */
export function up(db: Database): void {
  db.exec(`
    UPDATE print_job SET slip = json_object('about', slip ->> 'about')
      WHERE purpose = 'sheet' AND settled_at IS NOT NULL;
  `);
}
