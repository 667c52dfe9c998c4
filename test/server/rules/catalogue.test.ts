import { describe, expect, it } from 'vitest';
import type { CounterEntry, ServiceEntry, StaffEntry } from '../../../server/protocol/catalogue.ts';
import type { SettingsChange } from '../../../server/protocol/hall-settings.ts';
import { counter, openDesk, service } from '../../support/desk.ts';

const X: ServiceEntry = {
  ...{ serviceId: service('solar'), code: 'S', name: { zh: '光伏并网', en: 'Solar' }, term: null },
  ...{ icon: 'sun', group: null, limitMinutes: 12.5, isArchived: false },
};

/** A hall whose lists can be changed as the page does it: as a whole, from what is in force. */
function openLists() {
  const hall = openDesk();
  const manager = hall.as.manager();
  const inForce = () => hall.see({ view: 'manager:view' }).settings;
  const save = (change: SettingsChange) => hall.done(manager, 'settings:save', { change });
  const findings = (change: SettingsChange) => {
    const refusal = hall.refusal(manager, 'settings:save', { change });
    if (refusal.code !== 'settings-contradict') throw new Error(refusal.code);
    return refusal.findings.map(({ code, about }) => `${code}: ${about}`);
  };
  const services = (edit: (entry: ServiceEntry) => ServiceEntry) => ({ serviceList: inForce().serviceList.map(edit) });
  const counters = (edit: (entry: CounterEntry) => CounterEntry) => ({ counterList: inForce().counterList.map(edit) });
  const staff = (edit: (entry: StaffEntry) => StaffEntry) => ({ staffList: inForce().staffList.map(edit) });
  const closing =
    <Entry extends object>(isMeant: (entry: Entry) => boolean) =>
    (entry: Entry) =>
      isMeant(entry) ? { ...entry, isArchived: true } : entry;
  const closeA = () => services(closing(({ serviceId }) => serviceId === 'A'));
  const closeOne = () => counters(closing(({ counterId }) => counterId === '1'));
  const dismiss = (badge: string) => staff(closing((entry) => entry.badge === badge));
  return { ...hall, manager, inForce, save, findings, services, counters, staff, closeA, closeOne, dismiss };
}

