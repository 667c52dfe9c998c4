import type { SettingsChange, SettingsPart } from '../protocol/hall-settings.ts';
import type { EpochMs } from '../protocol/vocabulary.ts';
import type { Database } from './database.ts';

/** By which way a change came. */
export type VersionSource = 'page' | 'file' | 'restored';
export type SettingsVersion = {
  version: number;
  at: EpochMs;
  /** Role and badge, as events have it. */
  by: string;
  source: VersionSource;
  restoredVersion: number | null;
  parts: SettingsPart[];
};
/** The same with the changed parts as they were and as they became. */
export type WholeVersion = SettingsVersion & { before: SettingsChange; after: SettingsChange };

type Row = {
  version: number;
  at: EpochMs;
  by: string;
  source: VersionSource;
  restored_version: number | null;
  parts: string;
};

const HEAD = `SELECT version, at, by, source, restored_version,
  (SELECT group_concat(part) FROM settings_part p WHERE p.version = v.version) AS parts`;

/** Every change of the settings ([H12]); the database refuses to change or delete one. */
export function createSettingsVersionStore(db: Database) {
  const add = db.prepare(
    'INSERT INTO settings_version (at, by, source, restored_version, before, after) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const addPart = db.prepare('INSERT INTO settings_part (part, version) VALUES (?, ?)');
  const newest = db.prepare<[], { version: number | null }>('SELECT max(version) AS version FROM settings_version');
  const before = db.prepare<[number, number], Row>(
    `${HEAD} FROM settings_version v WHERE version < ? ORDER BY version DESC LIMIT ?`,
  );
  const byVersion = db.prepare<[number], Row & { before: string; after: string }>(
    `${HEAD}, before, after FROM settings_version v WHERE version = ?`,
  );
  const latestOfPart = db.prepare<[string], { version: number | null }>(
    'SELECT max(version) AS version FROM settings_part WHERE part = ?',
  );
  const toVersion = (row: Row): SettingsVersion => ({
    version: row.version,
    at: row.at,
    by: row.by,
    source: row.source,
    restoredVersion: row.restored_version,
    parts: row.parts.split(',') as SettingsPart[],
  });

  function byNumber(version: number): WholeVersion | null {
    const row = byVersion.get(version);
    if (!row) return null;
    return { ...toVersion(row), before: JSON.parse(row.before), after: JSON.parse(row.after) };
  }

  return {
    /** 0 before the first change. */
    newest: () => newest.get()?.version ?? 0,
    add(change: Omit<WholeVersion, 'version'>): number {
      const { at, by, source, restoredVersion, parts } = change;
      const texts = [JSON.stringify(change.before), JSON.stringify(change.after)];
      const version = Number(add.run(at, by, source, restoredVersion, ...texts).lastInsertRowid);
      for (const part of parts) addPart.run(part, version);
      return version;
    },
    /** The newest first, from below a version on. */
    listBelow: (version: number, limit: number) => before.all(version, limit).map(toVersion),
    byNumber,
    /** The newest change of this part that came after a version. */
    changeSince(part: SettingsPart, version: number): SettingsVersion | null {
      const latest = latestOfPart.get(part)?.version ?? 0;
      return latest > version ? byNumber(latest) : null;
    },
  };
}
