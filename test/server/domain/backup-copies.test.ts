import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  copiesAmong,
  copiesThatMayGiveWay,
  copiesToDrop,
  copyFileName,
  fetchedAmong,
  fetchedToDrop,
  newestUpTo,
  readCopyName,
} from '../../../server/domain/backup-copies.ts';
import { BackupSettings } from '../../../server/protocol/backup.ts';

const HALL = 'power-hall-1';
const keep = (more: Partial<BackupSettings>) =>
  BackupSettings.parse({ keepHours: 2, keepDays: 2, keepWeeks: 0, keepMonths: 0, ...more });
const named = (stamp: string, revision = 1, version = 170) => {
  const [day = '', time = ''] = stamp.split(' ');
  return copyFileName({ hallId: HALL, day, time, revision, version });
};
const kept = (names: string[], settings: BackupSettings) => {
  const dropped = copiesToDrop(names, names.at(-1) ?? '', settings);
  return names.filter((name) => !dropped.includes(name));
};

describe('the names of copies', () => {
  it('[F8] say of which hall, when, how far and in which version, and are read again as they were written', () => {
    expect(named('2026-03-02 181500', 4711)).toBe('power-hall-1.2026-03-02.181500.r4711.v170.db');
    fc.assert(
      fc.property(
        fc.record({
          hallId: fc.stringMatching(/^[\w-]{1,40}$/),
          day: fc.constantFrom('2026-03-02', '2026-12-31'),
          time: fc.constantFrom('000000', '235959'),
          revision: fc.nat(),
          version: fc.nat(9_999),
        }),
        (copy) => {
          expect(readCopyName(copyFileName(copy))).toEqual(copy);
        },
      ),
    );
  });

  it('[F9] what is named otherwise is no copy and is never dropped', () => {
    const others = [
      'hall.db',
      'holiday.jpg',
      `${named('2026-03-02 181500')}.123.coming`,
      '..',
      'a.2026-3-2.1.r1.v1.db',
    ];
    expect(copiesAmong(others)).toEqual([]);
    expect(copiesToDrop([...others, named('2026-03-02 181500')], named('2026-03-02 181500'), keep({}))).toEqual([]);
  });
});

describe('how long copies are kept', () => {
  const days = ['2026-01-31', '2026-02-28', '2026-03-01', '2026-03-02'];
  const all = days.flatMap((day) => ['090000', '093000', '100000', '110000'].map((time) => named(`${day} ${time}`)));

  it('[F9] the newest of each hour and of each day, for so many of them', () => {
    expect(kept(all, keep({}))).toEqual([
      named('2026-03-01 110000'),
      named('2026-03-02 100000'),
      named('2026-03-02 110000'),
    ]);
  });

  it('[F9] the newest of each week, which begins on Monday, and of each month', () => {
    expect(kept(all, keep({ keepHours: 1, keepDays: 1, keepWeeks: 2 }))).toEqual([
      named('2026-03-01 110000'),
      named('2026-03-02 110000'),
    ]);
    expect(kept(all, keep({ keepHours: 1, keepDays: 1, keepMonths: 3 }))).toEqual([
      named('2026-01-31 110000'),
      named('2026-02-28 110000'),
      named('2026-03-02 110000'),
    ]);
  });

  it('[F2] the newest of the version before stays for whoever goes back to the program before', () => {
    const old = [named('2025-03-01 080000', 1, 130), named('2025-03-02 080000', 2, 130)];
    expect(kept([...old, ...all], keep({}))).toContain(old[1]);
    expect(kept([...old, ...all], keep({}))).not.toContain(old[0]);
    expect(newestUpTo([...old, ...all], 130)).toBe(old[1]);
    expect(newestUpTo(all, 130)).toBeNull();
  });

  it('[F9] copies of another hall in the same folder are left alone', () => {
    const other = copyFileName({ hallId: 'other', day: '2020-01-01', time: '000000', revision: 1, version: 170 });
    expect(copiesToDrop([other, ...all], all.at(-1) ?? '', keep({}))).not.toContain(other);
    expect(copiesThatMayGiveWay([other, ...all], HALL)).not.toContain(other);
  });

  it('[F9] the one just written stays after a clock was set back, and of one hour the one that is further on', () => {
    const fresh = named('2025-06-01 120000', 9);
    expect(kept([...all, fresh], keep({}))).toContain(fresh);
    const [ahead, later] = [named('2026-03-02 115900', 7), named('2026-03-02 111000', 8)];
    expect(kept([ahead, later, named('2026-03-02 120000', 9)], keep({}))).toEqual([
      later,
      named('2026-03-02 120000', 9),
    ]);
  });

  it('[F13] a spare goes by what is in its copies, and keeps the one that it has just fetched', () => {
    const [one, two, three] = [
      named('2026-03-02 120000', 1),
      named('2026-03-02 130000', 2),
      named('2025-01-01 000000', 3),
    ];
    expect(fetchedAmong([one, two, three]).map(({ name }) => name)).toEqual([three, two, one]);
    expect(fetchedToDrop([one, two, three], three, 2)).toEqual([one]);
    expect(fetchedToDrop([one, two, three], two, 2)).toEqual([three]);
  });

  it('[F10] the two newest never give way', () => {
    expect(copiesThatMayGiveWay(all.slice(0, 4), HALL)).toEqual(all.slice(0, 2));
    expect(copiesThatMayGiveWay(all.slice(0, 2), HALL)).toEqual([]);
  });
});
