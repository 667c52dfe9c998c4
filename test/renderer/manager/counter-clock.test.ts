import { describe, expect, it } from 'vitest';
import { actsAt, type CounterCard, counterClock } from '../../../renderer/manager/counters/counter-clock.ts';
import type { EpochMs } from '../../../server/protocol/vocabulary.ts';

const MINUTE = 60_000;
const at = { now: 100 * MINUTE, pauseMinutes: 20 };
const since = (minutesAgo: number) => (at.now - minutesAgo * MINUTE) as EpochMs;
const card = (more: Partial<CounterCard>) => ({
  ...{ state: 'serving', since: since(4), servedMs: 0, limitSeconds: 300, pause: null },
  ...more,
});
const paceOf = (more: Partial<CounterCard>) => counterClock(card(more) as CounterCard, at).pace;

describe('the time of a counter', () => {
  it('is calm, near its limit, and over it, with what was served before', () => {
    expect([{}, { since: since(3) }, { since: since(5) }, { servedMs: 2 * MINUTE }].map(paceOf)).toEqual([
      'near',
      'calm',
      'over',
      'over',
    ]);
  });

  it('has no limit while nobody is served, and the hall’s own for a pause', () => {
    const paused = { limitSeconds: null, pause: { reason: null, until: null } };
    expect(paceOf({ limitSeconds: null, since: since(90) })).toBe('calm');
    expect(paceOf({ ...paused, since: since(19) })).toBe('calm');
    expect(paceOf({ ...paused, since: since(20) })).toBe('over');
    expect(paceOf({ ...paused, since: since(60), pause: { reason: null, until: since(5) } })).toBe('calm');
  });

  it('offers what can be done there: nobody is left in the middle of a service', () => {
    expect(actsAt({ state: 'serving' })).toEqual(['send-back', 'offers']);
    expect(actsAt({ state: 'closed' })).toEqual(['offers']);
    expect(actsAt({ state: 'paused' })).toEqual(['resume', 'close', 'offers']);
  });
});
