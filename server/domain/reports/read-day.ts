import type { EpochMs } from '../../protocol/vocabulary.ts';
import { happened, type PastEvent } from '../history.ts';
import { readOutages } from '../recorded-counters.ts';
import { type DayFacts, DEFINITION_VERSION, type FromBefore, type Promised } from './day-facts.ts';
import { readActs } from './read-acts.ts';
import { readFaults } from './read-faults.ts';
import { readIdle } from './read-idle.ts';
import { readSittings } from './read-sittings.ts';
import { createTicketReader } from './read-tickets.ts';

/** A stored event, with who acted. */
export type FactEvent = PastEvent & { by: string };

/** What is known of a day beside its events. `promisedNow` is for days whose events do not say what was promised. */
export type DayToRead = { day: string; midnight: EpochMs; before: FromBefore; promisedNow: Promised };

const promisedOf = ({ data }: PastEvent) => data.promised as Promised | undefined;

/** What held when the day began; a hall that was started in the middle of it said so then. */
function promisedOn(events: readonly PastEvent[], promisedNow: Promised): Promised {
  const told = events.find((event) => promisedOf(event) !== undefined);
  return (told && promisedOf(told)) ?? promisedNow;
}

/** [M7] A day's facts from its events alone. What was undone has not happened ([M3]); the same events give the same facts. */
export function readDay(stored: readonly FactEvent[], { day, midnight, before, promisedNow }: DayToRead): DayFacts {
  const events = happened(stored);
  const promised = promisedOn(events, promisedNow);
  const reader = createTicketReader({ promised, midnight });
  for (const event of events) reader.tell(event);
  const outages = readOutages(events);
  const sittings = readSittings(events, readIdle(events, outages));
  const { faults, devices } = readFaults(events, before);
  return {
    day,
    definition: DEFINITION_VERSION,
    promised,
    open: spanOf(sittings),
    ...reader.facts(),
    sittings,
    acts: readActs(events, reader.placeOf),
    outages: outages.map(({ from, to }) => ({ from, to, grade: gradeAt(events, from) })),
    faults,
    devices,
  };
}

function gradeAt(events: readonly PastEvent[], at: EpochMs): string {
  const began = events.find((event) => event.kind === 'outage' && event.at === at && event.data.grade !== 'none');
  return String(began?.data.grade ?? 'short');
}

function spanOf(sittings: DayFacts['sittings']): DayFacts['open'] {
  if (sittings.length === 0) return null;
  const from = Math.min(...sittings.map((sitting) => sitting.from)) as EpochMs;
  return { from, to: Math.max(...sittings.map((sitting) => sitting.to)) as EpochMs };
}
