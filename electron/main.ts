import { join } from 'node:path';
import { app } from 'electron';
import { createBoxSeal } from './box-seal.ts';
import type { BoxSettings } from './box-settings.ts';
import { setupBridge } from './bridge.ts';
import { endOnFault } from './crash-guard.ts';
import { endBeforeQuit } from './end-before-quit.ts';
import { createFrameClock, type FrameClock } from './frame-clock.ts';
import { createFrameLog, type FrameLog, keepReports } from './frame-log.ts';
import { createFramePaths, findProjectRoot, frameVersion } from './frame-paths.ts';
import { createFrameWindows } from './frame-windows.ts';
import { setupGraphics } from './graphics.ts';
import { setupHallTrust } from './hall-trust.ts';
import { createHealth } from './health.ts';
import { createKeyStore, type KeyStore } from './key-store.ts';
import { endWithLauncher } from './leash.ts';
import { setupLocalPages, setupLocalScheme } from './local-pages.ts';
import { machineId } from './machine-id.ts';
import { setupNavigation } from './navigation.ts';
import { reloadAtNight } from './nightly.ts';
import { setupPermissions } from './permissions.ts';
import { setupPower } from './power.ts';
import { setupProcesses } from './processes.ts';
import { readBox } from './read-box.ts';
import { setupScreens } from './screens.ts';
import { findSecretStore } from './secret-store.ts';
import { setupSingleInstance } from './single-instance.ts';
import { setupStaffExit } from './staff-exit.ts';
import { setupSwitches } from './switches.ts';
import { setupUpdates } from './update/index.ts';

const now = () => new Date();

async function runFrame(box: BoxSettings): Promise<void> {
  setupSwitches(box);
  if (!setupSingleInstance(box)) {
    console.error('This box is already open on this machine; it was brought to the front.');
    app.exit(0);
    return;
  }
  endWithLauncher(process.env, () => app.quit());
  setupLocalScheme();
  const paths = createFramePaths(findProjectRoot(import.meta.dirname));
  const clock = createFrameClock();
  const folder = app.getPath('userData');
  const log = setupLog(box, join(folder, 'logs'), clock);
  const version = frameVersion(paths);
  const graphics = setupGraphics({ folder, version, clock });
  await app.whenReady();

  log.write('frame', `The frame ${version} of ${box.name} starts.`);
  const windows = createFrameWindows();
  setupPermissions(box);
  setupLocalPages(box, paths);
  setupNavigation(windows);
  const trust = setupHallTrust({ box, folder, now });
  const processes = setupProcesses({ box, paths, folder, clock, log, trust });
  endBeforeQuit(log.close); // last, with what the processes said at their end
  const { restartDevices } = processes;
  const keys = await openKeys();
  const updates = setupUpdates({ box, paths, version, clock, keys, windows, now });
  const healthOf = createHealth({ version, clock, processes, log, graphics, keys, updates });
  setupBridge({ version, windows, keys, healthOf });
  setupStaffExit({ box, paths, clock, windows, version, restartDevices, trust });
  setupScreens({ box, paths, clock, keys, trust, processes, windows });
  setupPower(box);
  const pages = () => windows.all().map(({ page }) => page);
  if (box.reloadHour !== null) reloadAtNight({ hour: box.reloadHour, pages, clock, now });
}

function setupLog(box: BoxSettings, folder: string, clock: FrameClock): FrameLog {
  const secrets = box.screens.flatMap(({ key }) => key ?? []);
  const log = createFrameLog({ folder, secrets, clock, now });
  keepReports(log);
  endOnFault(process, log, (code) => app.exit(code));
  return log;
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
