import { X509Certificate } from 'node:crypto';
import { type HallMark, isMarkOf } from '#protocol/hall-mark';

const A_CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/** Every certificate of a PEM text, in its order; one that is broken is none. */
export function certificatesIn(pem: string): X509Certificate[] {
  return (pem.match(A_CERTIFICATE) ?? []).flatMap((one) => {
    try {
      return new X509Certificate(one);
    } catch {
      return [];
    }
  });
}

/** Which certificate of a server's chain has the mark, if each before it is signed by the next; null where none has. */
export function markedIn(chain: readonly X509Certificate[], mark: HallMark): X509Certificate | null {
  for (const [index, certificate] of chain.entries()) {
    if (isMarkOf(mark, certificate.fingerprint256)) return certificate;
    const next = chain[index + 1];
    if (!next?.ca || !certificate.checkIssued(next) || !certificate.verify(next.publicKey)) return null;
  }
  return null;
}
