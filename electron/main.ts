import { join } from 'node:path';
import { app } from 'electron';
import { createBoxSeal } from './box-seal.ts';
import type { BoxSettings } from './box-settings.ts';
import { setupBridge } from './bridge.ts';
import { createFrameClock } from './frame-clock.ts';
import { createFramePaths, findProjectRoot, frameVersion } from './frame-paths.ts';
import { createFrameWindows } from './frame-windows.ts';
import { createKeyStore, type KeyStore } from './key-store.ts';
import { setupLocalPages, setupLocalScheme } from './local-pages.ts';
import { machineId } from './machine-id.ts';
import { setupNavigation } from './navigation.ts';
import { setupPermissions } from './permissions.ts';
import { setupPower } from './power.ts';
import { setupProcesses } from './processes.ts';
import { readBox } from './read-box.ts';
import { setupScreens } from './screens.ts';
import { findSecretStore } from './secret-store.ts';
import { setupSingleInstance } from './single-instance.ts';
import { setupStaffExit } from './staff-exit.ts';
import { setupSwitches } from './switches.ts';

async function runFrame(box: BoxSettings): Promise<void> {
  setupSwitches(box);
  if (!setupSingleInstance(box)) {
    console.error('This box is already open on this machine; it was brought to the front.');
    app.exit(0);
    return;
  }
  setupLocalScheme();
  await app.whenReady();

  const paths = createFramePaths(findProjectRoot(import.meta.dirname));
  const clock = createFrameClock();
  const windows = createFrameWindows();
  setupPermissions(box);
  setupLocalPages(box, paths);
  setupNavigation(windows);
  const version = frameVersion(paths);
  const keys = await openKeys();
  setupBridge(version, windows, keys);
  const { restartDevices } = setupProcesses(box, paths, clock);
  setupStaffExit({ box, paths, clock, windows, version, restartDevices });
  setupScreens({ box, paths, clock, windows });
  setupPower(box);
}

async function openKeys(): Promise<KeyStore> {
  const folder = join(app.getPath('userData'), 'keys');
  return createKeyStore({ folder, seal: createBoxSeal(machineId()), store: await findSecretStore() });
}

/** The frame's own flags: what follows the script, or the program itself once it is packaged. */
function ownFlags(argv: readonly string[], isPackaged: boolean): string[] {
  const script = isPackaged ? 0 : argv.findIndex((argument, index) => index > 0 && !argument.startsWith('-'));
  return argv.slice(script + 1);
}

const read = readBox(ownFlags(process.argv, app.isPackaged), process.env);
if (read.ok) {
  runFrame(read.box).catch((error: unknown) => {
    console.error('The frame could not open:', error);
    app.exit(1);
  });
} else {
  console.error(read.sentence);
  app.exit(2);
}
