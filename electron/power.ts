import { app, powerSaveBlocker } from 'electron';
import { type BoxSettings, isPublicScreen } from './box-settings.ts';

/** A screen the public looks at never goes dark; a clerk's own computer may. */
export function setupPower(box: BoxSettings): void {
  if (!box.screens.some(isPublicScreen)) return;
  const blocker = powerSaveBlocker.start('prevent-display-sleep');
  app.on('will-quit', () => powerSaveBlocker.stop(blocker));
}
