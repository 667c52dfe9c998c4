import { beforeAll, describe, expect, it } from 'vitest';
import { type ReplayAnswer, recordedDay, replayPastDay } from '../../../server/application/replay-past-day.ts';
import { figuresOfDays } from '../../../server/application/reports/day-figures.ts';
import type { ReplayRequest } from '../../../server/protocol/replay.ts';
import { accepted, counter, openDesk, refusalOf, service, type TestDesk } from '../../support/desk.ts';
import { busyCustomers, FOUR_CLERKS, playDay, TODAY } from '../../support/played-day.ts';

const MINUTE = 60_000;

async function replayed(hall: TestDesk, tried: Partial<ReplayRequest>): Promise<ReplayAnswer> {
  const played = await replayPastDay(hall.stores, { day: TODAY, change: {}, counterTimes: {}, ...tried });
  if (!played.ok) throw new Error(`refused: ${JSON.stringify(played.refusal)}`);
  return played.value;
}

const newRules = ({ stores }: TestDesk, changed: object) => ({
  rules: { ...stores.hall.settings().rules, ...changed },
});

describe('a day that was worked at the desk', () => {
  let hall: TestDesk;
  let answer: ReplayAnswer;
  beforeAll(async () => {
    hall = openDesk();
    playDay(hall, busyCustomers(5, 200), FOUR_CLERKS);
    answer = await replayed(hall, { counterTimes: { '3': [{ from: '10:30', to: '13:00' }] } as never });
  });

  it('[M6] [M1] was measured as its figures have it', async () => {
    const { total } = await figuresOfDays(hall.stores, TODAY, TODAY);
    const { finished, p90WaitSeconds } = answer.measured.total;
    expect({ finished, p90WaitSeconds }).toEqual({ finished: total.finished, p90WaitSeconds: total.p90WaitSeconds });
  });

  /** Clerks who rest between five seconds and a minute call a little later than at once where nobody had waited. */
  it('[M6] has nearly the same waits when it is played again: by a tenth, or by a minute', () => {
    const { measured, before } = answer;
    expect(before.total.finished).toBe(measured.total.finished);
    for (const field of ['p50WaitSeconds', 'p90WaitSeconds'] as const) {
      const was = measured.total[field] ?? Number.NaN;
      expect(Math.abs((before.total[field] ?? Number.NaN) - was)).toBeLessThanOrEqual(Math.max(60, 0.1 * was));
    }
    expect(before.services.map(({ serviceId, classId }) => [serviceId, classId])).toEqual([
      ['A', null],
      ['A', 'elder'],
      ['B', null],
      ['B', 'elder'],
    ]);
  });

  it('[M6] would have had shorter waits with one more counter, and only where that counter helps', () => {
    const { before, after } = answer;
    expect(after.total.p90WaitSeconds).toBeLessThan(0.9 * (before.total.p90WaitSeconds ?? 0));
    expect(after.services.filter(({ serviceId }) => serviceId === 'B')).toEqual(
      before.services.filter(({ serviceId }) => serviceId === 'B'),
    );
  });

  it('[M6] [H6] refuses what could not be saved, and counters that there are not', async () => {
    const change = { counters: { '1': { services: ['Z'], helps: [] } } } as never;
    const counterTimes = { '33': [] } as never;
    const refused = await replayPastDay(hall.stores, { day: TODAY, change, counterTimes });
    expect(refusalOf(refused as never)).toEqual({
      code: 'settings-contradict',
      findings: [
        { level: 'error', code: 'unknown-service', about: 'counter 1 Z' },
        { level: 'error', code: 'unknown-counter', about: '33' },
      ],
    });
  });

  it('[M6] changes nothing in the hall', async () => {
    const events = hall.rows('event').length;
    await replayed(hall, { change: newRules(hall, { favouredInARow: 1 }) });
    expect(hall.rows('event')).toHaveLength(events);
    expect(hall.stores.hall.settings().rules.favouredInARow).toBe(2);
  });

  it('[M6] a day on which nothing happened is empty', async () => {
    const { measured, before, after } = await replayed(hall, { day: '2026-02-02' });
    for (const { total, services } of [measured, before, after])
      expect([total.finished, total.p90WaitSeconds, services]).toEqual([0, null, []]);
  });
});

