import { stat } from 'node:fs/promises';

const LOOK_EVERY_MS = 500;

async function identityOf(path: string): Promise<string | null> {
  try {
    const { dev, ino, rdev } = await stat(path);
    return `${dev}:${ino}:${rdev}`;
  } catch {
    return null;
  }
}

/**
 * Calls `onGone` once, within about half a second of the port's disappearing from the file system; returns how to stop.
 * Needed because the driver reads for ever from a port that is pulled during a read. Where ports are no files
 * (Windows) it does nothing.
 */
export async function watchPresence(path: string, onGone: () => void): Promise<() => void> {
  const before = await identityOf(path);
  if (before === null || process.platform === 'win32') return () => undefined;
  const timer = setInterval(async () => {
    if ((await identityOf(path)) === before) return;
    clearInterval(timer);
    onGone();
  }, LOOK_EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}
