import type { RowLabel } from '../../protocol/reports.ts';
import type { Stores } from '../../storage/stores.ts';

const same = (text: string) => ({ zh: text, en: text });

/** What services, clerks and counters are called now; one that is gone keeps its id. */
export function namesOf(stores: Stores) {
  const services = new Map(
    stores.hall.services().map(({ serviceId, code, name }) => [String(serviceId), { code, name }]),
  );
  const staff = new Map(stores.staff.all().map(({ staffId, badge, name }) => [String(staffId), { badge, name }]));
  const counters = new Map(stores.counters.all().map(({ counter, name }) => [String(counter.counterId), name]));
  return {
    services: [...services.keys()],
    service(serviceId: string): RowLabel {
      const known = services.get(serviceId);
      if (!known) return { name: same(serviceId) };
      return { name: { zh: `${known.code} ${known.name.zh}`, en: `${known.code} ${known.name.en}` } };
    },
    clerk(staffId: string): RowLabel {
      const known = staff.get(staffId);
      return { name: same(known ? `${known.name} ${known.badge}` : staffId) };
    },
    serviceText: (serviceId: string) => services.get(serviceId)?.code ?? serviceId,
    /** An actor as events name it: a member of staff by name, anything else as it is. */
    actor(by: string): RowLabel {
      const badge = /^(?:clerk|guide|manager):(.+)$/.exec(by)?.[1];
      const known = badge && [...staff.values()].find((each) => each.badge === badge);
      return { name: same(known ? `${known.name} ${known.badge}` : by) };
    },
    clerkBadge: (staffId: string) => staff.get(staffId)?.badge ?? staffId,
    counters: [...counters.keys()],
    clerkText(staffId: string): string {
      const known = staff.get(staffId);
      return known ? `${known.name} ${known.badge}` : staffId;
    },
    counter: (counterId: string): RowLabel => ({ name: counters.get(counterId) ?? same(counterId) }),
  };
}
export type Names = ReturnType<typeof namesOf>;
