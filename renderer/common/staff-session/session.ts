import type { SignedIn } from '#protocol/handshake';
import type { StaffRole } from '#protocol/vocabulary';

export type StaffSession = SignedIn;
export type SignInFailure =
  | 'wrong-badge-or-pin'
  | 'too-many-requests'
  | 'unreachable'
  | 'wrong-role'
  | 'signed-out'
  | 'taken-over';
export type SignInAnswer = { ok: true; session: StaffSession } | { ok: false; failure: SignInFailure };

const FAILURES: Record<number, SignInFailure> = {
  400: 'wrong-badge-or-pin',
  401: 'wrong-badge-or-pin',
  429: 'too-many-requests',
};
const slot = (role: StaffRole) => `hallcall.staff.${role}`;

/** Asks the hall for a token for this page's role. Every failure has words of its own. */
export async function signIn(role: StaffRole, entry: { badge: string; pin: string }): Promise<SignInAnswer> {
  const answer = await sessionFor(entry);
  return answer.ok && answer.session.role !== role ? { ok: false, failure: 'wrong-role' } : answer;
}

/** The same for whoever it is, in the role that goes with the badge. */
export async function sessionFor(entry: { badge: string; pin: string }): Promise<SignInAnswer> {
  try {
    const response = await fetch('/api/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(entry),
      signal: AbortSignal.timeout(10_000),
    });
    if (!response.ok) return { ok: false, failure: FAILURES[response.status] ?? 'unreachable' };
    return { ok: true, session: await response.json() };
  } catch {
    return { ok: false, failure: 'unreachable' };
  }
}

const asOwnerOf = ({ token }: StaffSession): RequestInit => ({
  headers: { authorization: `Bearer ${token}` },
  keepalive: true, // the page may be on its way out
});

/** Signs out for good: the token is worth nothing from now on. Where the hall is away it ends with the shift. */
export async function endSession(session: StaffSession): Promise<void> {
  await fetch('/api/session', { method: 'DELETE', ...asOwnerOf(session) }).catch(() => undefined);
}

/** Goes on here: pages that are open elsewhere under this badge are signed out and told so. */
export async function takeSessionOver(session: StaffSession): Promise<boolean> {
  const answer = await fetch('/api/session/take-over', { method: 'POST', ...asOwnerOf(session) }).catch(() => null);
  return answer?.ok ?? false;
}

/** The session of this tab, kept over a reload and gone with the tab. */
export function rememberedSession(role: StaffRole): StaffSession | null {
  const text = sessionStorage.getItem(slot(role));
  return text === null ? null : JSON.parse(text);
}

export function rememberSession(role: StaffRole, session: StaffSession | null): void {
  if (session === null) sessionStorage.removeItem(slot(role));
  else sessionStorage.setItem(slot(role), JSON.stringify(session));
}
