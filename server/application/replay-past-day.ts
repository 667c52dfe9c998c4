import type { DayRecord } from '../domain/day-record.ts';
import { type DayRule, spanOnDay } from '../domain/hall-day.ts';
import type { Span } from '../domain/hall-plan.ts';
import { recordDay } from '../domain/record-day.ts';
import { measuredDay, NO_CHANGE, replayDay } from '../domain/replay.ts';
import type { ReplayOfDay } from '../domain/replay-figures.ts';
import { accept, type Result, refuse } from '../domain/result.ts';
import type { SettingsFinding } from '../protocol/hall-settings.ts';
import type { CounterTimes, ReplayRequest } from '../protocol/replay.ts';
import type { CounterId } from '../protocol/vocabulary.ts';
import type { Stores } from '../storage/stores.ts';
import { rulesInForce } from './rules-in-force.ts';
import { findingsOf } from './settings-findings.ts';

/** A day as it was measured, played again as it was, and played with the change. */
export type ReplayAnswer = { measured: ReplayOfDay; before: ReplayOfDay; after: ReplayOfDay };

/** A day as its events tell it; on a day without events nobody came. */
export function recordedDay(stores: Stores, day: string): DayRecord {
  const badges = new Map(stores.staff.everybody().map(({ staffId, badge }) => [staffId, badge]));
  return recordDay(stores.events.ofDay(day), { rules: rulesInForce(stores, stores.hall.settings()), badges });
}

/** [H6] What could not be saved is not played either, and nobody opens a counter that there is not. */
function errorsOf(stores: Stores, { change, counterTimes }: ReplayRequest): SettingsFinding[] {
  const findings = findingsOf(stores, stores.hall.settings(), change).filter(({ level }) => level === 'error');
  const unknown = Object.keys(counterTimes).filter((counterId) => !stores.counters.byId(counterId));
  return [...findings, ...unknown.map((about) => ({ level: 'error', code: 'unknown-counter', about }) as const)];
}

function spansOn(day: string, rule: DayRule, counterTimes: CounterTimes): Map<CounterId, Span[]> {
  const spans = Object.entries(counterTimes).map(([counterId, periods]): [CounterId, Span[]] => [
    counterId as CounterId,
    periods.map((period) => {
      const { from, until } = spanOnDay(day, period, rule);
      return { from, to: until };
    }),
  ]);
  return new Map(spans);
}

const letOthersIn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** [M6] Tries a change on a past day. The hall works on between its steps. */
export async function replayPastDay(stores: Stores, request: ReplayRequest): Promise<Result<ReplayAnswer>> {
  const errors = errorsOf(stores, request);
  if (errors.length > 0) return refuse({ code: 'settings-contradict', findings: errors });
  const { day, change, counterTimes } = request;
  const record = recordedDay(stores, day);
  await letOthersIn();
  const measured = measuredDay(record);
  await letOthersIn();
  const before = replayDay(record, NO_CHANGE);
  await letOthersIn();
  const times = spansOn(day, stores.hall.settings(), counterTimes);
  const after = replayDay(record, { settings: change, counterTimes: times });
  return accept({ measured, before, after });
}
