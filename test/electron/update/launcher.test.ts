import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFrameClock } from '../../../electron/frame-clock.ts';
import { runBox } from '../../../electron/launcher/box-launcher.ts';
import { versionToRun } from '../../../electron/launcher/trial.ts';
import { boxPlaces } from '../../../electron/update/box-folder.ts';
import { type Pointer, readPointer, takeOver, writePointer } from '../../../electron/update/pointer.ts';
import { boxProgram, packBox, packLauncher } from '../../support/box-release.ts';
import { temporaryFolder } from '../../support/server-process.ts';
import { until } from '../../support/until.ts';

let folder: ReturnType<typeof temporaryFolder>;
let stopping: AbortController;
const installed = () => folder.file('installed');
const box = () => boxPlaces(folder.file('box'));
const said = () => readFileSync(join(box().folder, 'said'), 'utf8').trim().split('\n');
const OLD: Pointer = { version: '1.0.0', previous: '1.0.0', trial: null, bad: [] };
const onTrial = () => takeOver(OLD, '2.0.0', 7);

/** The installed program ends well; that of the version that came from the hall does what a test wants of it. */
function prepare(newer: string): void {
  packBox(installed(), '1.0.0', boxProgram(`say('1.0.0 ' + process.argv.slice(2).join(' '));`));
  packBox(box().versionFolder('2.0.0'), '2.0.0', boxProgram(newer));
}

function launch({ trialMs = 600_000, isHallThere = async () => true } = {}) {
  return runBox({
    installed: { folder: installed(), version: '1.0.0' },
    places: box(),
    flags: ['--hall=http://hall:7070'],
    env: process.env,
    ...{ isHallThere, trialMs, stopping: stopping.signal, clock: createFrameClock() },
  });
}

