import { randomBytes } from 'node:crypto';
import type { SignedIn, SignIn } from '../protocol/handshake.ts';
import type { OwnSession } from '../protocol/second-factor.ts';
import type { EpochMs, StaffId } from '../protocol/vocabulary.ts';
import { hashSecret } from '../storage/hall-seed.ts';
import { NO_PIN, type StaffMember, type StaffSession } from '../storage/staff-store.ts';
import type { Stores } from '../storage/stores.ts';
import type { Clock, Desk } from './desk.ts';
import type { Proof, SecondFactor } from './second-factor.ts';
import type { StaffSessions } from './staff-sessions.ts';

/** Slow hashes of PINs (argon2id), asynchronous because they take tens of milliseconds. */
export type PinHasher = {
  hash: (pin: string) => Promise<string>;
  verify: (hash: string, pin: string) => Promise<boolean>;
};

/** Why nobody is signed in; all but the first are told only to whoever has the right PIN. */
export type SignInFailure =
  | 'wrong-badge-or-pin'
  | 'code-needed'
  | 'wrong-code'
  | 'too-many-codes'
  | 'second-factor-missing'
  | 'storage-fault';
export type SignInResult = { ok: true; session: SignedIn } | { ok: false; code: SignInFailure };

/** Where somebody signs in from, and whether one more code of this badge may be tried. */
export type From = { isOutside: boolean; mayTryCode: (badge: string) => Promise<boolean> };

type Deps = {
  desk: Desk;
  stores: Stores;
  sessions: StaffSessions;
  factor: SecondFactor;
  clock: Clock;
  pins: PinHasher;
  /** Whether a page of this clerk is connected. */
  isHere: (staffId: StaffId) => boolean;
};

const no = (code: SignInFailure): SignInResult => ({ ok: false, code });

/** [S2] Badge and PIN for a token that ends with the shift, or sooner. An unknown badge takes as long as a wrong PIN. */
export function createSignIn({ desk, stores, sessions, factor, clock, pins, isHere }: Deps) {
  const nobodysHash = pins.hash(randomBytes(16).toString('hex'));

  /** Whoever has this badge and this PIN. */
  async function known(badge: string, pin: string): Promise<StaffMember | null> {
    const found = stores.staff.byBadge(badge);
    const hasPin = found !== null && found.pinHash !== NO_PIN;
    const isRight = await pins.verify(hasPin ? found.pinHash : await nobodysHash, pin);
    return hasPin && isRight ? found.member : null;
  }

  /** [S21] What is shown beside the PIN; null where nothing is asked. */
  async function proofOf(
    { staffId, badge }: StaffMember,
    code: string | undefined,
    { mayTryCode }: From,
  ): Promise<Proof | SignInFailure> {
    if (!stores.factors.isSet(staffId)) return 'second-factor-missing';
    if (code === undefined) return 'code-needed';
    if (!(await mayTryCode(badge))) return 'too-many-codes';
    return factor.proofOf(staffId, code) ?? 'wrong-code';
  }

  async function signIn({ badge, pin, code }: SignIn, from: From): Promise<SignInResult> {
    const member = await known(badge, pin);
    if (!member) return no('wrong-badge-or-pin');
    const { staffId, role, name } = member;
    const isAsked = from.isOutside && sessions.isFactorAsked(member);
    const proof = isAsked ? await proofOf(member, code, from) : null;
    if (typeof proof === 'string') return no(proof);
    const token = randomBytes(32).toString('base64url');
    const expiresAt = (clock.now() + stores.hall.settings().shiftHours * 3_600_000) as EpochMs;
    const { isOutside } = from;
    let isProved = true;
    const onUnproved = () => {
      isProved = false;
    };
    const wish = { staffId, tokenHash: hashSecret(token), expiresAt, isOutside, proof, onUnproved };
    if (!desk.act('staff:sign-in', wish)) return no('storage-fault');
    if (!isProved) return no('wrong-code');
    return { ok: true, session: { token, role, badge, name, isInUse: role === 'clerk' && isHere(staffId) } };
  }

  /** `signed-out` where the token is worth nothing already. */
  function end(how: 'staff:sign-out' | 'staff:take-over', token: string): 'done' | 'signed-out' | 'storage-fault' {
    const session = sessions.ofToken(token);
    if (!session) return 'signed-out';
    const { staffId } = session.member;
    if (!desk.act(how, { staffId, tokenHash: session.tokenHash })) return 'storage-fault';
    return 'done';
  }

  /** What somebody is told of the own sign-ins, and of nobody else's. */
  function ownSession({ tokenHash, member, signedInAt, expiresAt }: StaffSession): OwnSession {
    const { staffId, badge, name } = member;
    const others = stores.staff
      .openSessions(clock.now())
      .filter((other) => other.member.staffId === staffId && other.tokenHash !== tokenHash)
      .map((other) => ({ signedInAt: other.signedInAt, isOutside: other.isOutside }));
    return { badge, name, signedInAt, expiresAt, others, secondFactor: factor.standingOf(staffId) };
  }

  return {
    signIn,
    /** Whether somebody still knows the own PIN. */
    isPinOf: async ({ staffId, badge }: StaffMember, pin: string) => (await known(badge, pin))?.staffId === staffId,
    ownSession,
    sessionOf: sessions.ofToken,
    /** [C18] */
    signOut: (token: string) => end('staff:sign-out', token),
    /** [C17] */
    takeOver: (token: string) => end('staff:take-over', token),
  };
}
export type SignInDesk = ReturnType<typeof createSignIn>;
