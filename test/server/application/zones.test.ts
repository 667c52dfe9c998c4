import { describe, expect, it } from 'vitest';
import { Zones } from '../../../server/protocol/zones.ts';
import { openDesk } from '../../support/desk.ts';

const EAST = {
  zoneId: 'east',
  name: { zh: '东区', en: 'East' },
  counters: ['1', '2', '3'],
  seenFrom: { wall: 'left' },
};
const WEST = { zoneId: 'west', name: { zh: '西区', en: 'West' }, counters: ['4', '5', '6'] };

function zonedHall() {
  const hall = openDesk();
  hall.change({ zones: Zones.parse([EAST, { ...WEST, seenFrom: { 'kiosk-1': 'up' } }]) });
  return hall;
}

describe('zones', () => {
  it('[V5] each call says in which zone its counter stands, and each zone what is offered there', () => {
    const hall = zonedHall();
    hall.openCounter('1001', '1');
    hall.takeWaiting('A');
    hall.next('1001');
    const { calls, zones } = hall.see({ view: 'display:view' });
    expect(calls[0]?.counter).toMatchObject({ counterId: '1', zoneId: 'east' });
    expect(zones.map(({ zoneId, services, seenFrom }) => [zoneId, services.join(), seenFrom])).toEqual([
      ['east', 'A,E', { wall: 'left' }],
      ['west', 'B,C,D,E', { 'kiosk-1': 'up' }],
    ]);
  });

  it('[V5] the wall keeps the last calls of a quiet zone, however busy the other is', () => {
    const hall = zonedHall();
    hall.openCounter('1001', '1');
    hall.openCounter('1004', '4');
    hall.takeWaiting('B');
    hall.next('1004');
    for (let call = 0; call < 10; call += 1) {
      hall.takeWaiting('A');
      hall.clock.advance(hall.settings.speakWithinSeconds * 1000);
      hall.next('1001');
      hall.done(hall.as.clerk(), 'counter:no-show', {});
    }
    const zones = hall.see({ view: 'display:view' }).calls.map(({ counter }) => counter.zoneId);
    expect(zones).toEqual(['west', ...Array.from({ length: 8 }, () => 'east')]);
  });

  it('a kiosk sends people to the zone where most open counters do it, else to that of most counters that could', () => {
    const hall = zonedHall();
    const area = (id: string) =>
      hall.see({ view: 'kiosk:view', name: 'kiosk-1' }).services.find(({ serviceId }) => serviceId === id)?.area;
    expect(area('E')).toEqual({ name: EAST.name, direction: null });
    hall.openCounter('1004', '4');
    expect(area('E')).toEqual({ name: WEST.name, direction: 'up' });
    hall.change({ zones: [] });
    expect(area('E')).toBeNull();
  });

  it('[H6] a counter that is not there, or is in two zones, contradicts; one without a zone is odd', () => {
    const hall = openDesk();
    const save = (...zones: object[]) =>
      hall.send(hall.as.manager(), 'settings:save', { change: { zones: Zones.parse(zones) } });
    const refused = save(EAST, { ...EAST, counters: ['3', '9'] });
    expect(refused).toMatchObject({
      refusal: {
        code: 'settings-contradict',
        findings: [
          { code: 'unknown-counter', about: 'east 9' },
          { code: 'two-zones-with-one-id', about: 'east' },
          { code: 'counter-in-two-zones', about: 'counter 3' },
        ],
      },
    });
    const warned = (reply: ReturnType<typeof save>) => (reply.ok ? reply.warnings.map(({ about }) => about) : []);
    expect(warned(save(EAST))).toEqual(expect.arrayContaining(['counter 4', 'counter 5', 'counter 6']));
    expect(hall.see({ view: 'display:view' }).zones).toHaveLength(1);
  });
});
