import { closeSync, constants, mkdtempSync, openSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { ReadStream, WriteStream } from 'node:tty';

type Master = ReadStream & WriteStream;
type OpenPty = { _pty: string; _master: Master; _slave: ReadStream };

/** `open` is in the package but not in its types. */
const { open } = createRequire(import.meta.url)('@lydell/node-pty') as { open: (o: { encoding: null }) => OpenPty };

/**
 * A serial cable: `path` is the end a driver opens, `plug()` gives a new device end. Like a USB adapter behind a
 * by-id name, the path stays the same when it is unplugged and plugged in again.
 */
export function createCable() {
  const folder = mkdtempSync(join(tmpdir(), 'hallcall-cable-'));
  const path = join(folder, 'tty');
  let plugged: { master: Master; keep: number } | null = null;

  const unplug = () => {
    if (!plugged) return;
    rmSync(path, { force: true });
    closeSync(plugged.keep);
    plugged.master.destroy();
    plugged = null;
  };

  return {
    path,
    plug(): Master {
      unplug();
      const { _pty, _master, _slave } = open({ encoding: null });
      // An end held open here keeps the line alive while no driver has it open.
      const keep = openSync(_pty, constants.O_RDWR | constants.O_NOCTTY);
      _slave.destroy();
      _master.on('error', () => undefined);
      symlinkSync(_pty, path);
      plugged = { master: _master, keep };
      return _master;
    },
    unplug,
    async remove(): Promise<void> {
      unplug();
      await delay(0);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type Cable = ReturnType<typeof createCable>;
