import { comparedPeriods, type Days } from '../../domain/reports/compared-periods.ts';
import type { DayFacts } from '../../domain/reports/day-facts.ts';
import { createTally, type FigureId, type Figures, type TalliedDay, tallyDay } from '../../domain/reports/tally.ts';
import type { Cell, Column, Definition, Report, ReportQuery, Row, Table, Unit } from '../../protocol/reports.ts';
import type { Stores } from '../../storage/stores.ts';
import { FIGURES, listColumn } from './columns.ts';
import type { FactsReader } from './read-facts.ts';

/** What is laid beside its like of another time. */
const COMPARED: readonly FigureId[] = [
  ...(['issued', 'finished', 'noShowShare', 'waitMean', 'waitP90', 'withinPromise', 'serviceMean'] as const),
  ...(['overLimitShare', 'utilisation', 'satisfiedShare', 'badRatings'] as const),
];

type Deps = { stores: Stores; query: ReportQuery; definitionsOf: (ids: readonly string[]) => Definition[] };
type Compared = { openDays: number; figures: Figures };
type Made = { table: Table | null; notCompared: Report['basis']['notCompared'] };

function createPeriod() {
  const tally = createTally();
  let openDays = 0;
  return {
    addDay(facts: TalliedDay): void {
      if (facts.tickets.length > 0) openDays += 1;
      tallyDay(tally, facts);
    },
    compared: (): Compared | null => (openDays === 0 ? null : { openDays, figures: tally.figures() }),
  };
}

/** Of a share the difference in points, of anything else the share by which it has changed; null: nothing to divide by. */
function changeOf(now: Cell, then: Cell, unit: Unit): Cell {
  if (typeof now !== 'number' || typeof then !== 'number') return null;
  if (unit === 'share') return now - then;
  return then === 0 ? null : (now - then) / then;
}

const figureOf = (compared: Compared | null, id: FigureId | 'openDays'): Cell => {
  if (compared === null) return null;
  return id === 'openDays' ? compared.openDays : compared.figures[id];
};

function rowsOf(periods: readonly (Compared | null)[], definitionsOf: Deps['definitionsOf']): Row[] {
  return (['openDays', ...COMPARED] as const).map((id): Row => {
    const { unit, what } = id === 'openDays' ? { unit: 'count' as const, what: null } : FIGURES[id];
    const [now = null, ...earlier] = periods.map((period) => figureOf(period, id));
    const [definition] = definitionsOf([id]);
    const label = definition ? { name: definition.name } : { code: `figure:${id}` };
    const cells = [now, ...earlier.flatMap((then) => [then, changeOf(now, then, unit)])];
    return { key: id, label, cells, drill: what && { what }, ticketId: null, unit };
  });
}

/**
 * [M11] A period beside the one before and the same a year before, of days that are over. `addDay` takes the days of the
 * period itself; those before are read at the end.
 */
export function createComparison({ stores, query, definitionsOf }: Deps, eachDay: FactsReader) {
  const yesterday = new Date(Date.parse(stores.hall.businessDay()) - 86_400_000).toISOString().slice(0, 10);
  const periods = comparedPeriods(query, yesterday);
  const now = createPeriod();

  async function read(days: Days): Promise<Compared | null> {
    const period = createPeriod();
    await eachDay(days.from, days.to, ({ facts }) => period.addDay(facts));
    return period.compared();
  }

  return {
    addDay({ facts }: { facts: DayFacts }): void {
      if (periods && facts.day <= periods.now.to) now.addDay(facts);
    },
    async make(): Promise<Made> {
      const first = stores.events.nextDay('');
      const current = now.compared();
      if (!periods || !current || first === null) return { table: null, notCompared: [] };
      const { before, yearBefore } = periods;
      const isSame = before.from === yearBefore.from && before.to === yearBefore.to;
      const earlier = [...(isSame ? [] : [{ id: 'before', days: before }]), { id: 'yearBefore', days: yearBefore }];
      const known = earlier.filter(({ days }) => days.from >= first);
      const notCompared = earlier.filter(({ days }) => days.from < first).map(({ days }) => ({ ...days, first }));
      if (known.length === 0) return { table: null, notCompared };
      const columns: Column[] = [
        { ...listColumn('thisPeriod', 'row'), days: periods.now },
        ...known.flatMap(({ id, days }) => [
          { ...listColumn(id, 'row'), days },
          { ...listColumn(`${id}Change`, 'change'), days: null },
        ]),
      ];
      const then: (Compared | null)[] = [];
      for (const { days } of known) then.push(await read(days));
      const rows = rowsOf([current, ...then], definitionsOf);
      return { table: { id: 'comparison', columns, rows, total: null }, notCompared };
    },
  };
}
