import { app } from 'electron';
import { setupBridge } from './bridge.ts';
import { createFrameClock } from './frame-clock.ts';
import { type FrameOptions, readFrameOptions } from './frame-options.ts';
import { createFramePaths, findProjectRoot, frameVersion } from './frame-paths.ts';
import { createFrameWindows } from './frame-windows.ts';
import { setupNavigation } from './navigation.ts';
import { setupPermissions } from './permissions.ts';
import { setupPower } from './power.ts';
import { setupProcesses } from './processes.ts';
import { setupSingleInstance } from './single-instance.ts';
import { setupSwitches } from './switches.ts';
import { setupWindows } from './windows.ts';

async function runFrame(options: FrameOptions): Promise<void> {
  setupSwitches(options);
  if (!setupSingleInstance(options)) {
    console.error('This screen is already open on this machine; it was brought to the front.');
    app.exit(0);
    return;
  }
  await app.whenReady();

  const paths = createFramePaths(findProjectRoot(import.meta.dirname));
  const clock = createFrameClock();
  const windows = createFrameWindows();
  setupPermissions();
  setupNavigation(options);
  setupBridge(options, frameVersion(paths), windows);
  setupProcesses(options, paths, clock);
  setupWindows({ options, paths, clock, windows });
  setupPower(options);
}

/** The frame's own flags: what follows the script, or the program itself once it is packaged. */
function ownFlags(argv: readonly string[], isPackaged: boolean): string[] {
  const script = isPackaged ? 0 : argv.findIndex((argument, index) => index > 0 && !argument.startsWith('-'));
  return argv.slice(script + 1);
}

const read = readFrameOptions(ownFlags(process.argv, app.isPackaged), process.env);
if (read.ok) {
  runFrame(read.options).catch((error: unknown) => {
    console.error('The frame could not open:', error);
    app.exit(1);
  });
} else {
  console.error(read.sentence);
  app.exit(2);
}
