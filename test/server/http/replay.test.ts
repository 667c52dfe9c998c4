import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ReplayAnswer } from '../../../server/application/replay-past-day.ts';
import { simulateDay } from '../../../server/domain/simulated-day.ts';
import { SIMULATED_HALLS, type SimulatedHall } from '../../../server/domain/simulated-hall.ts';
import type { EpochMs } from '../../../server/protocol/vocabulary.ts';
import { signIn } from '../../support/client.ts';
import { openHall, type TestHall } from '../../support/hall.ts';
import { tellDay, writeDay } from '../../support/told-day.ts';

const DAY = '2026-02-27';
const MIDNIGHT = Date.UTC(2026, 1, 26, 16) as EpochMs;
const FIGURES = ['finished', 'p50WaitSeconds', 'p90WaitSeconds', 'maxWaitSeconds', 'leftOver'];

describe('POST /api/replay', () => {
  let hall: TestHall;
  beforeEach(async () => {
    hall = await openHall();
    const day = simulateDay(SIMULATED_HALLS[1] as SimulatedHall, 1, MIDNIGHT);
    writeDay(hall.stores, DAY, tellDay(day));
  });
  afterEach(() => hall.close());

  async function ask(badge: string | null, body: object) {
    const token = badge === null ? {} : { authorization: `Bearer ${await signIn(hall.url, badge)}` };
    const headers = { 'content-type': 'application/json', ...token };
    const response = await fetch(`${hall.url}/api/replay`, { method: 'POST', headers, body: JSON.stringify(body) });
    return [response.status, (await response.json()) as ReplayAnswer] as const;
  }

  it('[M6] answers a manager with the day as it was measured, before and after the change', async () => {
    const rules = { ...hall.stores.hall.settings().rules, favouredInARow: 1 };
    const [status, answer] = await ask('9001', { day: DAY, change: { rules } });
    expect([status, Object.keys(answer)]).toEqual([200, ['measured', 'before', 'after']]);
    expect(Object.keys(answer.before.total)).toEqual(FIGURES);
    expect(Object.keys(answer.before.services[0] ?? {})).toEqual(['serviceId', 'classId', ...FIGURES]);
    expect(answer.after).not.toEqual(answer.before);
    expect(answer.before.total.finished).toBe(answer.measured.total.finished);
  });

  it('[M6] opens a counter for part of the day', async () => {
    const change = { counters: { '6': { services: ['A', 'B', 'C', 'D', 'E'] } } };
    const counterTimes = { '6': [{ from: '08:30', to: '17:30' }] };
    const [status, { before, after }] = await ask('9001', { day: DAY, change, counterTimes });
    expect(status).toBe(200);
    expect(after.total.p90WaitSeconds).toBeLessThan(before.total.p90WaitSeconds ?? 0);
  });

  it('[M6] is for managers', async () => {
    expect(await ask(null, { day: DAY, change: {} })).toEqual([401, { code: 'signed-out' }]);
    expect(await ask('1001', { day: DAY, change: {} })).toEqual([403, { code: 'not-allowed' }]);
    expect(await ask('8001', { day: DAY, change: {} })).toEqual([403, { code: 'not-allowed' }]);
  });

  it.each([
    [{ change: {} }, 'day'],
    [{ day: 'yesterday', change: {} }, 'day'],
    [{ day: DAY, change: { rules: { favouredInARow: 0 } } }, 'change.rules.favouredInARow'],
    [{ day: DAY, change: {}, counterTimes: { '6': [{ from: '12:00', to: '10:00' }] } }, 'counterTimes.6.0.to'],
    [{ day: DAY, change: {}, counterTimes: { '6': [{ from: '0:90', to: '10:00' }] } }, 'counterTimes.6.0.from'],
  ])('[M6] refuses %j and names %s', async (body, path) => {
    expect(await ask('9001', body)).toEqual([
      400,
      { code: 'bad-request', issues: [expect.objectContaining({ path, message: expect.any(String) })] },
    ]);
  });

  it('[M6] [H6] refuses rules that contradict themselves, with what contradicts', async () => {
    const [status, refusal] = await ask('9001', { day: DAY, change: { counters: { '1': { services: ['Z'] } } } });
    const finding = { level: 'error', code: 'unknown-service', about: 'counter 1 Z' };
    expect([status, refusal]).toEqual([400, { code: 'settings-contradict', findings: [finding] }]);
  });
});
