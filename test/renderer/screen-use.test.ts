import { expect, it } from 'vitest';
import { createScreenUse } from '../../renderer/common/screen/screen-use.ts';

function createUse() {
  let now = 0;
  let look = () => {};
  const told: boolean[] = [];
  const use = createScreenUse({
    now: () => now,
    every: (_ms, work) => {
      look = work;
    },
    onIdle: (isIdle) => told.push(isIdle),
  });
  return {
    ...use,
    told,
    pass: (ms: number) => {
      now += ms;
      look();
    },
  };
}

it('[G9] a screen is in use until its page says otherwise, and for two minutes after a touch', () => {
  const use = createUse();
  use.pass(3_600_000);
  expect(use.isInUse()).toBe(true);
  use.setBusy(false);
  expect(use.isInUse()).toBe(false);
  use.touched();
  expect(use.isInUse()).toBe(true);
  use.pass(119_999);
  expect(use.isInUse()).toBe(true);
  use.pass(1);
  expect(use.isInUse()).toBe(false);
  use.setBusy(true);
  expect(use.isInUse()).toBe(true);
  expect(use.told).toEqual([false, true, false, true, false]);
});
