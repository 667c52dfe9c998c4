import { isDeepStrictEqual } from 'node:util';
import type { EpochMs } from '../protocol/vocabulary.ts';

type Stamped = { revision: number; now: EpochMs };
type Told<Picture> = { picture: Picture; view: Stamped };

/** So long in ms an audience goes by the hall's clock as it was told it last. */
const CLOCK_GOOD_FOR_MS = 60_000;

function isSame(view: Stamped, before: Stamped): boolean {
  const passed = view.now - before.now;
  if (view.revision !== before.revision || passed < 0 || passed >= CLOCK_GOOD_FOR_MS) return false;
  return isDeepStrictEqual({ ...view, now: before.now }, before);
}

/** [V3] What each audience was told last, by its key: nobody is told the same again. */
export function createTold<Picture extends object>() {
  const told = new Map<string, Told<Picture>>();

  return {
    /** It was told what this very picture of the hall shows. */
    knows: (key: string, picture: Picture): boolean => told.get(key)?.picture === picture,
    /** Notes what it is told of this picture; false where that is nothing new. */
    note(key: string, picture: Picture, view: Stamped): boolean {
      const before = told.get(key);
      const isNews = !before || !isSame(view, before.view);
      told.set(key, { picture, view: isNews ? view : before.view });
      return isNews;
    },
    /** Somebody of it may have been told something else, or nobody is left. */
    forget: (key: string): void => void told.delete(key),
  };
}
