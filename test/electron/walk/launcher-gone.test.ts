import { randomUUID } from 'node:crypto';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { MACHINE_VARIABLE } from '../../support/electron-chromium/machine.ts';
import { display } from '../../support/frame-under-test.ts';
import { processesMarked } from '../../support/left-behind.ts';
import { ROOT, run, temporaryFolder } from '../../support/server-process.ts';
import { untilWithin } from '../../support/until.ts';

const REGISTER = join(ROOT, 'test', 'support', 'electron-chromium', 'register.ts');
const NO_HALL = 'http://127.0.0.1:9';

/** As the scheduler of Windows ends a task: its first program is gone, and nobody has told the others. */
it('a frame whose launcher is taken away ends by itself, with its devices and its pages', async () => {
  const folder = temporaryFolder();
  onTestFinished(() => folder.remove());
  writeFileSync(folder.file('electron'), `#!/bin/sh\nexec '${process.execPath}' --import '${REGISTER}' "$@"\n`);
  chmodSync(folder.file('electron'), 0o755);
  const mark = randomUUID();
  const machine = { displays: [display(1)], takenKeys: [], keyring: 'gnome_libsecret' };
  const flags = [`--hall=${NO_HALL}`, '--screen=kiosk', `--printer=file:${folder.file('slips')}`];
  const launcher = run('electron/launch.ts', flags, {
    ...{ HALLCALL_WALK: mark, XDG_CONFIG_HOME: folder.file('home'), [MACHINE_VARIABLE]: JSON.stringify(machine) },
    ...{ ELECTRON_OVERRIDE_DIST_PATH: folder.path, electron_config_cache: folder.path },
  });
  const programs = () => processesMarked(mark).map(({ command }) => command);
  const runs = (program: string) => programs().some((command) => command.includes(program));
  onTestFinished(() => {
    for (const { pid } of processesMarked(mark)) process.kill(pid, 'SIGKILL');
  });

  await untilWithin(60_000, 'the devices run', () => runs('hardware/main.ts'));
  await untilWithin(60_000, 'a page is there', () => runs('--user-data-dir'));
  launcher.child.kill('SIGKILL');
  expect((await launcher.ended).signal).toBe('SIGKILL');
  await untilWithin(15_000, 'nothing of the box is left', () => programs().length === 0);
}, 150_000);