describe('services, counters and staff', () => {
  it('[H11] a new service is on every screen at once, its numbers with its own prefix, in the order of the list', () => {
    const { save, inForce, see, done, as } = openLists();
    const { serviceList, counters } = inForce();
    const one = counters[counter('1')] ?? { services: [], helps: [] };
    save({
      serviceList: [X, ...serviceList],
      counters: { [counter('1')]: { ...one, services: [...one.services, X.serviceId] } },
    });
    const kiosk = see({ view: 'kiosk:view', name: 'kiosk-1' });
    expect(kiosk.services[0]).toMatchObject({ serviceId: 'solar', code: 'S', name: { zh: '光伏并网' } });
    expect(done(as.kiosk(), 'ticket:take', { serviceId: X.serviceId, slip: false }).number).toBe('S001');
    expect(see({ view: 'display:view' }).waiting.map(({ serviceId }) => serviceId)).toContain('solar');
  });

  it('[H11] names, prefix and limit change while people wait; two services may change their prefixes with each other', () => {
    const { save, services, takeWaiting, openCounter, next, see, staffId } = openLists();
    expect(takeWaiting('A').number).toBe('A001');
    const swapped: Record<string, string> = { A: 'B', B: 'A' };
    save(services((each) => ({ ...each, code: swapped[each.code] ?? each.code, limitMinutes: 7 })));
    expect(takeWaiting('A').number).toBe('B001');
    openCounter('1001', '1');
    next('1001');
    const { current } = see({ view: 'clerk:view', staffId: staffId('1001') });
    expect(current).toMatchObject({ number: 'A001', limitSeconds: 420 });
  });

  it('[H11] a service is not closed for good while somebody waits for it or has an appointment', () => {
    const hall = openLists();
    const { ticketId } = hall.takeWaiting('A');
    expect(hall.findings(hall.closeA())).toEqual(['service-has-tickets: A']);
    hall.done(hall.as.guide(), 'ticket:cancel', { ticketId });
    hall.done(hall.as.guide(), 'call-back:add', {
      ...{ phone: '13800138000', serviceId: service('A') },
      appointment: { day: '2026-03-03', time: '10:00' },
    });
    expect(hall.findings(hall.closeA())).toEqual(['service-has-appointments: A']);
  });

  it('[H11] one that is closed for good is gone from the screens, keeps its name in what was, and comes back as it was', () => {
    const hall = openLists();
    const { ticketId } = hall.takeWaiting('A');
    hall.openCounter('1001', '1');
    hall.next('1001');
    hall.done(hall.as.clerk(), 'counter:finish', {});
    const before = hall.inForce();
    hall.save(hall.closeA());
    expect(hall.refusal(hall.as.kiosk(), 'ticket:take', { serviceId: service('A') }).code).toBe('service-unknown');
    expect(hall.see({ view: 'phone:view', ticketId }).service.zh).toContain('交电费');
    expect(hall.inForce().counters[counter('1')]?.services).toEqual(['E']);
    expect(hall.inForce().serviceList).toHaveLength(before.serviceList.length);
    hall.save({ serviceList: before.serviceList });
    expect(hall.inForce().counters).toEqual(before.counters);
    expect(hall.takeWaiting('A').number).toBe('A002');
  });

  it('[H11] what a list leaves out is closed for good, never deleted', () => {
    const { save, inForce } = openLists();
    save({ counterList: inForce().counterList.slice(1) });
    expect(inForce().counterList.at(-1)).toMatchObject({ counterId: '1', isArchived: true });
  });

  it('[H11] a counter is not closed for good while a clerk is at it, nor the clerk', () => {
    const hall = openLists();
    hall.openCounter('1001', '1');
    expect(hall.findings(hall.closeOne())).toEqual(['counter-has-clerk: 1']);
    expect(hall.findings(hall.dismiss('1001'))).toEqual(['staff-at-counter: staff 1001']);
    hall.done(hall.as.clerk(), 'counter:close', {});
    hall.save({ ...hall.closeOne(), ...hall.dismiss('1001') });
    expect(hall.stores.staff.byBadge('1001')).toBeNull();
    expect(hall.see({ view: 'manager:view' }).counters.map(({ counterId }) => counterId)).not.toContain('1');
  });

  it('[H11] a counter with held numbers stays', () => {
    const hall = openLists();
    hall.takeWaiting('A');
    hall.openCounter('1001', '1');
    hall.next('1001');
    hall.done(hall.as.clerk(), 'counter:start', {});
    hall.done(hall.as.clerk(), 'counter:hold', {});
    expect(hall.findings(hall.closeOne())).toEqual(['counter-has-clerk: 1', 'counter-has-tickets: 1']);
  });

  it('[H11] [S2] whoever is signed in neither leaves nor changes role until signed out, and the last manager stays', () => {
    const hall = openLists();
    const { staffId, clock, stores } = hall;
    const expiresAt = (clock.now() + 3_600_000) as never;
    hall.act('staff:sign-in', {
      ...{ staffId: staffId('8001'), tokenHash: 'hash', expiresAt, isOutside: false, proof: null },
      onUnproved: () => undefined,
    });
    expect(hall.findings(hall.dismiss('8001'))).toEqual(['staff-signed-in: staff 8001']);
    const promoted = hall.staff((each) => (each.badge === '8001' ? { ...each, role: 'manager' } : each));
    expect(hall.findings(promoted)).toEqual(['staff-signed-in: staff 8001']);
    expect(hall.done(hall.manager, 'staff:sign-out', { badge: '8001' }).sessions).toBe(1);
    expect(stores.staff.signedIn(clock.now())).toEqual([]);
    hall.save(promoted);
    expect(hall.refusal(hall.manager, 'staff:sign-out', { badge: '4711' })).toEqual({
      code: 'staff-unknown',
      badge: '4711',
    });
    const nobody = hall.staff((each) => ({ ...each, isArchived: each.role === 'manager' }));
    expect(hall.findings(nobody)).toEqual(['no-manager-left: ']);
  });

  it('[H6] two of one prefix, id or badge, no name, and an empty list are refused', () => {
    const { findings, inForce } = openLists();
    const { serviceList, counterList, staffList } = inForce();
    expect(findings({ serviceList: [...serviceList, { ...X, code: 'A' }] })).toEqual([
      'two-services-with-one-prefix: A',
    ]);
    expect(findings({ serviceList: [X, { ...X, code: 'T' }] })).toContain('two-services-with-one-id: solar');
    expect(findings({ serviceList: [...serviceList, { ...X, name: { zh: ' ', en: '' } }] })).toEqual([
      'name-missing: S',
    ]);
    expect(findings({ serviceList: [] })).toContain('no-service-left: ');
    expect(findings({ counterList: [] })).toContain('no-counter-left: ');
    const twice = { counterId: counter('1'), name: { zh: '又一个', en: '' }, isArchived: false };
    expect(findings({ counterList: [...counterList, twice] })).toContain('two-counters-with-one-id: 1');
    const same = { badge: '1001', name: '另一人', role: 'clerk' as const, isArchived: false };
    expect(findings({ staffList: [...staffList, same] })).toContain('two-staff-with-one-badge: 1001');
  });

  it('[S5] whoever is new has no PIN and cannot sign in before one is set; no event knows it', () => {
    const { save, inForce, see, act, rows } = openLists();
    const added = { badge: '1099', name: '新来的', role: 'clerk' as const, isArchived: false };
    save({ staffList: [...inForce().staffList, added] });
    const state = () => see({ view: 'manager:view' }).staffState.find(({ badge }) => badge === '1099');
    expect(state()).toMatchObject({ hasPin: false, isSignedIn: false, hasSecondFactor: false });
    act('staff:set-pin', { badge: '1099', pinHash: '$argon2id$of-the-pin', by: 'manager:9001' });
    expect(state()?.hasPin).toBe(true);
    expect(JSON.stringify([rows('event'), rows('settings_version')])).not.toContain('argon2id');
  });
});
