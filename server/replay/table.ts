import type { ReplayFigures, ReplayOfDay } from '../domain/replay-figures.ts';

type Days = { measured: ReplayOfDay; before: ReplayOfDay; after: ReplayOfDay | null };
type Row = [service: string, customers: string, figures: (day: ReplayOfDay) => ReplayFigures | null];

const HEAD = ['service', 'class', 'finished', 'median wait', '90 % wait', 'longest', 'left over'];

const clock = (seconds: number | null) =>
  seconds === null ? '–' : `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
const count = (value: number | null) => String(value ?? 0);

const COLUMNS: [field: keyof ReplayFigures, say: (value: number | null) => string][] = [
  ['finished', count],
  ['p50WaitSeconds', clock],
  ['p90WaitSeconds', clock],
  ['maxWaitSeconds', clock],
  ['leftOver', count],
];

function rowsOf({ measured, before, after }: Days): Row[] {
  const all = [measured, before, ...(after ? [after] : [])].flatMap(({ services }) => services);
  const lines = new Map(all.map(({ serviceId, classId }) => [`${serviceId} ${classId ?? ''}`, { serviceId, classId }]));
  const rows = [...lines].sort(([one], [other]) => (one < other ? -1 : 1));
  return [
    ['all', '', (day) => day.total],
    ...rows.map(([, { serviceId, classId }]): Row => {
      const isIt = (line: { serviceId: string; classId: string | null }) =>
        line.serviceId === serviceId && line.classId === classId;
      return [serviceId, classId ?? '', (day) => day.services.find(isIt) ?? null];
    }),
  ];
}

/** What was played before → after and, in brackets, what was measured; waits as minutes and seconds. */
export function replayTable(days: Days): string {
  const { measured, before, after } = days;
  const cell = (of: Row[2], [field, say]: (typeof COLUMNS)[number]) => {
    const value = (day: ReplayOfDay) => say(of(day)?.[field] ?? null);
    return `${value(before)}${after ? ` → ${value(after)}` : ''} (${value(measured)})`;
  };
  const body = rowsOf(days).map(([service, customers, of]) => [
    service,
    customers,
    ...COLUMNS.map((column) => cell(of, column)),
  ]);
  const table = [HEAD, ...body];
  const widths = HEAD.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  return table
    .map((row) =>
      row
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