describe('what a record makes of a day', () => {
  const minutes = (hall: TestDesk, count: number) => hall.clock.advance(count * MINUTE);
  const clerk = (hall: TestDesk) => hall.as.clerk('1004');

  it('[M6] [M3] what was undone has not happened', async () => {
    const hall = openDesk();
    hall.openCounter('1004', '4');
    const first = hall.takeWaiting('B');
    const second = hall.takeWaiting('B');
    minutes(hall, 3);
    accepted(hall.next('1004'));
    accepted(hall.send(clerk(hall), 'counter:undo', {}));
    accepted(
      hall.send(hall.as.guide(), 'ticket:grant', {
        ticketId: second.ticketId,
        classId: 'disabled',
        reason: 'asked',
        othersAgreed: false,
      }),
    );
    accepted(hall.next('1004'));
    accepted(hall.send(clerk(hall), 'counter:start', {}));
    minutes(hall, 10);
    accepted(hall.next('1004'));
    const { comers } = recordedDay(hall.stores, TODAY);
    expect(comers.map(({ ticketId }) => ticketId)).toEqual([first.ticketId, second.ticketId]);
    expect(comers.map(({ visits }) => visits.map(({ counterMs }) => counterMs))).toEqual([[null], [10 * MINUTE]]);
    const { measured } = await replayed(hall, {});
    expect(measured.total).toMatchObject({ finished: 1, maxWaitSeconds: 180, leftOver: 1 });
  });

  it('[M6] a hold, another business, a transfer and a second coming are each what they took of a counter', () => {
    const hall = openDesk();
    hall.openCounter('1004', '4');
    hall.openCounter('1005', '5');
    const { ticketId } = hall.takeWaiting('B');
    minutes(hall, 2);
    accepted(hall.next('1004'));
    minutes(hall, 1);
    accepted(hall.send(clerk(hall), 'counter:no-show', {}));
    minutes(hall, 5);
    accepted(hall.send(hall.as.guide(), 'ticket:rejoin', { ticketId }));
    accepted(hall.next('1004'));
    minutes(hall, 1);
    accepted(hall.send(clerk(hall), 'counter:start', {}));
    minutes(hall, 4);
    accepted(hall.send(clerk(hall), 'counter:hold', {}));
    minutes(hall, 30);
    accepted(hall.send(clerk(hall), 'counter:unhold', { ticketId }));
    minutes(hall, 3);
    accepted(hall.send(clerk(hall), 'counter:another', { serviceId: service('C') }));
    minutes(hall, 6);
    accepted(hall.send(clerk(hall), 'counter:transfer', { to: { counterId: counter('5') } }));
    accepted(hall.next('1005'));
    minutes(hall, 2);
    accepted(hall.send(hall.as.clerk('1005'), 'counter:finish', {}));
    const { comers } = recordedDay(hall.stores, TODAY);
    expect(comers.map(({ at, queuedAt, leavesAt, ending }) => [at, queuedAt, leavesAt, ending])).toEqual([
      [expect.any(Number), expect.any(Number), comers[1]?.at, 'missed'],
      [comers[1]?.at, comers[1]?.at, null, 'finished'],
    ]);
    const visits = comers.map((comer) =>
      comer.visits.map(({ serviceId, comes, staysHere, counterMs, boundTo }) => {
        return [serviceId, comes, staysHere, (counterMs ?? 0) / MINUTE, boundTo];
      }),
    );
    expect(visits).toEqual([
      [['B', false, false, 1, null]],
      [
        ['B', true, false, 8, null],
        ['C', true, true, 6, null],
        ['C', true, false, 2, { counterId: '5' }],
      ],
    ]);
  });

  it('[M6] pauses, outages and nights are no time in which a counter calls', () => {
    const hall = openDesk();
    const start = hall.clock.now();
    const window = (from: number, to: number) => ({ from: start + from * MINUTE, to: start + to * MINUTE });
    hall.openCounter('1004', '4');
    minutes(hall, 10);
    accepted(hall.send(clerk(hall), 'counter:pause', {}));
    minutes(hall, 5);
    accepted(hall.send(clerk(hall), 'counter:resume', {}));
    minutes(hall, 5);
    accepted(hall.send(hall.as.manager(), 'hall:outage', { grade: 'short', reason: 'power' }));
    minutes(hall, 10);
    accepted(hall.send(hall.as.manager(), 'hall:outage', { grade: 'none', reason: 'back' }));
    minutes(hall, 10);
    hall.takeWaiting('B');
    accepted(hall.next('1004'));
    minutes(hall, 5);
    accepted(hall.send(clerk(hall), 'counter:finish', {}));
    minutes(hall, 24 * 60);
    hall.takeWaiting('B');
    const { counters, outages } = recordedDay(hall.stores, TODAY);
    expect(outages).toEqual([window(20, 30)]);
    expect(counters).toEqual([
      { counterId: '4', clerkId: hall.staffId('1004'), windows: [window(0, 10), window(15, 20), window(30, 45)] },
    ]);
  });

  it('[M6] a day is played by the rules that it had, whatever has changed since', async () => {
    const hall = openDesk();
    hall.clock.advance(24 * 60 * MINUTE);
    hall.takeWaiting('A');
    const had = hall.stores.hall.settings().rules;
    const day = hall.stores.hall.businessDay();
    hall.clock.advance(24 * 60 * MINUTE);
    const change = {
      ...newRules(hall, { helpAfterMinutes: 99 }),
      counters: { '1': { services: ['E'], helps: ['A'] } },
    };
    accepted(hall.send(hall.as.manager(), 'settings:save', { change } as never));
    const { rules } = recordedDay(hall.stores, day);
    expect([rules.rules, rules.counters[counter('1')]]).toEqual([had, { services: ['A', 'E'], helps: [] }]);
    hall.takeWaiting('A');
    const today = recordedDay(hall.stores, hall.stores.hall.businessDay());
    expect([today.rules.rules.helpAfterMinutes, today.rules.counters[counter('1')]?.helps]).toEqual([99, ['A']]);
  });
});
