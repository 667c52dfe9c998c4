import { describe, expect, it } from 'vitest';
import { codeIn, createScanReader, type Key, type KeyRead } from '../../renderer/kiosk/scan-reader.ts';

const TICKET = 'K7M2QX9RTA';

const sign = (key: string): Key => ({ key, code: '' });
const ENTER: Key = { key: 'Enter', code: 'Enter' };

/** Types the keys one after the other, `gapMs` apart. */
function type(keys: readonly Key[], gapMs: number, read = createScanReader(), from = 1000): KeyRead[] {
  return keys.map((key, place) => read(key, from + place * gapMs));
}
const scan = (text: string, gapMs = 8, end = ENTER) => type([...Array.from(text, sign), end], gapMs).at(-1);

describe('a scanner that types', () => {
  it('is read by its speed: a ticket’s code, its address, an appointment’s code', () => {
    expect(scan(TICKET)).toEqual({ isMachine: true, code: TICKET });
    expect(scan(`http://10.0.0.5:7070/t/${TICKET}`)?.code).toBe(TICKET);
    expect(scan('AB12CD', 40)?.code).toBe('AB12CD');
    expect(scan(TICKET, 8, { key: 'Tab', code: 'Tab' })?.code).toBe(TICKET);
  });

  it('is nobody who types by hand', () => {
    expect(scan(TICKET, 41)).toEqual({ isMachine: false, code: null });
    expect(type(Array.from(TICKET, sign), 120).every(({ isMachine }) => !isMachine)).toBe(true);
  });

  it('says nothing before the end of the burst, nor for an end that comes late', () => {
    const read = createScanReader();
    expect(type(Array.from(TICKET, sign), 8, read).every(({ code }) => code === null)).toBe(true);
    expect(read(ENTER, 5000)).toEqual({ isMachine: false, code: null });
  });

  it('forgets what a hand typed before the burst, and reads one scan after the other', () => {
    const read = createScanReader();
    read(sign('X'), 0);
    expect(type([...Array.from(TICKET, sign), ENTER], 8, read, 1000).at(-1)?.code).toBe(TICKET);
    expect(type([...Array.from('AB12CD', sign), ENTER], 8, read, 1100).at(-1)?.code).toBe('AB12CD');
  });

  it('keeps from the page what presses: the end of any burst, also of one that is no code', () => {
    expect(scan('690123')).toEqual({ isMachine: true, code: '690123' });
    expect(scan('https://example.com/?x=1')).toEqual({ isMachine: true, code: null });
    expect(scan('12345')).toEqual({ isMachine: true, code: null });
    expect(type([ENTER], 0)).toEqual([{ isMachine: false, code: null }]);
  });

  it('hears small letters, shifted keys, and keys that an input method has swallowed', () => {
    expect(scan(TICKET.toLowerCase())?.code).toBe(TICKET);
    const shifted = Array.from(TICKET, (each) => [{ key: 'Shift', code: 'ShiftLeft' }, sign(each)]).flat();
    expect(type([...shifted, ENTER], 4).at(-1)?.code).toBe(TICKET);
    const swallowed = Array.from(TICKET, (each) => ({
      key: 'Process',
      code: /\d/.test(each) ? `Digit${each}` : `Key${each}`,
    }));
    expect(type([...swallowed, ENTER], 8).at(-1)?.code).toBe(TICKET);
  });

  it('stays small however much comes', () => {
    const read = createScanReader();
    type(
      Array.from({ length: 5000 }, () => sign('A')),
      5,
      read,
    );
    expect(read(ENTER, 1000 + 5000 * 5)).toEqual({ isMachine: true, code: null });
  });
});

it('takes nothing for a code that is not one', () => {
  for (const text of ['', 'AB12C', 'ILOU00', 'ABCDEF0123456', `ftp://hall/t/${TICKET}`, `http://hall/t/${TICKET}9`])
    expect(codeIn(text)).toBeNull();
});
