import { describe, expect, it } from 'vitest';
import { newClass } from '../../../renderer/manager/rules/classes-draft.ts';
import { LIMITS, partsOutOfLimits } from '../../../renderer/manager/rules/number-limits.ts';
import { NUMBER_RULES } from '../../../renderer/manager/rules/number-rules.ts';
import { everyService, offerOf, withNextOffer } from '../../../renderer/manager/rules/offers-draft.ts';
import {
  changedParts,
  type Draft,
  isSame,
  withDraft,
  withPart,
} from '../../../renderer/manager/rules/settings-draft.ts';
import { offersOf } from '../../../server/domain/counter.ts';
import { SettingsChange, SettingsInForce } from '../../../server/protocol/hall-settings.ts';
import { QueueRules } from '../../../server/protocol/queue-rules.ts';
import { ServiceId } from '../../../server/protocol/vocabulary.ts';

const inForce = SettingsInForce.parse({
  branding: { accent: null, logo: null },
  rules: {},
  signIn: {},
  timetable: null,
  appointments: {},
  services: {},
  notices: [],
  missedHint: { zh: '', en: '' },
  slip: {},
  oneTimeNotices: [],
  contacts: [],
  fallbackPrinter: null,
  slipsPerRoll: 600,
  offline: {},
  zones: [],
  playlist: [],
  staffShown: 'badge',
  voice: {},
  guidance: {},
  groups: {},
  thresholds: {},
  retention: {},
  backup: {},
  name: { zh: '厅', en: '' },
  hotline: '',
  publicUrl: null,
  ratingSeconds: 60,
  confirmSeconds: 75,
  speakWithinSeconds: 60,
  shiftHours: 12,
  serviceList: [],
  counterList: [],
  staffList: [],
  inspections: {},
  incidentContacts: [],
  caseDue: {},
  clerkKeys: {},
  overLimitReasons: [],
  counters: { 1: { services: ['A'] } },
  staff: {},
});
const { rules } = inForce;

describe('a draft of the settings', () => {
  it('holds the parts that differ and no others', () => {
    const draft = withPart({}, inForce, 'rules', { ...rules, longestWaitMinutes: 45 });
    expect(changedParts(draft)).toEqual(['rules']);
    expect(withDraft(inForce, draft)).toEqual({ ...inForce, rules: { ...rules, longestWaitMinutes: 45 } });
    expect(SettingsChange.parse(draft)).toEqual(draft);
  });

  it('is empty again when a part is put back', () => {
    const draft = withPart({}, inForce, 'rules', { ...rules, longestWaitMinutes: 45 });
    expect(withPart(draft, inForce, 'rules', { ...rules })).toEqual({});
  });

  it('keeps what else was changed', () => {
    const draft = withPart({}, inForce, 'appointments', { ...inForce.appointments, lateMinutes: 5 });
    expect(changedParts(withPart(draft, inForce, 'rules', { ...rules, undoSeconds: 5 }))).toEqual([
      'rules',
      'appointments',
    ]);
  });
});

describe('two values', () => {
  it('are the same in whatever order their fields stand', () => {
    expect(isSame({ a: 1, b: [{ c: null }] }, { b: [{ c: null }], a: 1 })).toBe(true);
  });

  it.each([
    [{ a: 1 }, { a: 1, b: 2 }],
    [
      [1, 2],
      [2, 1],
    ],
    [[], {}],
    [null, {}],
    ['1', 1],
  ])('differ: %j and %j', (one, other) => {
    expect(isSame(one, other)).toBe(false);
  });
});

it('a cell of the matrix goes from nothing to own, to helped, to nothing', () => {
  const A = ServiceId.parse('A');
  const [own, helps, none] = [1, 2, 3].map((touches) =>
    Array.from({ length: touches }).reduce(
      (offers: { services: ServiceId[]; helps: ServiceId[] }) => withNextOffer(offers, A),
      { services: [ServiceId.parse('B')], helps: [] },
    ),
  );
  expect(own).toEqual({ services: ['B', 'A'], helps: [] });
  expect(helps).toEqual({ services: ['B'], helps: ['A'] });
  expect(none).toEqual({ services: ['B'], helps: [] });
  expect([own, helps, none].map((offers) => offers && offerOf(offers, A))).toEqual(['own', 'helps', 'none']);
});

