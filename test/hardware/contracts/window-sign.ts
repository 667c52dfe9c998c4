import { describe, expect } from 'vitest';
import type { WindowSign } from '../../../hardware/ports.ts';
import { until } from '../../support/until.ts';
import { behaviour } from './behaviour.ts';

/** A sign's driver, and what stands at the other end of its line. */
export type SignBench = {
  sign: WindowSign;
  /** Rejects when the strip shows anything else; `Unchecked` where nobody can see it. */
  expectShown: (text: string) => Promise<void>;
  unplug: () => Promise<void>;
  plug: () => Promise<void>;
};

const LONGEST_WAIT_MS = 4_000;

/** What every `WindowSign` does, whatever strip it drives. */
export function windowSignContract(name: string, makeBench: () => Promise<SignBench>): void {
  describe(`the contract of a window sign, with ${name}`, () => {
    behaviour('shows a text, Chinese and Latin', async () => {
      const { sign, expectShown } = await makeBench();
      await until('sent', () => sign.show('请 A042'));
      await expectShown('请 A042');
      expect(sign.condition()).toEqual({ kind: 'sign', counterId: sign.counterId, isReachable: true, detail: null });
    });

    behaviour('shows the newest of many texts that come at once', async () => {
      const { sign, expectShown } = await makeBench();
      const many = Array.from({ length: 50 }, (_, index) => `A${100 + index}`);
      await until('reachable', () => sign.show('A099'));
      expect(await Promise.all(many.map((text) => sign.show(text)))).not.toContain(false);
      await expectShown('A149');
    });

    behaviour('[P10] lets no control byte through, and is fine afterwards', async () => {
      const { sign, expectShown } = await makeBench();
      await until('sent', () => sign.show('A\u001b@\r\n\u00aaB'));
      await until('sent', () => sign.show('暂停服务'));
      await expectShown('暂停服务');
    });

    behaviour(
      '[G6] says within bounded time that it cannot be reached, and shows the latest text when it is back',
      async () => {
        const { sign, expectShown, unplug, plug } = await makeBench();
        await until('sent', () => sign.show('请 A042'));
        await unplug();
        const askedAt = performance.now();
        await until('not shown', async () => !(await sign.show('请 A043')));
        expect(performance.now() - askedAt).toBeLessThan(LONGEST_WAIT_MS);
        expect(sign.condition()).toMatchObject({ isReachable: false, detail: expect.stringMatching(/\w+: \w+/) });
        await plug();
        await expectShown('请 A043');
        await until('reachable again', () => sign.condition().isReachable);
      },
    );

    behaviour('ends within a second, reachable or not', async () => {
      const { sign } = await makeBench();
      const askedAt = performance.now();
      await sign.close();
      expect(performance.now() - askedAt).toBeLessThan(1_000);
    });
  });
}
