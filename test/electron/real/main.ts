import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { electronPackageFolder, findElectron } from '../../../electron/electron-binary.ts';
import { PACKAGED_VARIABLE, PROGRAM_VARIABLE } from '../../support/real-frame.ts';
import { ROOT } from '../../support/server-process.ts';

/** Neither a pass nor a failure, in the way that automake's tests say so. */
const NOT_RUN = 77;
/** Where a packaged app lies that is to be walked through as well. */
const APP_VARIABLE = 'HALLCALL_PACKAGED_APP';

/** `npm run test:electron`: the walks of the frame with the real Electron, and in the packaged app where one is named. */
function run(): number {
  const electron = findElectron(electronPackageFolder(ROOT), process.env);
  const app = process.env[APP_VARIABLE] ?? null;
  if (electron || app) spawnSync('npm', ['run', 'build'], { cwd: ROOT, stdio: 'inherit' });
  const results = [
    electron ? walk(electron, {}) : notRun('no Electron binary'),
    app && existsSync(app) ? walk(app, { [PACKAGED_VARIABLE]: '1' }) : notRun(`no packaged app at ${APP_VARIABLE}`),
  ];
  const walked = results.filter((result) => result !== NOT_RUN);
  if (walked.some((result) => result !== 0)) return 1;
  return walked.length > 0 ? 0 : NOT_RUN;
}

function walk(program: string, env: NodeJS.ProcessEnv): number {
  process.stdout.write(`The walks of the frame with ${program}\n`);
  const walks = join('test', 'electron', 'walk');
  const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
  const { status } = spawnSync(process.execPath, [vitest, 'run', '--config', 'test/vitest.config.ts', walks], {
    cwd: ROOT,
    env: { ...process.env, ...env, [PROGRAM_VARIABLE]: program },
    stdio: 'inherit',
  });
  return status ?? 1;
}

function notRun(why: string): number {
  process.stdout.write(`not run: ${why}\n`);
  return NOT_RUN;
}

process.exitCode = run();
