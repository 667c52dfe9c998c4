import { describe, expect, it } from 'vitest';
import { createDoorkeeper } from '../../../server/application/doorkeeper.ts';
import { HallTemplate } from '../../../server/catalogue/hall-template.ts';
import { powerHall } from '../../../server/catalogue/power-hall.ts';
import { openDesk, quickPins } from '../../support/desk.ts';
import { FROM_INSIDE, signInDesk } from '../../support/sign-in-desk.ts';

const KEYS = { kiosk: 'key-of-the-first-kiosk', window: 'key-of-a-window-screen', device: 'key-of-a-device-host' };
const template = HallTemplate.parse({
  ...powerHall,
  devices: [
    { name: 'kiosk-7', role: 'kiosk', key: KEYS.kiosk },
    { name: 'window-a', role: 'window', key: KEYS.window },
    { name: 'kiosk-7', role: 'device', key: KEYS.device },
  ],
});

function door(isDemo: boolean) {
  const hall = openDesk({ template });
  const { stores } = hall;
  const { sessions, signIn } = signInDesk(hall, quickPins);
  const keeper = createDoorkeeper({ stores, sessions, isDemo, isTraining: false });
  return {
    ...hall,
    keeper,
    signIn,
    admit: (auth: object) => keeper.admit({ protocol: 1, ...auth }, false),
    async token(badge: string) {
      const result = await signIn({ badge, pin: '2468' }, FROM_INSIDE);
      if (!result.ok) throw new Error(result.code);
      return result.session.token;
    },
  };
}

describe('at the door of a real hall', () => {
  it('[S1] a screen is what its key says, not what it calls itself', () => {
    const { admit } = door(false);
    expect(admit({ role: 'kiosk', key: KEYS.kiosk, name: 'somebody-else' })).toMatchObject({
      ok: true,
      guest: { actor: { role: 'kiosk', name: 'kiosk-7' }, audience: { view: 'kiosk:view', name: 'kiosk-7' } },
    });
    expect(admit({ role: 'display', key: KEYS.kiosk })).toEqual({ ok: false, code: 'wrong-role' });
    expect(admit({ role: 'device', key: KEYS.device })).toMatchObject({
      ok: true,
      guest: { actor: { role: 'device', name: 'kiosk-7' }, audience: null },
    });
  });

  it.each(['kiosk', 'display', 'window', 'pad', 'device'])(
    '[S1] a %s without a key, or with a wrong one, stays out',
    (role) => {
      const { admit } = door(false);
      expect(admit({ role, counterId: '1' })).toEqual({ ok: false, code: 'not-paired' });
      expect(admit({ role, counterId: '1', key: 'a-key-that-nobody-gave' })).toEqual({ ok: false, code: 'not-paired' });
    },
  );

  it('[S1] a window needs a counter that exists', () => {
    const { admit } = door(false);
    const window = { role: 'window', key: KEYS.window };
    expect(admit(window)).toEqual({ ok: false, code: 'counter-unknown' });
    expect(admit({ ...window, counterId: '99' })).toEqual({ ok: false, code: 'counter-unknown' });
    expect(admit({ ...window, counterId: '3' })).toMatchObject({
      ok: true,
      guest: { actor: { role: 'window', counterId: '3' }, audience: { view: 'window:view', counterId: '3' } },
    });
  });

  it('[S1] staff come with a token of their own role', async () => {
    const { admit, token, staffId } = door(false);
    const clerks = await token('1001');
    expect(admit({ role: 'clerk', token: clerks })).toMatchObject({
      ok: true,
      guest: {
        actor: { role: 'clerk', staffId: staffId('1001'), badge: '1001' },
        audience: { view: 'clerk:view', staffId: staffId('1001') },
      },
    });
    expect(admit({ role: 'manager', token: clerks })).toEqual({ ok: false, code: 'wrong-role' });
    expect(admit({ role: 'clerk' })).toEqual({ ok: false, code: 'signed-out' });
    expect(admit({ role: 'clerk', token: 'made-up' })).toEqual({ ok: false, code: 'signed-out' });
    expect(admit({ role: 'guide', token: await token('8001') })).toMatchObject({
      ok: true,
      guest: { audience: { view: 'guide:view' } },
    });
  });

  it('[S1] a phone comes with the code of one ticket and sees that one', () => {
    const { admit, takeWaiting } = door(false);
    const { ticketId, code, number } = takeWaiting('A');
    expect(admit({ role: 'phone', code })).toMatchObject({
      ok: true,
      guest: { actor: { role: 'phone', ticketId }, audience: { view: 'phone:view', ticketId } },
    });
    expect(admit({ role: 'phone' })).toEqual({ ok: false, code: 'ticket-unknown' });
    expect(admit({ role: 'phone', code: '0000000000' })).toEqual({ ok: false, code: 'ticket-unknown' });
    expect(admit({ role: 'phone', code: number })).toEqual({ ok: false, code: 'bad-request' });
  });

  it('[S1] an old page is told so, and nonsense is no handshake', () => {
    const { admit, keeper } = door(false);
    expect(admit({ protocol: 0, role: 'kiosk' })).toEqual({ ok: false, code: 'client-too-old' });
    for (const auth of [null, 'kiosk', {}, { protocol: 1, role: 'hall' }, { protocol: 1, role: 'kiosk', key: 7 }])
      expect(keeper.admit(auth, false)).toEqual({ ok: false, code: 'bad-request' });
  });
});

