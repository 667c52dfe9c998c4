import { run } from '../support/server-process.ts';
import { untilWithin } from '../support/until.ts';

/** Its first PINs are hashed meanwhile, beside whatever else the machine does. */
const OPEN_MS = 60_000;
/** A leak ends such a hall soon, where it would fill a large box for hours. */
const HEAP_MB = 160;

/** The program of a hall on its folder, open; a hall that does not open says why. */
export async function startProgram({ setup, data, port }: { setup: string; data: string; port: string }) {
  const args = ['--no-demo', '--no-limits', '--setup', setup, '--data', data, '--port', port];
  const program = run('server/main.ts', args, {
    HALLCALL_LOG: 'info',
    NODE_OPTIONS: `--max-old-space-size=${HEAP_MB}`,
  });
  const { child, said } = program;
  const url = await untilWithin(OPEN_MS, 'the hall is open', () => {
    if (child.exitCode !== null) throw new Error(`the hall does not open: ${said.stderr}`);
    return /^Hallcall is open at (\S+)$/m.exec(said.stdout)?.[1];
  });
  return { ...program, url };
}
