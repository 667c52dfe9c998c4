import { describe, expect, it } from 'vitest';
import { turnsOf } from '../../../server/domain/alert-turns.ts';
import { type Alert, alertsOf, type WatchedHall } from '../../../server/domain/alerts.ts';
import { Thresholds } from '../../../server/protocol/thresholds.ts';
import type { CounterId, EpochMs, ServiceId } from '../../../server/protocol/vocabulary.ts';

const MINUTE = 60_000;
const NOW = 1_000 * MINUTE;
const at = (minutesAgo: number) => (NOW - minutesAgo * MINUTE) as EpochMs;
const [A, ONE] = ['A' as ServiceId, '1' as CounterId];

const calm: WatchedHall = {
  now: NOW as EpochMs,
  thresholds: Thresholds.parse({}),
  isOpen: true,
  isStandstill: false,
  queues: [],
  counters: [],
  badRatings: [],
  faults: [],
  undecided: null,
  helpCalls: [],
  incidents: [],
  missedRounds: [],
  backup: { newestAt: at(60), failing: [] },
};
const found = (more: Partial<WatchedHall>) =>
  alertsOf({ ...calm, ...more }).map(({ code, about, level }) => [code, about, level].filter(Boolean).join(' '));
const queue = { serviceId: A, waiting: 3, openCounters: 1, oldestWaitMs: 5 * MINUTE };
const serving = (minutes: number) => ({
  ...{ counterId: ONE, state: 'serving' as const, servedMs: minutes * MINUTE, limitMs: 5 * MINUTE },
});
const fault = (role: 'display' | 'device' | 'pad', problem: 'paper-out' | 'sound-blocked' | 'away' | 'reported') => ({
  ...{ role, name: 'x', problem, since: at(4) },
});

describe('what the duty manager is told', () => {
  it('[I1] nothing, while all is well', () => {
    expect(found({ queues: [queue], counters: [serving(4), { counterId: ONE, state: 'quiet' }] })).toEqual([]);
  });

  it.each<[string, Partial<WatchedHall>, string[]]>([
    ['a long wait', { queues: [{ ...queue, oldestWaitMs: 15 * MINUTE }] }, ['wait A warning']],
    ['twice as long', { queues: [{ ...queue, oldestWaitMs: 30 * MINUTE }] }, ['wait A alarm']],
    ['a backup of yesterday', { backup: { newestAt: at(26 * 60), failing: [] } }, ['backup-old warning']],
    [
      'a stick that is not there',
      { backup: { newestAt: at(60), failing: [{ place: 'second', isDamage: false, since: at(60) }] } },
      ['backup-failed second warning'],
    ],
    [
      'a damaged database',
      { backup: { newestAt: at(60), failing: [{ place: 'here', isDamage: true, since: at(60) }] } },
      ['damaged alarm'],
    ],
    [
      'one that both places tell of',
      {
        backup: {
          newestAt: at(60),
          failing: (['here', 'second'] as const).map((place) => ({ place, isDamage: true, since: at(60) })),
        },
      },
      ['damaged alarm'],
    ],
    ['a long queue', { queues: [{ ...queue, waiting: 20 }] }, ['queue A warning']],
    ['nobody who does it', { queues: [{ ...queue, openCounters: 0 }] }, ['unserved A alarm']],
    ['nobody who does it, before opening', { isOpen: false, queues: [{ ...queue, openCounters: 0 }] }, []],
    ['a free counter', { counters: [{ counterId: ONE, state: 'idle', since: at(1) }] }, ['idle 1 warning']],
    [
      'a free counter in an outage',
      { isStandstill: true, counters: [{ counterId: ONE, state: 'idle', since: at(1) }] },
      [],
    ],
    ['a long service', { counters: [serving(11)] }, ['over-limit 1 warning']],
    ['a very long service', { counters: [serving(21)] }, ['over-limit 1 alarm']],
    [
      'a long pause',
      { counters: [{ counterId: ONE, state: 'paused', since: at(20), until: null }] },
      ['pause 1 warning'],
    ],
    [
      'a pause within what was said',
      { counters: [{ counterId: ONE, state: 'paused', since: at(50), until: at(5) }] },
      [],
    ],
    ['a bad rating', { badRatings: [{ invitationId: 'i', since: at(0) }] }, ['bad-rating i alarm']],
    ['a printer without paper', { faults: [fault('device', 'paper-out')] }, ['printer device x warning']],
    ['a silent wall', { faults: [fault('display', 'sound-blocked')] }, ['voice display x warning']],
    ['a dark pad', { faults: [fault('pad', 'away')] }, ['screen pad x warning']],
    ['a box that is away', { faults: [fault('device', 'away')] }, ['device device x warning']],
    ['two faults of one kind', { faults: [fault('pad', 'away'), fault('pad', 'away')] }, ['screen pad x warning']],
    ['people at closing time', { undecided: { waiting: 4, since: at(1) } }, ['closing alarm']],
    ['a call for help', { helpCalls: [{ helpCallId: 'h', since: at(0) }] }, ['help h alarm']],
    ['an incident', { incidents: [{ incidentId: 'n', level: 1, since: at(1) }] }, ['incident n warning']],
    ['an incident nobody answers', { incidents: [{ incidentId: 'n', level: 1, since: at(5) }] }, ['incident n alarm']],
    ['an incident above the hall', { incidents: [{ incidentId: 'n', level: 2, since: at(0) }] }, ['incident n alarm']],
    ['a round not made', { missedRounds: [{ point: 'opening', since: at(1) }] }, ['inspection opening warning']],
  ])('[I1] %s', (_what, more, alerts) => {
    expect(found(more)).toEqual(alerts);
  });

  it('[I1] goes by the thresholds of the hall', () => {
    const thresholds = Thresholds.parse({ longWaitMinutes: 4, queueLength: 3, overLimitMinutes: 0, pauseMinutes: 60 });
    const counters: WatchedHall['counters'] = [
      serving(6),
      { counterId: '2' as CounterId, state: 'paused', since: at(50), until: null },
    ];
    expect(found({ thresholds, queues: [queue], counters })).toEqual([
      'wait A warning',
      'queue A warning',
      'over-limit 1 warning',
    ]);
  });
});

describe('what of it is news', () => {
  const alert = (more: Partial<Alert>): Alert => ({
    ...{ code: 'pause', about: '1', level: 'warning', since: at(0), figure: 1 },
    ...more,
  });
  const never = () => 0;

  it('[I2] an alert that begins, and nothing while it stands', () => {
    expect(turnsOf([], [alert({})], never).raised).toHaveLength(1);
    expect(turnsOf([alert({})], [alert({ figure: 9 })], never)).toEqual({ raised: [], worse: [], cleared: [] });
  });

  it('[I2] one that gets worse, but not one that gets better', () => {
    expect(turnsOf([alert({})], [alert({ level: 'alarm' })], never).worse).toHaveLength(1);
    expect(turnsOf([alert({ level: 'alarm' })], [alert({})], never).worse).toEqual([]);
  });

  it('[I2] its end: of a wait or a queue only when it has been over for a minute', () => {
    const wait = alert({ code: 'wait', about: 'A' });
    expect(turnsOf([alert({}), wait], [], never).cleared).toEqual([{ code: 'pause', about: '1' }]);
    expect(turnsOf([wait], [], () => MINUTE).cleared).toEqual([{ code: 'wait', about: 'A' }]);
  });
});
