import { describe, expect, it } from 'vitest';
import { createKeyReader, type KeyFormat } from '../../hardware/key-reader.ts';
import { KEYPAD_BOUNCE, type KeyMap, keypadKeys, usualKeys } from '../../hardware/keypad/keypad-keys.ts';
import { readKeypadScreen, USUAL_SCREEN } from '../../hardware/keypad/keypad-screen.ts';

const createKeypadReader = (format: KeyFormat, keys: KeyMap) => createKeyReader(format, keys, KEYPAD_BOUNCE);

describe('the keys of a keypad', () => {
  it('are one byte each', () => {
    const reader = createKeypadReader('bytes', usualKeys);
    expect(reader.push(Buffer.from('123456789'), 0)).toEqual(keypadKeys);
  });

  it('are one line each, also when a line comes in pieces', () => {
    const reader = createKeypadReader('lines', usualKeys);
    expect(reader.push(Buffer.from('NE'), 0)).toEqual([]);
    expect(reader.push(Buffer.from('XT\r'), 0)).toEqual(['next']);
    expect(reader.push(Buffer.from('\nno-show\r\n2\n'), 0)).toEqual(['no-show', 'recall']);
    expect(reader.dropped).toBe(0);
  });

  it('pressed once count once, though the contact bounces', () => {
    const reader = createKeypadReader('bytes', usualKeys);
    expect(reader.push(Buffer.from('11'), 0)).toEqual(['next']);
    expect(reader.push(Buffer.from('1'), 100)).toEqual([]);
    expect(reader.push(Buffer.from('1'), 1_000)).toEqual(['next']);
    expect(reader.push(Buffer.from('2'), 1_001)).toEqual(['recall']);
  });

  it('stand out from noise, which is counted', () => {
    const reader = createKeypadReader('bytes', usualKeys);
    expect(reader.push(Uint8Array.from([0xff, 0x00, 0x31, 0x30]), 0)).toEqual(['next']);
    expect(reader.dropped).toBe(3);
  });

  it('can be named as the keypad sends them', () => {
    const reader = createKeypadReader('bytes', new Map([['n', 'next' as const]]));
    expect(reader.push(Buffer.from('N1'), 0)).toEqual(['next']);
    const binary = createKeypadReader('bytes', new Map([['\u00c1', 'next' as const]]));
    expect(binary.push(Uint8Array.from([0xe1, 0xc1]), 0)).toEqual(['next']);
  });

  it.each([
    ['A012', 3, 'A012  3\r\n'],
    [null, 0, '      0\r\n'],
    ['A012345', 100, '2345 99\r\n'],
  ])('have a screen that shows %s and %i', (number, waiting, bytes) => {
    const screen = readKeypadScreen(USUAL_SCREEN);
    expect(Buffer.from(screen.latest({ number, waiting })).toString('latin1')).toBe(bytes);
  });

  it('have a screen with a frame of its own where the hall says so', () => {
    const screen = readKeypadScreen('02{number:6}{waiting:3}{xor}03');
    expect(Buffer.from(screen.latest({ number: 'A012', waiting: 7 })).toString('latin1')).toBe(
      '\u0002A012    7E\u0003',
    );
  });
});
