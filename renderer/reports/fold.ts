import type { Column } from '#protocol/reports';

/** What figures speak of, in the order in which they stand. */
const GROUPS = {
  numbers: [
    ...['issued', 'finished', 'missed', 'cancelled', 'expired', 'voided', 'noShowShare', 'missShare', 'returnShare'],
    'callAnswered',
  ],
  waiting: ['waitMean', 'waitP50', 'waitP90', 'waitMax', 'withinPromise'],
  presence: [...['loggedIn', 'pauseShare', 'utilisation', 'idleWaiting', 'idleShare', 'overtime', 'overtimeServices']],
  service: [
    ...['served', 'cases', 'serviceMean', 'overLimit', 'overLimitShare', 'overLimitUnexplained', 'endedByNext'],
  ],
  course: ['transferShare', 'toAndFro', 'oneVisitShare'],
  ratings: [
    ...['invited', 'rated', 'participation', 'satisfiedShare', 'verySatisfiedShare', 'badRatings', 'badOfClerk'],
  ],
  forecast: ['forecasts', 'forecastsRight', 'estimateHit', 'estimateError'],
} as const;

export type GroupName = keyof typeof GROUPS;
/** A column and where its value stands in a row. */
export type Placed = { column: Column; at: number };
export type Group = { name: GroupName | null; columns: Placed[] };

const groupOf = ({ id }: Column): GroupName | null => {
  const found = Object.entries(GROUPS).find(([, ids]) => (ids as readonly string[]).includes(id));
  return found ? (found[0] as GroupName) : null;
};

function groupsOf(columns: readonly Column[], most: number): Group[] {
  const groups: Group[] = [];
  for (const [at, column] of columns.entries()) {
    const name = groupOf(column);
    const last = groups.at(-1);
    if (last && last.name === name && last.columns.length < most) last.columns.push({ column, at });
    else groups.push({ name, columns: [{ column, at }] });
  }
  return groups;
}

const widthOf = (groups: readonly Group[]) => groups.reduce((sum, { columns }) => sum + columns.length, 0);

function packed(groups: readonly Group[], most: number): Group[][] {
  const parts: Group[][] = [];
  for (const group of groups) {
    const last = parts.at(-1);
    if (last && widthOf(last) + group.columns.length <= most) last.push(group);
    else parts.push([group]);
  }
  return parts;
}

/**
 * The columns of a table in as few tables as they fit into, what belongs together in one of them, and none much wider
 * than the others. `most`: so many fit beside each other.
 */
export function fold(columns: readonly Column[], most: number): Group[][] {
  const room = Math.max(1, most);
  const groups = groupsOf(columns, room);
  const parts = packed(groups, room);
  for (let narrower = room - 1; narrower > 0; narrower -= 1) {
    const tried = packed(groups, narrower);
    if (tried.length > parts.length || tried.some((part) => widthOf(part) > narrower))
      return packed(groups, narrower + 1);
  }
  return parts;
}
