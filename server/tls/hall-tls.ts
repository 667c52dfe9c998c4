import { createPrivateKey, type X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import { certificatesIn } from '../../trust/chain.ts';
import type { Pair } from './authority.ts';

/** How a hall speaks TLS: with a certificate of its own making, or with one that it was given. */
export type HallTls = {
  kind: 'hall-made' | 'given';
  /** What is spoken with now; the certificate is followed by those that vouch for it. */
  pair: () => Pair;
  /** The PEM of what a browser can be told to trust; null where the hall was given its certificate. */
  authority: string | null;
  /** The SHA-256 by which screens know the hall, whatever its newest certificate is. */
  mark: () => string;
  /** The files that another server of this hall may speak TLS with. */
  files: { cert: string; key: string };
  /** Makes or reads a newer certificate where it is time; whoever listens hears of it. */
  renewIfDue: () => Promise<void>;
  onRenewed: (hear: (pair: Pair) => void) => void;
};

/** A certificate or a key cannot be used; the message is for the person at the box. */
export class UnusableTlsError extends Error {
  override name = 'UnusableTlsError';
}

/** The SHA-256 of what vouches for a server's certificate in the end, so that a renewed one is known again. */
export function markOf(chain: string): string {
  return certificatesIn(chain).at(-1)?.fingerprint256.replaceAll(':', '') ?? '';
}

/** Whether a key belongs to the first certificate of a chain. */
export function isPairOf({ cert, key }: Pair): boolean {
  const [server] = certificatesIn(cert);
  return server?.checkPrivateKey(createPrivateKey(key)) ?? false;
}

/** The names and addresses a certificate was made for. */
export function namesIn(certificate: X509Certificate): string[] {
  const names = certificate.subjectAltName?.split(', ') ?? [];
  return names.flatMap((name) => /^(?:DNS|IP Address):(.+)$/.exec(name)?.[1] ?? []);
}

/** Whether a certificate is good for a host that somebody calls. */
export function isFor(certificate: X509Certificate, host: string): boolean {
  return (isIP(host) === 0 ? certificate.checkHost(host) : certificate.checkIP(host)) !== undefined;
}