describe('at the door of the demo hall', () => {
  it('[S1] screens need no key, staff still sign in', () => {
    const { admit } = door(true);
    expect(admit({ role: 'kiosk' })).toMatchObject({ ok: true, guest: { actor: { name: 'kiosk-1' } } });
    expect(admit({ role: 'pad', counterId: '1' })).toMatchObject({ ok: true });
    expect(admit({ role: 'manager' })).toEqual({ ok: false, code: 'signed-out' });
  });
});

describe('signing in', () => {
  it('[S2] gives a token that ends with the shift', async () => {
    const { token, admit, keeper, clock, settings } = door(false);
    const clerks = await token('1001');
    const endsAt = clock.now() + settings.shiftHours * 3_600_000;
    const admission = admit({ role: 'clerk', token: clerks });
    const isIn = () => admission.ok && admission.guest.isIn();
    clock.set(endsAt - 1);
    expect(isIn()).toBe(true);
    expect(keeper.bearerOf(clerks)).toEqual({ role: 'clerk', by: 'clerk:1001' });
    clock.set(endsAt);
    expect(isIn()).toBe(false);
    expect(keeper.bearerOf(clerks)).toBeNull();
    expect(admit({ role: 'clerk', token: clerks })).toEqual({ ok: false, code: 'shift-over' });
  });

  it('[S2] answers an unknown badge as it answers a wrong PIN, and checks a hash for both', async () => {
    const hall = door(false);
    const checked: string[] = [];
    const pins = {
      hash: quickPins.hash,
      verify(hash: string, pin: string) {
        checked.push(hash.slice(0, 10));
        return quickPins.verify(hash, pin);
      },
    };
    const { signIn } = signInDesk(hall, pins);
    const no = { ok: false, code: 'wrong-badge-or-pin' };
    expect(await signIn({ badge: '1001', pin: '0000' }, FROM_INSIDE)).toEqual(no);
    expect(await signIn({ badge: '4711', pin: '2468' }, FROM_INSIDE)).toEqual(no);
    expect(checked).toEqual(['$argon2id$', '$argon2id$']);
    expect(hall.rows('staff_session')).toEqual([]);
  });

  it('[S5] keeps neither tokens nor keys nor PINs, only their hashes', async () => {
    const { token, rows } = door(false);
    const clerks = await token('1001');
    const kept = JSON.stringify([rows('staff_session'), rows('device_key'), rows('staff'), rows('event')]);
    for (const secret of [clerks, ...Object.values(KEYS), '"2468"']) expect(kept).not.toContain(secret);
    expect(rows('staff_session')).toHaveLength(1);
  });

  it('[S2] on a disk that takes no writes nobody is let in half', async () => {
    const { signIn, db, rows } = door(false);
    db.pragma('query_only = ON');
    expect(await signIn({ badge: '1001', pin: '2468' }, FROM_INSIDE)).toEqual({ ok: false, code: 'storage-fault' });
    expect(rows('staff_session')).toEqual([]);
  });
});
