import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeAuthority, makeServerPair, type Pair } from '../../../server/tls/authority.ts';
import { createGivenTls } from '../../../server/tls/given.ts';
import { heldClock } from '../../support/hall.ts';
import { temporaryFolder } from '../../support/server-process.ts';

const DAY_MS = 86_400_000;

describe('a certificate that the hall was given', () => {
  const clock = heldClock();
  let folder: ReturnType<typeof temporaryFolder>;
  let files: { cert: string; key: string };
  let warned: string[];
  let authority: Pair;
  beforeEach(async () => {
    folder = temporaryFolder();
    files = { cert: folder.file('hall.pem'), key: folder.file('hall.key') };
    warned = [];
    authority = await makeAuthority(clock.now());
    bring(await makePair());
  });
  afterEach(() => folder.remove());

  const makePair = (at: number = clock.now()) => makeServerPair(authority, ['hall.example'], at);
  const bring = ({ cert, key }: Pair) => {
    writeFileSync(files.cert, cert);
    writeFileSync(files.key, key);
  };
  const open = (given = files) =>
    createGivenTls({ files: given, now: clock.now, warn: (sentence) => warned.push(sentence) });

  it('[S16] is used as it is, and read anew when its files change', async () => {
    const tls = open();
    const heard: string[] = [];
    tls.onRenewed(({ cert }) => heard.push(cert));
    await tls.renewIfDue();
    const newer = await makePair();
    bring(newer);
    await tls.renewIfDue();
    expect(heard).toEqual([newer.cert]);
    expect(tls.pair()).toEqual(newer);
    expect(warned).toEqual([]);
  });

  it('[S16] files that go bad meanwhile are told, and the hall goes on with what it has', async () => {
    const tls = open();
    const before = tls.pair();
    writeFileSync(files.key, (await makePair()).key);
    await tls.renewIfDue();
    expect(tls.pair()).toEqual(before);
    expect(warned).toEqual([expect.stringMatching(/does not belong to.*goes on with the certificate that it has/)]);
  });

  it('[S16] one that has ended is told, and the hall opens all the same', async () => {
    bring(await makePair(clock.now() - 500 * DAY_MS));
    expect(open().pair().cert).toContain('BEGIN CERTIFICATE');
    expect(warned).toEqual([expect.stringMatching(/ended on 20\d\d-\d\d-\d\d: bring a new one/)]);
  });

  it('[S16] what cannot be used is refused in a sentence that says what to do', async () => {
    const other = await makePair();
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const locked = privateKey.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'word' });
    const write = (name: string, text: string) => {
      writeFileSync(folder.file(name), text);
      return folder.file(name);
    };
    mkdirSync(folder.file('folder'));
    const wrong: [Partial<typeof files>, RegExp][] = [
      [{ cert: folder.file('nothing.pem') }, /The certificate .*nothing\.pem cannot be read: there is no such file/],
      [{ key: folder.file('folder') }, /The key .*folder cannot be read: it is a folder/],
      [{ cert: files.key }, /holds no certificate: --tls-cert takes a PEM file/],
      [{ key: write('text.key', 'no key') }, /holds no private key/],
      [{ key: write('locked.key', locked.toString()) }, /is locked with a password/],
      [{ key: write('other.key', other.key) }, /does not belong to the certificate/],
    ];
    for (const [change, sentence] of wrong) expect(() => open({ ...files, ...change })).toThrow(sentence);
  });
});
