import { describe, expect, it } from 'vitest';
import { openDesk, service } from '../../support/desk.ts';

const TITLE = { zh: '西区今天停电检修', en: 'Power is off in the west today' };
const TEXT = { zh: '预计 17:00 恢复，不用来厅排队。', en: 'Back at about 17:00; no need to queue.' };
const UNTIL = { day: '2026-03-02', time: '17:00' };

describe('an announcement', () => {
  it('[H10] is said at kiosks and on walls until it ends by itself', () => {
    const hall = openDesk();
    const { until } = hall.done(hall.as.manager(), 'notice:announce', { title: TITLE, text: TEXT, until: UNTIL });
    expect(until).toBe(Date.parse('2026-03-02T17:00:00+08:00'));
    const said = () => [
      hall.see({ view: 'kiosk:view', name: 'kiosk-1' }).announcements,
      hall.see({ view: 'display:view' }).announcements,
    ];
    const one = { title: TITLE, text: TEXT, services: [], until };
    expect(said()).toMatchObject([[one], [one]]);
    hall.clock.set(until);
    expect(said()).toEqual([[], []]);
    expect(hall.see({ view: 'manager:view' }).announcements).toEqual([]);
  });

  it('[H10] names its services, the newest is first, and it can be withdrawn', () => {
    const hall = openDesk();
    const manager = hall.as.manager();
    const first = hall.done(manager, 'notice:announce', { title: TITLE, text: TEXT, until: UNTIL });
    hall.clock.advance(1_000);
    hall.done(manager, 'notice:announce', { title: TEXT, text: TITLE, until: UNTIL, services: [service('D')] });
    const said = () => hall.see({ view: 'manager:view' }).announcements;
    expect(said()).toMatchObject([{ services: ['D'] }, { services: [] }]);
    const { announcementId } = first;
    hall.done(manager, 'notice:withdraw', { announcementId });
    expect(said()).toMatchObject([{ services: ['D'] }]);
    expect(hall.refusal(manager, 'notice:withdraw', { announcementId })).toEqual({ code: 'announcement-unknown' });
  });

  it('[H10] that would be over already, speaks of no service or is one too many is refused', () => {
    const hall = openDesk();
    const manager = hall.as.manager();
    const wish = { title: TITLE, text: TEXT, until: UNTIL };
    expect(hall.refusal(manager, 'notice:announce', { ...wish, until: { day: '2026-03-01', time: '17:00' } })).toEqual({
      code: 'announcement-in-the-past',
    });
    expect(hall.refusal(manager, 'notice:announce', { ...wish, services: [service('X')] })).toEqual({
      code: 'service-unknown',
    });
    for (let made = 0; made < 6; made++) hall.done(manager, 'notice:announce', wish);
    expect(hall.refusal(manager, 'notice:announce', wish)).toEqual({ code: 'too-many-announcements' });
  });
});
