import type { DisplayView } from '#protocol/views';
import type { Direction, ZoneId } from '#protocol/zones';
import { playlistOfZones } from './playing.ts';

type Zones = DisplayView['zones'];
type Seen = Pick<DisplayView, 'calls' | 'waiting' | 'missed' | 'playlist' | 'zones'>;

/** Reads `?zone=`: the zones that a wall is for (`east,west`); empty for the whole hall. */
export function zonesWanted(search: string): string[] {
  const wanted = new URLSearchParams(search).get('zone') ?? '';
  return wanted
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/**
 * What the wall of these zones shows, speaks and reports: the calls of their counters, and who waits for or missed what
 * is done there. Where the hall has none of them, a wall that shows everything is better than one that shows nothing.
 */
export function viewOfZones<View extends Seen>(view: View, wanted: readonly string[]): View {
  const mine = view.zones.filter(({ zoneId }) => wanted.includes(zoneId));
  if (mine.length === 0) return view;
  const isHere = (zoneId: ZoneId | null) => mine.some((zone) => zone.zoneId === zoneId);
  return {
    ...view,
    calls: view.calls.filter(({ counter }) => isHere(counter.zoneId)),
    waiting: view.waiting.filter(({ serviceId }) => mine.some(({ services }) => services.includes(serviceId))),
    missed: view.missed.filter((number) => mine.some((zone) => zone.missed.includes(number))),
    playlist: playlistOfZones(
      view.playlist,
      mine.map(({ zoneId }) => zoneId),
    ),
  };
}

/** The names that the hall does not know, so that somebody mends the wall's address. */
export function unknownZones(zones: Zones, wanted: readonly string[]): string[] {
  return wanted.filter((name) => !zones.some(({ zoneId }) => zoneId === name));
}

/** Where to go from this screen for a counter of that zone; null where nobody has said. */
export function directionTo(zones: Zones, zoneId: ZoneId | null, screenName: string): Direction | null {
  return zones.find((zone) => zone.zoneId === zoneId)?.seenFrom[screenName] ?? null;
}
