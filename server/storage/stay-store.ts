import type { EpochMs } from '../protocol/vocabulary.ts';
import type { Database } from './database.ts';

export type Stay = { kiosk: string; since: EpochMs };

/** Kiosks at which somebody stands without a number for longer than the hall likes. */
export function createStayStore(db: Database) {
  const insert = db.prepare('INSERT INTO kiosk_stay (kiosk, since) VALUES (@kiosk, @since)');
  const remove = db.prepare('DELETE FROM kiosk_stay WHERE kiosk = ?');
  const removeAll = db.prepare('DELETE FROM kiosk_stay');
  const all = db.prepare<[], Stay>('SELECT kiosk, since FROM kiosk_stay ORDER BY since');
  const at = db.prepare<[string], Stay>('SELECT kiosk, since FROM kiosk_stay WHERE kiosk = ?');
  return {
    begin: (stay: Stay) => insert.run(stay),
    end: (kiosk: string) => remove.run(kiosk),
    endAll: () => removeAll.run(),
    all: () => all.all(),
    at: (kiosk: string) => at.get(kiosk) ?? null,
  };
}
