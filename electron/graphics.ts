import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import type { FrameClock } from './frame-clock.ts';

/** So many losses within so long, and the next start draws in software. */
const MOST_LOSSES = 3;
const WITHIN_MS = 10 * 60_000;
const NO_LOSS = new Set(['clean-exit', 'killed']);

/**
 * Chromium restarts what draws for the pages by itself; where it fails again and again, the next start does without the
 * graphics card, until there is another version of the program. Called before Electron is ready.
 */
export function setupGraphics({ folder, version, clock }: { folder: string; version: string; clock: FrameClock }) {
  const mark = join(folder, 'graphics-failed');
  const isSoftware = existsSync(mark) && readFileSync(mark, 'utf8').trim() === version;
  if (isSoftware) app.disableHardwareAcceleration();
  let losses: number[] = [];

  app.on('child-process-gone', (_event, { type, reason }) => {
    if (type !== 'GPU' || NO_LOSS.has(reason)) return;
    losses = [...losses.filter((at) => clock.now() - at < WITHIN_MS), clock.now()];
    console.error(
      `What draws for the pages was lost (${reason}), ${losses.length} of ${MOST_LOSSES} within ten minutes.`,
    );
    if (losses.length >= MOST_LOSSES && !isSoftware) noteFailed(mark, version);
  });
  return { isSoftware };
}

function noteFailed(mark: string, version: string): void {
  try {
    writeFileSync(mark, `${version}\n`);
    console.error('The next start of the frame draws without the graphics card.');
  } catch (error) {
    console.error(`That the graphics card fails could not be noted: ${error instanceof Error ? error.message : error}`);
  }
}
