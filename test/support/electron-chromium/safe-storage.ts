import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { app } from './app.ts';
import { machine } from './control.ts';
import { onlyWhatIsThere } from './only-what-is-there.ts';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** The keyring of this account: one key, outside of what the frame keeps. */
function accountKey(): Buffer {
  const file = join(app.getPath('appData'), 'keyring-of-the-stand-in');
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, randomBytes(32), { mode: 0o600 });
  }
  return readFileSync(file);
}

/** The system's secret store as the machine of the test has one. */
export const safeStorage = onlyWhatIsThere('safeStorage', {
  isAsyncEncryptionAvailable: () => Promise.resolve(machine.keyring !== 'none'),
  getSelectedStorageBackend: () => (machine.keyring === 'none' ? 'unknown' : machine.keyring),
  async encryptStringAsync(secret: string): Promise<Buffer> {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', accountKey(), nonce);
    const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
  },
  async decryptStringAsync(sealed: Buffer): Promise<{ shouldReEncrypt: boolean; result: string }> {
    const opener = createDecipheriv('aes-256-gcm', accountKey(), sealed.subarray(0, NONCE_BYTES));
    opener.setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    const opened = opener.update(sealed.subarray(NONCE_BYTES + TAG_BYTES), undefined, 'utf8');
    return { shouldReEncrypt: false, result: opened + opener.final('utf8') };
  },
});
