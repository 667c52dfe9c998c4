import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statfsSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { CopyLine } from '../../../server/backup/copy-order.ts';
import { blame, takeCopies } from '../../../server/backup/take-copies.ts';
import { BackupSettings } from '../../../server/protocol/backup.ts';
import { newestVersion, openDatabase } from '../../../server/storage/database.ts';
import { checkCopy, readInside } from '../../../server/storage/hall-copy.ts';
import { openDesk } from '../../support/desk.ts';
import { ownFolder } from '../../support/folder.ts';
import { TEN_O_CLOCK } from '../../support/hall.ts';

const HALL = 'demo-power-hall';
const TERABYTE = 2 ** 40;

/** A hall that is open, with a ticket in its log that is not in its file yet. */
function openBusyHall() {
  const folder = ownFolder();
  const hall = openDesk({ path: join(folder, 'hall.db') });
  hall.takeWaiting('A');
  const second = join(ownFolder(), 'usb');
  async function copy(more: Partial<BackupSettings> = {}, reserveBytes = 0, now: number = TEN_O_CLOCK) {
    const lines: CopyLine[] = [];
    const settings = BackupSettings.parse(more);
    const order = { database: hall.db.name, settings, now: now as never, reserveBytes };
    await takeCopies(order, HALL, (line) => lines.push(line));
    return Object.fromEntries(
      lines.map(({ place, outcome }) => [place, 'problem' in outcome ? outcome.problem : outcome]),
    ) as Record<'here' | 'second', never>;
  }
  return { ...hall, folder, second, copies: join(folder, 'backups'), copy };
}

const withSecond = () => {
  const hall = openBusyHall();
  mkdirSync(hall.second);
  return hall;
};

describe('a copy of a hall that runs', () => {
  it('[F8] holds all that was acknowledged, is one file, and says in its name what is in it', async () => {
    const hall = withSecond();
    const copied = await hall.copy({ secondFolder: hall.second });
    const { revision, head } = readInside(hall.db) ?? {};
    const name = `${HALL}.2026-03-02.100000.r${revision}.v${newestVersion}.db`;
    expect(copied).toMatchObject({
      here: { file: name, folder: hall.copies, revision, seq: head?.seq },
      second: { file: name, folder: hall.second, revision, seq: head?.seq },
    });
    for (const folder of [hall.copies, hall.second]) {
      expect(readdirSync(folder)).toEqual([name]);
      expect(checkCopy(join(folder, name))).toEqual(readInside(hall.db));
    }
    hall.takeWaiting('A');
    const inCopy = new BetterSqlite(join(hall.second, name), { readonly: true });
    expect(inCopy.prepare('SELECT number FROM ticket').pluck().all()).toEqual(['A001']);
    inCopy.close();
  });

  it('[F8] has neither the key that opens phone numbers nor anything else of the folder', async () => {
    const hall = withSecond();
    writeFileSync(join(hall.folder, 'hall.key'), 'a-secret-of-the-hall');
    await hall.copy({ secondFolder: hall.second });
    for (const name of readdirSync(hall.second))
      expect(readFileSync(join(hall.second, name)).includes('a-secret-of-the-hall')).toBe(false);
  });

  it('[F8] can be opened as a hall', async () => {
    const hall = withSecond();
    const { second } = await hall.copy({ secondFolder: hall.second });
    const { folder, file } = second as { folder: string; file: string };
    const db = openDatabase(join(folder, file));
    expect(db.prepare('SELECT number FROM ticket').pluck().all()).toEqual(['A001']);
    db.close();
  });

  it('[F9] older ones go as the schedule says', async () => {
    const hall = openBusyHall();
    const few = { keepHours: 2, keepDays: 1, keepWeeks: 0, keepMonths: 0 };
    for (const hour of [0, 1, 2, 3]) await hall.copy(few, 0, TEN_O_CLOCK + hour * 3_600_000);
    expect(readdirSync(hall.copies).map((name) => name.split('.')[2])).toEqual(['120000', '130000']);
  });
});

describe('what keeps a copy from being made', () => {
  it('[F10] a second folder that is missing, a file, or part of the hall or of the program', async () => {
    const hall = openBusyHall();
    expect((await hall.copy({ secondFolder: hall.second })).second).toBe('no-folder');
    writeFileSync(hall.second, '');
    expect((await hall.copy({ secondFolder: hall.second })).second).toBe('no-folder');
    const link = join(ownFolder(), 'link');
    symlinkSync(hall.folder, link);
    for (const within of [hall.folder, join(hall.folder, 'backups'), link, join(process.cwd(), 'renderer')])
      expect((await hall.copy({ secondFolder: within })).second).toBe('not-allowed');
  });

  it('[F10] the other place gets its copy all the same', async () => {
    const hall = withSecond();
    writeFileSync(hall.copies, 'where the folder should be');
    const copied = await hall.copy({ secondFolder: hall.second });
    expect(copied.here).not.toHaveProperty('file');
    expect(copied.second).toMatchObject({ revision: hall.stores.hall.revision() });
  });

  it('[F10] no copy touches the reserve; older ones give way to it, only as many as it takes, never the two newest', async () => {
    const hall = openBusyHall();
    for (const hour of [0, 1, 2, 3]) await hall.copy({}, 0, TEN_O_CLOCK + hour * 3_600_000);
    const before = readdirSync(hall.copies);
    for (const name of before) truncateSync(join(hall.copies, name), TERABYTE); // holes, which take no room
    const { bavail, bsize } = statfsSync(hall.copies);
    const later = TEN_O_CLOCK + 4 * 3_600_000;
    expect((await hall.copy({}, bavail * bsize + 2.5 * TERABYTE, later)).here).toBe('no-space');
    expect(readdirSync(hall.copies)).toEqual(before);
    const copied = await hall.copy({}, bavail * bsize + 0.5 * TERABYTE, later);
    expect(copied.here).toHaveProperty('file');
    expect(readdirSync(hall.copies).slice(0, 3)).toEqual(before.slice(1));
  });

  it('[F11] a damaged database is no copy, and harms none that is good', async () => {
    const hall = openBusyHall();
    await hall.copy();
    hall.db.pragma('wal_checkpoint(TRUNCATE)');
    const good = readdirSync(hall.copies);
    const page = hall.db.prepare(`SELECT rootpage FROM sqlite_schema WHERE name = 'counter_service'`).pluck().get();
    hall.db.close();
    const content = readFileSync(hall.db.name);
    content.fill(0xff, (Number(page) - 1) * 4096, Number(page) * 4096);
    writeFileSync(hall.db.name, content);
    expect(await hall.copy({ secondFolder: ownFolder() }, 0, TEN_O_CLOCK + 3_600_000)).toEqual({ here: 'damaged' });
    expect(readdirSync(hall.copies)).toEqual(good);
    expect(existsSync(join(hall.copies, good[0] ?? ''))).toBe(true);
  });

  it('[F11] a hall that cannot be opened is not taken for damaged', () => {
    const path = join(ownFolder(), 'hall.db');
    expect(blame('not-whole', path)).toBe('not-whole');
    writeFileSync(path, 'no database, and longer than the head of one '.repeat(10));
    expect(blame('not-whole', path)).toBe('damaged');
  });
});
