import { describe, expect } from 'vitest';
import { until } from '../../support/until.ts';
import { behaviour } from './behaviour.ts';
import { type KeyBench, keyDeviceBehaviours } from './key-devices.ts';

export type HelpButtonBench = KeyBench<'help'> & { holdDown: () => Promise<void> };

/** What every `HelpButton` does. */
export function helpButtonContract(name: string, makeBench: () => Promise<HelpButtonBench>): void {
  describe(`the contract of a help button, with ${name}`, () => {
    keyDeviceBehaviours(makeBench, 'help');

    behaviour('held down is one call', async () => {
      const { reported, holdDown } = await makeBench();
      await holdDown();
      await until('reported', () => reported().length > 0);
      expect(reported()).toEqual(['help']);
    });
  });
}
