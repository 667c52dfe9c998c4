import type { EpochMs, StaffId } from '../protocol/vocabulary.ts';
import { hashSecret } from '../storage/hall-seed.ts';
import type { StaffMember } from '../storage/staff-store.ts';
import type { Stores } from '../storage/stores.ts';
import type { Sealer } from './context.ts';
import type { Clock, Desk } from './desk.ts';
import { newRecoveryCodes } from './secrets.ts';

/** One-time codes by the clock (RFC 6238). */
export type OneTimeCodes = {
  newSecret: () => string;
  /** What a phone reads from the picture. */
  addressOf: (secret: string, labels: { issuer: string; badge: string }) => string;
  /** The step of time to which this code belongs; null: it is of none near this one. */
  stepOf: (secret: string, code: string, at: EpochMs) => number | null;
};

/** What was shown beside the PIN. */
export type Proof = { kind: 'code'; step: number } | { kind: 'recovery'; codeHash: string };

type Deps = {
  desk: Desk;
  stores: Stores;
  clock: Clock;
  sealer: Sealer;
  codes: OneTimeCodes;
  reportFault: (error: unknown) => void;
};

/** [S21] The second factor of managers: how one is set up, and what a code proves. */
export function createSecondFactor({ desk, stores, clock, sealer, codes, reportFault }: Deps) {
  /** Null also where the hall's key is not the one that it was sealed with: then only a code for an emergency helps. */
  function secretOf(staffId: StaffId): string | null {
    const found = stores.factors.of(staffId);
    if (!found) return null;
    try {
      return sealer.open(found.secretSealed);
    } catch (error) {
      reportFault(error);
      return null;
    }
  }

  function stepOf(staffId: StaffId, code: string): number | null {
    const secret = secretOf(staffId);
    return secret === null ? null : codes.stepOf(secret, code, clock.now());
  }

  return {
    /** What a code says it is; that it was not used before is seen when it is used. */
    proofOf(staffId: StaffId, code: string): Proof | null {
      if (!/^\d{6}$/.test(code)) return { kind: 'recovery', codeHash: hashSecret(code) };
      const step = stepOf(staffId, code);
      return step === null ? null : { kind: 'code', step };
    },
    /** A new secret, which counts once a code has shown that the phone has it; null where one counts already. */
    begin({
      staffId,
      badge,
    }: StaffMember): { secret: string; address: string } | 'second-factor-set' | 'storage-fault' {
      if (stores.factors.isSet(staffId)) return 'second-factor-set';
      const secret = codes.newSecret();
      if (!desk.act('second-factor:begin', { staffId, secretSealed: sealer.seal(secret) })) return 'storage-fault';
      const { zh, en } = stores.hall.settings().name;
      return { secret, address: codes.addressOf(secret, { issuer: zh || en, badge }) };
    },
    /** From now on it counts; the codes for an emergency are said this once. */
    confirm({ staffId }: StaffMember, code: string): readonly string[] | 'wrong-code' | 'storage-fault' {
      const step = stores.factors.isSet(staffId) ? null : stepOf(staffId, code);
      if (step === null) return 'wrong-code';
      const recovery = newRecoveryCodes();
      const codeHashes = recovery.map((each) => hashSecret(each.replaceAll('-', '')));
      return desk.act('second-factor:set', { staffId, step, codeHashes }) ? recovery : 'storage-fault';
    },
    drop: ({ staffId, role, badge }: StaffMember): boolean =>
      desk.act('second-factor:drop', { staffId, by: `${role}:${badge}` }),
    standingOf(staffId: StaffId): { setAt: EpochMs; recoveryLeft: number } | null {
      const setAt = stores.factors.of(staffId)?.setAt ?? null;
      return setAt === null ? null : { setAt, recoveryLeft: stores.factors.recoveryLeft(staffId) };
    },
  };
}
export type SecondFactor = ReturnType<typeof createSecondFactor>;
