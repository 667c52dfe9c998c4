import type { Playlist, PlaylistItem } from '#protocol/playlist';
import type { ZoneId } from '#protocol/zones';

/** How long a file that could not be shown is left alone; somebody may have mended it. */
const BROKEN_FOR_MS = 5 * 60_000;

/** Files that could not be shown, and when. */
export type Broken = ReadonlyMap<string, number>;

/** What may play at this time of day (`HH:mm`), in order: what is within its hours and not broken. */
export function playable(playlist: Playlist, { timeOfDay, now, broken }: Moment): Playlist {
  return playlist.filter((item) => {
    if (item.hours && (timeOfDay < item.hours.from || timeOfDay >= item.hours.to)) return false;
    const brokenAt = item.kind === 'text' ? undefined : broken.get(item.file);
    return brokenAt === undefined || now - brokenAt > BROKEN_FOR_MS;
  });
}
type Moment = { timeOfDay: string; now: number; broken: Broken };

/** The item after this one, from the beginning again after the last; null where nothing may play. */
export function itemAfter(items: Playlist, itemId: string | null): PlaylistItem | null {
  return items[(items.findIndex((item) => item.itemId === itemId) + 1) % items.length] ?? null;
}

/**
 * What is left of the time of the item on show. It stands still over a pause; an item that comes anew, or is given
 * another time, has all of it.
 */
export function createItemTime(clock: () => number) {
  let item = '';
  let leftMs = 0;
  let runsSince: number | null = null;
  return {
    show(itemId: string | null, seconds: number | null): void {
      const next = `${itemId} ${seconds}`;
      if (next !== item) leftMs = (seconds ?? 0) * 1000;
      item = next;
    },
    /** The milliseconds until the item is over, which pass from now on. */
    run(): number {
      runsSince = clock();
      return leftMs;
    },
    pause(): void {
      if (runsSince !== null) leftMs = Math.max(0, leftMs - (clock() - runsSince));
      runsSince = null;
    },
  };
}

/** What belongs on the wall of these zones; a wall of the whole hall plays everything. */
export function playlistOfZones(playlist: Playlist, zones: readonly ZoneId[]): Playlist {
  return playlist.filter((item) => item.zones.length === 0 || item.zones.some((zoneId) => zones.includes(zoneId)));
}

/** Whether the calls leave the stage to the playlist: nobody is being called, and the last call was a while ago. */
export function isStageFree(calls: readonly { at: number; status: string }[], now: number): boolean {
  return calls.every(({ at, status }) => status !== 'called' && now - at > STAGE_FREE_AFTER_MS);
}
const STAGE_FREE_AFTER_MS = 45_000;
