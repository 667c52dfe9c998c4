import type { Table } from '../../protocol/reports.ts';
import type { Stores } from '../../storage/stores.ts';
import { listColumn, plainRow } from './columns.ts';
import type { Gatherer, ReportDeps } from './gatherer.ts';

const STATES = ['received', 'handled', 'fed-back', 'revisited'] as const;
type State = (typeof STATES)[number];

/** How far each case has come that was opened on these days, by the steps that were taken up to now. */
function furthest(stores: Stores, from: string, to: string): Map<string, State> {
  const cases = new Map<string, State>();
  for (const { kind, day, caseId, state } of stores.events.caseSteps()) {
    if (kind === 'case-opened' && day >= from && day <= to) cases.set(caseId, 'received');
    if (kind !== 'case-step' || !cases.has(caseId)) continue;
    const step = STATES.find((each) => each === state);
    if (step) cases.set(caseId, step);
  }
  return cases;
}

/** What became of the bad ratings of a period. It goes on after the period, so it is as it stands now. */
export function caseReport({ stores, query: { from, to } }: ReportDeps): Gatherer {
  let bad = 0;
  return {
    addDay({ facts }): void {
      bad += facts.ratings.filter(({ score }) => score !== null && score <= 2).length;
    },
    tables(): Table[] {
      const cases = [...furthest(stores, from, to).values()];
      const reached = (state: State) => cases.filter((each) => STATES.indexOf(each) >= STATES.indexOf(state)).length;
      const share = (part: number) => (bad === 0 ? null : part / bad);
      const lines = [
        plainRow('bad', { code: 'case:bad' }, [bad, share(bad)], { what: 'bad' }),
        ...STATES.map((state) =>
          plainRow(state, { code: `case:${state}` }, [reached(state), share(reached(state))], null),
        ),
      ];
      const columns = [listColumn('followUps', 'count'), listColumn('shareOfBad', 'share')];
      return [{ id: 'followUp', columns, rows: lines, total: null }];
    },
  };
}
