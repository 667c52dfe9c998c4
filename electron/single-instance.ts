import { join } from 'node:path';
import { app } from 'electron';
import type { FrameOptions } from './frame-options.ts';

/** One frame per screen on a machine, each with its own stored pairing; false when this one is already running. */
export function setupSingleInstance(options: FrameOptions): boolean {
  const which = [options.screen, options.counter, options.name].filter((part) => part !== null);
  app.setPath('userData', join(app.getPath('appData'), 'hallcall', which.join('-')));
  return app.requestSingleInstanceLock();
}
