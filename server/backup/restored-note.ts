import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { RestoredNote } from '../protocol/restored.ts';

/** Left in the data folder by whoever put a copy back. */
export const RESTORED_NOTE = 'restored.json';

/** [F12] What is known of what the copy lacks; one that cannot be read knows nothing, and the hall opens all the same. */
function readNote(path: string): RestoredNote {
  try {
    return RestoredNote.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return { file: '', revision: 0, seq: 0, lost: null, numbers: null, isTakeOver: false };
  }
}

/** [F12] Hands the note to the hall, once: it is gone as soon as the hall has it in its own log. */
export function takeRestoredNote(data: string, take: (note: RestoredNote) => boolean): void {
  const path = join(data, RESTORED_NOTE);
  if (existsSync(path) && take(readNote(path))) rmSync(path, { force: true });
}
