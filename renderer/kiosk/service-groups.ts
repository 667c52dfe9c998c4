import type { KioskView } from '#protocol/views';
import type { LocalizedText } from '#protocol/vocabulary';
import type { Service } from './stages.ts';

/** As many as one screen shows large enough. */
const MOST_TILES = 8;

export type ServiceGroup = { group: string; name: LocalizedText; services: readonly Service[]; waiting: number };
export type Entry = { service: Service } | { group: ServiceGroup };

/**
 * What the first screen offers: the services themselves, or their groups where there are more services than fit and the
 * hall has grouped them. A service without a group, or alone in it, is there beside the groups.
 */
export function entriesOf({ services, groups }: Pick<KioskView, 'services' | 'groups'>): readonly Entry[] {
  const single = services.map((service) => ({ service }));
  if (services.length <= MOST_TILES) return single;
  const entries = single.flatMap(({ service }, index): Entry[] => {
    const members = services.filter(({ group }) => group !== null && group === service.group);
    if (members.length < 2) return [{ service }];
    if (services.findIndex(({ group }) => group === service.group) !== index) return [];
    return [{ group: groupOf(members, groups) }];
  });
  return entries.length < services.length ? entries : single;
}

function groupOf(services: readonly Service[], groups: KioskView['groups']): ServiceGroup {
  const group = services[0]?.group ?? '';
  const name = groups.find((each) => each.group === group)?.name ?? { zh: group, en: group };
  return { group, name, services, waiting: services.reduce((sum, { waiting }) => sum + waiting, 0) };
}

/** The group that is open, where it still is one. */
export function openGroup(entries: readonly Entry[], open: string | null): ServiceGroup | null {
  const found = entries.find((entry) => 'group' in entry && entry.group.group === open);
  return found && 'group' in found ? found.group : null;
}
