import { describe, expect, it } from 'vitest';
import { openDesk, quickPins } from '../../support/desk.ts';
import { FROM_INSIDE, FROM_OUTSIDE, signInDesk } from '../../support/sign-in-desk.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

function openSessions() {
  const hall = openDesk({});
  const { sessions, signIn } = signInDesk(hall, quickPins);
  return {
    ...hall,
    sessions,
    async token(badge: string, from = FROM_INSIDE): Promise<string> {
      const result = await signIn({ badge, pin: '2468' }, from);
      if (!result.ok) throw new Error(result.code);
      sessions.endIdle(hall);
      return result.session.token;
    },
    pass(minutes: number): void {
      hall.clock.advance(minutes * MINUTE);
      sessions.endIdle(hall);
    },
    whyNot(token: string) {
      const found = sessions.standing(token);
      return found.isIn ? 'in' : found.why;
    },
  };
}

describe('a sign-in that nobody uses', () => {
  it('[S19] ends after the time that the hall sets, and the event says why', async () => {
    const { token, pass, whyNot, eventsOf, stores } = openSessions();
    const guides = await token('8001');
    pass(59);
    expect(whyNot(guides)).toBe('in');
    pass(1);
    expect(whyNot(guides)).toBe('was-idle');
    expect(eventsOf('staff-signed-out')).toMatchObject([{ data: { cause: 'idle' } }]);
    expect(stores.staff.signedIn(0 as never)).toEqual([]);
  });

  it('[S19] goes on as long as it is used, until the shift is over', async () => {
    const { token, pass, whyNot, sessions, settings } = openSessions();
    const managers = await token('9001');
    for (let minutes = 0; minutes < settings.shiftHours * 60; minutes += 50) {
      expect(whyNot(managers)).toBe('in');
      sessions.noteUse(managers);
      pass(50);
    }
    expect(whyNot(managers)).toBe('shift-over');
  });

  it('[S19] ends sooner from outside, and never within where the hall says so', async () => {
    const { token, pass, whyNot, change, stores } = openSessions();
    const [within, without] = [await token('8001'), await token('9001', FROM_OUTSIDE)];
    change({ signIn: { ...stores.hall.settings().signIn, idleMinutes: 0 } });
    pass(15);
    expect([whyNot(within), whyNot(without)]).toEqual(['in', 'was-idle']);
    pass(240);
    expect(whyNot(within)).toBe('in');
  });

  it('[S19] of a clerk at a counter goes on, however quiet, and of one without a counter it does not', async () => {
    const { token, pass, whyNot, openCounter, done, as } = openSessions();
    const [sits, stands] = [await token('1001'), await token('1002')];
    openCounter('1001', '1');
    pass(61);
    expect([whyNot(sits), whyNot(stands)]).toEqual(['in', 'was-idle']);
    done(as.clerk('1001'), 'counter:close', {});
    pass(0);
    expect(whyNot(sits)).toBe('was-idle');
  });
});

describe('a shift that is over', () => {
  it('[S19] puts nobody out in the middle of a service, but at its end', async () => {
    const { token, clock, whyNot, takeWaiting, openCounter, next, done, as, settings } = openSessions();
    const [serving, free] = [await token('1001'), await token('1002')];
    clock.advance(settings.shiftHours * HOUR - MINUTE);
    takeWaiting('A');
    openCounter('1001', '1');
    openCounter('1002', '2');
    expect(next('1001').ok).toBe(true);
    clock.advance(2 * MINUTE);
    expect([whyNot(serving), whyNot(free)]).toEqual(['in', 'shift-over']);
    await token('8001'); // whoever signs in meanwhile sweeps out nobody who is serving
    expect(whyNot(serving)).toBe('in');
    done(as.clerk('1001'), 'counter:finish', {});
    expect(whyNot(serving)).toBe('shift-over');
  });

  it('[S2] is not begun again by what the same clerk does under a later sign-in', async () => {
    const { token, clock, whyNot, takeWaiting, openCounter, next, settings } = openSessions();
    const before = await token('1001');
    clock.advance((settings.shiftHours + 1) * HOUR);
    const later = await token('1001');
    takeWaiting('A');
    openCounter('1001', '1');
    expect(next('1001').ok).toBe(true);
    expect([whyNot(before), whyNot(later)]).toEqual(['shift-over', 'in']);
  });
});
