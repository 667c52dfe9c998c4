import { describe, expect, it } from 'vitest';
import { openDesk } from '../../support/desk.ts';

const MINUTE = 60_000;

function openVersions() {
  const hall = openDesk();
  const manager = hall.as.manager();
  const inForce = () => hall.see({ view: 'manager:view' }).settings;
  const newest = () => hall.see({ view: 'manager:view' }).settingsVersion;
  const hint = (zh: string, basedOn = newest()) =>
    hall.done(manager, 'settings:save', { change: { missedHint: { zh, en: '' } }, basedOn });
  const restore = (version: number) => hall.done(manager, 'settings:restore', { version, basedOn: newest() });
  return { ...hall, manager, inForce, newest, hint, restore };
}

describe('the history of the settings', () => {
  it('[H12] keeps of each change who, when, before and after, and nothing of a save that changes nothing', () => {
    const { hint, stores, clock, inForce, eventsOf } = openVersions();
    const before = inForce().missedHint;
    clock.advance(MINUTE);
    expect(hint('一').version).toBe(1);
    expect(hint('一').version).toBe(1);
    expect(stores.versions.listBelow(99, 9)).toHaveLength(1);
    expect(stores.versions.byNumber(1)).toEqual({
      ...{ version: 1, at: clock.now(), by: 'manager:9001', source: 'page', restoredVersion: null },
      ...{ parts: ['missedHint'], before: { missedHint: before }, after: { missedHint: { zh: '一', en: '' } } },
    });
    expect(eventsOf('settings-changed').map(({ data }) => data)).toMatchObject([{ version: 1, source: 'page' }]);
  });

  it('[H12] the database refuses to change or delete a version', () => {
    const { hint, db } = openVersions();
    hint('一');
    expect(() => db.exec(`UPDATE settings_version SET by = 'nobody'`)).toThrow('never changed');
    expect(() => db.exec('DELETE FROM settings_version')).toThrow('never deleted');
  });

  it('[H12] taking a change back is a change of its own, which can be taken back as well', () => {
    const { hint, restore, inForce, stores } = openVersions();
    const first = inForce().missedHint;
    hint('一');
    expect(restore(1).version).toBe(2);
    expect(inForce().missedHint).toEqual(first);
    expect(stores.versions.byNumber(2)).toMatchObject({ source: 'restored', restoredVersion: 1 });
    restore(2);
    expect(inForce().missedHint.zh).toBe('一');
  });

  it('[H12] what no longer fits is not taken back, and the refusal says why', () => {
    const { done, refusal, manager, inForce, newest, takeWaiting } = openVersions();
    const { serviceList } = inForce();
    const added = { ...serviceList[0], serviceId: 'solar', code: 'S', name: { zh: '光伏', en: 'Solar' } } as never;
    done(manager, 'settings:save', { change: { serviceList: [...serviceList, added] } });
    takeWaiting('solar');
    expect(refusal(manager, 'settings:restore', { version: 1, basedOn: newest() })).toMatchObject({
      code: 'settings-contradict',
      findings: [{ code: 'service-has-tickets', about: 'solar' }],
    });
    expect(refusal(manager, 'settings:restore', { version: 7, basedOn: newest() })).toEqual({
      code: 'settings-version-unknown',
      version: 7,
    });
  });

  it('[H13] of two managers who change the same, the second hears who did when; other parts go through', () => {
    const { hint, done, refusal, manager, clock, newest, inForce } = openVersions();
    const seen = newest();
    hint('先', seen);
    const mine = { missedHint: { zh: '后', en: '' } };
    expect(refusal(manager, 'settings:save', { change: mine, basedOn: seen })).toEqual({
      code: 'settings-conflict',
      conflicts: [{ part: 'missedHint', version: 1, by: 'manager:9001', at: clock.now() }],
    });
    done(manager, 'settings:save', { change: { hotline: '12398' }, basedOn: seen });
    expect(inForce()).toMatchObject({ missedHint: { zh: '先' }, hotline: '12398' });
    done(manager, 'settings:save', { change: mine, basedOn: 1 });
    expect(inForce().missedHint.zh).toBe('后');
    expect(refusal(manager, 'settings:restore', { version: 1, basedOn: seen }).code).toBe('settings-conflict');
  });

  it('[H13] who says the same as the other is no conflict', () => {
    const { hint } = openVersions();
    hint('同', 0);
    expect(hint('同', 0).version).toBe(1);
  });

  it('[A5] [T4] phone numbers and replies are kept as long as the hall says', () => {
    const { done, manager, as, clock, tick, rows } = openVersions();
    done(manager, 'settings:save', { change: { retention: { callBackDays: 2, replyDays: 3 } } });
    done(as.guide(), 'call-back:add', { phone: '13800138000', serviceId: 'A' as never });
    clock.advance(2 * 24 * 60 * MINUTE - MINUTE);
    tick();
    expect(rows('call_back')).toMatchObject([{ result: null }]);
    expect(rows('command_log').length).toBeGreaterThan(1);
    clock.advance(2 * MINUTE);
    tick();
    expect(rows('call_back')).toMatchObject([{ result: 'lapsed', phone_sealed: null }]);
    clock.advance(24 * 60 * MINUTE);
    tick();
    expect(rows('command_log')).toHaveLength(0);
  });
});
