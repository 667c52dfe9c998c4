import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotaAt } from '../../../server/domain/quota.ts';
import { QuotaSegment } from '../../../server/protocol/queue-rules.ts';

const segment = (span: string, tickets: number) => ({ from: span.slice(0, 5), to: span.slice(6), tickets });
const taken = (tickets: number) => () => tickets;

const MORNING = segment('08:00-12:00', 20);
const AFTERNOON = segment('14:00-17:00', 10);

describe('quotas', () => {
  it('[H5] no quota limits nothing, nor does one for another time of day', () => {
    expect(quotaAt([], '10:00', taken(999))).toEqual({ isFull: false, left: null });
    expect(quotaAt([MORNING], '13:00', taken(999))).toEqual({ isFull: false, left: null });
  });

  it.each([
    ['07:59', null],
    ['08:00', 5],
    ['11:59', 5],
    ['12:00', null],
  ])('[H5] a segment holds from its first minute to before its end: at %s', (timeOfDay, left) => {
    expect(quotaAt([MORNING], timeOfDay, taken(15))).toEqual({ isFull: false, left });
  });

  it('[H5] a full segment says from when tickets can be had again', () => {
    expect(quotaAt([MORNING, AFTERNOON], '10:00', taken(20))).toEqual({ isFull: true, nextFrom: '12:00' });
  });

  it('[H5] of several that hold at once none may be full, and the tightest says how many are left', () => {
    const day = QuotaSegment.parse({ tickets: 30 });
    const takenIn = (tickets: { day: number; morning: number }) => (each: QuotaSegment) =>
      each === day ? tickets.day : tickets.morning;
    expect(quotaAt([day, MORNING], '10:00', takenIn({ day: 18, morning: 18 }))).toEqual({ isFull: false, left: 2 });
    expect(quotaAt([day, MORNING], '10:00', takenIn({ day: 29, morning: 5 }))).toEqual({ isFull: false, left: 1 });
    expect(quotaAt([day, MORNING], '10:00', takenIn({ day: 20, morning: 20 }))).toEqual({
      isFull: true,
      nextFrom: '12:00',
    });
    expect(quotaAt([day, MORNING], '10:00', takenIn({ day: 30, morning: 5 }))).toEqual({
      isFull: true,
      nextFrom: null,
    });
  });

  it('[H5] does not send people to a later segment that is full too', () => {
    const noon = segment('12:00-14:00', 5);
    expect(quotaAt([noon, MORNING], '10:00', taken(20))).toEqual({ isFull: true, nextFrom: '14:00' });
    expect(quotaAt([MORNING, segment('12:00-24:00', 5)], '10:00', taken(20))).toEqual({ isFull: true, nextFrom: null });
  });

  it('[H5] a segment may pass midnight', () => {
    const night = segment('22:00-02:00', 3);
    expect(quotaAt([night], '23:00', taken(3))).toEqual({ isFull: true, nextFrom: '02:00' });
    expect(quotaAt([night], '01:59', taken(1))).toEqual({ isFull: false, left: 2 });
    expect(quotaAt([night], '02:00', taken(3))).toEqual({ isFull: false, left: null });
    expect(quotaAt([night, segment('02:00-22:00', 3)], '23:00', taken(3))).toEqual({ isFull: true, nextFrom: null });
  });

  it('[H5] a quota of nothing, and one that was lowered below what was given, are full', () => {
    expect(quotaAt([segment('08:00-12:00', 0)], '08:00', taken(0))).toMatchObject({ isFull: true });
    expect(quotaAt([MORNING], '08:00', taken(25))).toMatchObject({ isFull: true });
  });

  it('[H5] where it says tickets can be had, they can be had; one more ticket never makes more room', () => {
    const clock = fc
      .integer({ min: 0, max: 1_439 })
      .map((minute) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`);
    const segments = fc.array(fc.record({ from: clock, to: clock, tickets: fc.nat(5) }), { maxLength: 6 });
    fc.assert(
      fc.property(segments, clock, fc.nat(5), (given, now, count) => {
        const answer = quotaAt(given, now, taken(count));
        if (!answer.isFull) {
          expect(answer.left).not.toBe(0);
          return;
        }
        expect(quotaAt(given, now, taken(count + 1)).isFull).toBe(true);
        if (answer.nextFrom !== null) expect(quotaAt(given, answer.nextFrom, taken(count)).isFull).toBe(false);
      }),
    );
  });
});
