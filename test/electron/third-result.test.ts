import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { onlyWhatIsThere, Part } from '../support/electron-chromium/only-what-is-there.ts';
import { ROOT, temporaryFolder } from '../support/server-process.ts';

it('without a program to walk with, npm run test:electron says "not run", which is neither a pass nor a failure', async () => {
  const empty = temporaryFolder();
  const env = { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: empty.path, HALLCALL_PACKAGED_APP: '' };
  const program = spawn(process.execPath, [join(ROOT, 'test', 'electron', 'real', 'main.ts')], { env });
  const [said, [code]] = await Promise.all([text(program.stdout), once(program, 'exit')]);
  empty.remove();
  expect(said).toContain('not run: no Electron binary\n');
  expect(code).toBe(77);
});

it('a frame that has outgrown the stand-in is told what is missing', () => {
  const screen = onlyWhatIsThere('screen', { getAllDisplays: () => [] });
  expect(screen.getAllDisplays()).toEqual([]);
  expect(() => Reflect.get(screen, 'getCursorScreenPoint')).toThrow('not in the stand-in: screen.getCursorScreenPoint');
  expect(() => Reflect.get(new Part('app'), 'relaunch')).toThrow('not in the stand-in: app.relaunch');
});
