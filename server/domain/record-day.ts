import type { SettingsChange } from '../protocol/hall-settings.ts';
import type { EpochMs, StaffId } from '../protocol/vocabulary.ts';
import type { DayRecord, RecordedComer } from './day-record.ts';
import { type RulesInForce, withChange } from './hall-rules.ts';
import { happened, type PastEvent } from './history.ts';
import { readComers } from './recorded-comers.ts';
import { readCounters, readOutages } from './recorded-counters.ts';

/** A day whose events do not tell the rules is taken to have had those of now. */
export type HallOfNow = { rules: RulesInForce; badges: ReadonlyMap<StaffId, string> };

/** The hall tells its rules when a day begins and whenever it starts. */
const rulesTold = ({ data }: PastEvent) => data.rulesInForce as RulesInForce | undefined;

/** What held when half of the customers had come: a change in the evening is none of that day's. */
function rulesOf(events: readonly PastEvent[], comers: readonly RecordedComer[], { rules: now }: HallOfNow) {
  const halfAt = comers[Math.floor(comers.length / 2)]?.at ?? (0 as EpochMs);
  let rules = events.map(rulesTold).find((told) => told !== undefined) ?? now;
  for (const event of events) {
    if (event.at > halfAt) break;
    rules = rulesTold(event) ?? rules;
    if (event.kind === 'settings-changed' || event.kind === 'counter-reassigned')
      rules = withChange(rules, event.data.change as SettingsChange);
  }
  return rules;
}

/**
 * [M6] A day from its events alone: who came when and for what, who was missed or left, what every visit took of its
 * counter, and who sat where. What was undone has not happened ([M3]), a voided number never came.
 */
export function recordDay(events: readonly PastEvent[], hall: HallOfNow): DayRecord {
  const done = happened(events);
  const comers = readComers(done);
  const outages = readOutages(done);
  const counters = readCounters(done, outages);
  const lastCallAt = done.findLast(({ kind }) => kind === 'ticket-called')?.at ?? (0 as EpochMs);
  return { rules: rulesOf(done, comers, hall), comers, counters, outages, lastCallAt, badges: hall.badges };
}
