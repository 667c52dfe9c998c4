import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { NUMBERS_LEFT_OUT, RestoredNote } from '../protocol/restored.ts';

/** Left in the data folder by whoever put a copy back. */
export const RESTORED_NOTE = 'restored.json';

type Numbers = RestoredNote['numbers'];

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

const further = (numbers: Numbers, by: number): Numbers =>
  numbers && {
    day: numbers.day,
    last: Object.fromEntries(Object.entries(numbers.last).map(([prefix, last]) => [prefix, last + by])),
  };

/** Of the later day; of the same one whichever is further, prefix by prefix. */
function furthest(one: Numbers, other: Numbers): Numbers {
  if (one === null || other === null) return one ?? other;
  if (one.day !== other.day) return one.day > other.day ? one : other;
  const last = { ...one.last };
  for (const [prefix, number] of Object.entries(other.last)) last[prefix] = Math.max(last[prefix] ?? 0, number);
  return { day: one.day, last };
}

/**
 * [F12] What is known after a copy is put back once more, before the hall was ever started with the last one: what lies
 * in the folder is then only that copy, and what was known of the hall before it still holds.
 */
export function withEarlierNote(data: string, note: RestoredNote): RestoredNote {
  const path = join(data, RESTORED_NOTE);
  if (!existsSync(path)) return note;
  const earlier = readNote(path);
  const numbers =
    earlier.numbers === null ? further(note.numbers, NUMBERS_LEFT_OUT) : furthest(earlier.numbers, note.numbers);
  const lost = (earlier.lost?.events ?? -1) > (note.lost?.events ?? -1) ? earlier.lost : note.lost;
  return { ...note, lost, numbers, isTakeOver: earlier.isTakeOver || note.isTakeOver };
}
