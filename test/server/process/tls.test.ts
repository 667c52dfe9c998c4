import { existsSync, readFileSync, renameSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type HallProcess, run, startHall, temporaryFolder } from '../../support/server-process.ts';
import { untilWithin } from '../../support/until.ts';

const PATIENCE = { timeout: 120_000 };
const WAIT_MS = 30_000;
const ELSE = Array.from({ length: 8 }, () => 'ABCD').join(' ');

describe('programs that speak TLS with their hall', PATIENCE, () => {
  let folder: ReturnType<typeof temporaryFolder>;
  const running: { kill: () => unknown }[] = [];
  beforeEach(() => {
    folder = temporaryFolder();
  });
  afterEach(() => {
    for (const program of running.splice(0)) program.kill();
    folder.remove();
  });

  const open = async (port: string): Promise<HallProcess> => {
    const hall = await startHall(['--port', port, '--data', folder.file('hall'), '--tls']);
    running.push(hall.child);
    return hall;
  };
  const markOf = ({ said }: HallProcess) => /^The mark of this hall is (.+)$/m.exec(said.stdout)?.[1] ?? '';

  function devices(name: string, hall: HallProcess, ...args: string[]) {
    const journal = folder.file(`${name}/slips.jsonl`);
    const flags = ['--hall', hall.url, '--printer', 'none', '--name', name, '--journal', journal, ...args];
    const program = run('hardware/main.ts', flags);
    running.push(program.child);
    return program;
  }

  it('[S18] a device host joins the hall whose mark it was told, and no other that stands at its address later', async () => {
    const hall = await open('0');
    const box = devices('box-1', hall, '--trust', markOf(hall));
    await untilWithin(WAIT_MS, 'it has joined', () => box.said.stdout.includes(`have joined ${hall.url}`));
    expect(readFileSync(folder.file('box-1/box-1.hall-ca.pem'), 'utf8')).toContain('BEGIN CERTIFICATE');

    const wrong = devices('box-2', hall, '--trust', ELSE);
    await untilWithin(WAIT_MS, 'it says who answers', () => wrong.said.stderr.includes(`has the mark ${markOf(hall)}`));
    expect(wrong.said.stderr).toContain(`this box trusts ${ELSE}: it is told nothing`);
    expect(existsSync(folder.file('box-2/box-2.hall-ca.pem'))).toBe(false);

    await hall.stop();
    renameSync(folder.file('hall/tls'), folder.file('tls-of-before'));
    const impostor = await open(hall.port);
    expect(markOf(impostor)).not.toBe(markOf(hall));
    await untilWithin(WAIT_MS, 'it says so', () =>
      box.said.stderr.includes('its certificate is none that this box trusts'),
    );
    expect(wrong.said.stdout).toBe('');
  });

  it('[S18] the simulated day and the spare do so too, by the file or by the mark', async () => {
    const hall = await open('0');
    const sim = (...args: string[]) =>
      run('server/sim/main.ts', ['--hall', hall.url, '--speed', '2000', '--hours', '0.1', ...args]).ended;
    expect(await sim('--trust', folder.file('hall/tls/hall-ca.pem'))).toMatchObject({ code: 0 });
    const doubtful = [await sim(), await sim('--trust', ELSE), await sim('--trust', folder.file('nothing.pem'))];
    expect(doubtful.map(({ code }) => code)).toEqual([1, 1, 1]);
    expect(doubtful[0]?.stderr).toContain('is not spoken with: its certificate is none that this box trusts');
    expect(doubtful[1]?.stderr).toContain('it is told nothing');
    expect(doubtful[2]?.stderr).toContain('is neither a file that can be read nor a mark of a hall');

    const places = ['--data', folder.file('spare'), '--opens-at', 'https://10.0.0.6:7070'];
    const follow = (trust: string) => {
      const args = ['--hall', hall.url, '--trust', trust, ...places];
      const program = run('server/backup/spare-main.ts', args, { HALLCALL_SPARE_KEY: 'no-key-of-this-hall' });
      running.push(program.child);
      return program.said;
    };
    const [known, unknown] = [follow(markOf(hall)), follow(ELSE)];
    await untilWithin(
      WAIT_MS,
      'both have asked',
      () => known.stdout.includes('the hall answered 401') && unknown.stdout.includes('it is told nothing'),
    );
    expect(known.stdout).toContain('bring that folder of the hall here once');
  });

  it('[S16] what is typed wrong is refused before anything is opened, in a sentence', async () => {
    const refused = async (...args: string[]) => {
      const { code, stderr } = await run('server/main.ts', ['--port', '0', '--data', folder.file('none'), ...args])
        .ended;
      return [code, stderr.trim()];
    };
    expect(await refused('--tls-cert', 'hall.pem')).toEqual([2, expect.stringContaining('belong together')]);
    expect(await refused('--tls-cert', 'a', '--tls-key', 'b', '--tls')).toEqual([
      2,
      expect.stringContaining('one of the two'),
    ]);
    expect(await refused('--tls-names', 'hall.local')).toEqual([2, expect.stringContaining('goes with --tls')]);
    expect(await refused('--tls', '--tls-names', 'no name')).toEqual([
      2,
      expect.stringContaining('like hall.local,10.0.0.5'),
    ]);
    expect(await refused('--tls-cert', folder.file('a.pem'), '--tls-key', folder.file('a.key'))).toEqual([
      2,
      expect.stringContaining('a.pem cannot be read: there is no such file'),
    ]);
  });
});
