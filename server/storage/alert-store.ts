import type { Alert } from '../domain/alerts.ts';
import type { AlertCard, AlertCode, AlertLevel } from '../protocol/alerts.ts';
import type { EpochMs } from '../protocol/vocabulary.ts';
import type { Database } from './database.ts';

type Key = Pick<Alert, 'code' | 'about'>;
type AlertRow = {
  code: AlertCode;
  about: string;
  level: AlertLevel;
  since: EpochMs;
  figure: number | null;
  noted_at: EpochMs | null;
  noted_by: string | null;
};

function toAlert({ noted_at, noted_by, ...alert }: AlertRow): AlertCard {
  return { ...alert, noted: noted_at === null || noted_by === null ? null : { at: noted_at, by: noted_by } };
}

/** Alerts that stand now; what has been is in the events. */
export function createAlertStore(db: Database) {
  const all = db.prepare<[], AlertRow>('SELECT * FROM alert ORDER BY since DESC, code, about');
  const one = db.prepare<[string, string], AlertRow>('SELECT * FROM alert WHERE code = ? AND about = ?');
  const raise = db.prepare('INSERT INTO alert (code, about, level, since, figure) VALUES (?, ?, ?, ?, ?)');
  const worsen = db.prepare(
    'UPDATE alert SET level = ?, figure = ?, noted_at = NULL, noted_by = NULL WHERE code = ? AND about = ?',
  );
  const clear = db.prepare('DELETE FROM alert WHERE code = ? AND about = ?');
  const note = db.prepare('UPDATE alert SET noted_at = ?, noted_by = ? WHERE code = ? AND about = ?');

  return {
    /** The newest first. */
    all: () => all.all().map(toAlert),
    find({ code, about }: Key): AlertCard | null {
      const row = one.get(code, about);
      return row ? toAlert(row) : null;
    },
    raise: ({ code, about, level, since, figure }: Alert) => raise.run(code, about, level, since, figure),
    /** Whoever has taken note of it has to do so again. */
    worsen: ({ code, about, level, figure }: Alert) => worsen.run(level, figure, code, about),
    clear: ({ code, about }: Key) => clear.run(code, about),
    note: ({ code, about }: Key, at: EpochMs, by: string) => note.run(at, by, code, about),
  };
}
