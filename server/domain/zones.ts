import type { CounterId } from '../protocol/vocabulary.ts';
import type { Zone } from '../protocol/zones.ts';

/** The zone in which a counter stands, if any. */
export function zoneOf(zones: readonly Zone[], counterId: CounterId): Zone | null {
  return zones.find(({ counters }) => counters.includes(counterId)) ?? null;
}

/** The zone with the most of these counters, of equals the one that is named first; null where none of them has a zone. */
export function zoneOfMost(zones: readonly Zone[], counterIds: readonly CounterId[]): Zone | null {
  const inside = ({ counters }: Zone) => counterIds.filter((counterId) => counters.includes(counterId)).length;
  const [first] = zones.filter((zone) => inside(zone) > 0).sort((one, other) => inside(other) - inside(one));
  return first ?? null;
}
