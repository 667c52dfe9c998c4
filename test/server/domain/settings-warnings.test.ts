import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogueFindings, inUseFindings } from '../../../server/domain/catalogue-check.ts';
import { checkSettings } from '../../../server/domain/settings-check.ts';
import type { CounterEntry, ServiceEntry, StaffEntry } from '../../../server/protocol/catalogue.ts';
import { SettingsFinding } from '../../../server/protocol/hall-settings.ts';
import { CounterId, ServiceId } from '../../../server/protocol/vocabulary.ts';
import { A, B, CLASSES, hall, lines, linesOf, OFFICE_WEEK, ONE, settings, TWO, UNKNOWN } from './checked-halls.ts';
import { hours } from './timetables.ts';

describe('settings that a hall may want', () => {
  it('[H6] open services that no counter does, or only helps with, and counters that do nothing', () => {
    const counters = [
      { counterId: ONE, own: [], helped: [B] },
      { counterId: TWO, own: [], helped: [] },
    ];
    expect(lines({ counters })).toEqual([
      'warning service-without-counter: A',
      'warning service-only-helped: B',
      'warning counter-without-service: 2',
    ]);
    const services = [{ serviceId: A, isOpen: false }];
    expect(lines({ services, counters: [{ counterId: ONE, own: [A], helped: [] }] })).toEqual([]);
    expect(lines({ services, counters: [] })).toEqual([]);
  });

  it('[H6] a timetable that never opens', () => {
    const never = { weekly: {}, exceptions: [{ date: '2026-05-01', hours: null }] };
    expect(linesOf({ timetable: never })).toEqual(['warning never-open: hall']);
    expect(linesOf({ services: { A: { timetable: never } } })).toEqual(['warning never-open: A']);
    const once = { weekly: {}, exceptions: [{ date: '2026-05-01', hours: hours('08:00-12:00') }] };
    expect(linesOf({ timetable: once })).toEqual([]);
  });

  it('[H6] [H2] a service that is open when the hall is not; on the hall’s holidays only by an exception of its own', () => {
    const weekly = { 3: hours('08:00-18:00'), 5: hours('09:00-16:00'), 6: hours('09:00-12:00') };
    const hallHours = { 3: hours('08:00-17:00'), 5: hours('08:00-17:00') };
    const exceptions = [{ date: '2026-05-01', hours: null }];
    const timetable = { weekly: hallHours, exceptions };
    const own = { weekly, exceptions: [{ date: '2026-05-01', hours: hours('09:00-12:00') }] };
    expect(linesOf({ timetable, services: { A: { timetable: own } } })).toEqual([
      'warning service-outside-hall-hours: A 2026-05-01',
      'warning service-outside-hall-hours: A weekday 3',
      'warning service-outside-hall-hours: A weekday 6',
    ]);
    expect(linesOf({ services: { A: { timetable: { weekly } } } })).toEqual([]);
    const week = { 3: hours('08:00-17:00') };
    expect(
      linesOf({ timetable: { weekly: week, exceptions }, services: { A: { timetable: { weekly: week } } } }),
    ).toEqual([]);
  });

  it('[H6] a quota for a time at which the service is never open; by the hall’s hours if it has none of its own', () => {
    const quotas = [
      { from: '00:30', to: '01:30', tickets: 5 },
      { from: '16:00', to: '20:00', tickets: 5 },
    ];
    expect(linesOf({ timetable: OFFICE_WEEK, services: { A: { quotas } } })).toEqual([
      'warning quota-outside-hours: A 00:30–01:30',
    ]);
    const night = { weekly: { 3: hours('22:00-01:00') } };
    expect(linesOf({ services: { A: { quotas, timetable: night } } })).toEqual([
      'warning quota-outside-hours: A 16:00–20:00',
    ]);
  });

  it('[H6] a class that is credited with more than the longest wait, of the hall or of a service', () => {
    const rules = { classes: [{ ...CLASSES[0], creditMinutes: 61 }] };
    expect(linesOf({ rules })).toEqual(['warning longest-wait-below-credit: appointment']);
    expect(linesOf({ services: { A: { longestWaitMinutes: 29 }, B: { longestWaitMinutes: 30 } } })).toEqual([
      'warning longest-wait-below-credit: A appointment',
    ]);
  });
});

