import { type CheckedHall, checkSettings } from '../domain/settings-check.ts';
import type { HallSettings, Offers, SettingsChange, SettingsFinding } from '../protocol/hall-settings.ts';
import type { ServiceId } from '../protocol/vocabulary.ts';
import type { Stores } from '../storage/stores.ts';
import { brandingWith } from './hall-branding.ts';
import { catalogueNow, OWN_PARTS } from './settings-now.ts';

const NO_CHANGE: SettingsChange = {};

/** The settings as they would be with a change; what it does not name stays. */
export function changed(settings: HallSettings, change: SettingsChange): HallSettings {
  const given = OWN_PARTS.filter((part) => change[part] !== undefined).map((part) => [part, change[part]]);
  const brand = change.branding && { branding: brandingWith(settings.branding, change.branding) };
  return { ...settings, ...Object.fromEntries(given), ...brand };
}

export const asServices = ({ services, helps }: Offers) => ({ own: services, helped: helps });

/** The lists as they would be, apart from each other by whether they are closed for good. */
function listsWith(stores: Stores, change: SettingsChange) {
  const now = catalogueNow(stores);
  const services = change.serviceList ?? now.serviceList;
  const counters = change.counterList ?? now.counterList;
  const staff = change.staffList ?? now.staffList;
  return {
    services: services.filter(({ isArchived }) => !isArchived),
    counters: counters.filter(({ isArchived }) => !isArchived),
    clerks: staff.filter(({ role, isArchived }) => role === 'clerk' && !isArchived),
    archived: {
      services: services.filter(({ isArchived }) => isArchived).map(({ serviceId }) => serviceId),
      counters: counters.filter(({ isArchived }) => isArchived).map(({ counterId }) => counterId),
    },
  };
}

type Lists = ReturnType<typeof listsWith>;

/** What each counter offers. A service that the change closes for good is not done any more, whoever did it. */
function countersWith(stores: Stores, change: SettingsChange, { counters, archived }: Lists): CheckedHall['counters'] {
  const records = new Map(stores.counters.all().map((record) => [record.counter.counterId, record]));
  const stays = (serviceId: ServiceId) => !archived.services.includes(serviceId);
  return counters.map(({ counterId }) => {
    const given = change.counters?.[counterId];
    const { own, helped } = (given && asServices(given)) ?? records.get(counterId) ?? { own: [], helped: [] };
    return { counterId, own: own.filter(stays), helped: helped.filter(stays) };
  });
}

function staffWith(stores: Stores, change: SettingsChange, { clerks, archived }: Lists): CheckedHall['staff'] {
  const stays = (serviceId: ServiceId) => !archived.services.includes(serviceId);
  return clerks.map(({ badge }) => {
    const given = change.staff?.[badge];
    const member = stores.staff.byBadge(badge)?.member;
    const before = member ? stores.staff.skillsOf(member.staffId) : null;
    const skills = given === undefined ? before : given && asServices(given);
    return { badge, own: skills?.own.filter(stays) ?? null, helped: skills?.helped.filter(stays) ?? [] };
  });
}

/** [H6] What is odd, or impossible, about the hall as it would be with a change. */
export function findingsOf(stores: Stores, settings: HallSettings, change: SettingsChange): SettingsFinding[] {
  const lists = listsWith(stores, change);
  const closedByHand = stores.hall.services().filter(({ isOpen }) => !isOpen);
  return checkSettings({
    settings: changed(settings, change),
    services: lists.services.map(({ serviceId }) => ({
      serviceId,
      isOpen: !closedByHand.some((each) => each.serviceId === serviceId),
    })),
    counters: countersWith(stores, change, lists),
    staff: staffWith(stores, change, lists),
    printers: stores.devices.all().flatMap(({ role, name }) => (role === 'device' ? name : [])),
    named: { counters: Object.keys(change.counters ?? {}), staff: Object.keys(change.staff ?? {}) },
    archived: lists.archived,
  });
}

/** What is odd about the hall as it is. */
export const warningsOf = (stores: Stores, settings: HallSettings) => findingsOf(stores, settings, NO_CHANGE);
