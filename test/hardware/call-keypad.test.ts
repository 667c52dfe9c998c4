import { describe, expect, it, onTestFinished } from 'vitest';
import { createKeypadTwin } from '../../hardware/fakes/keypad-twin.ts';
import { createKeypadReader, keypadKeys, usualKeys } from '../../hardware/keypad/keypad-reader.ts';
import { createSerialKeypad } from '../../hardware/keypad/serial-keypad.ts';
import type { KeypadKey } from '../../hardware/ports.ts';
import { deviceLine, quickRetry } from '../support/device-line.ts';
import { readableLog } from '../support/printer-bench.ts';
import { until } from '../support/until.ts';

describe('the keys of a keypad', () => {
  it('are one byte each', () => {
    const reader = createKeypadReader('bytes', usualKeys);
    expect(reader.push(Buffer.from('12345'), 0)).toEqual(keypadKeys);
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
    expect(reader.push(Uint8Array.from([0xff, 0x00, 0x31, 0x39]), 0)).toEqual(['next']);
    expect(reader.dropped).toBe(3);
  });

  it('can be named as the keypad sends them', () => {
    const reader = createKeypadReader('bytes', new Map([['n', 'next' as const]]));
    expect(reader.push(Buffer.from('N1'), 0)).toEqual(['next']);
  });

  it('come over a serial line', async () => {
    const { device, open } = deviceLine();
    const { log, times } = readableLog();
    const pressed: KeypadKey[] = [];
    const onKey = (key: KeypadKey) => pressed.push(key);
    const keypad = createSerialKeypad({ open, format: 'lines', keys: usualKeys, onKey, retry: quickRetry, log });
    onTestFinished(() => keypad.close());
    await until('connected', () => times('keypad connected') === 1);
    const twin = createKeypadTwin(device, 'lines');
    twin.press('next');
    device.write('noise\r\n');
    twin.press('finish');
    await until('both', () => pressed.length === 2);
    expect(pressed).toEqual(['next', 'finish']);
    expect(times('no key of a keypad')).toBe(1);
  });
});
