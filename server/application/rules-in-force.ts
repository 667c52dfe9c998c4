import type { RulesInForce } from '../domain/hall-rules.ts';
import type { HallSettings, Offers } from '../protocol/hall-settings.ts';
import type { Stores } from '../storage/stores.ts';

/** The rules as they are now, with what every counter and every clerk does. */
export function rulesInForce(stores: Stores, { rules, services }: HallSettings): RulesInForce {
  const offers = stores.counters.all().map(({ counter, own, helped }): [string, Offers] => {
    return [counter.counterId, { services: own, helps: helped }];
  });
  const clerks = stores.staff.all().filter(({ role }) => role === 'clerk');
  const skills = clerks.map(({ badge, staffId }): [string, Offers | null] => {
    const given = stores.staff.skillsOf(staffId);
    return [badge, given && { services: given.own, helps: given.helped }];
  });
  return {
    rules,
    services,
    counters: Object.fromEntries(offers),
    staff: Object.fromEntries(skills),
  };
}
