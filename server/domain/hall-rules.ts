import type { SettingsChange, SettingsInForce } from '../protocol/hall-settings.ts';
import { type Outage, standstillMs } from './outage.ts';
import type { OrderRules } from './queue-order.ts';

/** All that decides who is called where: the rules, and what each counter and each member of staff does. */
export type RulesInForce = Pick<SettingsInForce, 'rules' | 'services' | 'counters' | 'staff'>;

/** The hall's order as the settings have it, on a day with these outages. */
export function orderRules(
  { rules, services }: Pick<RulesInForce, 'rules' | 'services'>,
  outages: readonly Outage[],
): OrderRules {
  return {
    helpAfterMinutes: rules.helpAfterMinutes,
    favouredInARow: rules.favouredInARow,
    longestWaitMinutes: (serviceId) => services[serviceId]?.longestWaitMinutes ?? rules.longestWaitMinutes,
    standstillMs: (since, until) => (outages.length === 0 ? 0 : standstillMs(outages, { from: since, to: until })),
  };
}

/** The rules as a change leaves them: a given part is replaced, a counter or a badge that is not named stays. */
export function withChange(now: RulesInForce, { rules, services, counters, staff }: SettingsChange): RulesInForce {
  return {
    rules: rules ?? now.rules,
    services: services ?? now.services,
    counters: { ...now.counters, ...counters },
    staff: { ...now.staff, ...staff },
  };
}
