import type { FrameClock } from './frame-clock.ts';
import type { HallPage } from './hall-page.ts';

const LOOK_EVERY_MS = 60_000;
/** A page that was loaded since then is fresh enough. */
const FRESH_MS = 2 * 3_600_000;

type NightlyDeps = {
  /** The hour of the box's own day, 0 to 23, in which pages are loaded anew. */
  hour: number;
  pages: () => readonly HallPage[];
  clock: FrameClock;
  now: () => Date;
};

/** Loads each page anew once a night, while nobody uses it: one that is in use all through that hour waits for the next night. */
export function reloadAtNight({ hour, pages, clock, now }: NightlyDeps): void {
  const look = () => {
    if (now().getHours() === hour)
      for (const page of pages()) if (page.isIdle() && page.shownForMs() > FRESH_MS) page.reload('nightly');
    clock.after(LOOK_EVERY_MS, look);
  };
  clock.after(LOOK_EVERY_MS, look);
}
