import type { SignedIn } from '#protocol/handshake';
import type { StaffRole } from '#protocol/vocabulary';

export type StaffSession = SignedIn;
export type SignInFailure =
  | 'wrong-badge-or-pin'
  | 'too-many-requests'
  | 'unreachable'
  | 'wrong-role'
  | 'code-needed'
  | 'wrong-code'
  | 'too-many-codes'
  | 'second-factor-missing'
  | Ended;
/** Why a sign-in is over that was good. */
export type Ended = 'signed-out' | 'taken-over' | 'was-idle' | 'shift-over';
export type Entry = { badge: string; pin: string; code?: string };
export type SignInAnswer = { ok: true; session: StaffSession } | { ok: false; failure: SignInFailure };

const FAILURES: Record<number, SignInFailure> = {
  400: 'wrong-badge-or-pin',
  401: 'wrong-badge-or-pin',
  429: 'too-many-requests',
};
/** What the hall says to whoever has the right PIN. */
const SAID = ['code-needed', 'wrong-code', 'too-many-codes', 'second-factor-missing'] as const;
const slot = (role: StaffRole) => `hallcall.staff.${role}`;

/** Asks the hall for a token for this page's role. Every failure has words of its own. */
export async function signIn(role: StaffRole, entry: Entry): Promise<SignInAnswer> {
  const answer = await sessionFor(entry);
  return answer.ok && answer.session.role !== role ? { ok: false, failure: 'wrong-role' } : answer;
}

/** The same for whoever it is, in the role that goes with the badge. */
export async function sessionFor(entry: Entry): Promise<SignInAnswer> {
  try {
    const response = await fetch('/api/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(entry),
      signal: AbortSignal.timeout(10_000),
    });
    const answer = await response.json();
    if (response.ok) return { ok: true, session: answer };
    const said = SAID.find((code) => code === answer.code);
    return { ok: false, failure: said ?? FAILURES[response.status] ?? 'unreachable' };
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

/** Somebody is at this page. */
export async function noteUse(session: StaffSession): Promise<void> {
  await fetch('/api/session/use', { method: 'POST', ...asOwnerOf(session) }).catch(() => undefined);
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
