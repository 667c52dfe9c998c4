import type { Burst } from './burst.ts';
import type { Sample } from './measure.ts';

/** Something that was promised of these figures, and whether it holds. */
export type Goal = { goal: string; found: number; limit: string; holds: boolean };

const round = (value: number) => Math.round(value * 100) / 100;
const least = (goal: string, found: number, limit: number): Goal => ({
  ...{ goal, found: round(found), limit: `≥ ${limit}` },
  holds: found >= limit,
});
const most = (goal: string, found: number, limit: number): Goal => ({
  ...{ goal, found: round(found), limit: `≤ ${limit}` },
  holds: found <= limit,
});

export type Measured = {
  rows: readonly Sample[];
  bursts: readonly Burst[];
  /** Share of the walls’ calls that 200 of them had within 100 ms. */
  withinTenth: number;
  rssMiB: number | null;
  /** The same with a long history, where it was asked for. */
  long: readonly Sample[] | null;
};

/** What comes together shares a commit: the more the disk waits, the more that is worth. */
function goalsOfBurst({ waitMs, take, own }: Burst): Goal[] {
  const where = waitMs === 0 ? 'this disk' : `a disk that waits ${waitMs} ms more`;
  return [
    least(`takes ÷ own committed inserts, each second, 16 at once, ${where}`, take.perSecond / own.perSecond, 1.5),
    most(`p99 of a take ÷ p99 of an own committed insert, 16 at once, ${where}`, take.p99 / own.p99, 1),
  ];
}

/** What the floor of the same run makes of the hall’s figures. */
export function judge({ rows, bursts, withinTenth, rssMiB, long }: Measured): Goal[] {
  const of = (from: readonly Sample[], what: string, clients: number): Sample => {
    const found = from.find((sample) => sample.what === what && sample.clients === clients);
    if (!found) throw new Error(`nothing was measured of “${what}” with ${clients}`);
    return found;
  };
  const take = of(rows, 'take a ticket', 16);
  const next = (walls: string) => of(rows, `next until ${walls} it`, 1);
  const goals = [
    ...bursts.flatMap(goalsOfBurst),
    ...(['broadcast', 'own committed insert, then broadcast'] as const).flatMap((floor) => [
      most(
        `p99 of a call at 1 wall ÷ p99 of a bare ${floor}`,
        next('the wall has').p99 / of(rows, `floor: ${floor} to 1`, 1).p99,
        1.5,
      ),
      most(
        `p99 of a call at 200 walls ÷ p99 of a bare ${floor}`,
        next('200 walls have').p99 / of(rows, `floor: ${floor} to 200`, 1).p99,
        1.5,
      ),
    ]),
    least('share of calls that 200 walls have within 100 ms', withinTenth, 0.99),
  ];
  if (rssMiB !== null) goals.push(most('the server’s memory, MiB', rssMiB, 200));
  if (long)
    goals.push(
      most(
        'p50 of a take with a long history ÷ without, 16 at once',
        of(long, 'take a ticket', 16).p50 / take.p50,
        1.1,
      ),
      most(
        'p50 of a call with a long history ÷ without',
        of(long, 'next until the wall has it', 1).p50 / next('the wall has').p50,
        1.1,
      ),
    );
  return goals;
}
