import { type DayFacts, DEFINITION_VERSION } from '../../domain/reports/day-facts.ts';
import { createTallies, type FigureId } from '../../domain/reports/tally.ts';
import type { Basis, Difference } from '../../protocol/reports.ts';
import type { Stores } from '../../storage/stores.ts';
import type { DayRead } from './read-facts.ts';
import { WHOLE } from './tables.ts';

function wholeFigures(facts: DayFacts) {
  const tallies = createTallies(WHOLE);
  tallies.addDay(facts);
  return tallies.of('');
}

/** [M7] What a later reading of a day would say otherwise than what was told. */
function differenceOf({ facts, told, latest, later }: DayRead): Difference | null {
  if (!told || !latest || !later) return null;
  const [before, after] = [wholeFigures(facts), wholeFigures(later)];
  const changes = (Object.keys(before) as FigureId[])
    .filter((figure) => before[figure] !== after[figure])
    .map((figure) => ({ figure, told: before[figure], read: after[figure] }));
  if (changes.length === 0) return null;
  const because = latest.definition === told.definition ? 'later-events' : 'definition';
  return { day: told.day, toldAt: told.computedAt, readAt: latest.computedAt, because, changes };
}

const outageMs = ({ outages }: DayFacts) => outages.reduce((sum, { from, to }) => sum + Math.max(0, to - from), 0);

/** Gathers what the figures of a period rest on, day by day. */
export function createBasis(stores: Stores) {
  const today = stores.hall.businessDay();
  const basis: Basis = {
    definition: DEFINITION_VERSION,
    ...{ days: 0, told: 0, isRunning: false, late: [], checked: 0, failed: [], differences: [] },
    ...{ outageSeconds: 0, endAssumed: 0, withoutOvertime: 0, withoutIdle: 0, notCompared: [] },
  };
  return {
    addDay(read: DayRead): void {
      const { facts, told, latest } = read;
      basis.days += 1;
      basis.outageSeconds += Math.round(outageMs(facts) / 1000);
      basis.endAssumed += facts.visits.filter(({ isEndAssumed }) => isEndAssumed).length;
      if (facts.visits.some(({ overtimeMs }) => overtimeMs === null)) basis.withoutOvertime += 1;
      if (facts.sittings.some(({ idleWaitingMs }) => idleWaitingMs === null)) basis.withoutIdle += 1;
      if (facts.day >= today) basis.isRunning = true;
      if (!told || !latest) return;
      basis.told += 1;
      basis.checked += 1;
      if (latest.findings.length > 0) basis.failed.push({ day: facts.day, findings: latest.findings });
      if (stores.events.lastSeqOf(facts.day) > latest.lastSeq) basis.late.push(facts.day);
      const difference = differenceOf(read);
      if (difference) basis.differences.push(difference);
    },
    basis: () => basis,
  };
}
