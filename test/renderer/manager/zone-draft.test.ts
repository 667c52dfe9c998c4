import { describe, expect, it } from 'vitest';
import { movedUp, voicesToAdd } from '../../../renderer/manager/devices/voice/voice-draft.ts';
import {
  newZone,
  screensOf,
  seenFrom,
  withCounter,
  withoutCounter,
} from '../../../renderer/manager/devices/zones/zone-draft.ts';
import { unfinishedParts } from '../../../renderer/manager/settings/unfinished-parts.ts';
import type { CounterId } from '../../../server/protocol/vocabulary.ts';
import { type ZoneId, Zones } from '../../../server/protocol/zones.ts';

const zones = Zones.parse([
  { zoneId: 'zone-2', name: { zh: '东区', en: 'East' }, counters: ['1', '2'], seenFrom: { 'hall-1': 'left' } },
  { zoneId: 'west', name: { zh: '西区', en: 'West' }, counters: ['3'] },
]);
const [east] = zones as [(typeof zones)[number]];

describe('the zones as a manager edits them', () => {
  it('begins empty, with an id that no other has, and is not ready without a name', () => {
    const added = newZone(zones);
    expect(added).toMatchObject({ zoneId: 'zone-3', counters: [] });
    expect(newZone([east]).zoneId).toBe('zone-3');
    expect(unfinishedParts({ zones: [...zones, added] })).toEqual(['zones']);
    expect(unfinishedParts({ zones })).toEqual([]);
  });

  it('has a counter in one zone at most', () => {
    const counters = (list: typeof zones) => list.map((zone) => zone.counters);
    expect(counters(withCounter(zones, 'west' as ZoneId, '2' as CounterId))).toEqual([['1'], ['3', '2']]);
    expect(counters(withoutCounter(zones, '3' as CounterId))).toEqual([['1', '2'], []]);
  });

  it('lies in a direction from a screen, or nobody says', () => {
    expect(seenFrom(east, 'kiosk-1', 'up').seenFrom).toEqual({ 'hall-1': 'left', 'kiosk-1': 'up' });
    expect(seenFrom(east, 'hall-1', null).seenFrom).toEqual({});
  });

  it('is seen from the walls and kiosks that were here, and from those it speaks of', () => {
    const devices = [
      { role: 'display' as const, name: 'hall-2' },
      { role: 'kiosk' as const, name: 'kiosk-1' },
      { role: 'window' as const, name: '1' },
    ];
    expect(screensOf(devices, zones)).toEqual(['hall-1', 'hall-2', 'kiosk-1']);
  });
});

describe('the voices as a manager orders them', () => {
  it('moves one up, and offers those that are not there yet', () => {
    expect(movedUp(['zh', 'en', 'yue'], 2)).toEqual(['zh', 'yue', 'en']);
    const own = { packs: [{ pack: 'yue', name: '粤语', sentence: 'zh' as const, clips: {} }], problems: [] };
    expect(voicesToAdd(['zh'], own)).toEqual(['en', 'yue']);
    expect(voicesToAdd(['zh'], null)).toEqual(['en']);
  });
});
