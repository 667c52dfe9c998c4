import type { CounterId } from '#protocol/vocabulary';
import type { Direction, Zone, ZoneId } from '#protocol/zones';
import type { DeviceCard } from '../../../common/staff-session/device-words.ts';

export const ZONES_AT_MOST = 20;
/** What a screen calls itself has these signs, or no zone can be seen from it. */
const SCREEN_NAME = /^[\w.-]{1,40}$/;

/** A zone without name or counters, with an id that no other has. */
export function newZone(zones: readonly Zone[]): Zone {
  const taken = new Set<string>(zones.map(({ zoneId }) => zoneId));
  let number = zones.length + 1;
  while (taken.has(`zone-${number}`)) number += 1;
  return { zoneId: `zone-${number}` as ZoneId, name: { zh: '', en: '' }, counters: [], seenFrom: {} };
}

/** A zone has a name by which people find it. */
export function isZoneReady({ name }: Zone): boolean {
  return name.zh.trim() !== '' || name.en.trim() !== '';
}

/** The zones with a counter in this one, and so in no other. */
export function withCounter(zones: readonly Zone[], zoneId: ZoneId, counterId: CounterId): Zone[] {
  return withoutCounter(zones, counterId).map((zone) =>
    zone.zoneId === zoneId ? { ...zone, counters: [...zone.counters, counterId] } : zone,
  );
}

/** The zones with a counter in none of them. */
export function withoutCounter(zones: readonly Zone[], counterId: CounterId): Zone[] {
  return zones.map((zone) => ({ ...zone, counters: zone.counters.filter((each) => each !== counterId) }));
}

/** The zone as it lies from a screen; null: nobody says. */
export function seenFrom(zone: Zone, screen: string, direction: Direction | null): Zone {
  const { [screen]: _before, ...others } = zone.seenFrom;
  return { ...zone, seenFrom: direction === null ? others : { ...others, [screen]: direction } };
}

/** Walls and kiosks that were here or that a zone speaks of, by name: a wall and a kiosk of one name are told the same. */
export function screensOf(devices: readonly Pick<DeviceCard, 'role' | 'name'>[], zones: readonly Zone[]): string[] {
  const here = devices.filter(({ role }) => role === 'display' || role === 'kiosk').map(({ name }) => name);
  const spokenOf = zones.flatMap((zone) => Object.keys(zone.seenFrom));
  return [...new Set([...here.filter((name) => SCREEN_NAME.test(name)), ...spokenOf])].sort();
}
