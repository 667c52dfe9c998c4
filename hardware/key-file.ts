import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where a box keeps the key that the hall gave it, beside its journal. */
export function keyFileOf({ journal, name }: { journal: string; name: string }) {
  const path = join(dirname(journal), `${name}.key`);
  return {
    path,
    /** Null where there is none. */
    read(): string | null {
      try {
        return readFileSync(path, 'utf8').trim() || null;
      } catch {
        return null;
      }
    },
    /** On disk whole before it has its name; readable by nobody but the account that runs this box. */
    write(key: string): void {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(`${path}.new`, `${key}\n`, { mode: 0o600, flush: true });
      renameSync(`${path}.new`, path);
    },
  };
}
export type KeyFile = ReturnType<typeof keyFileOf>;
