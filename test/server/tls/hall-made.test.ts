import { X509Certificate } from 'node:crypto';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createHallMadeTls } from '../../../server/tls/hall-made.ts';
import { isFor, UnusableTlsError } from '../../../server/tls/hall-tls.ts';
import { certificatesIn } from '../../../trust/chain.ts';
import { heldClock } from '../../support/hall.ts';
import { temporaryFolder } from '../../support/server-process.ts';

const DAY_MS = 86_400_000;

describe('the certificate that a hall makes for itself', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let clock: ReturnType<typeof heldClock>;
  let names: string[];
  beforeEach(() => {
    folder = temporaryFolder();
    clock = heldClock();
    names = ['localhost', '127.0.0.1', '::1', 'hall.local', '10.0.0.5'];
  });
  afterEach(() => folder.remove());

  const open = () => createHallMadeTls({ data: folder.path, names: () => names, now: clock.now });
  const serverOf = (tls: Awaited<ReturnType<typeof open>>) => new X509Certificate(tls.pair().cert);

  it('[S16] is signed by the authority of the hall, good for every name of its box and for nothing else', async () => {
    const tls = await open();
    const [server, authority] = certificatesIn(tls.pair().cert);
    expect(server && authority && server.checkIssued(authority) && server.verify(authority.publicKey)).toBe(true);
    expect(authority?.verify(authority.publicKey)).toBe(true);
    expect([server?.ca, authority?.ca]).toEqual([false, true]);
    expect(names.map((name) => server && isFor(server, name))).toEqual(names.map(() => true));
    expect(server && isFor(server, 'bank.example')).toBe(false);
    expect(tls.mark()).toBe(authority?.fingerprint256.replaceAll(':', ''));
  });

  it('[S16] is found again by the next start, with keys that nobody else may read', async () => {
    const first = await open();
    const again = await open();
    expect(again.pair()).toEqual(first.pair());
    const modes = ['tls', 'tls/hall-ca.key', 'tls/server.key'].map((name) => statSync(folder.file(name)).mode & 0o777);
    expect(modes).toEqual([0o700, 0o600, 0o600]);
  });

  it('[S16] is made anew thirty days before it ends, by the same authority, and whoever listens hears of it', async () => {
    const tls = await open();
    const [first, mark] = [serverOf(tls), tls.mark()];
    const heard: string[] = [];
    tls.onRenewed(({ cert }) => heard.push(cert));
    clock.set(first.validToDate.getTime() - 31 * DAY_MS);
    await tls.renewIfDue();
    expect(heard).toEqual([]);
    clock.advance(2 * DAY_MS);
    await tls.renewIfDue();
    expect(heard).toEqual([tls.pair().cert]);
    expect(serverOf(tls).validToDate.getTime()).toBeGreaterThan(first.validToDate.getTime() + 300 * DAY_MS);
    expect(tls.mark()).toBe(mark);
  });

  it('[S16] one that has ended while the box stood still is made anew by the start', async () => {
    const first = serverOf(await open());
    clock.set(first.validToDate.getTime() + 400 * DAY_MS);
    const now = serverOf(await open());
    expect(now.validFromDate.getTime()).toBeLessThan(clock.now());
    expect(now.validToDate.getTime()).toBeGreaterThan(clock.now());
  });

  it('[S16] a box that gets another address has it in its certificate, and keeps its mark', async () => {
    const tls = await open();
    const mark = tls.mark();
    names.push('10.0.0.77');
    await tls.renewIfDue();
    expect(isFor(serverOf(tls), '10.0.0.77')).toBe(true);
    expect(tls.mark()).toBe(mark);
  });

  it('[S16] half a certificate of the server is made whole; half an authority is told, for nobody would trust another', async () => {
    const tls = await open();
    writeFileSync(folder.file('tls/server.key'), 'half a k');
    const mended = await open();
    expect(mended.mark()).toBe(tls.mark());
    expect(mended.pair().cert).not.toBe(tls.pair().cert);
    rmSync(folder.file('tls/hall-ca.key'));
    await expect(open()).rejects.toThrow(UnusableTlsError);
    await expect(open()).rejects.toThrow(/Put hall-ca\.pem and hall-ca\.key back; or move the folder aside/);
  });

  it('[S16] an authority beside the certificate of another is what counts', async () => {
    await open();
    const other = temporaryFolder();
    const foreign = await createHallMadeTls({ data: other.path, names: () => names, now: clock.now });
    for (const part of ['server.pem', 'server.key'])
      writeFileSync(folder.file(`tls/${part}`), readFileSync(other.file(`tls/${part}`)));
    other.remove();
    const tls = await open();
    expect(tls.pair().cert).not.toBe(foreign.pair().cert);
    expect(certificatesIn(tls.pair().cert).at(-1)?.fingerprint256.replaceAll(':', '')).toBe(tls.mark());
  });
});
