import type { SetupTemplates, SetupWish } from '#protocol/setup';
import type { OpeningHours } from '#protocol/timetable';
import type { LocalizedText, ServiceId, StaffRole } from '#protocol/vocabulary';
import type { Translate } from '../common/i18n/index.ts';
import { spreadOffers } from './counters-draft.ts';

export type Template = SetupTemplates['templates'][number];
export type WeekdayId = Template['days'][number];
export const WEEKDAYS: readonly WeekdayId[] = ['1', '2', '3', '4', '5', '6', '7'];
export const STEPS = ['start', 'hall', 'services', 'counters', 'staff', 'check'] as const;
export type StepId = (typeof STEPS)[number];

/** `key` tells lines apart while they are changed; `serviceId` is null for one that the template does not have. */
export type ServiceDraft = {
  key: string;
  serviceId: ServiceId | null;
  code: string;
  limitMinutes: number;
} & LocalizedText;
/** `offers` are keys of services. */
export type CounterDraft = { name: LocalizedText; offers: string[] };
export type PersonDraft = { key: string; role: StaffRole; badge: string; name: string };
export type DayOff = { date: string; reason: string };

/** Everything that was answered so far, but for the PINs. */
export type Draft = {
  templateId: string;
  name: LocalizedText;
  timeZone: string;
  hotline: string;
  days: readonly WeekdayId[];
  hours: OpeningHours;
  daysOff: readonly DayOff[];
  services: readonly ServiceDraft[];
  counters: readonly CounterDraft[];
  /** Somebody has decided what each counter does: a new number of counters changes only the last ones. */
  hasOwnOffers: boolean;
  /** The manager first. */
  staff: readonly PersonDraft[];
};

/** PINs by the key of a person: kept nowhere but in the open page. */
export type Pins = Readonly<Record<string, string>>;

const COUNTERS_AT_FIRST = 3;

/** A hall as its template has it, to be changed. */
export function draftOf(template: Template, timeZone: string, t: Translate): Draft {
  const services = template.services.map(({ serviceId, code, name, limitMinutes }) => ({
    ...{ key: serviceId, serviceId, code, limitMinutes },
    ...name,
  }));
  const counters = spreadOffers(template, services, COUNTERS_AT_FIRST);
  return {
    templateId: template.templateId,
    name: { zh: '', en: '' },
    timeZone,
    hotline: template.hotline,
    days: template.days,
    hours: template.hours,
    daysOff: [],
    services,
    counters,
    hasOwnOffers: false,
    staff: [
      { key: 'manager', role: 'manager', badge: '9001', name: t('usualName.manager') },
      { key: 'guide', role: 'guide', badge: '8001', name: t('usualName.guide') },
      ...clerksOf([], COUNTERS_AT_FIRST, t),
    ],
  };
}

/** So many clerks: those who are there stay, new ones get the next badge. */
export function clerksOf(before: readonly PersonDraft[], count: number, t: Translate): PersonDraft[] {
  return Array.from({ length: count }, (_, index) => {
    const number = index + 1;
    const usual = { badge: String(1000 + number), name: t('usualName.clerk', { number }) };
    return before[index] ?? { key: `clerk-${number}`, role: 'clerk', ...usual };
  });
}

/** The same people with so many clerks. */
export function withClerks(staff: readonly PersonDraft[], count: number, t: Translate): PersonDraft[] {
  const isClerk = ({ role }: PersonDraft) => role === 'clerk';
  return [...staff.filter((person) => !isClerk(person)), ...clerksOf(staff.filter(isClerk), count, t)];
}

/** The draft with so many counters. */
export function withCounters(draft: Draft, template: Template, count: number, t: Translate): Draft {
  const fresh = spreadOffers(template, draft.services, count);
  const counters = draft.hasOwnOffers ? fresh.map((counter, index) => draft.counters[index] ?? counter) : fresh;
  return { ...draft, counters, staff: withClerks(draft.staff, count, t) };
}

/** The draft with other services; what each counter does follows, unless somebody has decided it. */
export function withServices(draft: Draft, template: Template, services: readonly ServiceDraft[]): Draft {
  const counters = draft.hasOwnOffers
    ? draft.counters.map((counter) => ({ ...counter, offers: stillThere(counter.offers, services) }))
    : spreadOffers(template, services, draft.counters.length);
  return { ...draft, services, counters };
}

function stillThere(offers: readonly string[], services: readonly ServiceDraft[]): string[] {
  return offers.filter((key) => services.some((service) => service.key === key));
}

/** What is sent: the hall by the names of the contract. */
export function wishOf(draft: Draft, pins: Pins): SetupWish {
  const { templateId, name, timeZone, hotline, days, hours, daysOff, services, counters, staff } = draft;
  const codeOf = (key: string) => services.find((service) => service.key === key)?.code ?? '';
  return {
    templateId,
    hall: {
      ...{ name, timeZone, hotline },
      timetable: {
        weekly: Object.fromEntries(days.map((day) => [day, hours])),
        exceptions: daysOff.map(({ date, reason }) => ({ date, reason, hours: null })),
        lastTicket: { minutesBefore: 0, byWork: true },
      },
    },
    services: services.map(({ serviceId, code, zh, en, limitMinutes }) => {
      return { serviceId, code, name: { zh, en }, limitMinutes };
    }),
    counters: counters.map((counter) => ({ name: counter.name, services: counter.offers.map(codeOf) })),
    staff: staff.map(({ key, badge, name: said, role }) => ({ badge, name: said, role, pin: pins[key] ?? '' })),
  };
}
