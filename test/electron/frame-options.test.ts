import { describe, expect, it } from 'vitest';
import { environmentWithKey, frameFlags, readFrameOptions } from '../../electron/frame-options.ts';
import { pageAddress } from '../../electron/page-address.ts';
import { frameOptions } from '../support/frame-options.ts';

function sentence(flags: string): string {
  const read = readFrameOptions(flags.split(' '), {});
  return read.ok ? 'accepted' : read.sentence;
}

describe('the flags of a frame', () => {
  it.each([
    ['--hall http://h:1 --screen kiosk --tea', '--tea is not a flag'],
    ['--hall http://h:1 --screen tv', '--screen is one of kiosk, display, window, pad, clerk'],
    ['--screen kiosk', '--hall needs the address'],
    ['--hall hall --screen kiosk', '--hall needs the address'],
    ['--hall ftp://h --screen kiosk', '--hall needs the address'],
    ['--hall http://h:1/kiosk --screen kiosk', '--hall takes only scheme, host and port'],
    ['--hall http://me:secret@h:1 --screen kiosk', '--hall takes only scheme, host and port'],
    ['--hall http://h:1 --screen', '--screen needs a value'],
    ['--hall http://h:1 --screen pad', '--screen pad needs --counter N'],
    ['--hall http://h:1 --screen pad --counter ../1', '--counter takes the id of a counter'],
    ['--hall http://h:1 --screen kiosk --counter 1', '--counter goes with'],
    ['--hall http://h:1 --screen display --printer tcp:p:9100', '--printer goes with --screen kiosk'],
    ['--hall http://h:1 --screen kiosk --kiosk-port 7071', '--kiosk-port goes with --screen kiosk and its --printer'],
    ['--hall http://h:1 --screen kiosk --printer screen --kiosk-port tea', '--kiosk-port takes a port of this box'],
    ['--hall http://h:1 --screen kiosk --printer screen --kiosk-port 70000', '--kiosk-port takes a port of this box'],
    ['--hall http://h:1 --screen kiosk --printer 42', '--printer takes a printer URL'],
    [`--hall http://h:1 --screen kiosk --key ${'k'.repeat(129)}`, '--key (or HALLCALL_DEVICE_KEY) takes a device key'],
    ['--hall http://h:1 --screen clerk --key 0123456789abcdef', '--key goes with the screens'],
    ['--hall http://h:1 --screen kiosk --name 东厅', '--name takes up to 40'],
    [
      '--hall http://h:1 --screen clerk --front-key banana',
      '--front-key takes the key that brings the window to the front, like F9',
    ],
    ['--hall http://h:1 --screen kiosk --front-key F9', '--front-key goes with --screen clerk'],
    ['--hall http://h:1 --screen kiosk --windowed=yes', '--windowed takes no value'],
    ['kiosk', '"kiosk" belongs to no flag'],
  ])('%s: one clear sentence', (flags, expected) => {
    expect(sentence(flags)).toContain(expected);
    expect(sentence(flags).split('\n')).toHaveLength(1);
  });

  it.each([
    ['--screen kiosk', 'http://hall:7070/kiosk?name=kiosk-1'],
    ['--screen kiosk --name east-2 --key 0123456789abcdef', 'http://hall:7070/kiosk?name=east-2'],
    ['--screen kiosk --printer screen --kiosk-port 7071', 'http://127.0.0.1:7071/kiosk?name=kiosk-1'],
    ['--screen display', 'http://hall:7070/display'],
    ['--screen window --counter 3', 'http://hall:7070/window?counter=3'],
    ['--screen pad --counter 3', 'http://hall:7070/pad?counter=3'],
    ['--screen clerk', 'http://hall:7070/clerk'],
  ])('%s shows %s', (flags, address) => {
    expect(pageAddress(frameOptions(flags))).toBe(address);
  });

  it('take the device key from the environment where none is given; a clerk has none', () => {
    const keyOf = (flags: string) => {
      const env = { HALLCALL_DEVICE_KEY: 'fedcba9876543210' };
      const read = readFrameOptions(`--hall http://hall:7070 ${flags}`.split(' '), env);
      return read.ok ? read.options.key : read.sentence;
    };
    expect(keyOf('--screen display')).toBe('fedcba9876543210');
    expect(keyOf('--screen display --key 0123456789abcdef')).toBe('0123456789abcdef');
    expect(keyOf('--screen clerk')).toBeNull();
  });

  it.each([
    '--screen kiosk --name kiosk-2 --printer serial:/dev/ttyUSB0?baud=115200 --key 0123456789abcdef --windowed',
    '--screen kiosk --printer screen --kiosk-port 7071',
    '--screen window --counter 1',
    '--screen clerk --front-key Ctrl+Shift+N',
  ])('%s reaches Electron unchanged, and never as a bare URL', (flags) => {
    const options = frameOptions(flags);
    const env = environmentWithKey({}, options);
    expect(readFrameOptions(frameFlags(options), env)).toEqual({ ok: true, options });
    expect(frameFlags(options).join(' ')).not.toContain('0123456789abcdef');
    expect(frameFlags(options).every((flag) => flag.startsWith('--'))).toBe(true);
  });
});
