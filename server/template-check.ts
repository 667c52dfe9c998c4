import type { HallTemplate } from './catalogue/hall-template.ts';
import { checkSettings } from './domain/settings-check.ts';
import type { SettingsFinding } from './protocol/hall-settings.ts';
import type { ServiceId } from './protocol/vocabulary.ts';

/** [H6] What contradicts itself, or is odd, in a hall file. */
export function checkTemplate({ hall, services, counters, staff }: HallTemplate): SettingsFinding[] {
  const ids = (codes: readonly string[]): ServiceId[] =>
    services.filter(({ code }) => codes.includes(code)).map(({ serviceId }) => serviceId);
  return checkSettings({
    settings: hall,
    services: services.map(({ serviceId }) => ({ serviceId, isOpen: true })),
    counters: counters.map(({ counterId, services: own, helps }) => ({ counterId, own: ids(own), helped: ids(helps) })),
    staff: staff
      .filter(({ role }) => role === 'clerk')
      .map(({ badge, services: own, helps }) => ({ badge, own: own && ids(own), helped: ids(helps) })),
    printers: hall.fallbackPrinter === null ? [] : [hall.fallbackPrinter], // on the first day nobody has been here yet
    named: { counters: [], staff: [] },
    archived: { services: [], counters: [] },
  });
}
