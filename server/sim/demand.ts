import type { Random } from '../domain/random.ts';
import type { KioskView } from '../protocol/views.ts';
import type { LocalizedText, ServiceId } from '../protocol/vocabulary.ts';
import { pickByShare } from './chance.ts';

/** Until a service was seen at a counter, its limit is taken to be this. */
const UNKNOWN_LIMIT_SECONDS = 420;
/** A service takes about so much of the limit that the hall has set for it. */
const PART_OF_LIMIT = 0.5;

/**
 * What the customers of an unknown hall want: as much of each service as the counters that are staffed can do, and of
 * what stands first at a counter the most. Limits are learned from the screens of the clerks as they serve.
 */
export function createDemand(counters: readonly { services: readonly LocalizedText[] }[]) {
  const limits = new Map<ServiceId, number>();
  const minutesOf = (serviceId: ServiceId) => ((limits.get(serviceId) ?? UNKNOWN_LIMIT_SECONDS) / 60) * PART_OF_LIMIT;

  /** The part of the counters' time that goes to the service of this name. */
  function timeFor(name: LocalizedText): number {
    const parts = counters.map(({ services }) => {
      const rank = services.findIndex(({ zh }) => zh === name.zh);
      const total = services.reduce((sum, _, index) => sum + 1 / (index + 1), 0);
      return rank < 0 ? 0 : 1 / (rank + 1) / total;
    });
    return parts.reduce((sum, part) => sum + part, 0);
  }

  return {
    learn: (serviceId: ServiceId, limitSeconds: number) => limits.set(serviceId, limitSeconds),
    /** How long it usually takes, in minutes. */
    minutesOf,
    /** One of the services that are open; null when nothing is. */
    choose(services: KioskView['services'], chance: Random): ServiceId | null {
      const wanted = services
        .filter(({ open }) => open)
        .map(({ serviceId, name }) => ({ serviceId, share: timeFor(name) / minutesOf(serviceId) }));
      return pickByShare(wanted, chance)?.serviceId ?? null;
    },
  };
}
export type Demand = ReturnType<typeof createDemand>;
