import type { EpochMs } from '../protocol/vocabulary.ts';
import type { Database } from './database.ts';
import type { DeviceKey } from './device-store.ts';

export type BoxRelease = {
  version: string;
  /** The screen whose box it is for; null: every box. */
  to: DeviceKey | null;
  at: EpochMs;
};
type Row = DeviceKey & { version: string; released_at: EpochMs };

const EVERY_BOX = { role: '', name: '' };

/** Which version the manager has released to which box. */
export function createBoxReleaseStore(db: Database) {
  const all = db.prepare<[], Row>('SELECT * FROM box_release ORDER BY role, name');
  const one = db.prepare<[string, string], { version: string }>(
    'SELECT version FROM box_release WHERE role = ? AND name = ?',
  );
  const put = db.prepare(
    `INSERT INTO box_release (role, name, version, released_at) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET version = excluded.version, released_at = excluded.released_at`,
  );
  const clear = db.prepare('DELETE FROM box_release');
  const withdraw = db.prepare('DELETE FROM box_release WHERE version = ?');

  const toEvery = (): { version: string; isOwn: boolean } | null => {
    const every = one.get(EVERY_BOX.role, EVERY_BOX.name);
    return every ? { version: every.version, isOwn: false } : null;
  };

  return {
    all: (): BoxRelease[] =>
      all.all().map(({ role, name, version, released_at }) => ({
        version,
        to: name === '' ? null : { role, name },
        at: released_at,
      })),
    /** For the box of this screen: its own, else that of every box. */
    of({ role, name }: DeviceKey): { version: string; isOwn: boolean } | null {
      const own = one.get(role, name);
      return own ? { version: own.version, isOwn: true } : toEvery();
    },
    toEvery,
    /** What goes to every box takes the place of what went to some. */
    release({ version, to, at }: BoxRelease): void {
      if (to === null) clear.run();
      const { role, name } = to ?? EVERY_BOX;
      put.run(role, name, version, at);
    },
    /** How many boxes, or all of them as one, it had been released to. */
    withdraw: (version: string) => withdraw.run(version).changes,
  };
}
