import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createSealer, newSealerKey, sealerKeyAt } from '../../server/sealer.ts';
import { ownFolder } from '../support/folder.ts';

describe('what opens the phone numbers', () => {
  it('[A5] is made once, lies beside the database, and is read by nobody else', () => {
    const folder = ownFolder();
    const path = join(folder, 'hall.key');
    const sealed = createSealer(sealerKeyAt(path)).seal('13800001111');
    expect(sealed).not.toContain('1380');
    expect(createSealer(sealerKeyAt(path)).open(sealed)).toBe('13800001111');
    expect(readdirSync(folder)).toEqual(['hall.key']);
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('[A5] is no key of another hall, nor half of one', () => {
    const path = join(ownFolder(), 'hall.key');
    const sealed = createSealer(sealerKeyAt(path)).seal('13800001111');
    expect(() => createSealer(newSealerKey()).open(sealed)).toThrow();
    writeFileSync(path, '');
    expect(() => sealerKeyAt(path)).toThrow('holds no key');
  });
});
