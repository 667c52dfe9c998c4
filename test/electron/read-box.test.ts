import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pageAddress } from '../../electron/page-address.ts';
import { environmentWithKey, readBox } from '../../electron/read-box.ts';
import { boxOf } from '../support/box-settings.ts';

function sentence(flags: string): string {
  const read = readBox(flags.split(' '), {});
  return read.ok ? 'accepted' : read.sentence;
}

function theScreen(flags: string) {
  const [screen] = boxOf(flags).screens;
  if (!screen) throw new Error('A box without a screen.');
  return screen;
}

describe('the flags of a box with one screen', () => {
  it.each([
    ['--hall http://h:1 --screen kiosk --tea', '--tea is not a flag'],
    ['--hall http://h:1 --screen tv', '--screen is one of kiosk, display, window, pad, clerk'],
    ['--screen kiosk', '--hall needs the address'],
    ['--hall hall --screen kiosk', '--hall needs the address'],
    ['--hall ftp://h --screen kiosk', '--hall needs the address'],
    ['--hall http://h:1/kiosk --screen kiosk', '--hall takes only scheme, host and port'],
    ['--hall http://me:secret@h:1 --screen kiosk', '--hall takes only scheme, host and port'],
    ['--hall http://h:1 --screen', '--screen needs a value'],
    ['--hall http://h:1 --screen pad', '--counter is needed by a pad'],
    ['--hall http://h:1 --screen pad --counter ../1', '--counter takes the id of a counter'],
    ['--hall http://h:1 --screen kiosk --counter 1', '--counter goes with a window or a pad'],
    ['--hall http://h:1 --screen display --printer tcp:p:9100', '--printer goes with a kiosk'],
    ['--hall http://h:1 --screen kiosk --kiosk-port 7071', '--kiosk-port goes with a kiosk and its printer'],
    ['--hall http://h:1 --screen kiosk --printer screen --kiosk-port tea', '--kiosk-port takes a port of this box'],
    ['--hall http://h:1 --screen kiosk --printer screen --kiosk-port 70000', '--kiosk-port takes a port of this box'],
    ['--hall http://h:1 --screen kiosk --printer 42', '--printer takes a printer URL'],
    [`--hall http://h:1 --screen kiosk --key ${'k'.repeat(129)}`, '--key (or HALLCALL_DEVICE_KEY) takes a device key'],
    ['--hall http://h:1 --screen clerk --key 0123456789abcdef', 'goes with the screens of the hall; a clerk signs in'],
    ['--hall http://h:1 --screen kiosk --name 东厅', '--name takes up to 40'],
    [
      '--hall http://h:1 --screen clerk --front-key banana',
      '--front-key takes the key that brings the window to the front, like F9',
    ],
    ['--hall http://h:1 --screen kiosk --front-key F9', '--front-key goes with the screen of a clerk'],
    ['--hall http://h:1 --screen kiosk --monitor 0', '--monitor takes the number of a monitor from left to right'],
    ['--hall http://h:1 --screen clerk --monitor 2', '--monitor goes with a kiosk, display, window or pad'],
    ['--hall http://h:1 --screen pad --counter 1 --windowed --monitor 2', 'that fills its screen'],
    ['--hall http://h:1 --screen kiosk --windowed=yes', '--windowed takes no value'],
    ['--box b.json --screen kiosk', '--screen stands in the file where there is --box'],
    ['kiosk', '"kiosk" belongs to no flag'],
  ])('%s: one clear sentence', (flags, expected) => {
    expect(sentence(flags)).toContain(expected);
    expect(sentence(flags).split('\n')).toHaveLength(1);
  });

  it.each([
    ['--screen kiosk', 'http://hall:7070/kiosk?name=kiosk-1'],
    ['--screen kiosk --name east-2 --key 0123456789abcdef', 'http://hall:7070/kiosk?name=east-2'],
    ['--screen kiosk --printer screen --kiosk-port 7071', 'http://127.0.0.1:7071/kiosk?name=kiosk-1'],
    ['--screen display --monitor 2', 'http://hall:7070/display'],
    ['--screen window --counter 3', 'http://hall:7070/window?counter=3'],
    ['--screen pad --counter 3', 'http://hall:7070/pad?counter=3'],
    ['--screen clerk', 'http://hall:7070/clerk'],
  ])('%s shows %s', (flags, address) => {
    expect(pageAddress(theScreen(flags))).toBe(address);
  });

  it('take the device key from the environment where none is given; a clerk has none', () => {
    const keyOf = (flags: string) => {
      const env = { HALLCALL_DEVICE_KEY: 'fedcba9876543210' };
      const read = readBox(`--hall http://hall:7070 ${flags}`.split(' '), env);
      return read.ok ? read.box.screens[0]?.key : read.sentence;
    };
    expect(keyOf('--screen display')).toBe('fedcba9876543210');
    expect(keyOf('--screen display --key 0123456789abcdef')).toBe('0123456789abcdef');
    expect(keyOf('--screen clerk')).toBeNull();
  });

  it.each([
    '--screen kiosk --name kiosk-2 --printer serial:/dev/ttyUSB0?baud=115200 --key 0123456789abcdef --windowed',
    '--screen kiosk --printer screen --kiosk-port 7071 --monitor DELL',
    '--screen window --counter 1 --monitor 2',
    '--screen clerk --front-key Ctrl+Shift+N',
  ])('%s reaches Electron unchanged, and never as a bare URL', (given) => {
    const first = readBox(`--hall http://hall:7070 ${given}`.split(' '), {});
    if (!first.ok) throw new Error(first.sentence);
    const { flags, key } = first.startedWith;
    expect(readBox(flags, environmentWithKey({}, key))).toMatchObject({ ok: true, box: first.box });
    expect(flags.join(' ')).not.toContain('0123456789abcdef');
    expect(flags.every((flag) => flag.startsWith('--'))).toBe(true);
  });
});