describe('what is found', () => {
  const CLASS = { classId: 'elder', name: { zh: '老年人', en: 'Elderly' }, creditMinutes: 30 };
  const HOLIDAY = { date: '2026-05-01', hours: null };
  const C = ServiceId.parse('C');
  const NOTICE = {
    ...{ noticeId: 'n', serviceId: A, version: '1', validFrom: '2026-01-01', documents: [], steps: [] },
    ...{ title: { zh: '更名', en: '' }, basis: { zh: '', en: '' }, limit: { zh: '', en: '' } },
  };
  const ITEM = { code: 'A1', name: NOTICE.title, noticeId: 'other' };
  const ANSWER = { text: NOTICE.title, itemCode: 'A1' };
  const ZONE = { zoneId: 'east', name: NOTICE.title, counters: ['1'], seenFrom: {} };
  const PLAYED = {
    ...{ kind: 'text', itemId: 'p', topic: 'tariff', title: NOTICE.title, body: NOTICE.title },
    ...{ from: '2026-05-02', until: '2026-05-01', zones: ['north'] },
  };
  const WIDE_LOGO = { kind: 'dots', width: 576, height: 60, dots: Buffer.alloc(72 * 60).toString('base64') };
  const everything = hall({
    settings: settings({
      rules: { classes: [CLASS, CLASS], longestWaitMinutes: 20 },
      appointments: { classId: 'guest' },
      timetable: {
        weekly: { 3: hours('08:00-08:00'), 4: hours('08:00-17:00', '07:00-07:30', '12:00-13:00', '12:30-14:00') },
        exceptions: [HOLIDAY, HOLIDAY],
      },
      services: {
        A: { timetable: { weekly: { 1: hours('08:00-12:00') } }, quotas: [{ from: '13:00', to: '14:00', tickets: 1 }] },
        B: { timetable: { weekly: {} } },
        X: { quotas: [{ tickets: 1 }, { tickets: 2 }] },
      },
      oneTimeNotices: [NOTICE, NOTICE],
      guidance: {
        A: { ask: 'item', items: [ITEM, ITEM] },
        B: { ask: 'question', question: { text: NOTICE.title, answers: [ANSWER, ANSWER] }, items: [] },
      },
      fallbackPrinter: 'nobody',
      offline: { perService: 5 },
      voice: {
        languages: ['zh', 'en', 'zh'],
        volumeByHour: [
          { from: '22:00', to: '06:00', volume: 0 },
          { from: '05:00', to: '05:30', volume: 0.5 },
        ],
      },
      branding: { accent: '#e6b800' },
      zones: [ZONE, ZONE],
      playlist: [PLAYED, PLAYED],
      slip: { rows: [{ field: 'number' }, { field: 'logo' }], logo: WIDE_LOGO },
      clerkKeys: { recall: 'F2', start: 'F2' },
      overLimitReasons: [
        { code: 'x', name: { zh: '', en: '' } },
        { code: 'x', name: NOTICE.title },
      ],
    }),
    services: [A, B, C].map((serviceId) => ({ serviceId, isOpen: true })),
    counters: [
      { counterId: TWO, own: [], helped: [] },
      { counterId: ONE, own: [A], helped: [A, B, UNKNOWN] },
    ],
    named: { counters: ['9', '8'], staff: ['7'] },
  });

  const named = { name: { zh: '', en: '' }, isArchived: true };
  const service = { ...named, serviceId: A, code: 'A' } as ServiceEntry;
  const counter = { ...named, counterId: ONE } as CounterEntry;
  const member = { badge: '7', name: '陈静', role: 'clerk', isArchived: false } as StaffEntry;
  /** Twice the same, without names, and nothing of it left. */
  const inLists = () =>
    catalogueFindings({
      serviceList: [service, service],
      counterList: [counter, counter],
      staffList: [member, member],
    });
  /** Everything is closed for good while it is at work; of the two clerks one sits at a counter, one is signed in. */
  const atWork = () => {
    const other = { ...member, badge: '8' };
    const open = { isArchived: false };
    const before = {
      serviceList: [{ ...service, ...open }],
      counterList: [{ ...counter, ...open }],
      staffList: [member, other],
    };
    const of = new Map([[String(A), 1]]);
    const at = new Map([[String(ONE), 1]]);
    const inUse = { ticketsOfService: of, appointmentsOfService: of, ticketsOfCounter: at };
    const people = { counters: new Set([String(ONE)]), atCounter: new Set(['7']), signedIn: new Set(['7', '8']) };
    return inUseFindings(before, { serviceList: [], counterList: [], staffList: [] }, { ...inUse, ...people });
  };

  it('[H6] can be anything that the contract names', () => {
    const found = [...checkSettings(everything), ...inLists(), ...atWork()];
    const codes = new Set(found.map(({ code }) => code));
    expect(SettingsFinding.shape.code.options.filter((code) => !codes.has(code))).toEqual([]);
  });

  it('[H6] is errors first, then warnings, each in one order whatever the order of the settings', () => {
    const expected = checkSettings(everything);
    const levels = expected.map(({ level }) => level);
    expect(levels).toEqual([...levels].sort());
    expect(new Set(levels).size).toBe(2);
    const shuffled = fc.record({
      counters: fc.shuffledSubarray([...everything.counters], { minLength: 2 }),
      services: fc.shuffledSubarray([...everything.services], { minLength: 3 }),
      counterNames: fc.shuffledSubarray(['9', '8'], { minLength: 2 }),
    });
    fc.assert(
      fc.property(shuffled, ({ counters, services, counterNames }) => {
        const named = { ...everything.named, counters: counterNames };
        expect(checkSettings({ ...everything, counters, services, named })).toEqual(expected);
      }),
    );
  });

  it('[H6] fits the contract, however long the names are', () => {
    const long = ServiceId.parse('S'.repeat(64));
    const counters = [{ counterId: CounterId.parse('C'.repeat(64)), own: [A, B, long], helped: [] }];
    for (const finding of checkSettings(hall({ counters }))) expect(SettingsFinding.parse(finding)).toEqual(finding);
    expect(checkSettings(hall({ counters }))).toHaveLength(1);
  });
});
