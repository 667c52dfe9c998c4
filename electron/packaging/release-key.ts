import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

const KIND = 'ed25519';

/** Makes the two halves of a key for releases: FILE, which signs and stays with its maker, and FILE.pub for packages. */
export function makeReleaseKey(file: string): void {
  const { publicKey, privateKey } = generateKeyPairSync(KIND);
  writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
  writeFileSync(`${file}.pub`, publicKey.export({ type: 'spki', format: 'pem' }), { flag: 'wx' });
}

/** The half that signs; null where the file holds none. */
export function readPrivateKey(file: string): KeyObject | null {
  return keyIn(file, createPrivateKey);
}

/** The text of the half that a package takes along; null where the file holds none, or holds the other half. */
export function readPublicKey(file: string): string | null {
  const key = keyIn(file, (pem) => (pem.includes('PRIVATE') ? null : createPublicKey(pem)));
  return key === null ? null : String(key.export({ type: 'spki', format: 'pem' }));
}

function keyIn(file: string, read: (pem: string) => KeyObject | null): KeyObject | null {
  try {
    const key = read(readFileSync(file, 'utf8'));
    return key?.asymmetricKeyType === KIND ? key : null;
  } catch {
    return null;
  }
}
