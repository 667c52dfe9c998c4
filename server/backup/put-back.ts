import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RestoredNote } from '../protocol/restored.ts';
import { holdClosed } from '../storage/database.ts';
import { checkCopy } from '../storage/hall-copy.ts';
import { bringIn } from './copy-folder.ts';
import { RESTORED_NOTE, withEarlierNote } from './restored-note.ts';

const FILES = ['hall.db', 'hall.db-wal', 'hall.db-shm', 'hall.db-closed', 'hall.db-journal'];

/** A folder that is not there yet. */
function folderFor(data: string, now: Date): string {
  const stamp = now.toISOString().slice(0, 19).replaceAll(':', '').replace('T', '-');
  for (let n = 0; ; n += 1) {
    const folder = join(data, `before-restore-${stamp}${n === 0 ? '' : `-${n}`}`);
    if (!existsSync(folder)) return folder;
  }
}

/**
 * [F12] Puts a copy in the place of a hall's database while no Hallcall can open it. What was there is moved aside, never
 * deleted; the copy is read again where it lies before anything is moved. The folder that the old one went to, if there was one.
 */
export async function putBack(from: string, data: string, noteOf: () => RestoredNote): Promise<string | null> {
  mkdirSync(data, { recursive: true });
  const path = join(data, 'hall.db');
  const letGo = holdClosed(path);
  try {
    const note = withEarlierNote(data, noteOf());
    const coming = `${path}.restoring`;
    copyFileSync(from, coming);
    checkCopy(coming);
    const old = FILES.filter((name) => existsSync(join(data, name)));
    const aside = old.length > 0 ? folderFor(data, new Date()) : null;
    if (aside) mkdirSync(aside);
    writeFileSync(join(data, RESTORED_NOTE), JSON.stringify(note), { flush: true }); // before what it was read from goes
    for (const name of aside ? old : []) renameSync(join(data, name), join(aside ?? '', name));
    await bringIn(coming, path);
    return aside;
  } finally {
    rmSync(`${path}.restoring`, { force: true });
    letGo();
  }
}