it('a clerk’s own services begin with all of them, which changes nothing at any counter', () => {
  const queues = ['A', 'B'].map((id) => ({ serviceId: ServiceId.parse(id) }));
  const offers = everyService(queues);
  expect(queues.map(({ serviceId }) => offerOf(offers, serviceId))).toEqual(['own', 'own']);
  const counter = { own: [ServiceId.parse('A')], helped: [ServiceId.parse('B')] };
  expect(offersOf(counter, { own: offers.services, helped: offers.helps })).toEqual(offersOf(counter, null));
});

it('a new class has an id that no other has', () => {
  const first = newClass(rules.classes);
  expect(rules.classes.map(({ classId }) => classId)).not.toContain(first.classId);
  expect(newClass([...rules.classes, first]).classId).not.toBe(first.classId);
  expect(newClass([{ ...first, classId: 'class-2' }]).classId).toBe('class-3');
});

it.each(NUMBER_RULES)('$field has the limits of the contract', ({ field }) => {
  const { min, max } = LIMITS[field];
  const takes = (value: number) => QueueRules.safeParse({ ...rules, [field]: value }).success;
  expect([takes(min - 1), takes(min), takes(max), takes(max + 1)]).toEqual([false, true, true, false]);
});

describe('a number that is not allowed', () => {
  const serviceWith = (change: object) => ({
    services: { A: { longestWaitMinutes: null, quotas: [], timetable: null, ...change } },
  });
  const drafts = (value: (limits: { min: number; max: number }) => number): Draft[] => {
    const of = (name: keyof typeof LIMITS) => ({ [name]: value(LIMITS[name]) });
    const quota = { from: '00:00', to: '24:00', ...of('tickets') };
    const timetable = { weekly: null, exceptions: [], lastTicket: { byWork: true, ...of('minutesBefore') } };
    return [
      ...NUMBER_RULES.map(({ field }) => ({ rules: { ...rules, ...of(field) } })),
      { rules: { ...rules, ...of('missedAfterSeconds') } },
      ...(['placesBehind', 'times', 'withinMinutes'] as const).map((name) => ({
        rules: { ...rules, rejoin: { ...rules.rejoin, ...of(name) } },
      })),
      { rules: { ...rules, classes: rules.classes.map((each) => ({ ...each, ...of('creditMinutes') })) } },
      ...(['earlyMinutes', 'lateMinutes'] as const).map((name) => ({
        appointments: { ...inForce.appointments, ...of(name) },
      })),
      serviceWith(of('longestWaitMinutes')),
      serviceWith({ quotas: [quota] }),
      serviceWith({ timetable }),
      { timetable },
    ] as Draft[];
  };

  it.each([
    ['too small', (limits: { min: number }) => limits.min - 1],
    ['too large', (limits: { max: number }) => limits.max + 1],
  ])('that is %s is found wherever the contract would refuse it', (_what, value) => {
    for (const draft of drafts(value)) {
      expect(SettingsChange.safeParse(draft).success).toBe(false);
      expect(partsOutOfLimits(draft)).toEqual(changedParts(draft));
    }
  });

  it.each([
    ['smallest', (limits: { min: number }) => limits.min],
    ['largest', (limits: { max: number }) => limits.max],
  ])('is not the %s that is', (_what, value) => {
    for (const draft of drafts(value)) {
      expect(SettingsChange.safeParse(draft).success).toBe(true);
      expect(partsOutOfLimits(draft)).toEqual([]);
    }
  });

  it('is none where nothing is changed or nothing is said', () => {
    expect(partsOutOfLimits({})).toEqual([]);
    expect(partsOutOfLimits({ rules: { ...rules, missedAfterSeconds: null } })).toEqual([]);
  });
});
