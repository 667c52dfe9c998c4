import type { DayFacts, FaultFact } from '../../domain/reports/day-facts.ts';
import type { Row, Table } from '../../protocol/reports.ts';
import type { DeviceProblem } from '../../protocol/vocabulary.ts';
import { listColumn, plainRow } from './columns.ts';
import type { Gatherer } from './gatherer.ts';

/** With these a device works on; what staff have told in words may be a scratch. */
const NO_STANDSTILL: readonly DeviceProblem[] = [
  'reported',
  'clock-drift',
  'same-name',
  'offline-refused',
  'update-refused',
];

type Down = { faults: Set<string>; paperOuts: Set<string>; downMs: number; openMs: number };

/** So much of the hall's open time a fault took; two faults at once take the time once. */
function downMsOf(faults: readonly FaultFact[], { open }: DayFacts): number {
  if (!open) return 0;
  const spans = faults
    .map(({ from, to }) => ({ from: Math.max(from, open.from), to: Math.min(to ?? open.to, open.to) }))
    .filter(({ from, to }) => from < to)
    .toSorted((one, other) => one.from - other.from);
  let [sum, until] = [0, 0];
  for (const { from, to } of spans) {
    sum += Math.max(0, to - Math.max(from, until));
    until = Math.max(until, to);
  }
  return sum;
}

/** Devices and their faults: how often, how long, and which share of the open time each of them worked. */
export function deviceReport(): Gatherer {
  const devices = new Map<string, Down>();
  const problems = new Map<string, Set<string>>();

  function addDevice(device: string, faults: readonly FaultFact[], day: DayFacts): void {
    const sum = devices.get(device) ?? { faults: new Set(), paperOuts: new Set(), downMs: 0, openMs: 0 };
    devices.set(device, sum);
    for (const { faultId, problem } of faults) {
      sum.faults.add(faultId);
      if (problem === 'paper-out') sum.paperOuts.add(faultId);
      problems.set(problem, (problems.get(problem) ?? new Set()).add(faultId));
    }
    sum.openMs += day.open ? day.open.to - day.open.from : 0;
    sum.downMs += downMsOf(
      faults.filter(({ problem }) => !NO_STANDSTILL.includes(problem)),
      day,
    );
  }

  const cells = ({ faults, paperOuts, downMs, openMs }: Down) => [
    faults.size,
    paperOuts.size,
    Math.round(downMs / 1000),
    openMs === 0 ? null : 1 - downMs / openMs,
  ];

  return {
    addDay({ facts }): void {
      const byDevice = Map.groupBy(facts.faults, ({ device }) => device);
      for (const device of new Set([...facts.devices, ...byDevice.keys()]))
        addDevice(device, byDevice.get(device) ?? [], facts);
    },
    tables(): Table[] {
      const names = [...devices.keys()].sort();
      const rows = names.map((name): Row => {
        return plainRow(name, { name: { zh: name, en: name } }, cells(devices.get(name) as Down), null);
      });
      const all = [...devices.values()].reduce<Down>(
        (sum, each) => ({
          faults: new Set([...sum.faults, ...each.faults]),
          paperOuts: new Set([...sum.paperOuts, ...each.paperOuts]),
          downMs: sum.downMs + each.downMs,
          openMs: sum.openMs + each.openMs,
        }),
        { faults: new Set(), paperOuts: new Set(), downMs: 0, openMs: 0 },
      );
      const columns = [
        ...[listColumn('faults', 'count'), listColumn('paperOuts', 'count'), listColumn('downtime', 'seconds')],
        listColumn('availability', 'share'),
      ];
      const total = plainRow('total', { code: 'row:total' }, cells(all), null);
      const ofProblems = [...problems]
        .toSorted((one, other) => other[1].size - one[1].size)
        .map(([problem, faults]) => plainRow(problem, { code: `problem:${problem}` }, [faults.size], null));
      return [
        { id: 'devices', columns, rows, total },
        { id: 'problems', columns: [listColumn('faults', 'count')], rows: ofProblems, total: null },
      ];
    },
  };
}
