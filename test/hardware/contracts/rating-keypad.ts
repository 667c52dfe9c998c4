import { describe, expect } from 'vitest';
import { until } from '../../support/until.ts';
import { behaviour } from './behaviour.ts';
import type { KeyBench } from './key-devices.ts';
import { keyDeviceBehaviours } from './key-devices.ts';

export type RatingKeypadBench = KeyBench<number> & {
  /** One hand on several keys. */
  sendAtOnce: (scores: readonly number[]) => Promise<void>;
};

/** What every `RatingKeypad` does. */
export function ratingKeypadContract(name: string, makeBench: () => Promise<RatingKeypadBench>): void {
  describe(`the contract of a rating keypad, with ${name}`, () => {
    behaviour('takes several keys at once as the first of them', async () => {
      const { reported, sendAtOnce } = await makeBench();
      await sendAtOnce([5, 5, 1, 2, 5]);
      await until('reported', () => reported().length > 0);
      expect(reported()).toEqual([5]);
    });

    for (const score of [1, 2, 3, 4, 5])
      behaviour(`reports the key of ${score}`, async () => {
        const { reported, send } = await makeBench();
        await send(score);
        await until('reported', () => reported().length > 0);
        expect(reported()).toEqual([score]);
      });

    keyDeviceBehaviours(makeBench, 5);
  });
}
