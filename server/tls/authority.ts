import 'reflect-metadata'; // what the library below is built with wants it to be there first
import { createPrivateKey, KeyObject, randomBytes, webcrypto } from 'node:crypto';
import { isIP } from 'node:net';
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  type Extension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  X509Certificate,
  X509CertificateGenerator,
} from '@peculiar/x509';

/** A certificate and its key, both as PEM. */
export type Pair = { cert: string; key: string };

const DAY_MS = 86_400_000;
const CURVE = { name: 'ECDSA', namedCurve: 'P-256' };
const SIGNED_WITH = { name: 'ECDSA', hash: 'SHA-256' };
/** Longer than any box lives: with it every screen would have to learn to trust the hall anew. */
const AUTHORITY_DAYS = 30 * 365;
/** What browsers put up with. */
const SERVER_DAYS = 397;
/** A box whose clock is a little behind believes it too. */
const BEFORE_DAYS = 2;

const newKeys = () => webcrypto.subtle.generateKey(CURVE, true, ['sign', 'verify']) as Promise<webcrypto.CryptoKeyPair>;
const pemOfKey = ({ privateKey }: webcrypto.CryptoKeyPair) =>
  KeyObject.from(privateKey).export({ type: 'pkcs8', format: 'pem' }) as string;
/** A serial number is positive: its first bit is none. */
const newSerial = () => `4${randomBytes(16).toString('hex').slice(1)}`;

type Wanted = {
  subject: string;
  days: { before: number; after: number };
  extensions: Extension[];
  publicKey: webcrypto.CryptoKey;
  issuer: { name: string; key: webcrypto.CryptoKey };
};

async function sign({ subject, days, extensions, publicKey, issuer }: Wanted, now: number): Promise<string> {
  const made = await X509CertificateGenerator.create({
    serialNumber: newSerial(),
    subject,
    issuer: issuer.name,
    notBefore: new Date(now - days.before * DAY_MS),
    notAfter: new Date(now + days.after * DAY_MS),
    signingAlgorithm: SIGNED_WITH,
    publicKey,
    signingKey: issuer.key,
    extensions,
  });
  return `${made.toString('pem')}\n`;
}

/** What vouches for one hall's server and for nothing else. */
export async function makeAuthority(now: number): Promise<Pair> {
  const keys = await newKeys();
  const name = `CN=Hallcall ${randomBytes(4).toString('hex').toUpperCase()}, O=Hallcall`;
  const cert = await sign(
    {
      subject: name,
      days: { before: BEFORE_DAYS, after: AUTHORITY_DAYS },
      extensions: [
        new BasicConstraintsExtension(true, 0, true),
        new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
        await SubjectKeyIdentifierExtension.create(keys.publicKey),
      ],
      publicKey: keys.publicKey,
      issuer: { name, key: keys.privateKey },
    },
    now,
  );
  return { cert, key: pemOfKey(keys) };
}

/** The certificate of a hall's server for these names and addresses, followed by the one of its authority. */
export async function makeServerPair(authority: Pair, names: readonly string[], now: number): Promise<Pair> {
  const keys = await newKeys();
  const issuer = new X509Certificate(authority.cert);
  const issuerKey = createPrivateKey(authority.key).toCryptoKey(CURVE, false, ['sign']);
  const cert = await sign(
    {
      subject: 'CN=Hallcall hall server, O=Hallcall',
      days: { before: BEFORE_DAYS, after: SERVER_DAYS - BEFORE_DAYS },
      extensions: [
        new BasicConstraintsExtension(false, undefined, true),
        new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
        new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
        new SubjectAlternativeNameExtension(
          names.map((value) => ({ type: isIP(value) === 0 ? ('dns' as const) : ('ip' as const), value })),
        ),
        await AuthorityKeyIdentifierExtension.create(issuer),
        await SubjectKeyIdentifierExtension.create(keys.publicKey),
      ],
      publicKey: keys.publicKey,
      issuer: { name: issuer.subject, key: issuerKey },
    },
    now,
  );
  return { cert: `${cert}${authority.cert}`, key: pemOfKey(keys) };
}
