import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const FETCH_LIMIT_MS = 300_000;

/** The Electron program on this machine, or null; never fetches, which importing the package would. */
export function findElectron(packageFolder: string, env: NodeJS.ProcessEnv): string | null {
  const pathFile = join(packageFolder, 'path.txt');
  const program = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : 'electron';
  const binary = join(electronFolder(packageFolder, env), program);
  return existsSync(binary) ? binary : null;
}

/** Where the Electron program lies, with everything it brings along. */
export function electronFolder(packageFolder: string, env: NodeJS.ProcessEnv): string {
  return env.ELECTRON_OVERRIDE_DIST_PATH ?? join(packageFolder, 'dist');
}

/** Finds Electron, fetching it once over the network when it is not there; null when that fails too. */
export function provideElectron(packageFolder: string, env: NodeJS.ProcessEnv): string | null {
  const present = findElectron(packageFolder, env);
  if (present) return present;
  console.error('Electron is not on this machine yet; fetching it once.');
  const fetched = spawnSync(process.execPath, [join(packageFolder, 'install.js')], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: FETCH_LIMIT_MS,
  });
  return fetched.status === 0 ? findElectron(packageFolder, env) : null;
}

/** The folder of the installed `electron` package. */
export function electronPackageFolder(root: string): string {
  return dirname(createRequire(join(root, 'package.json')).resolve('electron/package.json'));
}
