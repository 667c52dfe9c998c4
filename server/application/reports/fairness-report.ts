import type { ActFact, DayFacts, FairnessAct } from '../../domain/reports/day-facts.ts';
import type { Row, Table } from '../../protocol/reports.ts';
import { listColumn, plainRow } from './columns.ts';
import type { Gatherer, ReportDeps } from './gatherer.ts';

const ACTS: readonly FairnessAct[] = [
  ...(['out-of-order', 'granted', 'moved', 'walk-in', 'to-and-fro', 'reclaimed', 'undone'] as const),
];
/** The list names the newest; the counts above know them all. */
const LISTED_AT_MOST = 2_000;

/** Everything that passed by the order of the queue: how often, by whom, and each with its reason and its ticket. */
export function fairnessReport({ names }: ReportDeps): Gatherer {
  const counts = new Map<FairnessAct, number>();
  const people = new Map<string, number>();
  let listed: Row[] = [];
  let calls = 0;

  function listedRow({ tickets, day }: DayFacts, act: ActFact): Row {
    const ticket = act.ticket === null ? null : tickets[act.ticket];
    const { number = '', ticketId = null } = ticket ?? {};
    const counter = act.counterId === null ? '' : act.counterId;
    const cells = [day, act.at, number, act.by, counter, act.reason, act.detail];
    return { ...plainRow(`${act.at} ${act.act} ${ticketId}`, { code: `act:${act.act}` }, cells, null), ticketId };
  }

  return {
    addDay({ facts }): void {
      calls += facts.tickets.filter(({ calledAfterMs }) => calledAfterMs !== null).length;
      for (const act of facts.acts) {
        counts.set(act.act, (counts.get(act.act) ?? 0) + 1);
        people.set(act.by, (people.get(act.by) ?? 0) + 1);
        listed.push(listedRow(facts, act));
      }
      if (listed.length > 2 * LISTED_AT_MOST) listed = listed.slice(-LISTED_AT_MOST);
    },
    tables(): Table[] {
      const ofActs = ACTS.map((act) => {
        const count = counts.get(act) ?? 0;
        return plainRow(act, { code: `act:${act}` }, [count, calls === 0 ? null : count / calls], null);
      });
      const ofPeople = [...people]
        .toSorted((one, other) => other[1] - one[1])
        .map(([by, count]) => plainRow(by, names.actor(by), [count], null));
      const list = [
        ...[
          listColumn('day', 'day'),
          listColumn('at', 'instant'),
          listColumn('number', 'text'),
          listColumn('by', 'text'),
        ],
        ...[listColumn('counter', 'text'), listColumn('reason', 'text'), listColumn('detail', 'text')],
      ];
      return [
        {
          id: 'acts',
          columns: [listColumn('actsCount', 'count'), listColumn('shareOfCalled', 'share')],
          rows: ofActs,
          total: null,
        },
        { id: 'actsByPerson', columns: [listColumn('actsCount', 'count')], rows: ofPeople, total: null },
        { id: 'actList', columns: list, rows: listed.slice(-LISTED_AT_MOST).toReversed(), total: null },
      ];
    },
  };
}
