import type { Catalogue, CounterEntry, ServiceEntry, StaffEntry } from '../protocol/catalogue.ts';
import type { SettingsFinding } from '../protocol/hall-settings.ts';
import type { LocalizedText } from '../protocol/vocabulary.ts';

type Code = SettingsFinding['code'];
/** A change of some of the lists; one that is not given stays. */
export type CatalogueChange = { [List in keyof Catalogue]?: Catalogue[List] | undefined };

/** What goes on in the hall that stands against closing something for good. */
export type InUse = {
  /** Numbers that are not done with, by service. */
  ticketsOfService: ReadonlyMap<string, number>;
  /** Appointments that are still to come, by service. */
  appointmentsOfService: ReadonlyMap<string, number>;
  /** Counters at which somebody works. */
  counters: ReadonlySet<string>;
  /** Numbers that are held at a counter or were sent to it. */
  ticketsOfCounter: ReadonlyMap<string, number>;
  /** Badges of those who work at a counter, and of those who are signed in at all. */
  atCounter: ReadonlySet<string>;
  signedIn: ReadonlySet<string>;
};

const error = (code: Code, about: string): SettingsFinding => ({ level: 'error', code, about: about.slice(0, 80) });
const twice = (names: readonly string[]) => names.filter((name, index) => names.indexOf(name) !== index);
const hasNoName = ({ zh, en }: LocalizedText) => zh.trim() === '' && en.trim() === '';

/** [H6] What contradicts itself in lists of services, counters and staff; a list that is not given is not looked at. */
export function catalogueFindings({ serviceList, counterList, staffList }: CatalogueChange): SettingsFinding[] {
  return [
    ...(serviceList ? serviceFindings(serviceList) : []),
    ...(counterList ? counterFindings(counterList) : []),
    ...(staffList ? staffFindings(staffList) : []),
  ];
}

function serviceFindings(list: readonly ServiceEntry[]): SettingsFinding[] {
  return [
    ...list.filter(({ name }) => hasNoName(name)).map(({ code }) => error('name-missing', code)),
    ...twice(list.map(({ serviceId }) => serviceId)).map((id) => error('two-services-with-one-id', id)),
    ...twice(list.map(({ code }) => code)).map((code) => error('two-services-with-one-prefix', code)),
    ...(list.every(({ isArchived }) => isArchived) ? [error('no-service-left', '')] : []),
  ];
}

function counterFindings(list: readonly CounterEntry[]): SettingsFinding[] {
  return [
    ...list.filter(({ name }) => hasNoName(name)).map(({ counterId }) => error('name-missing', counterId)),
    ...twice(list.map(({ counterId }) => counterId)).map((id) => error('two-counters-with-one-id', id)),
    ...(list.every(({ isArchived }) => isArchived) ? [error('no-counter-left', '')] : []),
  ];
}

function staffFindings(list: readonly StaffEntry[]): SettingsFinding[] {
  const hasManager = list.some(({ role, isArchived }) => role === 'manager' && !isArchived);
  return [
    ...twice(list.map(({ badge }) => badge)).map((badge) => error('two-staff-with-one-badge', badge)),
    ...(hasManager ? [] : [error('no-manager-left', '')]),
  ];
}

/** [H11] What cannot be closed for good, or given another role, while it is at work. */
export function inUseFindings(before: Catalogue, after: CatalogueChange, inUse: InUse): SettingsFinding[] {
  const services = closed(before.serviceList, after.serviceList, ({ serviceId }) => serviceId);
  const counters = closed(before.counterList, after.counterList, ({ counterId }) => counterId);
  const staff = [
    ...closed(before.staffList, after.staffList, ({ badge }) => badge),
    ...before.staffList
      .filter(({ badge, role }) => after.staffList?.some((each) => each.badge === badge && each.role !== role))
      .map(({ badge }) => badge),
  ];
  return [
    ...services.filter((id) => inUse.ticketsOfService.has(id)).map((id) => error('service-has-tickets', id)),
    ...services.filter((id) => inUse.appointmentsOfService.has(id)).map((id) => error('service-has-appointments', id)),
    ...counters.filter((id) => inUse.counters.has(id)).map((id) => error('counter-has-clerk', id)),
    ...counters.filter((id) => inUse.ticketsOfCounter.has(id)).map((id) => error('counter-has-tickets', id)),
    ...staff.flatMap((badge) => {
      if (inUse.atCounter.has(badge)) return [error('staff-at-counter', `staff ${badge}`)];
      return inUse.signedIn.has(badge) ? [error('staff-signed-in', `staff ${badge}`)] : [];
    }),
  ];
}

/** What was there and is closed for good by the change. */
function closed<Entry extends { isArchived: boolean }>(
  before: readonly Entry[],
  after: readonly Entry[] | undefined,
  idOf: (entry: Entry) => string,
): string[] {
  if (!after) return [];
  const open = new Set(after.filter(({ isArchived }) => !isArchived).map(idOf));
  return before.filter((entry) => !entry.isArchived && !open.has(idOf(entry))).map(idOf);
}

/** The list with what it leaves out of those that are there closed for good: nothing is ever deleted ([H11]). */
export function completed<Entry extends { isArchived: boolean }>(
  list: readonly Entry[],
  before: readonly Entry[],
  idOf: (entry: Entry) => string,
): Entry[] {
  const named = new Set(list.map(idOf));
  return [
    ...list,
    ...before.filter((entry) => !named.has(idOf(entry))).map((entry) => ({ ...entry, isArchived: true })),
  ];
}
