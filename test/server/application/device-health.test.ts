import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../server/application/actor.ts';
import type { CommandInput } from '../../../server/protocol/commands.ts';
import type { DeviceRole } from '../../../server/protocol/vocabulary.ts';
import { counter, openDesk, type TestDesk } from '../../support/desk.ts';

const DISPLAY: Actor = { role: 'display', name: 'display-1' };

/** A hall with one box and one wall that have both come, and what both say of themselves. */
function withDevices() {
  const hall = openDesk();
  hall.act('device:join', { name: 'kiosk-1' });
  hall.act('screen:join', { role: 'display', name: 'display-1' });
  const card = (role: DeviceRole = 'device', name = 'kiosk-1') =>
    hall.see({ view: 'guide:view' }).devices.find((each) => each.role === role && each.name === name);
  const box = (more: Partial<CommandInput<'device:status'>>) =>
    hall.done(hall.as.device(), 'device:status', { paper: 'ok', cover: 'closed', ...more });
  const wall = (more: Partial<CommandInput<'screen:status'>>) =>
    hall.done(DISPLAY, 'screen:status', {
      version: '1.0',
      clock: hall.clock.now(),
      sound: 'ok',
      isVisible: true,
      ...more,
    });
  return { ...hall, card, box, wall };
}

const isNews = (hall: TestDesk, ask: () => unknown) => {
  const before = hall.stores.hall.revision();
  ask();
  return hall.stores.hall.revision() > before;
};

describe('every device and how it is', () => {
  it('[G1] is here or away since, with version, clock, sound, sight and last error', () => {
    const hall = withDevices();
    hall.wall({ version: '2.1', clock: (hall.clock.now() - 3_500) as never, sound: 'blocked', lastError: 'no voice' });
    expect(hall.card('display', 'display-1')).toMatchObject({
      isConnected: true,
      seenAt: hall.clock.now(),
      version: '2.1',
      clockDriftMs: -3_500,
      sound: 'blocked',
      isVisible: true,
      lastError: { text: 'no voice', at: hall.clock.now() },
      printer: 'none',
      slipsLeft: null,
      problem: 'sound-blocked',
    });
    hall.clock.advance(5_000);
    expect(hall.card('display', 'display-1')?.seenAt).toBe(hall.clock.now());
    hall.act('screen:leave', { role: 'display', name: 'display-1' });
    const leftAt = hall.clock.now();
    hall.clock.advance(5_000);
    expect(hall.card('display', 'display-1')).toMatchObject({ isConnected: false, seenAt: leftAt });
  });

  it('[G1] a window and a pad are known by their counter', () => {
    const hall = withDevices();
    hall.act('screen:join', { role: 'pad', name: '1' });
    hall.done(hall.as.pad('1'), 'screen:status', {
      version: '1',
      clock: hall.clock.now(),
      sound: 'none',
      isVisible: true,
    });
    expect(hall.card('pad', '1')).toMatchObject({ counterId: '1', version: '1', isConnected: true });
    expect(hall.stores.devices.all()).toHaveLength(3);
  });

  it('[G1] [P5] saying the same again is no news, nor is a clock that has moved by two seconds', () => {
    const hall = withDevices();
    const now = hall.clock.now();
    const parts = [{ kind: 'sign' as const, counterId: counter('1'), isReachable: true, detail: null }];
    const box = () => hall.box({ version: '1', clock: now, parts, lastError: 'jam' });
    expect([isNews(hall, box), isNews(hall, box), isNews(hall, () => hall.box({}))]).toEqual([true, false, false]);
    const wall = (drift: number) => () => hall.wall({ clock: (now + drift) as never });
    expect([0, 2_000, -2_000, 2_001, 4_001, 4_002].map((drift) => isNews(hall, wall(drift)))).toEqual([
      true,
      false,
      false,
      true,
      false,
      true,
    ]);
  });

  it('[G1] other words for the same are kept at once and are news once a minute', () => {
    const hall = withDevices();
    const say = (detail: string, lastError: string, isReachable = true) =>
      hall.box({ parts: [{ kind: 'scanner', counterId: null, isReachable, detail }], lastError });
    say('connecting', 'jam');
    const before = hall.stores.hall.revision();
    for (let second = 0; second < 118; second += 2) {
      hall.clock.advance(2_000);
      say(`${second} dropped`, `jam ${second}`);
    }
    expect(hall.stores.hall.revision()).toBe(before + 1);
    expect(hall.card()).toMatchObject({ parts: [{ detail: '116 dropped' }], lastError: { text: 'jam 116' } });
    expect(isNews(hall, () => say('116 dropped', 'jam 116', false))).toBe(true);
    expect(hall.card()?.problem).toBe('part-unreachable');
  });

  it('[G1] who speaks is here, also when its coming could not be stored', () => {
    const hall = openDesk();
    hall.done(DISPLAY, 'screen:status', { version: '1', clock: hall.clock.now(), sound: 'ok', isVisible: true });
    expect(hall.stores.devices.find({ role: 'display', name: 'display-1' })?.isConnected).toBe(true);
  });

  it('[G1] those that need somebody come first, then those whose paper is low', () => {
    const hall = withDevices();
    hall.act('device:join', { name: 'kiosk-2' });
    hall.done(hall.as.device('kiosk-2'), 'device:status', { paper: 'low' });
    hall.wall({ sound: 'blocked' });
    hall.box({});
    expect(hall.see({ view: 'manager:view' }).devices.map(({ name }) => name)).toEqual([
      'display-1',
      'kiosk-2',
      'kiosk-1',
    ]);
  });

  it('[G1] what is not there any more is forgotten with its faults, what is here is not', () => {
    const hall = withDevices();
    const kiosk = { role: 'device' as const, name: 'kiosk-1' };
    hall.box({ paper: 'out' });
    const forget = () => hall.refusal(hall.as.manager(), 'device:forget', kiosk).code;
    expect(forget()).toBe('device-connected');
    hall.act('device:leave', { name: 'kiosk-1' });
    hall.done(hall.as.manager(), 'device:forget', kiosk);
    expect(hall.card()).toBeUndefined();
    expect(hall.stores.faults.allOpen()).toEqual([]);
    expect(forget()).toBe('device-unknown');
  });

  it('[G1] after a restart nobody is here, and was last seen when the hall last knew', () => {
    const hall = withDevices();
    const lastEvent = hall.clock.now();
    hall.clock.advance(3_600_000);
    hall.act('hall:recover', {});
    expect(hall.card()).toMatchObject({ isConnected: false, seenAt: lastEvent });
  });
});

