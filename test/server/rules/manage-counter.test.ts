import { describe, expect, it } from 'vitest';
import { createCounterAdvice } from '../../../server/application/counter-advice.ts';
import { createHallExperience } from '../../../server/application/hall-experience.ts';
import { createHallNowReader } from '../../../server/application/wait-forecast.ts';
import { counter, openDesk, service, type TestDesk } from '../../support/desk.ts';

const MINUTE = 60_000;
const ONE = counter('1');
const manage = (hall: TestDesk, act: 'pause' | 'resume' | 'close' | 'send-back') =>
  hall.send(hall.as.manager(), 'counter:manage', { counterId: ONE, act, reason: '去医务室' });
const offers = (hall: TestDesk) => hall.stores.counters.byId('1')?.own;

function servingHall() {
  const hall = openDesk();
  hall.openCounter('1001', '1');
  const { ticketId } = hall.takeWaiting('A');
  hall.next('1001');
  return { hall, ticketId };
}

describe('the duty manager at a counter', () => {
  it('[I8] puts whoever stands there back in line, called or being served, at the same place and with the time served', () => {
    const { hall, ticketId } = servingHall();
    expect(manage(hall, 'send-back')).toMatchObject({ ok: true, number: 'A001' });
    expect(hall.statusOf(ticketId)).toBe('waiting');
    hall.takeWaiting('A');
    hall.next('1001');
    hall.done(hall.as.clerk(), 'counter:start', {});
    hall.clock.advance(4 * MINUTE);
    manage(hall, 'send-back');
    expect(hall.ticket(ticketId)).toMatchObject({ status: 'waiting', servedMs: 4 * MINUTE });
    expect(hall.eventsOf('ticket-returned').map(({ data }) => data)).toEqual([
      { was: 'called', reason: '去医务室' },
      { was: 'held', reason: '去医务室' },
    ]);
    expect(hall.next('1001')).toMatchObject({ ok: true, ticketId });
  });

  it('[I8] pauses, resumes and closes it, but leaves nobody in the middle of a service', () => {
    const { hall, ticketId } = servingHall();
    hall.done(hall.as.clerk(), 'counter:start', {});
    for (const act of ['pause', 'close'] as const)
      expect(manage(hall, act)).toMatchObject({ ok: false, refusal: { code: 'counter-busy' } });
    manage(hall, 'send-back');
    hall.next('1001');
    expect(manage(hall, 'pause')).toMatchObject({ ok: true, number: 'A001' });
    expect(hall.statusOf(ticketId)).toBe('waiting');
    expect(manage(hall, 'resume')).toMatchObject({ ok: true });
    expect(manage(hall, 'close')).toMatchObject({ ok: true });
    expect(manage(hall, 'close')).toMatchObject({ ok: false, refusal: { code: 'counter-closed' } });
    expect(hall.eventsOf('counter-closed')[0]?.data).toEqual({ reason: '去医务室' });
  });

  it('[I8] gives it other services for today; on a new day it does what it usually does', () => {
    const hall = openDesk();
    const manager = hall.as.manager();
    const change = { counterId: ONE, services: [service('A'), service('B')], helps: [], reason: '新装人多' };
    hall.done(manager, 'counter:reassign', change);
    hall.done(manager, 'counter:reassign', { ...change, services: [service('B')] });
    expect(offers(hall)).toEqual(['B']);
    expect(hall.see({ view: 'manager:view' }).counters[0]).toMatchObject({
      offers: { services: ['B'] },
      isReassigned: true,
    });
    hall.clock.advance(24 * 60 * MINUTE);
    hall.tick();
    expect(offers(hall)).toEqual(['A', 'E']);
    expect(hall.see({ view: 'manager:view' }).counters[0]?.isReassigned).toBe(false);
  });

  it('[I8] what is set for good stays for good; what no counter can do is refused', () => {
    const hall = openDesk();
    const manager = hall.as.manager();
    hall.done(manager, 'counter:reassign', { counterId: ONE, services: [service('B')], helps: [], reason: 'r' });
    hall.done(manager, 'settings:save', {
      change: { counters: { 1: { services: [service('C')], helps: [] } } as never },
    });
    hall.clock.advance(24 * 60 * MINUTE);
    hall.tick();
    expect(offers(hall)).toEqual(['C']);
    const twice = { counterId: ONE, services: [service('A')], helps: [service('A')], reason: 'r' };
    expect(hall.refusal(manager, 'counter:reassign', twice).code).toBe('settings-contradict');
    const unknown = { counterId: ONE, services: [service('X')], helps: [], reason: 'r' };
    expect(hall.refusal(manager, 'counter:reassign', unknown).code).toBe('settings-contradict');
    expect(hall.refusal(manager, 'counter:reassign', { ...twice, counterId: counter('99') }).code).toBe(
      'counter-unknown',
    );
  });
});

describe('what another counter would change', () => {
  const adviceOf = (hall: TestDesk, about: string | null) =>
    createCounterAdvice({
      stores: hall.stores,
      usualOn: createHallExperience(hall.stores),
      hallNowAt: createHallNowReader(hall.stores),
    })(
      { now: hall.clock.now(), businessDay: hall.stores.hall.businessDay(), settings: hall.stores.hall.settings() },
      about === null ? null : service(about),
    );

  it('[I9] is told before and after, the best first, counters alike together', async () => {
    const hall = openDesk();
    hall.openCounter('1001', '1');
    hall.openCounter('1004', '4');
    for (let taken = 0; taken < 12; taken += 1) hall.takeWaiting('A');
    const { waiting, before, options } = await adviceOf(hall, 'A');
    expect(waiting).toBe(12);
    expect(options.map(({ act, counterIds }) => `${act} ${counterIds.join()}`).sort()).toEqual(['help 4', 'open 2,3']);
    for (const { after } of options) expect(after.meanMinutes).toBeLessThan(before.meanMinutes);
    const means = options.map(({ after }) => after.meanMinutes);
    expect(means).toEqual(means.toSorted((one, other) => one - other));
  });

  it('[I9] nobody waits: nothing to do; nobody open does it: opening one changes that', async () => {
    const hall = openDesk();
    expect(await adviceOf(hall, null)).toMatchObject({ waiting: 0, options: [] });
    hall.takeWaiting('B');
    const { before, options } = await adviceOf(hall, null);
    expect(before.isBeyond).toBe(true);
    expect(options[0]).toMatchObject({ act: 'open', counterIds: ['4', '5', '6'], after: { isBeyond: false } });
  });
});
