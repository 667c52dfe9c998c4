import { hallTime, instantOnDay } from '../domain/hall-day.ts';
import type { EpochMs } from '../protocol/vocabulary.ts';
import type { Fault } from '../storage/fault-store.ts';
import type { Stores } from '../storage/stores.ts';

/** `timeOf`: hall time as people read it. */
export type FaultList = { faults: readonly Fault[]; timeOf: (at: EpochMs) => string };

const DAY_MS = 86_400_000;
const dayAfter = (day: string) => new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10);

/** [G2] The faults that were opened on these business days, both ends included, oldest first. */
export function faultsOf(stores: Stores, from: string, to: string): FaultList {
  const { timeZone, rollOverHour } = stores.hall.settings();
  const startOf = (day: string) =>
    instantOnDay(day, `${String(rollOverHour).padStart(2, '0')}:00`, { timeZone, rollOverHour });
  const faults = stores.faults.openedBetween(startOf(from), startOf(dayAfter(to)));
  return { faults, timeOf: (at) => hallTime(at, timeZone) };
}
