import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { boxPlaces } from '../../../electron/update/box-folder.ts';
import { fetchArchive } from '../../../electron/update/fetch-archive.ts';
import { checkRelease } from '../../../electron/update/release-check.ts';
import { unpackArchive } from '../../../electron/update/unpack.ts';
import { isNewer, type Release, readRelease, SignedRelease } from '../../../server/protocol/updates.ts';
import { HERE, packBox, releaseBox, releaseKeys, signRelease } from '../../support/box-release.ts';
import { ROOT, temporaryFolder } from '../../support/server-process.ts';

const maker = releaseKeys();
const RELEASE: Release = {
  ...{ version: '2.0.0', ...HERE, file: 'hallcall-2.0.0-linux-x64.tar.gz', bytes: 5, sha512: 'a'.repeat(128) },
  madeAt: '2026-03-02T10:00:00.000Z',
};
let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => folder.remove());

describe('[G12] a release is refused before a byte of it is fetched', () => {
  const check = (signed: SignedRelease, bad: string[] = []) =>
    checkRelease(signed, { publicKey: maker.publicKey, version: '1.9.0', system: HERE, bad });
  const of = (change: Partial<Release>) => signRelease({ ...RELEASE, ...change }, maker.privateKey);
  const signed = of({});

  it.each<[string, SignedRelease, string]>([
    ['signed by somebody else', signRelease(RELEASE, releaseKeys().privateKey), 'unsigned'],
    ['not signed at all', { ...signed, signature: '' }, 'unsigned'],
    ['with another text', { ...signed, release: signed.release.replace('2.0.0', '2.0.1') }, 'unsigned'],
    ['for another system', of({ platform: HERE.platform === 'linux' ? 'win32' : 'linux' }), 'wrong-system'],
    ['for another processor', of({ arch: HERE.arch === 'x64' ? 'arm64' : 'x64' }), 'wrong-system'],
    ['older', of({ version: '1.8.9' }), 'not-newer'],
    ['the same', of({ version: '1.9.0' }), 'not-newer'],
  ])('%s', (_what, offered, trouble) => expect(check(offered)).toMatchObject({ ok: false, trouble }));

  it('taken back before; and one that is none of this is taken', () => {
    expect(check(signed, ['2.0.0'])).toMatchObject({ ok: false, trouble: 'failed-before', version: '2.0.0' });
    expect(check(signed, ['1.9.5'])).toEqual({ ok: true, release: RELEASE });
  });

  it('versions are put in order by their numbers', () => {
    const newer = [
      ['1.10.0', '1.9.9'],
      ['2.0.0', '1.99.99'],
      ['1.0.1', '1.0.0'],
    ] as const;
    for (const [one, other] of newer) expect([isNewer(one, other), isNewer(other, one)]).toEqual([true, false]);
    expect(isNewer('1.0.0', '1.0.0')).toBe(false);
  });
});

describe('[G12] what is fetched', () => {
  async function made() {
    const { archive, note } = await releaseBox(folder.path, folder.file('hall'), {
      version: '2.0.0',
      key: maker.privateKey,
    });
    const signed = SignedRelease.parse(JSON.parse(readFileSync(note, 'utf8')));
    const release = readRelease(signed.release);
    if (!release) throw new Error('not a release');
    return { bytes: readFileSync(archive), release };
  }
  const staging = () => folder.file('staging');
  const get = (release: Release, answer: (from: number) => Response, free = 1e12) =>
    fetchArchive(release, {
      staging: staging(),
      fetchFrom: async (_file, from) => answer(from),
      freeBytes: async () => free,
    });

  it('is handed out only when it is to the byte what was signed, and otherwise deleted', async () => {
    const { bytes, release } = await made();
    const changed = Buffer.from(bytes);
    changed.writeUInt8(changed.readUInt8(100) ^ 1, 100);
    expect(await get(release, () => new Response(bytes.subarray(0, 200)))).toEqual({ ok: false, trouble: 'truncated' });
    expect(await get(release, () => new Response(changed))).toEqual({ ok: false, trouble: 'tampered' });
    const longer = Buffer.concat([bytes, Buffer.from('more')]);
    expect(await get(release, () => new Response(longer))).toEqual({ ok: false, trouble: 'tampered' });
    expect(readdirSync(staging())).toEqual([]);
    expect(await get(release, () => new Response(bytes))).toMatchObject({ ok: true });
  });

  it('goes on where it broke off, and begins anew where the hall cannot do that', async () => {
    const { bytes, release } = await made();
    mkdirSync(staging());
    const half = () => writeFileSync(join(staging(), release.file), bytes.subarray(0, 150));
    half();
    writeFileSync(join(staging(), 'hallcall-1.5.0-linux-x64.tar.gz'), 'of an earlier version');
    const asked: number[] = [];
    const rest = (from: number) => {
      asked.push(from);
      return new Response(bytes.subarray(from), { status: 206 });
    };
    expect(await get(release, rest)).toMatchObject({ ok: true });
    expect(asked).toEqual([150]);
    expect(readdirSync(staging())).toEqual([release.file]);
    expect(await get(release, () => new Response('', { status: 500 }))).toMatchObject({ ok: true });
    half();
    expect(await get(release, () => new Response(bytes))).toMatchObject({ ok: true });
    half();
    expect(await get(release, () => new Response('', { status: 503 }))).toEqual({ ok: false, trouble: 'not-fetched' });
    expect(statSync(join(staging(), release.file)).size).toBe(150);
  });

  it('is not begun on a full disk, and one that fills up meanwhile is said to be full', async () => {
    const { bytes, release } = await made();
    const never = () => {
      throw new Error('asked');
    };
    expect(await get(release, never, 100_000_000)).toEqual({ ok: false, trouble: 'disk-full' });
    const full = Object.assign(new Error('no space left'), { code: 'ENOSPC' });
    const body = new ReadableStream({ pull: (controller) => controller.error(full) });
    expect(await get(release, () => new Response(body))).toEqual({ ok: false, trouble: 'disk-full' });
    expect(await get(release, () => new Response(bytes))).toMatchObject({ ok: true });
  });
});