beforeEach(() => {
  folder = temporaryFolder();
  stopping = new AbortController();
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => folder.remove());

describe('the launcher of a packed box', () => {
  it('runs what was installed while no version came from the hall, and ends as it ends', async () => {
    prepare('');
    expect(await launch()).toBe(0);
    expect(said()).toEqual(['1.0.0 --hall=http://hall:7070']);
    expect(readPointer(box().folder)).toEqual(OLD);
  });

  it('[G13] goes on with the version that the frame has handed over to, and keeps it once it is well', async () => {
    prepare(`say('2.0.0'); pointer.writePointer(folder, pointer.prove(pointer.readPointer(folder)));`);
    renameSync(box().versionFolder('2.0.0'), folder.file('unpacked'));
    const handsOver = `say('1.0.0');
      renameSync('${folder.file('unpacked')}', '${box().versionFolder('2.0.0')}');
      pointer.writePointer(folder, pointer.takeOver(pointer.readPointer(folder), '2.0.0', 7));`;
    packBox(installed(), '1.0.0', boxProgram(handsOver));
    expect(await launch()).toBe(0);
    expect(said()).toEqual(['1.0.0', '2.0.0']);
    expect(readPointer(box().folder)).toEqual({ version: '2.0.0', previous: '1.0.0', trial: null, bad: [] });
    expect(await launch()).toBe(0);
    expect(said()).toEqual(['1.0.0', '2.0.0', '2.0.0']);
  });

  it('[G13] takes back a version that ends three times in its trial, and never runs it again', async () => {
    prepare(`say('2.0.0'); process.exitCode = 1;`);
    writePointer(box().folder, onTrial());
    expect(await launch()).toBe(0);
    expect(said()).toEqual(['2.0.0', '2.0.0', '2.0.0', '1.0.0 --hall=http://hall:7070']);
    expect(readPointer(box().folder)).toEqual({ ...OLD, bad: ['2.0.0'] });
    expect(existsSync(box().versionFolder('2.0.0'))).toBe(false);
  });

  it('[G13] takes back a version that stays and is never well, counting only time in which there is a hall', async () => {
    prepare(`say('2.0.0'); setInterval(() => {}, 1000);`);
    writePointer(box().folder, onTrial());
    let asked = 0;
    const isHallThere = async () => {
      asked += 1;
      return asked > 2;
    };
    expect(await launch({ trialMs: 500, isHallThere })).toBe(0);
    expect(asked).toBe(3);
    expect(said()).toEqual(['2.0.0', '1.0.0 --hall=http://hall:7070']);
    expect(readPointer(box().folder)?.bad).toEqual(['2.0.0']);
  });

  it('[G13] a version that cannot even be started is taken back as well', async () => {
    prepare('');
    writeFileSync(join(box().versionFolder('2.0.0'), 'hallcall'), 'no program');
    writePointer(box().folder, onTrial());
    expect(await launch()).toBe(0);
    expect(said()).toEqual(['1.0.0 --hall=http://hall:7070']);
  });

  it('ends what it runs when it is told to end', async () => {
    prepare(`say('2.0.0'); setInterval(() => {}, 1000);`);
    writePointer(box().folder, onTrial());
    const ended = launch();
    await until('the version runs', () => existsSync(join(box().folder, 'said')));
    stopping.abort();
    await ended;
    expect(said()).toEqual(['2.0.0']);
    expect(readPointer(box().folder)).toMatchObject({ version: '2.0.0', trial: { starts: 1 } });
  });

  const hasNamespaces = spawnSync('unshare', ['-rm', 'true']).status === 0;
  it.runIf(hasNamespaces)(
    '[G13] does not try a version whose start a full disk cannot count: the one before runs',
    async () => {
      const told = (version: string) => `#!/bin/sh\necho ${version} >> '${folder.file('told')}'\n`;
      const launcher = packLauncher(installed(), '1.0.0', told('1.0.0'));
      packBox(folder.file('newer'), '2.0.0', `${told('2.0.0')}exit 1\n`);
      writePointer(folder.file('noted'), onTrial());
      const screens = [{ screen: 'display' }];
      writeFileSync(folder.file('box.json'), JSON.stringify({ name: 'wall', hall: 'http://127.0.0.1:9', screens }));
      const script = `mkdir disk && mount -t tmpfs -o size=64k disk disk && mkdir -p disk/hallcall/wall/versions
      cp noted/current.json disk/hallcall/wall && cp -r newer disk/hallcall/wall/versions/2.0.0
      "$1" "$2" --box=box.json & launcher=$!
      timeout 30 sh -c 'until [ "$(grep -c 2.0.0 told)" = 1 ]; do sleep 0.02; done'
      dd if=/dev/zero of=disk/full bs=4k 2>&1
      wait $launcher; echo "ended with $?"
      "$1" "$2" --box=box.json; cat disk/hallcall/wall/current.json`;
      const env = { ...process.env, XDG_DATA_HOME: folder.file('disk') };
      const how = { cwd: folder.path, encoding: 'utf8', env } as const;
      const run = spawnSync('unshare', ['-rm', 'sh', '-c', script, 'sh', process.execPath, launcher], how);
      expect(run.stderr).toContain('The version 2.0.0 waits for its trial; 1.0.0 runs.');
      expect(readFileSync(folder.file('told'), 'utf8').trim().split('\n')).toEqual(['2.0.0', '1.0.0', '1.0.0']);
      expect(run.stdout).toContain('ended with 0');
      expect(run.stdout).toContain(JSON.stringify({ ...onTrial(), trial: { since: 7, starts: 1 } }));
    },
  );

  it('[G13] goes on with a version once there is room to count its start, though it was handed over to before', async () => {
    prepare(`say('2.0.0'); pointer.writePointer(folder, pointer.prove(pointer.readPointer(folder)));`);
    writePointer(box().folder, onTrial());
    const inTheWay = join(box().folder, 'current.json.half');
    mkdirSync(inTheWay); // as long as it is there nothing can be noted
    const handsOverAgain = `say('1.0.0');
      rmdirSync('${inTheWay}');
      pointer.writePointer(folder, pointer.handOverAgain(pointer.readPointer(folder), 8));`;
    packBox(installed(), '1.0.0', boxProgram(handsOverAgain));
    expect(await launch()).toBe(0);
    expect(said()).toEqual(['1.0.0', '2.0.0']);
    expect(readPointer(box().folder)).toMatchObject({ version: '2.0.0', trial: null });
  });

  it('[G12] a pointer that nobody can read, or half of one beside it, leaves what was installed', async () => {
    prepare('');
    mkdirSync(box().folder, { recursive: true });
    writeFileSync(join(box().folder, 'current.json'), '{"version":"2.0');
    writeFileSync(join(box().folder, 'current.json.half'), '{"version":"2.0.0"');
    expect(await launch()).toBe(0);
    expect(said()).toHaveLength(1);
    expect(readPointer(box().folder)).toEqual(OLD);
  });
});

describe('which version a box runs', () => {
  const has = (...versions: string[]) => ({ version: '1.0.0', has: (each: string) => versions.includes(each) });

  it('[G13] is the one of the pointer, unless its trial is spent, it is gone, or a newer one was installed', () => {
    const both = has('1.0.0', '2.0.0');
    const kept = { ...onTrial(), trial: { since: 7, starts: 2 } };
    expect(versionToRun(kept, both)).toEqual(kept);
    expect(versionToRun({ ...kept, trial: { since: 7, starts: 3 } }, both)).toEqual({ ...OLD, bad: ['2.0.0'] });
    expect(versionToRun(kept, has('1.0.0'))).toEqual({ ...OLD, bad: ['2.0.0'] });
    expect(versionToRun({ ...kept, previous: '1.5.0', trial: null }, has('1.0.0'))).toEqual({ ...OLD, bad: ['2.0.0'] });
    const installed = { ...both, version: '2.1.0' };
    expect(versionToRun(kept, installed)).toMatchObject({ version: '2.1.0', trial: null });
  });
});
