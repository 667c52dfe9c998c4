import { Secret, TOTP } from 'otpauth';
import { describe, expect, it } from 'vitest';
import { oneTimeCodes } from '../../../server/one-time-codes.ts';
import type { EpochMs } from '../../../server/protocol/vocabulary.ts';
import { openDesk, quickPins } from '../../support/desk.ts';
import { FROM_INSIDE, FROM_OUTSIDE, signInDesk } from '../../support/sign-in-desk.ts';

const STEP = 30_000;
const BADGE = '9001';

function openDoor() {
  const hall = openDesk({});
  const { sessions, factor, signIn } = signInDesk(hall, quickPins);
  const found = hall.stores.staff.byBadge(BADGE);
  if (!found) throw new Error('there is no manager');
  const { member } = found;
  return {
    ...hall,
    ...{ sessions, factor, member },
    /** Sets it up, as the page does; the secret and the codes for an emergency. */
    enrol() {
      const begun = factor.begin(member);
      if (typeof begun === 'string') throw new Error(begun);
      const codeAt = (ms: number) =>
        new TOTP({ secret: Secret.fromBase32(begun.secret) }).generate({ timestamp: hall.clock.now() + ms });
      const recovery = factor.confirm(member, codeAt(0));
      if (typeof recovery === 'string') throw new Error(recovery);
      hall.clock.advance(10 * STEP);
      return { ...begun, codeAt, recovery };
    },
    async enter(code?: string, from = FROM_OUTSIDE): Promise<string> {
      const result = await signIn({ badge: BADGE, pin: '2468', ...(code !== undefined && { code }) }, from);
      return result.ok ? 'in' : result.code;
    },
  };
}

describe('a code', () => {
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_234_567_890, '005924'],
    [20_000_000_000, '353130'],
  ])('[S21] is that of RFC 6238 at %i seconds', (seconds, code) => {
    const secret = new Secret({ buffer: Buffer.from('12345678901234567890') as never }).base32;
    expect(oneTimeCodes.stepOf(secret, code, (seconds * 1_000) as EpochMs)).toBe(Math.floor(seconds / 30));
  });
});

describe('a manager with a second factor', () => {
  it('[S21] needs it from outside, and within the hall the PIN alone', async () => {
    const { enrol, enter } = openDoor();
    expect(await enter()).toBe('in');
    const { codeAt, address } = enrol();
    expect(address).toContain('otpauth://totp/');
    expect(address).toContain(BADGE);
    expect(await enter(undefined, FROM_INSIDE)).toBe('in');
    expect(await enter()).toBe('code-needed');
    expect(await enter('000000')).toBe('wrong-code');
    expect(await enter(codeAt(0))).toBe('in');
  });

  it('[S21] may have a clock that is one step off, and no more; no code lets in twice', async () => {
    const { enrol, enter } = openDoor();
    const { codeAt } = enrol();
    expect(await enter(codeAt(-2 * STEP))).toBe('wrong-code');
    expect(await enter(codeAt(2 * STEP))).toBe('wrong-code');
    expect(await enter(codeAt(-STEP))).toBe('in');
    expect(await enter(codeAt(-STEP))).toBe('wrong-code');
    expect(await enter(codeAt(STEP))).toBe('in');
    expect(await enter(codeAt(0))).toBe('wrong-code');
  });

  it('[S21] comes in by each code for an emergency once', async () => {
    const { enrol, enter, factor, member } = openDoor();
    const { recovery } = enrol();
    expect(new Set(recovery).size).toBe(10);
    const first = recovery[0]?.replaceAll('-', '') ?? '';
    expect(await enter(first)).toBe('in');
    expect(await enter(first)).toBe('wrong-code');
    expect(factor.standingOf(member.staffId)?.recoveryLeft).toBe(9);
  });

  it('[S21] is as it was when another manager has taken it away, or the manager', async () => {
    const { enrol, enter, done, as, factor, member, refusal } = openDoor();
    const manager = as.manager();
    enrol();
    done(manager, 'staff:drop-second-factor', { badge: BADGE });
    expect(await enter()).toBe('in');
    enrol();
    expect(factor.begin(member)).toBe('second-factor-set');
    expect(factor.drop(member)).toBe(true);
    expect(await enter()).toBe('in');
    expect(refusal(manager, 'staff:drop-second-factor', { badge: '4711' })).toEqual({
      code: 'staff-unknown',
      badge: '4711',
    });
  });

  it('[S21] stays out without one where the hall wants it, and clerks are not asked', async () => {
    const { enter, change, stores, factor, member, eventsOf } = openDoor();
    change({ signIn: { ...stores.hall.settings().signIn, needsSecondFactor: true } });
    expect(await enter()).toBe('second-factor-missing');
    expect(await enter(undefined, FROM_INSIDE)).toBe('in');
    factor.begin(member); // one that was only begun is none
    expect(await enter()).toBe('second-factor-missing');
    expect(eventsOf('staff-signed-in')).toHaveLength(1);
  });

  it('[S21] keeps the secret sealed and the codes for an emergency as hashes, and no event has them', async () => {
    const { enrol, rows } = openDoor();
    const { secret, recovery } = enrol();
    const kept = JSON.stringify(['second_factor', 'recovery_code', 'event', 'command_log'].map((table) => rows(table)));
    for (const said of [secret, ...recovery, ...recovery.map((code) => code.replaceAll('-', ''))])
      expect(kept).not.toContain(said);
  });
});
