import { describe, expect, it } from 'vitest';
import { ConfigError } from '../../hardware/config-error.ts';
import { readDeviceConfig, readPrinterUrl } from '../../hardware/device-config.ts';
import { readProfile } from '../../hardware/printer/profiles.ts';

const HALL = ['--hall', 'http://127.0.0.1:7070'];

describe('a printer’s address', () => {
  it('names line, speed and profile', () => {
    const printer = readPrinterUrl('serial:/dev/ttyUSB0?baud=9600&profile=generic-58&flow=rtscts');
    expect(printer).toMatchObject({ kind: 'line', line: { name: '/dev/ttyUSB0', baud: 9_600 } });
    expect(printer).toHaveProperty('profile', readProfile('generic-58'));
  });

  it('has usual values', () => {
    expect(readPrinterUrl('tcp:10.0.0.9:9100')).toMatchObject({ kind: 'line', profile: readProfile('generic-80') });
    expect(readPrinterUrl('serial:COM3')).toMatchObject({ line: { name: 'COM3', baud: 115_200 } });
    expect(readPrinterUrl('file:/tmp/slips.bin')).toMatchObject({ kind: 'file', path: '/tmp/slips.bin' });
    expect(readPrinterUrl('screen')).toEqual({ kind: 'screen' });
  });
});

describe('the command line', () => {
  it('gives every device', () => {
    const config = readDeviceConfig(
      [
        ...HALL,
        ...['--printer', 'screen', '--name', 'kiosk-2', '--key', 'k'],
        ...['--sign', 'serial:/dev/ttyS1?counter=1&frame=addressed&address=4', '--sign', 'serial:/dev/ttyS1?counter=2'],
        ...['--keypad', 'tcp:10.0.0.7:4001?counter=3&keys=n:next', '--scanner', 'serial:/dev/ttyS2'],
      ],
      null,
    );
    expect(config).toMatchObject({ hallUrl: 'http://127.0.0.1:7070', name: 'kiosk-2', key: 'k' });
    expect(config.journal).toBe('data/devices/kiosk-2.jsonl');
    expect(config.signs.map(({ counterId, address }) => [counterId, address])).toEqual([
      ['1', 4],
      ['2', 1],
    ]);
    expect(config.keypads[0]?.keys.get('n')).toBe('next');
    expect(config.scanner?.name).toBe('/dev/ttyS2');
  });

  it('may leave the key out where it is given beside it, and goes before it', () => {
    const args = [...HALL, '--printer', 'screen'];
    expect(readDeviceConfig(args, 'beside').key).toBe('beside');
    expect(readDeviceConfig([...args, '--key', 'given'], 'beside').key).toBe('given');
    expect(readDeviceConfig(args, null).key).toBeNull();
  });

  it.each([
    [[], /--printer/],
    [['--printer', 'screen'], /--hall/],
    [[...HALL, '--printer', 'usb:1'], /"usb:1" is no device address/],
    [[...HALL, '--printer', '/dev/ttyUSB0'], /serial:\/dev\/ttyUSB0/],
    [[...HALL, '--printer', 'tcp:10.0.0.9'], /tcp:10\.0\.0\.9:9100/],
    [[...HALL, '--printer', 'tcp:10.0.0.9:99999'], /tcp:10\.0\.0\.9:9100/],
    [[...HALL, '--printer', 'serial:'], /names no port/],
    [[...HALL, '--printer', 'serial:/dev/ttyS0?profile=laser'], /profile/],
    [[...HALL, '--printer', 'serial:/dev/ttyS0?speed=9600'], /speed/],
    [[...HALL, '--printer', 'serial:/dev/ttyS0?baud=9600&baud=1'], /twice/],
    [[...HALL, '--printer', 'screen', '--name', 'kiosk one'], /--name/],
    [[...HALL, '--printer', 'screen', '--sign', 'serial:/dev/ttyS1'], /counter/],
    [[...HALL, '--printer', 'screen', '--keypad', 'serial:/dev/ttyS1?counter=1&keys=1:jump'], /1:next/],
    [[...HALL, '--printer', 'screen', '--colour'], /--colour/],
    [['--hall', 'ftp://hall', '--printer', 'screen'], /--hall/],
  ])('%j is answered with what to do', (args, advice) => {
    const read = () => readDeviceConfig(args, null);
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(advice);
  });
});
