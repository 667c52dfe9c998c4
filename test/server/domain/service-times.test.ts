import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { learnServiceTimes } from '../../../server/domain/service-times.ts';
import { learned, service } from './hall-of-tests.ts';

const A = service('A');
const of = (hour: number, count: number, seconds: number) =>
  Array.from({ length: count }, (_, index) => ({ serviceId: A, hour, seconds: seconds + index }));
const learn = (finished: ReturnType<typeof of>) =>
  learnServiceTimes({ finished, calls: [], limits: [{ serviceId: A, limitSeconds: 300 }] });
const chance = fc.double({ min: 0, max: 0.999_999, noNaN: true });

describe('what past services teach', () => {
  it('[W2] five of a kind are enough', () => {
    expect(learn(of(9, 4, 100)).isEnough(A)).toBe(false);
    expect(learn(of(9, 5, 100)).isEnough(A)).toBe(true);
    expect(learn(of(9, 5, 100)).isEnough(service('B'))).toBe(false);
  });

  it('[W2] an hour has its own times once twenty were seen in it', () => {
    const few = learn([...of(9, 19, 100), ...of(15, 19, 900)]);
    const many = learn([...of(9, 20, 100), ...of(15, 20, 900)]);
    expect(few.seconds(A, 9, 0.9)).toBeGreaterThan(800);
    expect(many.seconds(A, 9, 0.9)).toBeLessThan(200);
    expect(many.seconds(A, 15, 0.1)).toBeGreaterThan(800);
    expect(many.seconds(A, 12, 0.1)).toBeLessThan(200);
  });

  it('[W2] a draw lies among what was seen, or little beyond, and grows with its chance', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 7200 }), { minLength: 5, maxLength: 60 }),
        chance,
        chance,
        (seen, one, other) => {
          const times = learned({ A: seen.map((seconds) => seconds / 60) });
          const [low, high] = [Math.min(one, other), Math.max(one, other)];
          const [least, most] = [times.seconds(A, 10, low), times.seconds(A, 10, high)];
          expect(least).toBeGreaterThanOrEqual(Math.min(...seen) - 1e-6);
          expect(most).toBeLessThanOrEqual(1.5 * Math.max(...seen) + 1e-6);
          expect(least).toBeLessThanOrEqual(most);
        },
      ),
    );
  });

  it('[W1] what is left of a service is never negative, and a long one does not end at once', () => {
    const times = learn(of(9, 40, 100));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9000 }), chance, (elapsedSeconds, drawn) => {
        expect(times.secondsLeft({ serviceId: A, hour: 9, elapsedSeconds }, drawn)).toBeGreaterThanOrEqual(0);
      }),
    );
    expect(times.secondsLeft({ serviceId: A, hour: 9, elapsedSeconds: 0 }, 0.5)).toBeCloseTo(120, -1);
    expect(times.secondsLeft({ serviceId: A, hour: 9, elapsedSeconds: 115 }, 0.5)).toBeCloseTo(12, -1);
    expect(times.secondsLeft({ serviceId: A, hour: 9, elapsedSeconds: 600 }, 0.5)).toBeGreaterThan(60);
  });

  it('[W2] a service that was never seen leans on its time limit', () => {
    expect(learn([]).seconds(A, 9, 0.5)).toBeGreaterThan(60);
    expect(learn([]).seconds(A, 9, 0.99)).toBeLessThan(2 * 300);
    expect(learn([]).seconds(service('X'), 9, 0.5)).toBe(0);
  });

  it('[W1] the share of no-shows is the own one, or while few were called that of the hall', () => {
    const calls = [
      { serviceId: A, called: 980, missed: 98 },
      { serviceId: service('B'), called: 0, missed: 0 },
    ];
    const { noShowShare } = learnServiceTimes({ finished: [], calls, limits: [] });
    expect(noShowShare(A)).toBeCloseTo(0.1);
    expect(noShowShare(service('B'))).toBeCloseTo(0.1);
    expect(learnServiceTimes({ finished: [], calls: [], limits: [] }).noShowShare(A)).toBe(0);
  });
});
