import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import tls, { type DetailedPeerCertificate } from 'node:tls';
import { HallMark, shownMark } from '#protocol/hall-mark';
import { certificatesIn, markedIn } from './chain.ts';

/** What a program is told to trust: certificates, or the mark by which people know the hall. */
export type Trust = { kind: 'certificates'; pem: string } | { kind: 'mark'; mark: HallMark };

/** What was typed after `--trust` cannot be used; the message is for the person who typed it. */
export class TrustError extends Error {
  override name = 'TrustError';
}

const CONNECT_MS = 5_000;

/** A mark as the page of the duty manager shows it, or a PEM file such as the hall's `hall-ca.pem`. */
export function readTrust(typed: string): Trust {
  const mark = HallMark.safeParse(typed);
  if (mark.success) return { kind: 'mark', mark: mark.data };
  let pem: string;
  try {
    pem = readFileSync(typed, 'utf8');
  } catch {
    throw new TrustError(
      `--trust ${typed} is neither a file that can be read nor a mark of a hall: eight groups of four signs.`,
    );
  }
  if (certificatesIn(pem).length === 0)
    throw new TrustError(`--trust ${typed} holds no certificate: it takes the hall's hall-ca.pem or its mark.`);
  return { kind: 'certificates', pem };
}

/** From now on this process speaks TLS only with whom these certificates vouch for. */
export function trustOnly(pem: string): void {
  tls.setDefaultCACertificates(certificatesIn(pem).map(String));
}

/** From now on this process trusts this too, beside what it trusted before. */
export function trustToo(pem: string): void {
  tls.setDefaultCACertificates([...tls.getCACertificates('default'), ...certificatesIn(pem).map(String)]);
}

/** From now on this process trusts whom the system of its box trusts. */
export function trustAsSystem(): void {
  tls.setDefaultCACertificates([...tls.getCACertificates('default'), ...tls.getCACertificates('system')]);
}

/** The certificates that a server shows, its own first; null when nothing answers there with TLS. Nothing is believed of it. */
function chainAt(address: string): Promise<X509Certificate[] | null> {
  const { hostname, port } = new URL(address);
  const host = hostname.replace(/^\[|\]$/g, '');
  const { promise, resolve } = Promise.withResolvers<X509Certificate[] | null>();
  const socket = tls.connect({
    host,
    port: Number(port || 443),
    rejectUnauthorized: false, // it is looked at and nothing is said to it
    ...(isIP(host) === 0 && { servername: host }),
  });
  const end = (chain: X509Certificate[] | null) => {
    socket.destroy();
    resolve(chain);
  };
  socket.setTimeout(CONNECT_MS, () => end(null));
  socket.once('error', () => end(null));
  socket.once('secureConnect', () => end(chainOf(socket.getPeerCertificate(true))));
  return promise;
}

function chainOf(first: DetailedPeerCertificate): X509Certificate[] {
  const chain: X509Certificate[] = [];
  const seen = new Set<string>();
  for (let one = first; one?.raw && !seen.has(one.fingerprint256); one = one.issuerCertificate) {
    seen.add(one.fingerprint256);
    chain.push(new X509Certificate(one.raw));
  }
  return chain;
}

export type Learned = { ok: true; pem: string } | { ok: false; why: 'away' | 'stranger'; sentence: string };

/** The certificate behind a mark, as the hall itself shows it; whoever shows another is not the hall. */
export async function learn(address: string, mark: HallMark): Promise<Learned> {
  const chain = await chainAt(address);
  if (chain === null)
    return {
      ok: false,
      why: 'away',
      sentence: `No hall that speaks TLS answers at ${address}; trying again until one does.`,
    };
  const marked = markedIn(chain, mark);
  if (marked) return { ok: true, pem: String(marked) };
  const [shown] = chain.slice(-1);
  return {
    ok: false,
    why: 'stranger',
    sentence: `Whoever answers at ${address} has the mark ${shownMark(shown?.fingerprint256 ?? '')}, and this box trusts ${shownMark(mark)}: it is told nothing. If the hall has got a new certificate, give its new mark with --trust.`,
  };
}

/**
 * Makes this process believe the hall at an address: what it was told to trust and nobody else, or whom its box trusts where
 * it was told nothing. By a mark it learns at the hall itself, which may be away.
 */
export async function trustHall(address: string, trust: Trust | null): Promise<Learned> {
  if (trust === null) {
    if (address.startsWith('https:')) trustAsSystem();
    return { ok: true, pem: '' };
  }
  const learned: Learned = trust.kind === 'mark' ? await learn(address, trust.mark) : { ok: true, pem: trust.pem };
  if (learned.ok) trustOnly(learned.pem);
  return learned;
}

/** @throws TrustError where there is nothing to trust: what is said without TLS anybody can say. */
export function readTrustOf(address: string, typed: string | null): Trust | null {
  if (typed === null) return null;
  if (!address.startsWith('https:'))
    throw new TrustError(`--trust goes with a hall that speaks TLS: --hall ${address.replace(/^http:/, 'https:')}`);
  return readTrust(typed);
}

const CERTIFICATE_FAULTS: Record<string, string> = {
  ERR_TLS_CERT_ALTNAME_INVALID:
    'its certificate is for another address: call it by a name that it has, or name this one to the hall with --tls-names',
  CERT_HAS_EXPIRED: 'its certificate has ended, or the clock of this box is wrong',
  CERT_NOT_YET_VALID: 'its certificate is not valid yet, or the clock of this box is wrong',
};

/** Why nobody speaks with a server whose certificate is wrong, if that is what a fault says; else null. */
export function certificateFault(code: string | undefined): string | null {
  if (code === undefined) return null;
  const known = CERTIFICATE_FAULTS[code];
  if (known) return known;
  const isUntrusted = /CERT|VERIFY|SELF_SIGNED/.test(code);
  return isUntrusted
    ? 'its certificate is none that this box trusts: give its mark, which the page of the duty manager shows, with --trust'
    : null;
}
