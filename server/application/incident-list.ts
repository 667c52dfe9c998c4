import { hallTime } from '../domain/hall-day.ts';
import type { IncidentCard } from '../protocol/duty.ts';
import type { EpochMs } from '../protocol/vocabulary.ts';
import type { Stores } from '../storage/stores.ts';

/** `timeOf`: hall time as people read it. */
export type IncidentList = { incidents: readonly IncidentCard[]; timeOf: (at: EpochMs) => string };

/** [I4] The incidents that were reported on these business days, both ends included, oldest first. */
export function incidentsOf(stores: Stores, from: string, to: string): IncidentList {
  const { timeZone } = stores.hall.settings();
  return { incidents: stores.incidents.reportedBetween(from, to), timeOf: (at) => hallTime(at, timeZone) };
}
