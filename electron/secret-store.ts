import { safeStorage } from 'electron';

/** Where secrets of this box are locked up: with the system, or in files that only this account may read. */
export type SecretStore = {
  kind: 'system' | 'file';
  lock: (text: string) => Promise<Buffer>;
  unlock: (locked: Buffer) => Promise<string>;
};

const FILE_STORE: SecretStore = {
  kind: 'file',
  lock: async (text) => Buffer.from(text, 'utf8'),
  unlock: async (locked) => locked.toString('utf8'),
};

/** The system's secret store, where it has one that deserves the name; says so where it has none. */
export async function findSecretStore(): Promise<SecretStore> {
  if (await hasSystemStore()) {
    return {
      kind: 'system',
      lock: (text) => safeStorage.encryptStringAsync(text),
      unlock: async (locked) => (await safeStorage.decryptStringAsync(locked)).result,
    };
  }
  console.error('This system has no secret store: device keys are kept in files that only this account can read.');
  return FILE_STORE;
}

/** On Linux Electron makes do with a password that everybody knows, and calls that available. */
async function hasSystemStore(): Promise<boolean> {
  try {
    const isKnownToAll = process.platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text';
    return !isKnownToAll && (await safeStorage.isAsyncEncryptionAvailable());
  } catch {
    return false;
  }
}
