import type { SettingsFinding } from '../protocol/hall-settings.ts';
import type { CounterId } from '../protocol/vocabulary.ts';
import type { Zone } from '../protocol/zones.ts';
import { zoneOf } from './zones.ts';

type Findings = [code: SettingsFinding['code'], about: string][];

/**
 * [H6] A zone has an id of its own, and each of its counters is one of the hall's and stands in no other. Where there
 * are zones, the calls of a counter without one are on no zone's wall.
 */
export function zoneFindings(
  zones: readonly Zone[],
  counters: readonly { counterId: CounterId }[],
  archived: readonly CounterId[],
): Findings {
  const ids = zones.map(({ zoneId }) => zoneId);
  const outside = counters.filter(({ counterId }) => zoneOf(zones, counterId) === null);
  const inside = zones.flatMap((zone) => zone.counters.map((counterId) => ({ zoneId: zone.zoneId, counterId })));
  return [
    ...ids
      .filter((zoneId, at) => ids.indexOf(zoneId) !== at)
      .map((zoneId): Findings[number] => ['two-zones-with-one-id', zoneId]),
    ...inside
      .filter(({ counterId }) => ![...counters.map((counter) => counter.counterId), ...archived].includes(counterId))
      .map(({ zoneId, counterId }): Findings[number] => ['unknown-counter', `${zoneId} ${counterId}`]),
    ...inside
      .filter(({ counterId }, at) => inside.findIndex((other) => other.counterId === counterId) !== at)
      .map(({ counterId }): Findings[number] => ['counter-in-two-zones', `counter ${counterId}`]),
    ...(zones.length === 0 ? [] : outside).map(({ counterId }): Findings[number] => [
      'counter-without-zone',
      `counter ${counterId}`,
    ]),
  ];
}
