import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Sealer } from './application/context.ts';

/** The key beside the database cannot be used; the message is for the person at the box. */
export class UnusableKeyError extends Error {
  override name = 'UnusableKeyError';
}

const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** AES-256-GCM with a key that lies beside the database, not in it: a copied database gives nothing away. */
export function createSealer(key: Buffer): Sealer {
  return {
    seal(text) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key, iv);
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
    },
    open(sealed) {
      const bytes = Buffer.from(sealed, 'base64url');
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_BYTES));
      decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
      return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8');
    },
  };
}

export const newSealerKey = () => randomBytes(KEY_BYTES);

/** The hall's own key; made when the hall is new, readable by nobody but the account that runs the server. */
export function sealerKeyAt(path: string): Buffer {
  if (!existsSync(path)) {
    // On disk whole before it has its name: after a power cut there is a key or none, and never half of one.
    writeFileSync(`${path}.new`, newSealerKey().toString('base64url'), { mode: 0o600, flush: true });
    renameSync(`${path}.new`, path);
  }
  const key = Buffer.from(readFileSync(path, 'utf8').trim(), 'base64url');
  if (key.length !== KEY_BYTES)
    throw new UnusableKeyError(
      `${path} holds no key. Put the right one back; or move it aside, then phone numbers noted so far cannot be read.`,
    );
  return key;
}
