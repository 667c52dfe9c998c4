import { completed } from '../domain/catalogue-check.ts';
import type { Catalogue } from '../protocol/catalogue.ts';
import { type HallSettings, SettingsChange, type SettingsInForce } from '../protocol/hall-settings.ts';
import type { Stores } from '../storage/stores.ts';
import { brandingWith, brandOf } from './hall-branding.ts';
import { rulesInForce } from './rules-in-force.ts';

/** Parts that do not lie in the settings' own text. */
const ELSEWHERE = { counters: true, staff: true, serviceList: true, counterList: true, staffList: true } as const;

type OwnParts = Omit<SettingsInForce, keyof typeof ELSEWHERE>;
export const OWN_PARTS = SettingsChange.omit(ELSEWHERE).keyof().options;

/** Services, counters and staff, those that are closed for good among them. */
export function catalogueNow(stores: Stores): Catalogue {
  return {
    serviceList: stores.hall.serviceList(),
    counterList: stores.counters.list(),
    staffList: stores.staff.list().map(({ badge, name, role, isArchived }) => ({ badge, name, role, isArchived })),
  };
}

/** Every part of the settings as it is, the logo itself among them: what is kept of a change and what a hall file holds. */
export function partsNow(stores: Stores, settings: HallSettings): SettingsInForce {
  const own = Object.fromEntries(OWN_PARTS.map((part) => [part, settings[part]])) as OwnParts;
  return { ...own, ...rulesInForce(stores, settings), ...catalogueNow(stores) };
}

/** The same as a page gets it: the logo by its address. */
export function partsShown(stores: Stores, settings: HallSettings): SettingsInForce {
  const branding = { accent: settings.branding.accent, logo: brandOf(settings.branding).shown.logo };
  return { ...partsNow(stores, settings), branding };
}

/** A change said in full: whole lists, the picture that an address means, and nothing for who is not here any more. */
export function wholeChange(now: SettingsInForce, settings: HallSettings, change: SettingsChange): SettingsChange {
  const { branding, serviceList, counterList, staffList, counters, staff } = change;
  const lists = {
    ...(serviceList && { serviceList: completed(serviceList, now.serviceList, ({ serviceId }) => serviceId) }),
    ...(counterList && { counterList: completed(counterList, now.counterList, ({ counterId }) => counterId) }),
    ...(staffList && { staffList: completed(staffList, now.staffList, ({ badge }) => badge) }),
  };
  const { counterList: places, staffList: people } = { ...now, ...lists };
  const goneCounters = places.filter(({ isArchived }) => isArchived).map(({ counterId }) => counterId);
  const noClerks = people.filter(({ isArchived, role }) => isArchived || role !== 'clerk').map(({ badge }) => badge);
  return {
    ...change,
    ...lists,
    ...(counters && { counters: without({ ...now.counters, ...counters }, goneCounters) }),
    ...(staff && { staff: without({ ...now.staff, ...staff }, noClerks) }),
    ...(branding && { branding: brandingWith(settings.branding, branding) }),
  };
}

function without<Value>(record: Record<string, Value>, names: readonly string[]): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => !names.includes(name)));
}

/** The history of the settings, as it is read. */
export type SettingsVersions = Pick<Stores['versions'], 'listBelow' | 'byNumber'>;
