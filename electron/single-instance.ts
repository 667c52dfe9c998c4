import { join } from 'node:path';
import { app } from 'electron';
import type { BoxSettings } from './box-settings.ts';

/** One frame per box on a machine, each with a folder of its own; false when this one is already running. */
export function setupSingleInstance({ name }: BoxSettings): boolean {
  app.setPath('userData', join(app.getPath('appData'), 'hallcall', name));
  return app.requestSingleInstanceLock();
}
