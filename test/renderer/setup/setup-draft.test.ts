import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spreadOffers } from '../../../renderer/setup/counters-draft.ts';
import { pinsFor } from '../../../renderer/setup/pins.ts';
import { problemsOf } from '../../../renderer/setup/problems.ts';
import {
  draftOf,
  type ServiceDraft,
  type Template,
  wishOf,
  withCounters,
  withServices,
} from '../../../renderer/setup/setup-draft.ts';
import { shownOf } from '../../../server/catalogue/hall-of-wish.ts';
import { templates } from '../../../server/catalogue/templates.ts';
import { SetupWish } from '../../../server/protocol/setup.ts';

const shown: Template[] = templates.map(shownOf);
const [power] = shown as [Template];
const say = (key: string | string[], values: object = {}) => `${key} ${Object.values(values).join()}`.trim();
const draft = { ...draftOf(power, 'Asia/Shanghai', say), name: { zh: '东湖营业厅', en: '' } };
const pins = pinsFor(draft.staff, { manager: '135790' });
const codes = (step: Parameters<typeof problemsOf>[0], with_: object, given = pins) =>
  problemsOf(step, { ...draft, ...with_ }, given).map(({ code }) => code);

describe('what the assistant sends', () => {
  it.each(shown.map((template) => [template.templateId, template] as const))(
    'of %s, nothing but a name and a PIN typed, is a wish that the hall can read',
    (_id, template) => {
      const own = { ...draftOf(template, 'Asia/Shanghai', say), name: { zh: '', en: 'Hall' } };
      expect(SetupWish.safeParse(wishOf(own, pinsFor(own.staff, { manager: '135790' }))).error).toBeUndefined();
    },
  );

  it('has a PIN of six figures for everybody, the same one as long as the page is open', () => {
    expect(Object.values(pins).every((pin) => /^\d{6}$/.test(pin))).toBe(true);
    expect(pinsFor(draft.staff, pins)).toEqual(pins);
  });
});

describe('counters', () => {
  it('of any number, with any services, each do something, and every service has one', () => {
    fc.assert(
      fc.property(fc.constantFrom(...shown), fc.integer({ min: 1, max: 60 }), fc.nat(), (template, count, kept) => {
        const all = draftOf(template, 'UTC', say).services;
        const own: ServiceDraft = { key: 'own', serviceId: null, code: 'Z', zh: '自办', en: '', limitMinutes: 5 };
        const services = [...all.filter((_, index) => (kept >> index) % 2 === 0), own];
        const counters = spreadOffers(template, services, count);
        expect(counters).toHaveLength(count);
        expect(counters.every(({ offers }) => offers.length > 0)).toBe(true);
        for (const { key } of services) expect(counters.some(({ offers }) => offers.includes(key))).toBe(true);
        expect(new Set(counters.map(({ name }) => name.zh)).size).toBe(count);
      }),
    );
  });

  it('keep what somebody has decided, and follow the services where nobody has', () => {
    const fewer = withServices(draft, power, draft.services.slice(1));
    expect(fewer.counters.flatMap(({ offers }) => offers)).not.toContain('A');
    const [first, ...others] = draft.counters;
    const decided = {
      ...draft,
      hasOwnOffers: true,
      counters: [{ ...first, offers: ['A'] }, ...others],
    } as typeof draft;
    const more = withCounters(decided, power, 5, say);
    expect(more.counters.map(({ offers }) => offers)[0]).toEqual(['A']);
    expect(more.counters).toHaveLength(5);
    expect(more.staff.filter(({ role }) => role === 'clerk')).toHaveLength(5);
  });
});

describe('what keeps a step from being whole', () => {
  const [one, two, ...rest] = draft.services as [ServiceDraft, ServiceDraft, ...ServiceDraft[]];

  it('is nothing where all is well', () => {
    for (const step of ['hall', 'services', 'counters', 'staff'] as const) expect(codes(step, {})).toEqual([]);
  });

  it.each([
    ['hall', { name: { zh: ' ', en: '' } }, 'noName'],
    ['hall', { timeZone: 'Mars/North' }, 'timeZone'],
    ['hall', { days: [] }, 'noDays'],
    ['hall', { hours: { from: '09:00', to: '09:00', breaks: [] } }, 'hours'],
    ['hall', { hours: { from: '09:00', to: '17:00', breaks: [{ from: '16:00', to: '18:00' }] } }, 'hours'],
    ['hall', { daysOff: [{ date: '', reason: '' }] }, 'dayOff'],
    ['hall', { daysOff: [1, 2].map(() => ({ date: '2027-10-01', reason: '' })) }, 'twoDaysOff'],
    ['services', { services: [] }, 'noServices'],
    ['services', { services: [one, { ...two, code: one.code }, ...rest] }, 'prefixTwice'],
    ['services', { services: [{ ...one, code: '' }] }, 'prefix'],
    ['services', { services: [{ ...one, zh: '', en: '' }] }, 'serviceName'],
    ['services', { services: [{ ...one, limitMinutes: 0 }] }, 'limit'],
    ['counters', { counters: [{ name: { zh: '1', en: '1' }, offers: [] }, ...draft.counters] }, 'counterIdle'],
    ['counters', { counters: draft.counters.map((each) => ({ ...each, offers: ['A'] })) }, 'serviceNowhere'],
    ['staff', { staff: draft.staff.map((each) => ({ ...each, badge: '7' })) }, 'badgeTwice'],
    ['staff', { staff: [{ ...draft.staff[0], name: '' }] }, 'person'],
    ['staff', { staff: [{ ...draft.staff[0], badge: '九' }] }, 'badge'],
  ] as const)('in %s: %o', (step, change, code) => {
    expect(codes(step, change)).toContain(code);
  });

  it('is a PIN that is too short, and one that a reload has lost', () => {
    expect(codes('staff', {}, { ...pins, manager: '12345' })).toEqual(['pin']);
    expect(codes('staff', {}, {})).toEqual(['pin']);
  });
});