describe('[G12] what is unpacked', () => {
  const box = () => boxPlaces(folder.file('box'));
  const unpack = (archive: string, version: string) =>
    unpackArchive({
      node: process.execPath,
      program: join(ROOT, 'electron', 'update', 'unpack-main.ts'),
      ...{ archive, version, folder: box().folder },
    });
  const release = (version: string) => releaseBox(folder.path, folder.file('hall'), { version, key: maker.privateKey });

  it('has its name only when all of it is there; what a power cut left over is no hindrance', async () => {
    const { archive } = await release('2.0.0');
    mkdirSync(join(box().comingFolder('2.0.0'), 'hallcall'), { recursive: true });
    expect(await unpack(archive, '2.0.0')).toBeNull();
    expect(readdirSync(box().versions)).toEqual(['2.0.0']);
    expect(statSync(join(box().versionFolder('2.0.0'), 'hallcall')).mode & 0o111).toBe(0o111);
  });

  it('is refused where it is another version than it says, no box, or no archive', async () => {
    const { archive } = await release('2.0.0');
    expect(await unpack(archive, '2.1.0')).toBe('unusable');
    writeFileSync(folder.file('none.tar.gz'), 'no archive');
    expect(await unpack(folder.file('none.tar.gz'), '2.0.0')).toBe('unusable');
    expect(readdirSync(box().versions)).toEqual([]);
  });
});

describe('npm run release', () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [join(ROOT, 'electron', 'packaging', 'release-main.ts'), ...args], {
      encoding: 'utf8',
    });

  it('makes a key that nobody else can read, never over another, and signs a packed box with it', () => {
    const key = folder.file('release.key');
    expect(run('--make-key', key)).toMatchObject({ status: 0, stdout: expect.stringContaining(`${key}.pub`) });
    expect(statSync(key).mode & 0o777).toBe(0o600);
    expect(run('--make-key', key).status).toBe(2);
    packBox(folder.file('packed'), '2.0.0', 'a program');
    writeFileSync(folder.file('packed/chrome-sandbox'), '');
    const flags = ['--from', folder.file('packed'), '--output', folder.file('out')];
    expect(run('--key', key, ...flags)).toMatchObject({ status: 0, stderr: '' });
    const name = `hallcall-2.0.0-${HERE.platform}-${HERE.arch}`;
    expect(readdirSync(folder.file('out'))).toEqual([`${name}.release.json`, `${name}.tar.gz`]);
    const listed = spawnSync('tar', ['-tzf', folder.file(`out/${name}.tar.gz`)], { encoding: 'utf8' }).stdout;
    expect(listed).toContain('hallcall');
    expect(listed).not.toContain('chrome-sandbox');
  });

  it('says in a sentence what is missing', () => {
    expect(run()).toMatchObject({ status: 2, stderr: expect.stringContaining('Usage: npm run release') });
    expect(run('--key', folder.file('none')).stderr).toContain('holds no key that signs releases');
    const key = folder.file('release.key');
    run('--make-key', key);
    expect(run('--key', `${key}.pub`).stderr).toContain('holds no key that signs releases');
    expect(run('--key', key, '--from', folder.path).stderr).toContain('holds no packed box');
    packBox(folder.file('odd'), '2.0.0-beta', 'a program');
    expect(run('--key', key, '--from', folder.file('odd')).stderr).toContain('three numbers');
  });
});
