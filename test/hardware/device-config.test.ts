import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigError } from '../../hardware/config-error.ts';
import { readDeviceConfig, readPrinterUrl } from '../../hardware/device-config.ts';
import { readProfile } from '../../hardware/printer/profiles.ts';
import { ownFolder } from '../support/folder.ts';

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
  it('takes a port of this box for the kiosk’s page, and none unasked', () => {
    const portOf = (...more: string[]) => readDeviceConfig([...HALL, '--printer', 'screen', ...more], null).kioskPort;
    expect(portOf()).toBeNull();
    expect(portOf('--kiosk-port', '7071')).toBe(7071);
    for (const wrong of ['tea', '70000', '7.5', '', ' '])
      expect(() => portOf(`--kiosk-port=${wrong}`)).toThrow(ConfigError);
  });

  it('gives every device', () => {
    const config = readDeviceConfig(
      [
        ...HALL,
        ...['--printer', 'screen', '--name', 'kiosk-2', '--key', 'k'],
        ...['--sign', 'serial:/dev/ttyS1?counter=1&frame=addressed&address=4', '--sign', 'serial:/dev/ttyS1?counter=2'],
        ...['--sign', 'udp:10.0.0.8:5200?counter=3&frame=AA55({address}{length}{text}){crc16}&answer=06'],
        ...[
          '--keypad',
          'tcp:10.0.0.7:4001?counter=3&keys=n:next,0xC1:hold&screen=usual',
          '--scanner',
          'serial:/dev/ttyS2',
        ],
        ...[
          '--rating-keypad',
          'serial:/dev/ttyS3?counter=3&keys=a:5,b:4',
          '--rating-keypad',
          'serial:/dev/ttyS4?counter=4',
        ],
        ...['--help-button', 'tcp:10.0.0.7:4002?press=H', '--help-button', 'serial:/dev/ttyS5?format=lines'],
      ],
      null,
    );
    expect(config).toMatchObject({ hallUrl: 'http://127.0.0.1:7070', name: 'kiosk-2', key: 'k' });
    expect(config.journal).toBe('data/devices/kiosk-2.jsonl');
    expect(config.signs.map(({ counterId, address }) => [counterId, address])).toEqual([
      ['1', 4],
      ['2', 1],
      ['3', 1],
    ]);
    expect(config.signs[2]?.answer).toEqual(Buffer.from([0x06]));
    expect(config.keypads[0]?.keys.get('n')).toBe('next');
    expect(config.keypads[0]?.keys.get('\u00c1')).toBe('hold');
    expect(config.keypads[0]?.screen).not.toBeNull();
    expect(config.ratingKeypads.map(({ keys }) => [...keys])).toEqual([
      [
        ['a', 5],
        ['b', 4],
      ],
      [1, 2, 3, 4, 5].map((score) => [String(score), score]),
    ]);
    expect(config.helpButtons.map(({ press }) => press)).toEqual(['h', null]);
    expect(config.scanner?.name).toBe('/dev/ttyS2');
  });

  it('takes the frame of a sign from a file', () => {
    const file = join(ownFolder(), 'sign.json');
    writeFileSync(file, '{ "frame": "02{text}03", "longest": 4 }');
    const [sign] = readDeviceConfig(
      [...HALL, '--printer', 'screen', '--sign', `serial:/dev/ttyS1?counter=1&frame=file:${file}`],
      null,
    ).signs;
    expect(Buffer.from(sign?.frame(1, '请A01') ?? []).toString('hex')).toBe('02c7eb413003');
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
    [[...HALL, '--printer', 'screen', '--keypad', 'serial:/dev/ttyS1?counter=1&keys=1:next,1:hold'], /send the same/],
    [[...HALL, '--printer', 'screen', '--keypad', 'serial:/dev/ttyS1?counter=1&keys=ab:next'], /format=lines/],
    [[...HALL, '--printer', 'screen', '--keypad', 'serial:/dev/ttyS1?counter=1&screen={nummer}'], /\{number\}/],
    [[...HALL, '--printer', 'screen', '--keypad', 'udp:10.0.0.7:4001?counter=1'], /only signs take udp:/],
    [[...HALL, '--printer', 'udp:10.0.0.7:9100'], /only signs take udp:/],
    [[...HALL, '--printer', 'screen', '--sign', 'udp:10.0.0.8?counter=1'], /udp:10\.0\.0\.9:5200/],
    [[...HALL, '--printer', 'screen', '--sign', 'serial:/dev/ttyS1?counter=1&frame=AA5{text}'], /hexadecimal digits/],
    [
      [...HALL, '--printer', 'screen', '--sign', 'serial:/dev/ttyS1?counter=1&frame=adressed'],
      /"adressed" is no frame; write line, addressed/,
    ],
    [
      [...HALL, '--printer', 'screen', '--sign', 'serial:/dev/ttyS1?counter=1&frame=file:/'],
      /frame file \/ cannot be used/,
    ],
    [[...HALL, '--printer', 'screen', '--sign', 'serial:/dev/ttyS1?counter=1&answer=6'], /answer/],
    [[...HALL, '--printer', 'screen', '--rating-keypad', 'serial:/dev/ttyS1'], /counter/],
    [[...HALL, '--printer', 'screen', '--rating-keypad', 'serial:/dev/ttyS1?counter=1&keys=1:6'], /1:1,2:2/],
    [[...HALL, '--printer', 'screen', '--help-button', 'serial:/dev/ttyS1?press=help'], /format=lines/],
    [[...HALL, '--printer', 'screen', '--colour'], /--colour/],
    [['--hall', 'ftp://hall', '--printer', 'screen'], /--hall/],
  ])('%j is answered with what to do', (args, advice) => {
    const read = () => readDeviceConfig(args, null);
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(advice);
  });
});
