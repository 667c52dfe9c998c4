import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { certificatesIn } from '../../trust/chain.ts';
import type { Pair } from './authority.ts';
import { type HallTls, isPairOf, markOf, UnusableTlsError } from './hall-tls.ts';

type Files = { cert: string; key: string };

function readText(what: string, path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const { code } = error as { code?: string };
    const why = { ENOENT: 'there is no such file', EACCES: 'this account may not read it', EISDIR: 'it is a folder' };
    throw new UnusableTlsError(`The ${what} ${path} cannot be read: ${why[code as keyof typeof why] ?? code}.`);
  }
}

function checkCertificate(path: string, pem: string): void {
  if (certificatesIn(pem).length === 0)
    throw new UnusableTlsError(
      `${path} holds no certificate: --tls-cert takes a PEM file, the server's certificate first, then those that vouch for it.`,
    );
}

function checkKey(path: string, pem: string): void {
  if (/ENCRYPTED/.test(pem))
    throw new UnusableTlsError(
      `The key ${path} is locked with a password, and nobody is there to type it when the box starts. Save it without one, readable only by the account that runs the hall.`,
    );
  try {
    createPrivateKey(pem);
  } catch {
    throw new UnusableTlsError(`${path} holds no private key: --tls-key takes a PEM file.`);
  }
}

/** @throws UnusableTlsError with what is wrong and what to do. */
function readFiles({ cert, key }: Files): Pair {
  const pair = { cert: readText('certificate', cert), key: readText('key', key) };
  checkCertificate(cert, pair.cert);
  checkKey(key, pair.key);
  if (!isPairOf(pair))
    throw new UnusableTlsError(`The key ${key} does not belong to the certificate ${cert}. Give the two that do.`);
  return pair;
}

type Deps = { files: Files; now: () => number; warn: (sentence: string) => void };

/** [S16] The certificate that the hall was given; the files are read again, so that a renewed one needs no restart. */
export function createGivenTls({ files, now, warn }: Deps): HallTls {
  const hearers: ((pair: Pair) => void)[] = [];
  let pair = readFiles(files);

  function warnIfOver(): void {
    const { validFromDate, validToDate } = new X509Certificate(pair.cert);
    if (now() >= validToDate.getTime())
      warn(`The certificate ${files.cert} ended on ${validToDate.toISOString().slice(0, 10)}: bring a new one.`);
    if (now() < validFromDate.getTime())
      warn(`The certificate ${files.cert} is not valid yet. Is the clock of this box right?`);
  }

  function readAgain(): Pair | null {
    try {
      const read = readFiles(files);
      return read.cert === pair.cert ? null : read;
    } catch (error) {
      warn(`${(error as Error).message} The hall goes on with the certificate that it has.`);
      return null;
    }
  }

  warnIfOver();
  return {
    kind: 'given',
    pair: () => pair,
    authority: null,
    mark: () => markOf(pair.cert),
    files,
    async renewIfDue() {
      const read = readAgain();
      if (read) {
        pair = read;
        for (const hear of hearers) hear(pair);
      }
      warnIfOver();
    },
    onRenewed: (hear) => void hearers.push(hear),
  };
}
