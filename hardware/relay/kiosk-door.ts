import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { DEFAULT_KIOSK_NAME, Handshake, PROTOCOL_VERSION, Spoken } from '#protocol/handshake';
import type { HandshakeRefusal } from '#protocol/refusals';
import { StaffRole } from '#protocol/vocabulary';

/** One page stands before a kiosk; a few more while somebody sets it up. */
export const MOST_PAGES = 8;

export type Knock = { ok: true; handshake: Handshake } | { ok: false; code: HandshakeRefusal };

/** Who may speak to this box: its own page, under the address it was opened with. Programs of the box send no origin. */
export function isOwnPage({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  const { origin, host } = headers;
  if (!isOwnHost({ headers })) return false;
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
}

/** A name from elsewhere that was made to point here is not this box. */
export function isOwnHost({ headers: { host } }: Pick<IncomingMessage, 'headers'>): boolean {
  return /^(?:127\.0\.0\.1|localhost)(?::\d{1,5})?$/.test(host ?? '');
}

/** What can be said of a handshake without the hall: pages of another age, of another role, and nonsense. */
export function readKnock(auth: unknown): Knock {
  const spoken = Spoken.safeParse(auth);
  if (spoken.success && spoken.data.protocol !== PROTOCOL_VERSION) return { ok: false, code: 'client-too-old' };
  const parsed = Handshake.safeParse(auth);
  if (!parsed.success) return { ok: false, code: 'bad-request' };
  return parsed.data.role === 'kiosk' ? { ok: true, handshake: parsed.data } : { ok: false, code: 'wrong-role' };
}

/** Who has signed in at the kiosk's staff corner and comes with the hall's token; null: it is the kiosk's page itself. */
export function staffRoleOf(auth: unknown): StaffRole | null {
  const parsed = Handshake.safeParse(auth);
  return parsed.success ? (StaffRole.options.find((role) => role === parsed.data.role) ?? null) : null;
}

/** Who a page is, so that the same one is let in while the hall cannot be asked. The key itself is kept nowhere. */
export function keyHash({ name, key }: Handshake): string {
  return createHash('sha256')
    .update(JSON.stringify([name ?? DEFAULT_KIOSK_NAME, key ?? null]))
    .digest('hex');
}