describe('the settings file of a box', () => {
  let folder = '';
  const two = [
    { screen: 'kiosk', monitor: 1, name: 'east' },
    { screen: 'display', monitor: 'DELL U2720Q', name: 'wall', key: '0123456789abcdef' },
  ];

  function read(content: string) {
    const file = join(folder, 'box.json');
    writeFileSync(file, content);
    return readBox(['--box', file], {});
  }

  function refusal(settings: object): string {
    const answer = read(JSON.stringify({ hall: 'http://h:1', screens: two, ...settings }));
    return answer.ok ? 'accepted' : answer.sentence;
  }

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'hallcall-box-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('describes several screens, each on its monitor, with a pairing of its own; only the kiosk’s page comes from the box', () => {
    const settings = { hall: 'http://hall:7070', printer: 'tcp:10.0.0.9:9100', kioskPort: 7071, screens: two };
    const answer = read(`\uFEFF${JSON.stringify(settings)}`);
    if (!answer.ok) throw new Error(answer.sentence);
    expect(answer.box.name).toBe('kiosk-east+display-wall');
    expect(answer.box.screens.map(({ id, monitor, key, origin }) => ({ id, monitor, key, origin }))).toEqual([
      { id: 'kiosk-east', monitor: 1, key: null, origin: 'http://127.0.0.1:7071' },
      { id: 'display-wall', monitor: 'DELL U2720Q', key: '0123456789abcdef', origin: 'http://hall:7070' },
    ]);
    expect(answer.startedWith).toEqual({ flags: [`--box=${join(folder, 'box.json')}`], key: null });
  });

  it.each([
    [{ hall: 7 }, 'hall needs the address of the hall'],
    [{ tea: 1 }, 'tea is not a setting'],
    [{ screens: [{ screen: 'kiosk', tea: 1 }] }, 'screens[0].tea is not a setting'],
    [{ screens: 'kiosk' }, 'screens takes a list of screens'],
    [{ screens: [] }, 'screens takes at least one screen'],
    [{ screens: [two[0], { screen: 'tv' }] }, 'screens[1].screen is one of kiosk, display, window, pad, clerk'],
    [{ screens: [{ screen: 'pad', counter: 1 }] }, 'screens[0].counter takes the id of a counter, like 1'],
    [{ screens: [{ screen: 'pad' }] }, 'screens[0].counter is needed by a pad, like 1'],
    [{ screens: [{ screen: 'kiosk', windowed: 'yes' }] }, 'screens[0].windowed is true or false'],
    [{ screens: [{ screen: 'kiosk', monitor: 1.5 }] }, 'screens[0].monitor takes the number of a monitor'],
    [
      { screens: [two[0], { ...two[1], monitor: 1 }] },
      'screens[1].monitor is the monitor that kiosk-east fills already',
    ],
    [{ screens: [two[0], { ...two[0], monitor: 2 }] }, 'screens[1] is the same kiosk once more'],
    [{ screens: [{ screen: 'clerk' }, { screen: 'clerk', name: 'b' }] }, 'screens[1] is a second clerk'],
    [{ screens: [two[1]], printer: 'screen' }, 'printer goes with a kiosk'],
    [{ screens: [two[0], { ...two[0], name: 'b', monitor: 2 }], printer: 'screen' }, 'printer goes with one kiosk'],
    [{ kioskPort: '7071' }, 'kioskPort takes a port of this box'],
    [{ name: '..' }, 'name takes a name that starts with a letter or a digit'],
  ])('%o: one clear sentence', (settings, expected) => {
    expect(refusal(settings)).toContain(`box.json: ${expected}`);
    expect(refusal(settings).split('\n')).toHaveLength(1);
  });

  it('that is no JSON is refused by the place, without what stands there', () => {
    const answer = read('{ "key": "0123456789abcdef"\n "hall" }');
    expect(answer.ok || answer.sentence).toMatch(/box\.json: it is not JSON \(line 2 column \d+\)\.$/);
    expect(answer.ok || answer.sentence).not.toContain('0123456789abcdef');
  });

  it('that is a list, a folder, endless or not there is refused', () => {
    expect(read('[]')).toMatchObject({ sentence: expect.stringContaining('box.json: the file takes one object') });
    expect(read(`"${'x'.repeat(300_000)}"`)).toMatchObject({ sentence: expect.stringContaining('larger than any') });
    mkdirSync(join(folder, 'inner'));
    expect(sentence(`--box ${join(folder, 'inner')}`)).toContain('it is a folder');
    expect(sentence(`--box ${join(folder, 'none.json')}`)).toContain('there is no such file');
  });
});
