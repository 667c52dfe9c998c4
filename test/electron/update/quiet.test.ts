import { describe, expect, it } from 'vitest';
import type { BoxSettings } from '../../../electron/box-settings.ts';
import { createQuiet } from '../../../electron/update/quiet.ts';
import { createHeldClock } from '../../support/held-clock.ts';

type Screen = { screen: 'kiosk' | 'display' | 'clerk'; isVisible?: boolean; isIdle?: boolean };

function open(screens: Screen[], { hour = 10, reloadHour = 3 as number | null } = {}) {
  const clock = createHeldClock();
  const box = { screens, reloadHour } as unknown as BoxSettings;
  const windows = () =>
    screens.map(({ screen, isVisible = true, isIdle = false }) => ({
      screen: { screen },
      window: { isVisible: () => isVisible },
      page: { isIdle: () => isIdle },
    }));
  return { clock, quiet: createQuiet({ box, clock, now: () => new Date(2026, 0, 5, hour), windows }) };
}

const wall = { screen: 'display' } as const;

describe('[G14] when a box may become another version', () => {
  it('not while somebody uses one of its public screens', () => {
    expect(open([wall]).quiet.isIdle()).toBe(false);
    expect(open([{ ...wall, isIdle: true }, { screen: 'kiosk' }]).quiet.isIdle()).toBe(false);
    expect(
      open([
        { ...wall, isIdle: true },
        { screen: 'kiosk', isIdle: true },
      ]).quiet.isIdle(),
    ).toBe(true);
  });

  it('not while no monitor shows any of them: nobody could see then that the new one is well', () => {
    const off = { ...wall, isIdle: true, isVisible: false };
    expect(open([off]).quiet.isIdle()).toBe(false);
    expect(open([]).quiet.isIdle()).toBe(false);
    expect(open([off, { ...wall, isIdle: true }]).quiet.isIdle()).toBe(true);
  });

  it('a clerk’s at night or just after it was started, and never by day, whatever hour its owner chose', () => {
    for (const reloadHour of [3, null]) {
      const { quiet, clock } = open([{ screen: 'clerk' }], { reloadHour });
      expect([quiet.isIdle(), quiet.isNight()]).toEqual([true, true]);
      clock.pass(30_000);
      expect([quiet.isIdle(), quiet.isNight()]).toEqual([false, reloadHour === null]);
    }
    const atNight = open([{ screen: 'clerk' }], { hour: 3 });
    atNight.clock.pass(30_000);
    expect([atNight.quiet.isIdle(), atNight.quiet.isNight()]).toEqual([true, true]);
  });
});
