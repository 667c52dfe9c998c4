import { describe, expect } from 'vitest';
import { keypadKeys } from '../../../hardware/keypad/keypad-keys.ts';
import type { CallKeypad, KeypadKey } from '../../../hardware/ports.ts';
import { until } from '../../support/until.ts';
import { behaviour } from './behaviour.ts';
import { type KeyBench, keyDeviceBehaviours } from './key-devices.ts';

export type KeypadBench = KeyBench<KeypadKey> & {
  part: CallKeypad;
  /** The next press is refused with this code. */
  refuseNext: (code: string) => void;
  flood: () => Promise<void>;
  /** Rejects when the screen shows anything else; `Unchecked` where there is none or nobody can see it. */
  expectScreen: (text: string) => Promise<void>;
};

const MOST_A_SECOND = 5;

/** What every `CallKeypad` does, whatever keys and screen it has. */
export function callerKeypadContract(name: string, makeBench: () => Promise<KeypadBench>): void {
  describe(`the contract of a caller keypad, with ${name}`, () => {
    keyDeviceBehaviours(makeBench, 'next');

    for (const key of keypadKeys)
      behaviour(`has the key "${key}"`, async () => {
        const { reported, send } = await makeBench();
        await send(key);
        await until('reported', () => reported().length > 0);
        expect(reported()).toEqual([key]);
      });

    behaviour(
      `[G6] of a flood lets ${MOST_A_SECOND} presses a second through, and says so in the same words all the time`,
      async () => {
        const { part, reported, flood } = await makeBench();
        await flood();
        await until('said', () => part.condition().detail?.startsWith('floods'));
        expect(reported()).toHaveLength(MOST_A_SECOND);
        expect(part.condition()).toMatchObject({
          isReachable: true,
          detail: 'floods: more than 5 presses a second; the others are dropped',
        });
      },
    );

    behaviour('shows number and count, and again after its cable was pulled', async () => {
      const { part, expectScreen, unplug, plug } = await makeBench();
      await until('shown', () => part.show({ number: 'A012', waiting: 3 }));
      await expectScreen('A012  3');
      await unplug();
      await until('not shown', async () => !(await part.show({ number: 'A013', waiting: 120 })));
      await plug();
      await expectScreen('A013 99');
    });

    behaviour('shows for a moment why a press was refused', async () => {
      const { part, send, refuseNext, expectScreen } = await makeBench();
      await until('shown', () => part.show({ number: null, waiting: 0 }));
      await expectScreen('      0');
      refuseNext('queue-empty');
      await send('next');
      await expectScreen('----   ');
      await expectScreen('      0');
    });
  });
}
