import { describe, expect, it } from 'vitest';
import { openDesk } from '../../support/desk.ts';

const note = { file: 'copy.db', revision: 3, seq: 4, lost: null, isTakeOver: false };

describe('a hall that was put back from a copy', () => {
  it('[F12] goes on behind the numbers that customers may hold already', () => {
    const hall = openDesk();
    hall.takeWaiting('A');
    const numbers = { day: hall.stores.hall.businessDay(), last: { A: 12, B: 3 } };
    expect(hall.act('hall:restored', { ...note, numbers })).toBe(true);
    expect([hall.takeWaiting('A').number, hall.takeWaiting('B').number, hall.takeWaiting('C').number]).toEqual([
      'A013',
      'B004',
      'C001',
    ]);
    expect(hall.rows('event')).toContainEqual(expect.objectContaining({ kind: 'hall-restored' }));
  });

  it('[F12] leaves a hundred out where nobody knows them, and none where they are of another day', () => {
    const hall = openDesk();
    hall.takeWaiting('A');
    hall.act('hall:restored', { ...note, numbers: { day: '2026-02-27', last: { A: 40 } } });
    expect(hall.takeWaiting('A').number).toBe('A002');
    hall.act('hall:restored', { ...note, numbers: null });
    expect(hall.takeWaiting('A').number).toBe('A103');
    expect(hall.takeWaiting('B').number).toBe('B101');
  });

  it('[F14] leaves a hundred out behind the last number of which a spare has heard, on whatever day that was', () => {
    const hall = openDesk();
    const numbers = { day: hall.stores.hall.businessDay(), last: { A: 12 } };
    hall.act('hall:restored', { ...note, numbers, isTakeOver: true });
    expect([hall.takeWaiting('A').number, hall.takeWaiting('B').number]).toEqual(['A113', 'B101']);
    const later = openDesk();
    later.act('hall:restored', { ...note, numbers: { day: '2026-02-27', last: { A: 40 } }, isTakeOver: true });
    expect(later.takeWaiting('A').number).toBe('A101');
  });
});
