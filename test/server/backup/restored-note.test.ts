import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RESTORED_NOTE, withEarlierNote } from '../../../server/backup/restored-note.ts';
import type { RestoredNote } from '../../../server/protocol/restored.ts';
import type { EpochMs } from '../../../server/protocol/vocabulary.ts';
import { ownFolder } from '../../support/folder.ts';

const DAY = '2026-03-02';
const numbers = (last: Record<string, number>, day = DAY) => ({ day, last });
const note = (change: Partial<RestoredNote> = {}): RestoredNote => ({
  ...{ file: 'copy.db', revision: 7, seq: 9, lost: null, numbers: null, isTakeOver: false },
  ...change,
});

function secondTime(earlier: RestoredNote | string, later: RestoredNote): RestoredNote {
  const data = ownFolder();
  writeFileSync(join(data, RESTORED_NOTE), typeof earlier === 'string' ? earlier : JSON.stringify(earlier));
  return withEarlierNote(data, later);
}

describe('[F12] a copy that is put back once more before the hall was started', () => {
  it('is the first one where nothing waits to be told', () => {
    expect(withEarlierNote(ownFolder(), note())).toEqual(note());
  });

  it('goes on behind what was known of the hall before, and not behind the copy that lies there', () => {
    const first = note({ numbers: numbers({ A: 330, B: 2 }), lost: { events: 500, until: 5 as EpochMs } });
    const second = note({ numbers: numbers({ A: 150, C: 4 }), lost: { events: 0, until: 1 as EpochMs } });
    expect(secondTime(first, second)).toEqual({
      ...second,
      lost: first.lost,
      numbers: numbers({ A: 330, B: 2, C: 4 }),
    });
    expect(secondTime(first, note())).toMatchObject({ numbers: first.numbers });
  });

  it('stays a hundred further on where nobody knew, or where what was noted cannot be read', () => {
    const second = note({ numbers: numbers({ A: 150 }) });
    for (const first of [note(), '{ half']) expect(secondTime(first, second).numbers).toEqual(numbers({ A: 250 }));
    expect(secondTime(note(), note()).numbers).toBeNull();
  });

  it('is of the later day, and still a take-over', () => {
    const first = note({ numbers: numbers({ A: 9 }, '2026-03-01'), isTakeOver: true });
    expect(secondTime(first, note({ numbers: numbers({ A: 2 }) }))).toMatchObject({
      numbers: numbers({ A: 2 }),
      isTakeOver: true,
    });
  });
});
