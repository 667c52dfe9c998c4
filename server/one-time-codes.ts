import { Secret, TOTP } from 'otpauth';
import type { OneTimeCodes } from './application/second-factor.ts';

/** As every phone's program for codes expects it: SHA-1, six figures, 30 seconds. */
const SHARED = { algorithm: 'SHA1', digits: 6, period: 30 } as const;
/** A phone's clock may be so many steps off. */
const DRIFT = 1;
const SECRET_BYTES = 20;

const of = (secret: string) => new TOTP({ ...SHARED, secret: Secret.fromBase32(secret) });

/** [S21] Codes by RFC 6238. */
export const oneTimeCodes: OneTimeCodes = {
  newSecret: () => new Secret({ size: SECRET_BYTES }).base32,
  addressOf: (secret, { issuer, badge }) =>
    new TOTP({ ...SHARED, secret: Secret.fromBase32(secret), issuer, label: badge, issuerInLabel: false }).toString(),
  stepOf(secret, code, timestamp) {
    const delta = of(secret).validate({ token: code, timestamp, window: DRIFT });
    return delta === null ? null : TOTP.counter({ period: SHARED.period, timestamp }) + delta;
  },
};
