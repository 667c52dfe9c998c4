import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { createBoxSeal } from './box-seal.ts';
import type { SecretStore } from './secret-store.ts';

const Kept = z.object({
  store: z.enum(['system', 'file']),
  locked: z.base64(),
  /** The fingerprint of the key in the box's settings that this one has taken the place of. */
  insteadOf: z.string().nullable().default(null),
});

type KeyStoreDeps = { folder: string; seal: ReturnType<typeof createBoxSeal>; store: SecretStore };

export type KeyStore = ReturnType<typeof createKeyStore>;

/** Keeps the device key of each screen, bound to this box and locked up where its system can do that. */
export function createKeyStore({ folder, seal, store }: KeyStoreDeps) {
  const fileOf = (screenId: string) => join(folder, `${screenId}.json`);

  return {
    /** Where keys are locked up, as it is told to the hall. */
    kind: store.kind,

    /** The key of a screen; null where none is kept, or where it was kept on another box: then it is paired anew. */
    async read(screenId: string): Promise<string | null> {
      const text = textOf(fileOf(screenId));
      if (text === null) return null;
      try {
        const kept = Kept.parse(JSON.parse(text));
        const locked = Buffer.from(kept.locked, 'base64');
        const sealed = kept.store === 'file' ? locked.toString('utf8') : await store.unlock(locked);
        return seal.open(screenId, Buffer.from(sealed, 'base64'));
      } catch {
        console.error(`The device key of ${screenId} does not open on this box; it has to be paired anew.`);
        return null;
      }
    },

    /** `settingsKey` is the one that the box's settings have for this screen. */
    async keep(screenId: string, key: string, settingsKey: string | null): Promise<void> {
      const locked = await store.lock(seal.seal(screenId, key).toString('base64'));
      const insteadOf = settingsKey === null || settingsKey === key ? null : fingerprint(settingsKey);
      const kept: z.infer<typeof Kept> = { store: store.kind, locked: locked.toString('base64'), insteadOf };
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const half = `${fileOf(screenId)}.half`;
      writeFileSync(half, JSON.stringify(kept), { mode: 0o600, flush: true });
      renameSync(half, fileOf(screenId)); // a power cut leaves the old key or the new one
    },

    /** Whether another key is kept for the screen since its page was given this one of the settings. */
    isReplaced(screenId: string, settingsKey: string): boolean {
      try {
        return Kept.parse(JSON.parse(textOf(fileOf(screenId)) ?? '')).insteadOf === fingerprint(settingsKey);
      } catch {
        return false;
      }
    },
  };
}

function fingerprint(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
