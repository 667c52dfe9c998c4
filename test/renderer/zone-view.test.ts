import { describe, expect, it } from 'vitest';
import { hearZones } from '../../renderer/display/zone-client.ts';
import { directionTo, unknownZones, viewOfZones, zonesWanted } from '../../renderer/display/zone-view.ts';
import type { DisplayView } from '../../server/protocol/views.ts';
import { ServiceId } from '../../server/protocol/vocabulary.ts';
import { ZoneId } from '../../server/protocol/zones.ts';

const [EAST, WEST] = [ZoneId.parse('east'), ZoneId.parse('west')];
const text = { zh: '', en: '' };
const services = (...codes: string[]) => codes.map((code) => ServiceId.parse(code));

const zones: DisplayView['zones'] = [
  { zoneId: EAST, name: text, services: services('A', 'E'), seenFrom: { 'display-1': 'left' }, missed: ['E001'] },
  { zoneId: WEST, name: text, services: services('B', 'E'), seenFrom: {}, missed: ['B001', 'E001'] },
];
const call = (seq: number, zoneId: ZoneId | null) => ({ seq, counter: { counterId: '1', name: text, zoneId } });
const row = (serviceId: ServiceId) => ({ serviceId });
const view = {
  zones,
  calls: [call(1, EAST), call(2, WEST), call(3, null)],
  waiting: services('A', 'B', 'E').map(row),
  playlist: [
    { itemId: 'everywhere', zones: [] },
    { itemId: 'there', zones: [EAST] },
  ],
  missed: ['B001', 'E001'],
} as unknown as DisplayView;

const seen = (wanted: string[]) => {
  const { calls, waiting, missed } = viewOfZones(view, wanted);
  return [calls.map(({ seq }) => seq), waiting.map(({ serviceId }) => serviceId), missed];
};

describe('the wall of a zone', () => {
  it('[V5] has the calls of its counters, and the lines and missed numbers of its services', () => {
    expect(seen(['east'])).toEqual([[1], ['A', 'E'], ['E001']]);
    expect(seen(['west', 'east'])).toEqual([
      [1, 2],
      ['A', 'B', 'E'],
      ['B001', 'E001'],
    ]);
  });

  it('[V5] plays what is meant for it, and what is meant for every wall', () => {
    const played = (wanted: string[]) => viewOfZones(view, wanted).playlist.map(({ itemId }) => itemId);
    expect(played(['east'])).toEqual(['everywhere', 'there']);
    expect(played(['west'])).toEqual(['everywhere']);
  });

  it('[V5] of no zone, and of none that the hall knows, is for the whole hall', () => {
    for (const wanted of [[], ['north']]) expect(seen(wanted)).toEqual(seen(['east', 'west']).with(0, [1, 2, 3]));
    expect(unknownZones(zones, ['north', 'east'])).toEqual(['north']);
  });

  it('reads its zones from the address', () => {
    expect(zonesWanted('?zone=east, west,')).toEqual(['east', 'west']);
    expect(zonesWanted('?name=hall')).toEqual([]);
  });

  it('[V5] the same view reaches everybody who listens, as old as it came', () => {
    const heard: DisplayView[] = [];
    const client = hearZones(
      { onView: (_: string, listener: (view: DisplayView) => void) => listener(view) } as never,
      ['west'],
    );
    for (let listener = 0; listener < 2; listener += 1) client.onView('display:view', (next) => heard.push(next));
    expect(heard[0]?.calls.map(({ seq }) => seq)).toEqual([2]);
    expect(heard[0]).toBe(heard[1]);
  });

  it('knows the way where somebody has said it', () => {
    expect(directionTo(zones, EAST, 'display-1')).toBe('left');
    expect([directionTo(zones, EAST, 'other'), directionTo(zones, null, 'display-1')]).toEqual([null, null]);
  });
});
