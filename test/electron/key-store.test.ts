import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBoxSeal } from '../../electron/box-seal.ts';
import { createKeyStore } from '../../electron/key-store.ts';
import { addressWithKey } from '../../electron/page-address.ts';
import { findSecretStore } from '../../electron/secret-store.ts';
import { boxOf } from '../support/box-settings.ts';
import { recorder } from '../support/electron-recorder.ts';

const KEY = 'fedcba9876543210';
let folder = '';

async function openStore(machine: string) {
  return createKeyStore({ folder, seal: createBoxSeal(machine), store: await findSecretStore() });
}

const fileOfKiosk = () => join(folder, 'kiosk-1.json');
const said = () => vi.mocked(console.error).mock.calls.flat().join('\n');

beforeEach(() => {
  recorder.reset();
  recorder.machine.secrets = { isAvailable: true, backend: 'gnome_libsecret' };
  folder = mkdtempSync(join(tmpdir(), 'hallcall-keys-'));
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a device key', () => {
  it('is kept over a restart, locked up with the system', async () => {
    const store = await openStore('box-1');
    expect(await store.read('kiosk-1')).toBeNull();
    await store.keep('kiosk-1', KEY, null);
    expect(await (await openStore('box-1')).read('kiosk-1')).toBe(KEY);
    expect(store.kind).toBe('system');
    expect(said()).toBe('');
    expect(readdirSync(folder)).toEqual(['kiosk-1.json']);
  });

  it.each([
    ['no store at all', { isAvailable: false, backend: 'unknown' }],
    ['one with a password that everybody knows', { isAvailable: true, backend: 'basic_text' }],
  ])(
    '[S15] where the system has %s, lies in a file of this account alone, and the log says so',
    async (_which, secrets) => {
      recorder.machine.secrets = secrets;
      const store = await openStore('box-1');
      await store.keep('kiosk-1', KEY, null);
      expect(store.kind).toBe('file');
      expect(statSync(fileOfKiosk()).mode & 0o777).toBe(0o600);
      expect(readFileSync(fileOfKiosk(), 'utf8')).not.toContain(KEY);
      expect(said()).toContain('This system has no secret store');
      expect(await store.read('kiosk-1')).toBe(KEY);
    },
  );

  it('that was got by pairing takes the place of the one in the settings, until the settings have a new one', async () => {
    const store = await openStore('box-1');
    const [screen] = boxOf('--screen kiosk --key 0123456789abcdef').screens;
    if (!screen) throw new Error('The box has no screen.');
    const load = (key: string) => addressWithKey({ ...screen, id: 'kiosk-1', key }, store);
    expect(load('0123456789abcdef')).toContain('#key=0123456789abcdef');
    await store.keep('kiosk-1', '0123456789abcdef', '0123456789abcdef');
    expect(load('0123456789abcdef')).toContain('#key=0123456789abcdef');
    await store.keep('kiosk-1', KEY, '0123456789abcdef');
    expect(load('0123456789abcdef')).not.toContain('#');
    expect(load('another-key-of-the-settings')).toContain('#key=another-key-of-the-settings');
    expect(readFileSync(fileOfKiosk(), 'utf8')).not.toContain('0123456789abcdef');
  });

  it('kept before the system had a store still opens', async () => {
    recorder.machine.secrets.isAvailable = false;
    await (await openStore('box-1')).keep('kiosk-1', KEY, null);
    recorder.machine.secrets.isAvailable = true;
    expect(await (await openStore('box-1')).read('kiosk-1')).toBe(KEY);
  });

  it.each(['system', 'file'])('[S15] does not open on another box or for another screen (%s)', async (kind) => {
    recorder.machine.secrets.isAvailable = kind === 'system';
    await (await openStore('box-1')).keep('kiosk-1', KEY, null);
    expect(await (await openStore('box-2')).read('kiosk-1')).toBeNull();
    expect(said()).toContain('The device key of kiosk-1 does not open on this box');
    writeFileSync(join(folder, 'display.json'), readFileSync(fileOfKiosk()));
    expect(await (await openStore('box-1')).read('display')).toBeNull();
  });

  it.each(['', '{', '{}', '{"store":"file","locked":"x"}', '{"store":"system","locked":"QUJD"}'])(
    'in a damaged file (%s) is no key, and not said aloud',
    async (content) => {
      writeFileSync(fileOfKiosk(), content);
      expect(await (await openStore('box-1')).read('kiosk-1')).toBeNull();
    },
  );
});