describe('the fault record', () => {
  it('[G2] opens by itself, once, and ends when the device is well again', () => {
    const hall = withDevices();
    hall.box({ paper: 'out' });
    hall.box({ paper: 'out', version: '2' });
    const [fault, ...more] = hall.see({ view: 'guide:view' }).faults;
    expect(more).toEqual([]);
    expect(fault).toMatchObject({ problem: 'paper-out', openedBy: 'hall', told: null, repaired: null, text: null });
    hall.clock.advance(60_000);
    hall.box({ paper: 'ok' });
    const [ended] = hall.see({ view: 'guide:view' }).faults;
    expect(ended).toMatchObject({ faultId: fault?.faultId, repaired: { at: hall.clock.now(), by: 'hall', note: '' } });
    hall.clock.advance(120_001);
    hall.box({ paper: 'out' });
    expect(hall.rows('fault')).toHaveLength(2);
    expect(hall.eventsOf('fault-opened')).toHaveLength(2);
  });

  it('[G2] a device that goes wrong over and over fills the record, and not the views', () => {
    const hall = withDevices();
    for (let time = 0; time < 120; time += 1) {
      hall.box({ paper: time % 2 === 0 ? 'out' : 'ok' });
      hall.clock.advance(120_001);
    }
    expect(hall.rows('fault')).toHaveLength(60);
    expect(hall.see({ view: 'guide:view' }).faults).toHaveLength(50);
  });

  it('[G2] a loose cable is one fault: well for up to two minutes, it is opened again', () => {
    const hall = withDevices();
    const cable = (isReachable: boolean) =>
      hall.box({ parts: [{ kind: 'scanner', counterId: null, isReachable, detail: null }] });
    const openedAt = hall.clock.now();
    cable(false);
    const [fault] = hall.stores.faults.allOpen();
    const faultId = fault?.faultId as never;
    hall.done(hall.as.guide(), 'fault:told', { faultId, note: 'comes at two' });
    for (let time = 0; time < 50; time += 1) {
      cable(true);
      expect(hall.stores.faults.allOpen()).toEqual([]);
      hall.clock.advance(120_000);
      cable(false);
    }
    expect(hall.rows('fault')).toHaveLength(1);
    expect(hall.stores.faults.allOpen()).toMatchObject([
      { faultId, openedAt, told: { note: 'comes at two' }, repaired: null },
    ]);
    expect(hall.eventsOf('fault-reopened')).toHaveLength(50);
    expect(hall.eventsOf('fault-reopened')[0]?.data).toMatchObject({ faultId, device: 'kiosk-1', wellMs: 120_000 });
    hall.done(hall.as.guide(), 'fault:repaired', { faultId, note: 'new cable' });
    cable(true);
    cable(false);
    expect(hall.rows('fault')).toHaveLength(2);
  });

  it('[G2] away again soon after is the same fault, and ended by a person is not missed twice', () => {
    const hall = withDevices();
    const goAway = () => {
      hall.act('device:leave', { name: 'kiosk-1' });
      hall.clock.advance(60_000);
      hall.tick();
    };
    goAway();
    hall.act('device:join', { name: 'kiosk-1' });
    goAway();
    const [fault] = hall.stores.faults.allOpen();
    expect(hall.rows('fault')).toHaveLength(1);
    hall.done(hall.as.guide(), 'fault:repaired', { faultId: fault?.faultId as never, note: 'is at the workshop' });
    hall.tick();
    expect(hall.stores.faults.allOpen()).toEqual([]);
    expect(hall.rows('fault')).toHaveLength(1);
  });

  it('[G2] a fault that turns into another ends, and that a box goes away makes no printer well', () => {
    const hall = withDevices();
    hall.box({ cover: 'open' });
    hall.box({ fault: 'cutter' });
    hall.act('device:leave', { name: 'kiosk-1' });
    hall.act('device:join', { name: 'kiosk-1' });
    expect(hall.stores.faults.allOpen().map(({ problem }) => problem)).toEqual(['cutter']);
  });

  it('[G2] what cannot be seen while a wall is away is not over because of that', () => {
    const hall = withDevices();
    hall.wall({ sound: 'blocked' });
    hall.act('screen:leave', { role: 'display', name: 'display-1' });
    expect(hall.stores.faults.allOpen().map(({ problem }) => problem)).toEqual(['sound-blocked']);
    hall.act('screen:join', { role: 'display', name: 'display-1' });
    hall.wall({ sound: 'ok' });
    expect(hall.stores.faults.allOpen()).toEqual([]);
  });

  it('[G2] what was wrong before it went away has not begun anew when it is back', () => {
    const hall = withDevices();
    hall.wall({ sound: 'blocked' });
    const [fault] = hall.stores.faults.allOpen();
    hall.done(hall.as.guide(), 'fault:repaired', { faultId: fault?.faultId as never, note: 'is silent today' });
    hall.act('screen:leave', { role: 'display', name: 'display-1' });
    hall.act('screen:join', { role: 'display', name: 'display-1' });
    hall.wall({ sound: 'blocked', version: '2' });
    expect(hall.rows('fault')).toHaveLength(1);
    hall.wall({ sound: 'ok' });
    hall.wall({ sound: 'blocked' });
    expect(hall.rows('fault')).toHaveLength(2);
  });

  it('[G2] away is a fault after a minute, once for each time, and only of who is expected', () => {
    const hall = withDevices();
    hall.act('device:leave', { name: 'kiosk-1' });
    hall.act('screen:leave', { role: 'display', name: 'display-1' });
    const open = () => hall.stores.faults.allOpen().map(({ role, problem }) => `${role} ${problem}`);
    hall.clock.advance(59_999);
    hall.tick();
    expect(open()).toEqual([]);
    hall.clock.advance(1);
    hall.tick();
    hall.tick();
    expect(open()).toEqual(['device away']);
    const [fault] = hall.stores.faults.allOpen();
    hall.done(hall.as.guide(), 'fault:repaired', { faultId: fault?.faultId as never, note: 'is at the workshop' });
    hall.tick();
    expect(open()).toEqual([]);
    hall.act('device:join', { name: 'kiosk-1' });
    hall.act('device:leave', { name: 'kiosk-1' });
    hall.clock.advance(60_000);
    hall.tick();
    expect(open()).toEqual(['device away']);
    hall.act('device:join', { name: 'kiosk-1' });
    expect(open()).toEqual([]);
    hall.db.exec('UPDATE hall SET is_demo = 0');
    hall.tick();
    expect(open()).toEqual(['display away']);
  });

  it('[G2] says who reported, who told the repairer and when, and who repaired', () => {
    const hall = withDevices();
    const { faultId } = hall.done(hall.as.clerk(), 'fault:report', {
      role: 'display',
      name: 'display-1',
      text: 'flickers',
    });
    expect(hall.card('display', 'display-1')?.problem).toBe('reported');
    hall.clock.advance(60_000);
    hall.done(hall.as.guide(), 'fault:told', { faultId, note: 'comes at two' });
    hall.clock.advance(60_000);
    hall.done(hall.as.manager(), 'fault:repaired', { faultId, note: 'new cable' });
    const [fault] = hall.see({ view: 'manager:view' }).faults;
    expect(fault).toMatchObject({
      text: 'flickers',
      openedBy: expect.stringMatching(/^1001 /),
      told: { at: hall.clock.now() - 60_000, by: expect.stringMatching(/^8001 /), note: 'comes at two' },
      repaired: { at: hall.clock.now(), by: expect.stringMatching(/^9001 /), note: 'new cable' },
    });
    expect(hall.card('display', 'display-1')?.problem).toBeNull();
  });

  it('[G2] what ended by itself keeps its end and gets the note of who repaired it', () => {
    const hall = withDevices();
    hall.box({ fault: 'cutter' });
    const [fault] = hall.stores.faults.allOpen();
    const faultId = fault?.faultId as never;
    hall.box({});
    const endedAt = hall.clock.now();
    hall.clock.advance(60_000);
    hall.done(hall.as.guide(), 'fault:repaired', { faultId, note: 'blade cleaned' });
    expect(hall.stores.faults.byId(faultId)?.repaired).toMatchObject({ at: endedAt, note: 'blade cleaned' });
    expect(isNews(hall, () => hall.done(hall.as.guide(), 'fault:repaired', { faultId, note: 'blade cleaned' }))).toBe(
      false,
    );
  });

  it('[G2] knows no fault and no device that never was, and the database deletes none', () => {
    const hall = withDevices();
    const faultId = 'none' as never;
    expect(hall.refusal(hall.as.guide(), 'fault:told', { faultId, note: 'x' }).code).toBe('fault-unknown');
    expect(hall.refusal(hall.as.guide(), 'fault:repaired', { faultId, note: '' }).code).toBe('fault-unknown');
    const pad = { role: 'pad' as const, name: '9', text: 'dark' };
    expect(hall.refusal(hall.as.clerk(), 'fault:report', pad).code).toBe('device-unknown');
    hall.box({ paper: 'out' });
    expect(() => hall.db.exec('DELETE FROM fault')).toThrow('faults are never deleted');
  });
});

