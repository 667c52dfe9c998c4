import { type BoxSettings, isClerksBox } from '../box-settings.ts';
import type { FrameClock } from '../frame-clock.ts';
import type { FrameWindow } from '../frame-windows.ts';

/** Nobody has signed in at a clerk's box so soon; and many are switched off at night. */
const JUST_STARTED_MS = 30_000;

type Opened = { screen: Pick<FrameWindow['screen'], 'screen'> } & {
  window: Pick<FrameWindow['window'], 'isVisible'>;
  page: Pick<FrameWindow['page'], 'isIdle'>;
};
type QuietDeps = {
  box: Pick<BoxSettings, 'screens' | 'reloadHour'>;
  clock: FrameClock;
  now: () => Date;
  windows: () => readonly Opened[];
};

/** [G14] When this frame may go away for a moment and come back as another version. */
export function createQuiet({ box, clock, now, windows }: QuietDeps) {
  const startedAt = clock.now();
  const isJustStarted = () => isClerksBox(box) && clock.now() - startedAt < JUST_STARTED_MS;
  const isReloadHour = () => now().getHours() === box.reloadHour;
  /** A clerk's page is not asked: it is in use until it is night. */
  const isUnused = ({ screen, page }: Opened) =>
    screen.screen === 'clerk' ? isJustStarted() || isReloadHour() : page.isIdle();
  /** With every monitor off or gone a version on trial could not show that it is well. */
  const isSeen = ({ screen, window }: Opened) => screen.screen === 'clerk' || window.isVisible();

  return {
    isNight: () => isJustStarted() || box.reloadHour === null || isReloadHour(),
    isIdle: () => windows().some(isSeen) && windows().every(isUnused),
  };
}
