import { app, powerSaveBlocker } from 'electron';
import { type FrameOptions, isPublicScreen } from './frame-options.ts';

/** A screen the public looks at never goes dark; a clerk's own computer may. */
export function setupPower(options: FrameOptions): void {
  if (!isPublicScreen(options)) return;
  const blocker = powerSaveBlocker.start('prevent-display-sleep');
  app.on('will-quit', () => powerSaveBlocker.stop(blocker));
}