describe('the paper of a box', () => {
  const slips = (hall: TestDesk, count: number) => {
    for (let slip = 0; slip < count; slip += 1) hall.stores.devices.countSlip('kiosk-1');
  };

  it('[G5] what is left is counted from the slips, and a roll that ran out teaches', () => {
    const hall = withDevices();
    hall.change({ slipsPerRoll: 100 });
    hall.box({});
    slips(hall, 70);
    expect(hall.card()?.slipsLeft).toBe(30);
    hall.box({ paper: 'out' });
    expect(hall.card()).toMatchObject({ slipsLeft: 0, problem: 'paper-out' });
    hall.box({ paper: 'ok' });
    expect(hall.card()?.slipsLeft).toBe(70);
    expect(hall.eventsOf('roll-ended')[0]?.data).toMatchObject({ device: 'kiosk-1', slips: 70, perRoll: 70 });
  });

  it('[G5] a new roll that staff put in starts the count, of a box that there is', () => {
    const hall = withDevices();
    slips(hall, 25);
    hall.done(hall.as.guide(), 'device:new-roll', { device: 'kiosk-1' });
    expect(hall.card()?.slipsLeft).toBe(hall.settings.slipsPerRoll);
    expect(isNews(hall, () => hall.done(hall.as.guide(), 'device:new-roll', { device: 'kiosk-1' }))).toBe(false);
    expect(hall.refusal(hall.as.guide(), 'device:new-roll', { device: 'kiosk-9' }).code).toBe('device-unknown');
  });
});
